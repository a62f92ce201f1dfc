import { endOfMonth } from '../../agreement/sign-up.js';
import { longestTermFrom, monthsAfter, type Terms } from '../../agreement/terms.js';
import { Decimal } from '../../values/decimal.js';

/** What can follow an agreement's end. Domain §13, decision 18. */
export const OUTCOMES = ['renew', 'renegotiate', 'new_round', 'let_end'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why an outcome is recommended; each names the figure that it looks at and its limit. */
export const REASONS = [
  'unused',
  'barely_used',
  'no_renewal',
  'prices_risen',
  'below_estimate',
  'above_estimate',
  'near_maximum',
  'dearer_than_before',
  'reports_missing',
  'as_planned',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** One reason of a recommendation. */
export interface Reason {
  readonly code: ReasonCode;
  readonly outcome: Outcome;
  /** A percentage, or null where the reason has no figure. */
  readonly figure: string | null;
  readonly limit: string | null;
}

/** From when on decisions count: the last day on which notice could be given before the term ends. */
export function decideBy({ termTo, noticeMonths }: Pick<Terms, 'termTo' | 'noticeMonths'>): string {
  return monthsAfter(termTo, -noticeMonths);
}

/**
 * The last day of a renewed term; the last day of a month stays one. At most four years in all. Domain §13.
 * @returns null where the terms provide for no renewal, or no day is left for one
 */
export function renewedTo({ termFrom, termTo, renewalMonths }: Pick<Terms, 'termFrom' | 'termTo' | 'renewalMonths'>): string | null {
  if (renewalMonths === 0) return null;
  const same = monthsAfter(termTo, renewalMonths);
  const wanted = endOfMonth(termTo) === termTo ? endOfMonth(same) : same;
  const longest = longestTermFrom(termFrom);
  const day = wanted < longest ? wanted : longest;
  return day > termTo ? day : null;
}

const YEAR = 365;

/**
 * A position's volume of a year: that of the last 365 days, or, while the agreement has run for fewer, as much as these
 * days make in 365.
 * @param daysRun from 1
 */
export function perYear(recent: Decimal, daysRun: number): Decimal {
  if (daysRun >= YEAR) return recent;
  return recent.times(Decimal.of(YEAR)).over(Decimal.of(daysRun)).rounded(6);
}

/** A position as the recommendation looks at it. */
export interface UsedPosition {
  readonly perYear: Decimal;
  /** The estimate is of a year, as tiers are; null: withheld. */
  readonly estimated: Decimal | null;
  /** The price of the first tier: what makes different units comparable. */
  readonly price: Decimal;
  readonly maximum: Decimal | null;
  /** All that was bought so far, against the maximum. */
  readonly bought: Decimal;
}

/** What a recommendation is made of. */
export interface Facts {
  readonly positions: readonly UsedPosition[];
  readonly canRenew: boolean;
  /** What an adjustment has made of the prices; 1: nothing. */
  readonly priceFactor: Decimal;
  /** Savings of all parties whose prices before are known. */
  readonly knownSaving: Decimal;
  /** Quarters that were to be reported, and those that were. */
  readonly quarters: { readonly due: number; readonly reported: number };
}

/** The volume of a year in percent of the estimate, both at the first tiers' prices; null where no estimate is shown. */
export function useOf(positions: readonly UsedPosition[]): Decimal | null {
  const known = positions.flatMap(({ perYear: bought, estimated, price }) => (estimated === null ? [] : [{ bought, estimated, price }]));
  const estimate = Decimal.sum(known.map(({ estimated, price }) => estimated.times(price)));
  if (estimate.isZero) return null;
  const used = Decimal.sum(known.map(({ bought, price }) => bought.times(price)));
  return used.times(Decimal.hundred).over(estimate);
}

/** How much of the maxima is used at the most, in percent; null without any. */
export function nearestMaximum(positions: readonly UsedPosition[]): Decimal | null {
  const parts = positions.flatMap(({ maximum, bought }) => (maximum === null ? [] : [bought.times(Decimal.hundred).over(maximum)]));
  return parts.reduce<Decimal | null>((most, part) => (most === null || most.isLessThan(part) ? part : most), null);
}

/** Limits of the recommendation, in percent. */
export const LIMITS = { barelyUsed: '25', belowEstimate: '60', aboveEstimate: '150', nearMaximum: '80', pricesRisen: '10', reports: '50' } as const;

/**
 * What is recommended when an agreement ends: the first of letting it end, a new round and renegotiating that has a reason,
 * else renewing. The rule says all its reasons, so that the office sees what it looks at; it decides nothing. Decision 18.
 */
export function recommend(facts: Facts): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } {
  const reasons = [...reasonsOfUse(facts.positions), ...reasonsOfTerms(facts)];
  const outcome = (['let_end', 'new_round', 'renegotiate'] as const).find((one) => reasons.some((reason) => reason.outcome === one)) ?? 'renew';
  return { outcome, reasons: outcome === 'renew' ? [reason('as_planned', 'renew', useOf(facts.positions), null)] : reasons };
}

function reason(code: ReasonCode, outcome: Outcome, figure: Decimal | null, limit: string | null): Reason {
  return { code, outcome, figure: figure === null ? null : figure.toFixed(1), limit };
}

function reasonsOfUse(positions: readonly UsedPosition[]): Reason[] {
  const reasons: Reason[] = [];
  if (positions.every((position) => position.perYear.isZero)) return [reason('unused', 'let_end', null, null)];
  const use = useOf(positions);
  if (use !== null) {
    if (use.isLessThan(Decimal.parse(LIMITS.barelyUsed))) reasons.push(reason('barely_used', 'let_end', use, LIMITS.barelyUsed));
    else if (use.isLessThan(Decimal.parse(LIMITS.belowEstimate))) reasons.push(reason('below_estimate', 'renegotiate', use, LIMITS.belowEstimate));
    else if (Decimal.parse(LIMITS.aboveEstimate).isLessThan(use)) reasons.push(reason('above_estimate', 'renegotiate', use, LIMITS.aboveEstimate));
  }
  const nearest = nearestMaximum(positions);
  if (nearest?.isAtLeast(Decimal.parse(LIMITS.nearMaximum))) reasons.push(reason('near_maximum', 'renegotiate', nearest, LIMITS.nearMaximum));
  return reasons;
}

function reasonsOfTerms({ canRenew, priceFactor, knownSaving, quarters }: Facts): Reason[] {
  const reasons: Reason[] = [];
  const risen = priceFactor.minus(Decimal.one).times(Decimal.hundred);
  if (!canRenew) reasons.push(reason('no_renewal', 'new_round', null, null));
  if (Decimal.parse(LIMITS.pricesRisen).isLessThan(risen)) reasons.push(reason('prices_risen', 'renegotiate', risen, LIMITS.pricesRisen));
  if (knownSaving.isNegative) reasons.push(reason('dearer_than_before', 'renegotiate', null, null));
  if (quarters.due > 0) {
    const reported = Decimal.of(quarters.reported).times(Decimal.hundred).over(Decimal.of(quarters.due));
    if (reported.isLessThan(Decimal.parse(LIMITS.reports))) reasons.push(reason('reports_missing', 'renegotiate', reported, LIMITS.reports));
  }
  return reasons;
}
