import { invariant } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { settled, summed, type YearSum, yearVolumes } from './bonus.js';
import type { PaidPurchase } from './purchase.js';
import { type Baselines, feeRatio, type Saving, savingsOf } from './savings.js';

/** What a party saved with a position in a calendar month, `YYYY-MM`. */
export interface MonthSaving extends Saving {
  readonly month: string;
  readonly position: string;
}

/** What a party saved in a calendar year, against its annual fee; `ratio` undefined without a fee. */
export interface YearSaving extends Saving {
  readonly year: number;
  readonly fee: Money;
  readonly ratio: string | undefined;
}

/**
 * What each party saved month by month under one agreement: what all its purchases of a position up to the month's end
 * have saved, less what those before the month had. So the months add up to the saving of the term exactly. Each is
 * priced at the tier that its agreement year reaches with all that is reported by now. Domain §14, §17.
 * @param purchases of all parties, priced
 * @returns a party may have several of one month, one a position
 */
export function savingsByMonth(purchases: readonly PaidPurchase[], baselines: Baselines, currency: string): MonthSaving[] {
  const volumes = yearVolumes(purchases);
  const nothing = { known: Money.zero(currency), unknownTurnover: Money.zero(currency) };
  const savedBy = (sums: ReadonlyMap<string, YearSum>): Omit<MonthSaving, 'month'> => {
    const years = [...sums.values()].map((sum) => settled(sum, volumes, currency));
    const [saving] = savingsOf(years, baselines, currency);
    const [first] = years;
    invariant(saving !== undefined && first !== undefined, 'what was bought of a position has a saving, known or not');
    return { ...saving, position: first.position };
  };
  return [...grouped(purchases, ({ party, position }) => JSON.stringify([party, position])).values()].flatMap((own) => {
    let sums: ReadonlyMap<string, YearSum> = new Map();
    let before: Pick<Saving, 'known' | 'unknownTurnover'> = nothing;
    return [...grouped(own, ({ day }) => day.slice(0, 7))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, bought]) => {
        sums = summed(sums, bought);
        const now = savedBy(sums);
        const { known, unknownTurnover } = before;
        before = now;
        return { ...now, month, known: now.known.minus(known), unknownTurnover: now.unknownTurnover.minus(unknownTurnover) };
      });
  });
}

/** Sums months to calendar years, each against the party's annual fee, by year and party. Domain §17. */
export function savingsByYear(months: readonly MonthSaving[], feeOf: (party: string) => Money, currency: string): YearSaving[] {
  return [...grouped(months, ({ month, party }) => `${month.slice(0, 4)} ${party}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (!first) return [];
      return [{ party: first.party, ...againstFee(yearOf(first), own, feeOf(first.party), currency) }];
    });
}

/** What several together saved in a calendar year, against the sum of their annual fees. */
export function againstFee(year: number, savings: readonly Saving[], fee: Money, currency: string): Omit<YearSaving, 'party'> {
  const known = sumOf(savings, 'known', currency);
  return { year, known, unknownTurnover: sumOf(savings, 'unknownTurnover', currency), fee, ratio: feeRatio(known, fee) };
}

/** The known saving of each month of a calendar year and of the year up to its end, from January to the last month with a purchase. */
export function monthsOf(year: number, months: readonly MonthSaving[], currency: string): { month: string; known: Money; soFar: Money }[] {
  const own = grouped(
    months.filter((saving) => yearOf(saving) === year),
    ({ month }) => month,
  );
  const last = [...own.keys()].sort().at(-1);
  let soFar = Money.zero(currency);
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
    .filter((month) => last !== undefined && month <= last)
    .map((month) => {
      const known = sumOf(own.get(month) ?? [], 'known', currency);
      soFar = soFar.plus(known);
      return { month, known, soFar };
    });
}

function sumOf(savings: readonly Saving[], of: 'known' | 'unknownTurnover', currency: string): Money {
  return Money.sum(
    savings.map((saving) => saving[of]),
    currency,
  );
}

function yearOf({ month }: MonthSaving): number {
  return Number.parseInt(month.slice(0, 4), 10);
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
