import { Decimal, greatest, least } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money, minorDigits } from '../../values/money.js';
import { contentOf, splittingOf } from './division.js';
import { switchingCosts } from './measure.js';
import { amountOf, type LotOffer, type LotPackage, type Offers, type SpendRebate, type SupplierTerms, takesWhole } from './offer.js';
import { type PartColumns, partColumns } from './part-columns.js';
import { difference, type Entries, inexact, type Program } from './program.js';
import { type Conditions, isByScore } from './rule.js';
import { type BidColumn, type Part, partColumn, wholeColumn } from './rule-rows.js';
import { shareBounds } from './share-bounds.js';
import { wholeShortfall } from './shortfall.js';
import { type ShareColumn, type ShareOffer, shareColumns, sharesOffered } from './share-columns.js';

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
  readonly lots: ReadonlyMap<string, BidColumn>;
  readonly packages: readonly StepPackage[];
  /** What parts cost in this step, before the rebate. */
  readonly paid: readonly number[];
  /** Parts where lots are divided in coarse shares only. */
  readonly shares: readonly ShareColumn[];
}

/** The columns of one supplier: each rebate step has its own, of which one at most is chosen; parts are common to them. */
export interface SupplierColumns {
  readonly supplier: string;
  readonly steps: readonly Step[];
  readonly parts: readonly PartColumns[];
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

const NOTHING_ACROSS: SupplierTerms = { spendRebates: [], packages: [] };

/** Packages of lots that are bid for, with what each takes off: rounded, so exact in minor units. @param bids the supplier's */
function packagesOf(packages: readonly LotPackage[], currency: string, bids: readonly LotOffer[]): Omit<StepPackage, 'won'>[] {
  const prices = new Map(bids.map((bid) => [bid.lot, bid.price]));
  const within = packages.filter((offered) => offered.lots.every((lot) => prices.has(lot)));
  return within.map(({ lots, percent }) => {
    const whole = Money.sum(
      lots.map((lot) => present(prices.get(lot), lot)),
      currency,
    );
    return { lots, discount: whole.percent(percent).toDecimal() };
  });
}

/** How finely lots are divided: to the smallest unit, or in coarse shares. */
export type Fineness = 'fine' | 'coarse';

/** A supplier's columns: a binary for each lot and step, tied to the step, and parts of the lots that may be divided. @param bids all of one supplier */
export function columnsOf(program: Program, offers: Offers, conditions: Conditions, bids: readonly LotOffer[], fineness: Fineness): SupplierColumns {
  const supplier = present(bids[0], 'a bid').supplier;
  const byScore = isByScore(conditions);
  const switching = switchingCosts(conditions, offers.currency);
  const weight = (bid: LotOffer): number => inexact(switching(bid).toDecimal());
  const divisible = bids.filter((bid) => splittingOf(conditions, bid.lot).length > 0);
  const isFine = fineness === 'fine';
  const parts = isFine ? divisible.map((bid) => partColumns(program, offers, bid, weight(bid), shareBounds(offers, conditions, bid))) : [];
  const offeredShares: ShareOffer[] = isFine ? [] : divisible.flatMap((bid) => sharesOffered(offers, bid, shareBounds(offers, conditions, bid)));
  const mostOf = new Map(parts.map(({ bid, most }) => [bid.lot, most]));
  const most = Decimal.sum(bids.map(({ lot, price }) => greatest([price.toDecimal(), mostOf.get(lot) ?? Decimal.zero]) ?? Decimal.zero));
  const wholes = bids.filter((bid) => takesWhole(bid, offers));
  // By score what is paid does not count: there is one step, and no package.
  const { spendRebates, packages } = (byScore ? undefined : offers.terms.get(supplier)) ?? NOTHING_ACROSS;
  const within = packagesOf(packages, offers.currency, wholes);
  const steps = reachable(spendRebates, most).map((step): Step => {
    const net = (amount: Decimal): number => (byScore ? 0 : inexact(Decimal.hundred.minus(step.percent).percentOf(amount)));
    const lacking = (bid: LotOffer, share: Decimal): number => (byScore ? inexact(wholeShortfall(bid).toDecimal().times(share)) : 0);
    const chosen = program.binary(0);
    const lots = new Map(
      wholes.map((bid) => [bid.lot, wholeColumn(bid, program.binary(net(bid.price.toDecimal()) + lacking(bid, Decimal.one) + weight(bid)), offers)]),
    );
    // The tight link: it is what makes the relaxation strong.
    for (const { column } of lots.values()) program.atMost(0, difference(column, chosen));
    const offered = within.map((each) => ({ ...each, won: program.binary(-net(each.discount)) }));
    for (const each of offered) linkPackage(program, each, lots);
    const paid = parts.map((part) => program.continuous(net(Decimal.one), inexact(part.most)));
    const shareOf = ({ bid, amount }: ShareOffer): Decimal => amount.over(amountOf(contentOf(offers, bid.lot).quantities));
    const shares = shareColumns(
      program,
      offeredShares,
      (offer) => net(offer.price.toDecimal()) + lacking(offer.bid, shareOf(offer)) + weight(offer.bid),
      chosen,
    );
    return { ...step, chosen, lots, packages: offered, paid, shares };
  });
  program.atMost(
    1,
    steps.map((step) => [step.chosen, 1]),
  );
  linkParts(program, parts, steps);
  if (byScore) for (const part of parts) addShortfall(program, offers, part);
  return { supplier, steps, parts };
}

/** By score a part weighs what it lacks, in proportion to its quantity. */
function addShortfall(program: Program, offers: Offers, { bid, amount }: PartColumns): void {
  const shortfall = inexact(wholeShortfall(bid).toDecimal());
  const each = shortfall / inexact(amountOf(contentOf(offers, bid.lot).quantities));
  const lacking = program.continuous(1, shortfall);
  program.exactly(0, [[lacking, -1], ...amount.map(([column, quantity]) => [column, quantity * each] as const)]);
}

/** A part is paid in the chosen step, and won only where there is one. */
function linkParts(program: Program, parts: readonly PartColumns[], steps: readonly Step[]): void {
  for (const [at, { wins, price, most }] of parts.entries()) {
    const paid = steps.map((step) => ({ chosen: step.chosen, column: present(step.paid[at], 'what a part costs in a step') }));
    program.exactly(0, [...paid.map(({ column }) => [column, 1] as const), ...price.map(([column, value]) => [column, -value] as const)]);
    for (const { chosen, column } of paid)
      program.atMost(0, [
        [column, 1],
        [chosen, -inexact(most)],
      ]);
    program.atMost(0, [[wins, 1], ...steps.map((step) => [step.chosen, -1] as const)]);
  }
}

/** A package counts if and only if all its lots are won: also where not counting it would save a rebate. */
function linkPackage(program: Program, { won, lots }: StepPackage, columns: ReadonlyMap<string, BidColumn>): void {
  const within = lots.map((lot) => present(columns.get(lot), lot).column);
  for (const column of within) program.atMost(0, difference(won, column));
  program.atLeast(1 - within.length, [[won, 1], ...within.map((column) => [column, -1] as const)]);
}

/**
 * Holds a step to its thresholds. Net spend is a whole number of minor units in the program too, so half a one of play
 * lets no rounding of binary numbers keep a supplier that reaches a threshold below, and none that misses it above.
 * Parts may be rounded by half a one for each position: with them a threshold counts as reached, or missed, only if it
 * is whatever the rounding.
 */
export function holdThresholds(program: Program, offers: Offers, { parts }: SupplierColumns, step: Step): void {
  if (!step.from.isPositive && step.until === undefined) return;
  const spend = [...step.lots.values(), ...step.shares].flatMap((each) => each.spend);
  const net: Entries = [
    ...spend,
    ...step.paid.map((column) => [column, 1] as const),
    ...step.packages.map(({ won, discount }) => [won, -inexact(discount)] as const),
  ];
  const half = 0.5 / 10 ** minorDigits(offers.currency);
  const off = half * parts.reduce((sum, { rounded }) => sum + rounded, 0);
  if (step.from.isPositive) program.atLeast(0, [...net, [step.chosen, half - off - inexact(step.from)]]);
  if (step.until !== undefined) program.atMost(0, [...net, [step.chosen, half + off - inexact(step.until)]]);
}

/** The columns as rules see them: each step is a part, and only the chosen one wins anything; with parts of lots, all are one. */
export function winningParts(program: Program, { steps, parts }: SupplierColumns): readonly Part[] {
  if (parts.length === 0) return steps.map(({ lots, shares, chosen }) => ({ bids: [...lots.values(), ...shares], wins: chosen }));
  const wins = program.binary(0);
  program.exactly(0, [[wins, -1], ...steps.map(({ chosen }) => [chosen, 1] as const)]);
  return [{ bids: [...steps.flatMap(({ lots }) => [...lots.values()]), ...parts.map(partColumn)], wins }];
}
