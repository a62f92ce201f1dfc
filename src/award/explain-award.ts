import type { Money } from '../values/money.js';
import { type Awards, type LotOffer, type Offers, takesWhole } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { ChangingAward } from './supplier-part.js';

/**
 * Why a lot goes to its supplier: nobody else bid; its price is the lowest; others are as low, and rank behind; lower
 * ones would break rules; lower ones would make the award dearer elsewhere, by rebates, packages or switching costs;
 * a lower one was not looked at in the time allowed; or the lot is divided, and dearer whole.
 */
export const REASONS = ['only_bid', 'lowest_price', 'rank', 'rules', 'across_lots', 'unproven', 'divided'] as const;

/** A lot's reason, and what the second best would cost. Domain §11. */
export interface LotReason {
  readonly reason: (typeof REASONS)[number];
  /** The rules that the lowest price would break, by name. */
  readonly breaks: readonly string[];
  /** Whom the lot goes to next, all others unchanged and the rules met, and how much more the award then weighs. */
  readonly next: { readonly supplier: string; readonly price: Money; readonly more: Money } | undefined;
}

/** So many other bids for a lot are held against the rules at most, the best first. */
const MOST_TRIED = 8;

interface Alternative {
  readonly bid: LotOffer;
  readonly more: Money;
}

function reasonOf(holder: LotOffer, alternatives: readonly Alternative[], brokenBy: (bid: LotOffer) => readonly string[]): Omit<LotReason, 'next'> {
  const [lowest] = alternatives.toSorted((a, b) => a.bid.price.compare(b.bid.price) || a.bid.rank - b.bid.rank);
  if (!lowest) return { reason: 'only_bid', breaks: [] };
  const compared = lowest.bid.price.compare(holder.price);
  if (compared > 0) return { reason: 'lowest_price', breaks: [] };
  const breaks = brokenBy(lowest.bid);
  if (breaks.length > 0) return { reason: 'rules', breaks };
  if (compared === 0 && lowest.more.isZero) return { reason: holder.rank < lowest.bid.rank ? 'rank' : 'across_lots', breaks: [] };
  return { reason: lowest.more.isNegative ? 'unproven' : 'across_lots', breaks: [] };
}

/** Alternatives from the one that weighs least on. */
function byWeight(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.toSorted((a, b) => a.more.compare(b.more) || a.bid.rank - b.bid.rank);
}

/** What of an award stays the same while one lot is looked at. */
interface Explained {
  readonly awards: Awards;
  readonly offers: Offers;
  readonly conditions: Conditions;
}

/** The rules that the award would break if the whole lot went to this bid. */
function brokenWith({ awards, offers, conditions }: Explained, bid: LotOffer): readonly string[] {
  // Without rules there is only what the bid itself admits: so that large rounds are explained in seconds.
  if (conditions.length === 0 && takesWhole(bid, offers)) return [];
  return recomputeAward(new Map(awards).set(bid.lot, bid.supplier), offers, conditions).broken;
}

function nextOf(explained: Explained, alternatives: readonly Alternative[]): LotReason['next'] {
  const next = alternatives.slice(0, MOST_TRIED).find(({ bid }) => brokenWith(explained, bid).length === 0);
  return next && { supplier: next.bid.supplier, price: next.bid.price, more: next.more };
}

/** A divided lot is held against giving it whole to one supplier. */
function divisionReason(explained: Explained, bids: readonly LotOffer[], weighed: Money): LotReason {
  const { awards, offers, conditions } = explained;
  const whole = (bid: LotOffer): Money => recomputeAward(new Map(awards).set(bid.lot, bid.supplier), offers, conditions).weighed;
  const alternatives = byWeight(bids.map((bid) => ({ bid, more: whole(bid).minus(weighed) })));
  const [best] = alternatives;
  const breaks = best !== undefined && best.more.minor <= 0n ? brokenWith(explained, best.bid) : [];
  const reason = breaks.length > 0 ? 'rules' : best?.more.isNegative === true ? 'unproven' : 'divided';
  return { reason, breaks, next: nextOf(explained, alternatives) };
}

/**
 * Explains an award lot by lot, exactly, from bids and award alone. Domain §11.
 * @returns by lot
 */
export function explainAward(awards: Awards, offers: Offers, conditions: Conditions): Map<string, LotReason> {
  const explained = { awards, offers, conditions };
  const award = new ChangingAward(awards, offers, conditions);
  const { weighed } = recomputeAward(awards, offers, conditions);
  const byLot = new Map<string, LotOffer[]>();
  for (const bid of offers.bids) byLot.set(bid.lot, [...(byLot.get(bid.lot) ?? []), bid]);
  const reasons = new Map<string, LotReason>();
  for (const [lot, bids] of byLot) {
    const holder = award.holder(lot);
    if (!holder) {
      reasons.set(lot, divisionReason(explained, bids, weighed));
      continue;
    }
    const others = bids.filter((bid) => bid.supplier !== holder.supplier);
    const alternatives = byWeight(others.map((bid) => ({ bid, more: award.difference(bid, holder) })));
    const brokenBy = (bid: LotOffer): readonly string[] => brokenWith(explained, bid);
    reasons.set(lot, { ...reasonOf(holder, alternatives, brokenBy), next: nextOf(explained, alternatives) });
  }
  return reasons;
}
