import { Decimal, least } from '../values/decimal.js';
import { present } from '../values/invariant.js';
import { Money, minorDigits } from '../values/money.js';
import { isTooPoor, switchingCost } from './measure.js';
import { type LotOffer, lotsOf, type Offers, type SpendRebate, suppliersOf, takesWhole } from './offer.js';
import { type Entries, inexact, Program } from './program.js';
import type { RecomputedAward } from './recompute-award.js';
import { type Conditions, isChosen } from './rule.js';
import { holdRules, Winners } from './rule-rows.js';

/** What did not stand up to the exact recomputation: this supplier with just these lots, counting on this rebate. */
export interface WrongClaim {
  readonly supplier: string;
  readonly lots: readonly string[];
  readonly percent: Decimal;
}

/** A program, and how to read its solutions. */
export interface AwardProgram {
  readonly program: Program;
  /** Which supplier gets each lot, and which rebate percent each supplier is taken to reach. */
  read(values: Float64Array): { awards: Map<string, string>; percents: Map<string, Decimal> };
  /** A solution to start from: this award. Where it breaks a condition, the solver goes without. */
  write(award: RecomputedAward): Float64Array;
}

/** A package within a step: its column, and what it takes off before the rebate, exact in minor units. */
interface StepPackage {
  readonly won: number;
  readonly lots: readonly string[];
  readonly discount: Decimal;
}

/** A rebate step of one supplier: from this spend (after packages) on, and below `until`, so many percent. */
interface Step {
  readonly percent: Decimal;
  readonly from: Decimal;
  readonly until: Decimal | undefined;
  readonly chosen: number;
  readonly lots: ReadonlyMap<string, number>;
  readonly packages: readonly StepPackage[];
}

interface SupplierColumns {
  readonly supplier: string;
  readonly bids: readonly LotOffer[];
  readonly steps: readonly Step[];
}

/**
 * Half a minor unit: net spend is a whole number of them in the program too, so this much play at a threshold lets no
 * rounding of binary numbers keep a supplier that reaches it below, and none that misses it above.
 */
function playOf(offers: Offers): number {
  return 0.5 / 10 ** minorDigits(offers.currency);
}

/** Steps that the bids can reach, the first one without rebate; a step ends where a later one pays less. */
function reachable(rebates: readonly SpendRebate[], spend: Decimal): Pick<Step, 'percent' | 'from' | 'until'>[] {
  const all: SpendRebate[] = [{ from: Decimal.zero, percent: Decimal.zero }, ...rebates].filter((step) => spend.isAtLeast(step.from));
  const last = all.findLastIndex((step) => !step.from.isPositive);
  return all.slice(last).map(({ percent, from }, index, steps) => ({
    percent,
    from,
    until: least(steps.slice(index + 1).flatMap((later) => (later.percent.isLessThan(percent) ? [later.from] : []))),
  }));
}

/** A supplier's packages of lots that it bids for, with what each takes off: rounded, so exact in minor units. */
function packagesOf(offers: Offers, supplier: string, bids: readonly LotOffer[]): Omit<StepPackage, 'won'>[] {
  const prices = new Map(bids.map((bid) => [bid.lot, bid.price]));
  const within = (offers.terms.get(supplier)?.packages ?? []).filter((offered) => offered.lots.every((lot) => prices.has(lot)));
  return within.map(({ lots, percent }) => {
    const whole = Money.sum(
      lots.map((lot) => present(prices.get(lot), lot)),
      offers.currency,
    );
    return { lots, discount: whole.percent(percent).toDecimal() };
  });
}

function columnsOf(program: Program, offers: Offers, conditions: Conditions, supplier: string, bids: readonly LotOffer[]): SupplierColumns {
  const gross = Money.sum(
    bids.map((bid) => bid.price),
    offers.currency,
  );
  const packages = packagesOf(offers, supplier, bids);
  const steps = reachable(offers.terms.get(supplier)?.spendRebates ?? [], gross.toDecimal()).map((step): Step => {
    const net = (amount: Decimal): number => inexact(Decimal.hundred.minus(step.percent).percentOf(amount));
    const weighed = (bid: LotOffer): number => net(bid.price.toDecimal()) + inexact(switchingCost(conditions, [bid], offers.currency).toDecimal());
    const chosen = program.binary(0);
    const lots = new Map(bids.map((bid) => [bid.lot, program.binary(weighed(bid))]));
    // The tight link: it is what makes the relaxation strong.
    for (const column of lots.values()) program.atMost(0, difference(column, chosen));
    const offered = packages.map(({ lots: within, discount }) => ({ won: program.binary(-net(discount)), lots: within, discount }));
    for (const each of offered) linkPackage(program, each, lots);
    return { ...step, chosen, lots, packages: offered };
  });
  program.atMost(
    1,
    steps.map((step) => [step.chosen, 1]),
  );
  return { supplier, bids, steps };
}

function difference(column: number, other: number): Entries {
  return [
    [column, 1],
    [other, -1],
  ];
}

/** A package counts if and only if all its lots are won: also where not counting it would save a rebate. */
function linkPackage(program: Program, { won, lots }: StepPackage, columns: ReadonlyMap<string, number>): void {
  const within = lots.map((lot) => present(columns.get(lot), lot));
  for (const column of within) program.atMost(0, difference(won, column));
  program.atLeast(1 - within.length, [[won, 1], ...within.map((column) => [column, -1] as const)]);
}

function holdThresholds(program: Program, offers: Offers, { bids }: SupplierColumns, step: Step): void {
  if (!step.from.isPositive && step.until === undefined) return;
  const net: Entries = [...spendOf(bids, step), ...step.packages.map(({ won, discount }) => [won, -inexact(discount)] as const)];
  if (step.from.isPositive) program.atLeast(0, [...net, [step.chosen, playOf(offers) - inexact(step.from)]]);
  if (step.until !== undefined) program.atMost(0, [...net, [step.chosen, playOf(offers) - inexact(step.until)]]);
}

function spendOf(bids: readonly LotOffer[], step: Step): Entries {
  return bids.map((bid) => [present(step.lots.get(bid.lot), bid.lot), inexact(bid.price.toDecimal())]);
}

/** The columns as rules see them: each step is a part, and only the chosen one wins anything. */
function winnersOf(program: Program, suppliers: readonly SupplierColumns[]): Winners {
  const whole = suppliers.map(({ supplier, bids, steps }) => {
    const parts = steps.map((step) => ({
      bids: bids.map((bid) => [bid, present(step.lots.get(bid.lot), bid.lot)] as const),
      wins: step.chosen,
    }));
    return [supplier, parts] as const;
  });
  return new Winners(program, new Map(whole));
}

function forbid(program: Program, { steps }: SupplierColumns, claim: WrongClaim): void {
  const wrong = steps.filter((step) => step.percent.equals(claim.percent));
  for (const step of wrong) {
    const entries = [...step.lots].map(([lot, column]) => [column, claim.lots.includes(lot) ? -1 : 1] as const);
    program.atLeast(-claim.lots.length, [...entries, [step.chosen, -1]]);
  }
}

/** The bids that can win: good enough, not excluded, and taking the lot as a whole. */
export function bidsLeft(offers: Offers, conditions: Conditions): LotOffer[] {
  return offers.bids.filter(
    (bid) =>
      takesWhole(bid, offers) &&
      !conditions.some(
        (rule) =>
          (rule.kind === 'quality' && isTooPoor(bid, rule)) ||
          (rule.kind === 'excluded' && isChosen(rule.suppliers, bid.supplier) && isChosen(rule.lots, bid.lot)),
      ),
  );
}

/**
 * The mixed-integer program of an award: a binary for each lot, supplier and rebate step, tied to the step
 * (`x ≤ u`), thresholds by their lower end, in currency units. Domain §11.
 * @param wrongClaims solutions that must not come again
 */
export function awardProgram(offers: Offers, conditions: Conditions, wrongClaims: readonly WrongClaim[] = []): AwardProgram {
  const program = new Program();
  const left = bidsLeft(offers, conditions);
  const suppliers = suppliersOf({ ...offers, bids: left }).map((supplier) =>
    columnsOf(
      program,
      offers,
      conditions,
      supplier,
      left.filter((bid) => bid.supplier === supplier),
    ),
  );
  for (const lot of lotsOf(offers)) {
    const columns = suppliers.flatMap(({ steps }) => steps.flatMap((step) => step.lots.get(lot) ?? []));
    program.exactly(
      1,
      columns.map((column) => [column, 1]),
    );
  }
  for (const columns of suppliers) for (const step of columns.steps) holdThresholds(program, offers, columns, step);
  holdRules(program, winnersOf(program, suppliers), offers, conditions);
  for (const claim of wrongClaims) {
    const columns = suppliers.find((each) => each.supplier === claim.supplier);
    if (columns) forbid(program, columns, claim);
  }
  return { program, read: (values) => read(suppliers, values), write: (award) => write(suppliers, award, program.size.columns) };
}

function read(suppliers: readonly SupplierColumns[], values: Float64Array): ReturnType<AwardProgram['read']> {
  const awards = new Map<string, string>();
  const percents = new Map<string, Decimal>();
  for (const { supplier, steps } of suppliers) {
    for (const step of steps) {
      for (const [lot, column] of step.lots) {
        if ((values[column] ?? 0) < 0.5) continue;
        awards.set(lot, supplier);
        percents.set(supplier, step.percent);
      }
    }
  }
  return { awards, percents };
}

function write(suppliers: readonly SupplierColumns[], award: RecomputedAward, columns: number): Float64Array {
  const values = new Float64Array(columns);
  for (const { supplier, steps } of suppliers) {
    const part = award.suppliers.get(supplier);
    const step =
      part &&
      steps.findLast(({ percent, from }) => percent.equals(part.rebatePercent) && part.prices.minus(part.packages).toDecimal().isAtLeast(from));
    if (!part || !step) continue;
    const won = new Set(part.lots);
    values[step.chosen] = 1;
    for (const [lot, column] of step.lots) values[column] = won.has(lot) ? 1 : 0;
    for (const offered of step.packages) values[offered.won] = offered.lots.every((lot) => won.has(lot)) ? 1 : 0;
  }
  return values;
}
