import type { ConditionName, Conditions } from './condition.js';
import { lotsOf, type Offers, referenceSpend, suppliersOf } from './offer.js';
import { inexact, Program } from './program.js';

type Terms = [column: number, coefficient: number][];

/** The bids' columns, and those that say whether a supplier wins anything. */
interface Columns {
  readonly program: Program;
  readonly lots: ReadonlyMap<string, Terms>;
  readonly spend: ReadonlyMap<string, Terms>;
  readonly won: ReadonlyMap<string, Terms>;
  readonly used: ReadonlyMap<string, number>;
}

function collect(into: Map<string, Terms>, key: string, column: number, coefficient: number): void {
  into.set(key, [...(into.get(key) ?? []), [column, coefficient]]);
}

function columnsOf(program: Program, offers: Offers, columns: readonly number[]): Columns {
  const [lots, spend, won] = [new Map<string, Terms>(), new Map<string, Terms>(), new Map<string, Terms>()];
  for (const [index, bid] of offers.bids.entries()) {
    const column = columns[index] ?? 0;
    collect(lots, bid.lot, column, 1);
    collect(won, bid.supplier, column, 1);
    collect(spend, bid.supplier, column, inexact(bid.price.toDecimal()));
  }
  const used = new Map(suppliersOf(offers).map((supplier) => [supplier, program.binary(0)]));
  for (const [supplier, column] of used) {
    for (const [bid] of won.get(supplier) ?? [])
      program.atMost(0, [
        [bid, 1],
        [column, -1],
      ]);
    program.atMost(0, [[column, 1], ...(won.get(supplier) ?? []).map(([bid]): [number, number] => [bid, -1])]);
  }
  return { program, lots, spend, won, used };
}

/** Bids below the quality floor and of excluded suppliers stay out, or, where that is elastic, cost what they fall short. */
function holdBids(program: Program, offers: Offers, columns: readonly number[], { minQuality, excluded }: Conditions, elastic: Elastic): void {
  const lacking = minQuality === undefined ? [] : elastic('minQuality', inexact(minQuality));
  const readmitted = new Map(excluded.map((supplier) => [supplier, elastic('excluded', 1)]));
  for (const [index, bid] of offers.bids.entries()) {
    const column = columns[index] ?? 0;
    if (minQuality !== undefined && bid.qualityScore.isLessThan(minQuality))
      program.atMost(0, [[column, inexact(minQuality.minus(bid.qualityScore))], ...lacking]);
    if (excluded.includes(bid.supplier)) program.atMost(0, [[column, 1], ...(readmitted.get(bid.supplier) ?? [])]);
  }
}

function holdCounts({ program, won, used, spend }: Columns, offers: Offers, conditions: Conditions, elastic: Elastic): void {
  const { maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, kept } = conditions;
  const winners = [...used.values()].map((column): [number, number] => [column, 1]);
  if (maxSuppliers !== undefined) program.atMost(maxSuppliers, [...winners, ...elastic('maxSuppliers', winners.length)]);
  if (minSuppliers !== undefined)
    program.atMost(-minSuppliers, [...winners.map(([column]): [number, number] => [column, -1]), ...elastic('minSuppliers', minSuppliers)]);
  const moreLots = maxLotsPerSupplier === undefined ? [] : elastic('maxLotsPerSupplier', offers.bids.length);
  const reference = inexact(referenceSpend(offers).toDecimal());
  const more =
    maxSharePercent === undefined
      ? []
      : elastic('maxSharePercent', 1000).map(([column, coefficient]): [number, number] => [column, (coefficient * reference) / 100]);
  for (const supplier of used.keys()) {
    if (maxLotsPerSupplier !== undefined) program.atMost(maxLotsPerSupplier, [...(won.get(supplier) ?? []), ...moreLots]);
    if (maxSharePercent !== undefined) program.atMost((inexact(maxSharePercent) * reference) / 100, [...(spend.get(supplier) ?? []), ...more]);
  }
  for (const supplier of kept) {
    const column = used.get(supplier);
    program.atMost(-1, [...(column === undefined ? [] : [[column, -1] as [number, number]]), ...elastic('kept', 1)]);
  }
}

/** The elastic column of a condition, with the sign that lets an `at most` row give; none where the condition holds firmly. */
type Elastic = (name: ConditionName, upper: number) => Terms;

/**
 * The program that asks whether any award meets the conditions, whatever it costs: one of them may be elastic, and
 * gives as little as possible. Domain §11.
 */
export function elasticProgram(
  offers: Offers,
  conditions: Conditions,
  soft: ConditionName | undefined,
): { program: Program; read(values: Float64Array): Map<string, string> } {
  const program = new Program();
  const columns = offers.bids.map(() => program.binary(0));
  const elastic: Elastic = (name, upper) => (name === soft ? [[program.continuous(1, upper), -1]] : []);
  const grouped = columnsOf(program, offers, columns);
  for (const lot of lotsOf(offers)) program.exactly(1, grouped.lots.get(lot) ?? []);
  holdBids(program, offers, columns, conditions, elastic);
  holdCounts(grouped, offers, conditions, elastic);
  return {
    program,
    read: (values) =>
      new Map(offers.bids.flatMap((bid, index) => ((values[columns[index] ?? 0] ?? 0) > 0.5 ? [[bid.lot, bid.supplier] as const] : []))),
  };
}
