import type { Decimal } from '../../values/decimal.js';
import { coverLot, readLot } from './cover-lot.js';
import { splittingOf } from './division.js';
import { isTooPoor } from './measure.js';
import { type Awards, type Division, isWeighable, type LotOffer, lotsOf, type Offers, suppliersOf, takesWhole } from './offer.js';
import type { PartColumns } from './part-columns.js';
import { Program } from './program.js';
import type { RecomputedAward, SupplierCost } from './recompute-award.js';
import { type Conditions, type Exclusion, isChosen, type QualityFloor } from './rule.js';
import { type BidColumn, holdRules, Winners } from './rule-rows.js';
import { RulesByLot } from './rules-by-lot.js';
import { columnsOf, holdThresholds, type SupplierColumns, winningParts } from './supplier-columns.js';

/** What did not stand up to the exact recomputation: this supplier with just these lots, counting on this rebate. */
export interface WrongClaim {
  readonly supplier: string;
  readonly lots: readonly string[];
  readonly percent: Decimal;
}

/** A program, and how to read its solutions. */
export interface AwardProgram {
  readonly program: Program;
  /** Who gets each lot, and which rebate percent each supplier is taken to reach. */
  read(values: Float64Array): { awards: Awards; percents: Map<string, Decimal> };
  /** A solution to start from: this award, lots that go whole alone. Where it breaks a condition, the solver goes without. */
  write(award: RecomputedAward): Float64Array;
}

function forbid(program: Program, { steps }: SupplierColumns, claim: WrongClaim): void {
  const wrong = steps.filter((step) => step.percent.equals(claim.percent));
  for (const step of wrong) {
    const entries = [...step.lots].map(([lot, { column }]) => [column, claim.lots.includes(lot) ? -1 : 1] as const);
    program.atLeast(-claim.lots.length, [...entries, [step.chosen, -1]]);
  }
}

/** The bids that can win: good enough, not beyond what can be weighed, not excluded, and taking the lot as a whole where it may not be divided. */
export function bidsLeft(offers: Offers, conditions: Conditions): LotOffer[] {
  const barring = new RulesByLot(conditions.filter((rule) => rule.kind === 'quality' || rule.kind === 'excluded'));
  const bars = (rule: QualityFloor | Exclusion, bid: LotOffer): boolean =>
    rule.kind === 'quality' ? isTooPoor(bid, rule) : isChosen(rule.suppliers, bid.supplier);
  return offers.bids.filter(
    (bid) =>
      isWeighable(bid) &&
      (takesWhole(bid, offers) || splittingOf(conditions, bid.lot).length > 0) &&
      !barring.of(bid.lot).some((rule) => bars(rule, bid)),
  );
}

/**
 * The mixed-integer program of an award: a binary for each lot, supplier and rebate step, tied to the step
 * (`x ≤ u`), parts of lots that may be divided, thresholds by their lower end, in currency units. Domain §11.
 * @param wrongClaims solutions that must not come again
 */
export function awardProgram(offers: Offers, conditions: Conditions, wrongClaims: readonly WrongClaim[] = []): AwardProgram {
  const program = new Program();
  const left = bidsLeft(offers, conditions);
  const suppliers = suppliersOf({ ...offers, bids: left }).map((supplier) => {
    const bids = left.filter((bid) => bid.supplier === supplier);
    return columnsOf(program, offers, conditions, bids, 'fine');
  });
  const lots = lotsOf(offers);
  for (const lot of lots) {
    const { wholes, parts } = columnsFor(lot, suppliers);
    coverLot(
      program,
      wholes.map(({ column }) => column),
      parts,
    );
  }
  for (const columns of suppliers) for (const step of columns.steps) holdThresholds(program, offers, columns, step);
  const winners = new Map(suppliers.map((columns) => [columns.supplier, winningParts(program, columns)]));
  holdRules(program, new Winners(program, winners), offers, conditions);
  for (const claim of wrongClaims) {
    const columns = suppliers.find((each) => each.supplier === claim.supplier);
    if (columns) forbid(program, columns, claim);
  }
  return { program, read: (values) => read(lots, suppliers, values), write: (award) => write(suppliers, award, program.size.columns) };
}

/** What of a lot is whole, and what part, over all suppliers. */
function columnsFor(lot: string, suppliers: readonly SupplierColumns[]): { wholes: BidColumn[]; parts: PartColumns[] } {
  return {
    wholes: suppliers.flatMap(({ steps }) => steps.flatMap(({ lots }) => lots.get(lot) ?? [])),
    parts: suppliers.flatMap(({ parts }) => parts.filter(({ bid }) => bid.lot === lot)),
  };
}

function read(lots: readonly string[], suppliers: readonly SupplierColumns[], values: Float64Array): ReturnType<AwardProgram['read']> {
  const awards = new Map<string, string | Division>();
  for (const lot of lots) {
    const { wholes, parts } = columnsFor(lot, suppliers);
    for (const [key, holder] of readLot(lot, wholes, parts, values)) awards.set(key, holder);
  }
  const percents = new Map(
    suppliers.flatMap(({ supplier, steps }) => {
      const chosen = steps.find((step) => (values[step.chosen] ?? 0) > 0.5);
      return chosen ? [[supplier, chosen.percent] as const] : [];
    }),
  );
  return { awards, percents };
}

/** The step in which a supplier's part is paid; where there is one only, rebates do not count. */
function stepOf(steps: SupplierColumns['steps'], { rebatePercent, prices, packages }: SupplierCost): SupplierColumns['steps'][number] | undefined {
  if (steps.length === 1) return steps[0];
  return steps.findLast(({ percent, from }) => percent.equals(rebatePercent) && prices.minus(packages).toDecimal().isAtLeast(from));
}

function write(suppliers: readonly SupplierColumns[], award: RecomputedAward, columns: number): Float64Array {
  const values = new Float64Array(columns);
  for (const { supplier, steps } of suppliers) {
    const part = award.suppliers.get(supplier);
    const step = part && stepOf(steps, part);
    if (!part || !step) continue;
    const won = new Set(part.lots);
    values[step.chosen] = 1;
    for (const [lot, { column }] of step.lots) values[column] = won.has(lot) ? 1 : 0;
    for (const offered of step.packages) values[offered.won] = offered.lots.every((lot) => won.has(lot)) ? 1 : 0;
  }
  return values;
}
