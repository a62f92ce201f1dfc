/** The days of an agreement year, first and last. */
export interface YearDays {
  readonly from: string;
  readonly until: string;
}

/**
 * The days of an agreement year within the term; after a start on 29 February a year starts on 1 March where there is none. Domain §14.
 * @param year from 1
 */
export function agreementYear({ termFrom, termTo }: { readonly termFrom: string; readonly termTo: string }, year: number): YearDays {
  const until = dayBefore(startOf(termFrom, year + 1));
  return { from: startOf(termFrom, year), until: until < termTo ? until : termTo };
}

function startOf(termFrom: string, year: number): string {
  const [first = '', month = '', day = ''] = termFrom.split('-');
  // A day that the month does not have becomes the first of the next.
  return dayOf(new Date(Date.UTC(Number.parseInt(first, 10) + year - 1, Number.parseInt(month, 10) - 1, Number.parseInt(day, 10))));
}

function dayBefore(day: string): string {
  return dayOf(new Date(Date.parse(day) - 86_400_000));
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
