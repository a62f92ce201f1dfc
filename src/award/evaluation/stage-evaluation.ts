import { type LotBid, lotPrice } from '../../bidding/bid/lot-price.js';
import type { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { type AdmissibleBid, type EvaluatedBid, type EvaluationRules, evaluateLot, type PricedBid } from './evaluation.js';
import { amountOf, type LotContent, type Offers, type SupplierTerms, takes } from '../optimum/offer.js';
import { type ScoredOffer, withShortfall } from '../optimum/shortfall.js';

/** A lot with the complete bids that stand for it; suppliers by their code. */
export interface LotBids {
  readonly lotId: string;
  /** The lot's number in its round, in six digits: names it wherever an order matters. */
  readonly key: string;
  readonly category: string;
  readonly region: string;
  readonly content: LotContent;
  readonly rules: EvaluationRules;
  /** What the lot's quantities cost today, where every position has a baseline. */
  readonly baseline: Decimal | undefined;
  readonly bids: readonly PricedBid[];
}

/** All that stands after an opened stage. */
export interface StageBids {
  readonly stageId: string;
  readonly roundId: string;
  readonly number: number;
  readonly currency: string;
  readonly lots: readonly LotBids[];
  /** Supplier's code → its membership and name. */
  readonly suppliers: ReadonlyMap<string, { readonly membershipId: string; readonly name: string }>;
  /** Supplier's code → what it offers across lots, these by their keys. */
  readonly terms: ReadonlyMap<string, SupplierTerms>;
}

/** A lot and its bids by rank, the excluded ones last. */
export interface EvaluatedLot extends Pick<LotBids, 'lotId' | 'key' | 'category' | 'region'> {
  readonly bids: readonly EvaluatedBid[];
  /** Whose capacity or least award does not admit the whole lot. Domain §8.1. */
  readonly partial: ReadonlySet<string>;
}

/** Evaluates every lot over each supplier's standing bids, by category and region. Domain §10. */
export function evaluateStage(stage: StageBids): EvaluatedLot[] {
  return stage.lots
    .map(({ lotId, key, category, region, content, bids, rules, baseline }) => {
      const whole = amountOf(content.quantities);
      const partial = new Set(bids.filter(({ parts }) => parts !== undefined && !takes(parts, whole)).map(({ supplier }) => supplier));
      return { lotId, key, category, region, bids: evaluateLot(bids, rules, baseline), partial };
    })
    .toSorted((a, b) => compareTexts(a.category, b.category) || compareTexts(a.region, b.region) || compareTexts(a.key, b.key));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a bid counts: no minimum score excludes it. Domain §10. */
export function isAdmissible(bid: EvaluatedBid): bid is AdmissibleBid {
  return bid.rank !== undefined;
}

/**
 * What award scenarios choose from: the admissible bids, and what suppliers offer across lots. Domain §11.
 * @param isSplit whether lots may be divided: then prices are by the call's tier mode, and bids come with their sheets
 */
export function offersOf(stage: StageBids, lots: readonly EvaluatedLot[], isSplit: boolean): Offers {
  const parts = new Map(stage.lots.flatMap(({ key, bids }) => bids.map((bid) => [`${key} ${bid.supplier}`, bid.parts] as const)));
  const contents = new Map(stage.lots.map(({ key, content }) => [key, content]));
  return {
    currency: stage.currency,
    bids: lots.flatMap(({ key, bids }) =>
      withShortfall(
        bids.filter(isAdmissible).map(({ supplier, price, qualityScore, totalScore, isWithinBand, rank }): ScoredOffer => {
          const { capacity, leastAward, sheet } = parts.get(`${key} ${supplier}`) ?? {};
          const scored = { qualityScore, totalScore, isWithinBand, rank };
          const bid = { lot: key, supplier, price: Money.rounded(price, stage.currency), ...scored, capacity, leastAward };
          const content = contents.get(key);
          return isSplit && sheet && content ? { ...bid, sheet, price: byMode(sheet, content, stage.currency) } : bid;
        }),
      ),
    ),
    terms: stage.terms,
    contents,
  };
}

function byMode(sheet: LotBid, { quantities, tierMode }: LotContent, currency: string): Money {
  return present(lotPrice(sheet, quantities, tierMode, currency), 'a price for every position');
}
