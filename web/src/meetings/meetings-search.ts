/** What an address of the meetings says. */
export interface MeetingsSearch {
  readonly round?: string;
}

/** Reads the address; what it does not know is left out. */
export const meetingsSearch = ({ round }: Record<string, unknown>): MeetingsSearch =>
  typeof round === 'string' ? { round: round.slice(0, 40) } : {};
