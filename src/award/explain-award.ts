import type { Money } from '../values/money.js';
import { type Awards, type LotOffer, type Offers, wonBids } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { ChangingAward } from './supplier-part.js';

/**
 * Why a lot goes to its supplier: nobody else bid; its price is the lowest; others are as low, and rank behind; lower
 * ones would break rules; lower ones would make the award dearer elsewhere, by rebates, packages or switching costs;
 * or a lower one was not looked at in the time allowed.
 */
export const REASONS = ['only_bid', 'lowest_price', 'rank', 'rules', 'across_lots', 'unproven'] as const;

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

/**
 * Explains an award lot by lot, exactly, from bids and award alone. Domain §11.
 * @returns by lot
 */
export function explainAward(awards: Awards, offers: Offers, conditions: Conditions): Map<string, LotReason> {
  const award = new ChangingAward(awards, offers, conditions);
  const byLot = new Map<string, LotOffer[]>();
  for (const bid of offers.bids) byLot.set(bid.lot, [...(byLot.get(bid.lot) ?? []), bid]);
  const reasons = new Map<string, LotReason>();
  for (const holder of wonBids(awards, offers)) {
    const others = (byLot.get(holder.lot) ?? []).filter((bid) => bid.supplier !== holder.supplier);
    const alternatives = others
      .map((bid) => ({ bid, more: award.difference(bid, holder) }))
      .toSorted((a, b) => a.more.compare(b.more) || a.bid.rank - b.bid.rank);
    const brokenBy = (bid: LotOffer): readonly string[] => recomputeAward(new Map(awards).set(bid.lot, bid.supplier), offers, conditions).broken;
    const next = alternatives.slice(0, MOST_TRIED).find(({ bid }) => brokenBy(bid).length === 0);
    reasons.set(holder.lot, {
      ...reasonOf(holder, alternatives, brokenBy),
      next: next && { supplier: next.bid.supplier, price: next.bid.price, more: next.more },
    });
  }
  return reasons;
}
