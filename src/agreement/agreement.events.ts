declare module '../platform/events.js' {
  interface Events {
    'edition.issued': { editionId: string };
    /** Months of an index series were imported or revised. */
    'index.published': { seriesId: string };
  }
}

/** The kind of deadline that this room closes: the day by which a new edition is to be accepted. */
export const ACCEPTANCE_DEADLINE = 'edition_acceptance';

/** The kind of deadline at which an agreement's end is told. */
export const ENDING_REMINDER = 'agreement_ending';
