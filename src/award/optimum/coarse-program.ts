import { bidsLeft } from './award-program.js';
import { contentOf } from './division.js';
import { type Awards, type Division, lotsOf, type Offers, suppliersOf } from './offer.js';
import { Program } from './program.js';
import type { Conditions } from './rule.js';
import { holdRules, Winners } from './rule-rows.js';
import { divisionOf, SHARES } from './share-columns.js';
import { columnsOf, holdThresholds, type SupplierColumns, winningParts } from './supplier-columns.js';

/**
 * The program of an award that divides lots in twentieths only: its prices are known beforehand, so that it finds a good award where
 * the one to the smallest unit finds none in the time allowed. What it finds is feasible, and proves nothing. Domain §11.
 */
export function coarseProgram(offers: Offers, conditions: Conditions): { program: Program; read(values: Float64Array): Awards } {
  const program = new Program();
  const left = bidsLeft(offers, conditions);
  const suppliers = suppliersOf({ ...offers, bids: left }).map((supplier) => {
    const bids = left.filter((bid) => bid.supplier === supplier);
    return columnsOf(program, offers, conditions, bids, 'coarse');
  });
  const steps = suppliers.flatMap((columns) => columns.steps);
  const lots = lotsOf(offers);
  for (const lot of lots) {
    const wholes = steps.flatMap(({ lots: own }) => own.get(lot) ?? []);
    const shares = steps.flatMap((step) => step.shares.filter(({ bid }) => bid.lot === lot));
    program.exactly(SHARES, [
      ...wholes.map(({ column }) => [column, SHARES] as const),
      ...shares.map(({ column, shares: count }) => [column, count] as const),
    ]);
  }
  for (const columns of suppliers) for (const step of columns.steps) holdThresholds(program, offers, columns, step);
  const winners = new Map(suppliers.map((columns) => [columns.supplier, winningParts(program, columns)]));
  holdRules(program, new Winners(program, winners), offers, conditions);
  return { program, read: (values) => new Map(lots.flatMap((lot) => holderOf(lot, steps, offers, values))) };
}

function holderOf(lot: string, steps: SupplierColumns['steps'], offers: Offers, values: Float64Array): [string, string | Division][] {
  const isWon = ({ column }: { column: number }): boolean => (values[column] ?? 0) > 0.5;
  const whole = steps.flatMap(({ lots }) => lots.get(lot) ?? []).find(isWon);
  if (whole) return [[lot, whole.bid.supplier]];
  const won = steps.flatMap(({ shares }) => shares.filter((each) => each.bid.lot === lot && isWon(each)));
  return won.length === 0 ? [] : [[lot, divisionOf(won, contentOf(offers, lot))]];
}
