import { DomainError } from '../../values/domain-error.js';
import type { MonthValue } from './index-file.js';

/** The value of a month, and the revision that it is of. */
export interface RevisedValue extends MonthValue {
  readonly revision: number;
}

/** A series as it is known: its base (e.g. `2020 = 100`; null before the first revision) and the latest value of each month. */
export interface KnownSeries {
  readonly base: string | null;
  readonly values: ReadonlyMap<string, string>;
}

/** What a file adds to a series. */
export interface Revision {
  readonly base: string;
  /** Months that the series lacked, and months whose value changes. */
  readonly added: readonly MonthValue[];
  readonly revised: readonly MonthValue[];
  readonly unchanged: number;
}

/**
 * What a file makes of a series: months added and revised; nothing is ever taken away. A file with another base brings
 * every month that is known, so that no ratio is taken over two bases. Domain §16.
 * @throws DomainError `index_series.rebased_partly`
 */
export function revisionBy(known: KnownSeries, base: string, file: readonly MonthValue[]): Revision {
  const named = new Map(file.map(({ month, value }) => [month, value]));
  const isRebased = known.base !== null && known.base !== base;
  const lacking = isRebased ? [...known.values.keys()].filter((month) => !named.has(month)).toSorted() : [];
  const [first] = lacking;
  if (first !== undefined)
    throw new DomainError(
      'conflict',
      'index_series.rebased_partly',
      `The series has the base ${known.base}, the file ${base}; a new base brings every month that is known, but ${lacking.length} are missing, the first is ${first}.`,
    );
  const added = file.filter(({ month }) => !known.values.has(month));
  const revised = file.filter(({ month, value }) => known.values.has(month) && known.values.get(month) !== value);
  return { base, added, revised, unchanged: file.length - added.length - revised.length };
}
