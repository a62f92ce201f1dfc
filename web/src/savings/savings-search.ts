/** What an address of the savings says. */
export interface SavingsSearch {
  /** The calendar year that is shown; without it the latest. */
  readonly year?: number;
  readonly round?: string;
  /** Whose savings by category the office looks at; without it those of all. */
  readonly party?: string;
}

/** Reads the address; what it does not know is left out. */
export function savingsSearch({ year, round, party }: Record<string, unknown>): SavingsSearch {
  return {
    ...(typeof year === 'number' && Number.isInteger(year) ? { year } : {}),
    ...(typeof round === 'string' ? { round: round.slice(0, 40) } : {}),
    ...(typeof party === 'string' ? { party: party.slice(0, 100) } : {}),
  };
}
