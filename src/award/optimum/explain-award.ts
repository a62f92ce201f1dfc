import { setImmediate } from 'node:timers/promises';
import type { Money } from '../../values/money.js';
import { HeldRules } from './held-rules.js';
import type { Awards, LotOffer, Offers } from './offer.js';
import { type RecomputedAward, recomputeAward } from './recompute-award.js';
import { type Conditions, isByScore } from './rule.js';
import { soughtBy } from './shortfall.js';
import { ChangingAward } from './supplier-part.js';

/**
 * Why a lot goes to its supplier: nobody else bid; its price is the lowest, or its score the best; others are as good, and
 * rank behind; better ones would break rules; they would make the award dearer elsewhere, by rebates, packages or switching
 * costs; a better one was not looked at in the time allowed; or the lot is divided, and dearer whole.
 */
export const REASONS = ['only_bid', 'lowest_price', 'best_score', 'rank', 'rules', 'across_lots', 'unproven', 'divided'] as const;

/** A lot's reason, and what the second best would cost. Domain §11. */
export interface LotReason {
  readonly reason: (typeof REASONS)[number];
  /** The rules that the lowest price, or the best score, would break, by name. */
  readonly breaks: readonly string[];
  /** Whom the lot goes to next, all others unchanged and the rules met, and how much more the award then weighs; by score: costs. */
  readonly next: { readonly supplier: string; readonly price: Money; readonly more: Money } | undefined;
}

/** So many other bids for a lot are held against the rules at most, the best first. */
const MOST_TRIED = 8;

/** Another bid for a lot, how much more the award would weigh with it, and how much of that is told. */
interface Alternative {
  readonly bid: LotOffer;
  readonly heavier: Money;
  readonly more: Money;
}

function reasonOf(
  conditions: Conditions,
  holder: LotOffer,
  alternatives: readonly Alternative[],
  brokenBy: (bid: LotOffer) => readonly string[],
): Omit<LotReason, 'next'> {
  const sought = soughtBy(conditions);
  const [best] = alternatives.toSorted((a, b) => sought(a.bid).compare(sought(b.bid)) || a.bid.rank - b.bid.rank);
  if (!best) return { reason: 'only_bid', breaks: [] };
  const compared = sought(best.bid).compare(sought(holder));
  if (compared > 0) return { reason: isByScore(conditions) ? 'best_score' : 'lowest_price', breaks: [] };
  const breaks = brokenBy(best.bid);
  if (breaks.length > 0) return { reason: 'rules', breaks };
  if (compared === 0 && best.heavier.isZero) return { reason: holder.rank < best.bid.rank ? 'rank' : 'across_lots', breaks: [] };
  return { reason: best.heavier.isNegative ? 'unproven' : 'across_lots', breaks: [] };
}

function alternativeOf(award: ChangingAward, bid: LotOffer, holder: LotOffer, conditions: Conditions): Alternative {
  const heavier = award.difference(bid, holder);
  return { bid, heavier, more: isByScore(conditions) ? award.costDifference(bid, holder) : heavier };
}

/** Alternatives from the one that weighs least on. */
function byWeight(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.toSorted((a, b) => a.heavier.compare(b.heavier) || a.bid.rank - b.bid.rank);
}

/** What of an award stays the same while one lot is looked at. */
interface Explained {
  readonly awards: Awards;
  readonly offers: Offers;
  readonly conditions: Conditions;
  readonly rules: HeldRules;
}

function nextOf(explained: Explained, alternatives: readonly Alternative[]): LotReason['next'] {
  const next = alternatives.slice(0, MOST_TRIED).find(({ bid }) => explained.rules.brokenWith(bid).length === 0);
  return next && { supplier: next.bid.supplier, price: next.bid.price, more: next.more };
}

/** A divided lot is held against giving it whole to one supplier. */
function divisionReason(explained: Explained, bids: readonly LotOffer[], divided: RecomputedAward): LotReason {
  const { awards, offers, conditions, rules } = explained;
  const alternatives = byWeight(
    bids.map((bid) => {
      const whole = recomputeAward(new Map(awards).set(bid.lot, bid.supplier), offers, conditions);
      const heavier = whole.weighed.minus(divided.weighed);
      return { bid, heavier, more: isByScore(conditions) ? whole.cost.minus(divided.cost) : heavier };
    }),
  );
  const [best] = alternatives;
  const breaks = best !== undefined && best.heavier.minor <= 0n ? rules.brokenWith(best.bid) : [];
  const reason = breaks.length > 0 ? 'rules' : best?.heavier.isNegative === true ? 'unproven' : 'divided';
  return { reason, breaks, next: nextOf(explained, alternatives) };
}

/** Explains one lot after the other. */
function* explanations(awards: Awards, offers: Offers, conditions: Conditions): Generator<[lot: string, reason: LotReason]> {
  const rules = new HeldRules(awards, offers, conditions);
  const explained = { awards, offers, conditions, rules };
  const award = new ChangingAward(awards, offers, conditions);
  const exact = recomputeAward(awards, offers, conditions);
  for (const [lot, bids] of byLotOf(offers)) {
    const holder = award.holder(lot);
    if (!holder) {
      yield [lot, divisionReason(explained, bids, exact)];
      continue;
    }
    const others = bids.filter((bid) => bid.supplier !== holder.supplier);
    const alternatives = byWeight(others.map((bid) => alternativeOf(award, bid, holder, conditions)));
    const brokenBy = (bid: LotOffer): readonly string[] => rules.brokenWith(bid);
    yield [lot, { ...reasonOf(conditions, holder, alternatives, brokenBy), next: nextOf(explained, alternatives) }];
  }
}

function byLotOf({ bids }: Offers): ReadonlyMap<string, LotOffer[]> {
  const byLot = new Map<string, LotOffer[]>();
  for (const bid of bids) {
    const own = byLot.get(bid.lot);
    if (own) own.push(bid);
    else byLot.set(bid.lot, [bid]);
  }
  return byLot;
}

/**
 * Explains an award lot by lot, exactly, from bids and award alone. Domain §11.
 * @returns by lot
 */
export function explainAward(awards: Awards, offers: Offers, conditions: Conditions): Map<string, LotReason> {
  return new Map(explanations(awards, offers, conditions));
}

/** So long a service may explain before it looks after others. */
const SLICE_MS = 15;

/** As `explainAward`, in slices: a large award takes many seconds, and whoever asks the same process meanwhile is answered. */
export async function explainInSlices(awards: Awards, offers: Offers, conditions: Conditions): Promise<Map<string, LotReason>> {
  const reasons = new Map<string, LotReason>();
  let endsAt = performance.now() + SLICE_MS;
  for (const [lot, reason] of explanations(awards, offers, conditions)) {
    reasons.set(lot, reason);
    if (performance.now() < endsAt) continue;
    await setImmediate();
    endsAt = performance.now() + SLICE_MS;
  }
  return reasons;
}
