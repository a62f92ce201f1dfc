import { Decimal, greatest, least } from '../values/decimal.js';
import type { ExactJson } from '../values/exact-json.js';
import { present } from '../values/invariant.js';
import type { OfferFacts, OpenedFacts, RoundFacts } from './facts.js';

/** Whose releases: only the auditor's tell of losing bids. Domain §12, §15. */
export type Reader = 'office' | 'auditor';

/** Bids once a stage was opened: how many, for each lot too. */
export function openedBids({ bids, bidders, at, offers }: OpenedFacts, lotIds: readonly string[], reader: Reader): ExactJson {
  return {
    statistics: [...wholeCounts(bids, bidders, at), ...lotIds.map((lot) => statistic('bids', countOf(offers, lot), at, lot))],
    ...(reader === 'auditor' ? { details: offers.map((offer) => detailOf(offer, 'pending')) } : {}),
  };
}

/** Bids as they were evaluated for the decision. Prices of lots with a withheld total stay out: they would tell it. Domain §6.3. */
export function decidedBids(facts: RoundFacts, opened: OpenedFacts, at: string, currency: string, reader: Reader): ExactJson {
  const lotIds = present(facts.called, 'the call of a decided round').lots.map(({ id }) => id);
  const counts = lotIds.flatMap((lot) => {
    const offers = opened.offers.filter(({ lotId }) => lotId === lot);
    const valid = offers.filter(({ excluded }) => excluded === false);
    const prices = valid.flatMap(({ price }) => (price === null || facts.hidingTotals.has(lot) ? [] : [Decimal.parse(price)]));
    return [
      statistic('bids', offers.length, at, lot),
      statistic('validBids', valid.length, at, lot),
      statistic('disqualifiedBids', offers.length - valid.length, at, lot),
      ...(reader === 'auditor' ? extremes(prices, at, lot, currency) : []),
    ];
  });
  const detailed = opened.offers.map((offer) => {
    const value = offer.price === null || facts.hidingTotals.has(offer.lotId) ? undefined : { amount: Decimal.parse(offer.price), currency };
    return detailOf(offer, offer.excluded === false ? 'valid' : 'disqualified', value);
  });
  return {
    statistics: [...wholeCounts(opened.bids, opened.bidders, at), ...counts],
    ...(reader === 'auditor' ? { details: detailed } : {}),
  };
}

function countOf(offers: readonly OfferFacts[], lot: string): number {
  return offers.filter(({ lotId }) => lotId === lot).length;
}

function wholeCounts(bids: number, bidders: number, at: string): ExactJson[] {
  return [statistic('bids', bids, at), statistic('bidders', bidders, at)];
}

function statistic(measure: string, value: Decimal | number, date: string, relatedLot?: string, currency?: string): ExactJson {
  return { id: relatedLot === undefined ? measure : `${measure}-${relatedLot}`, measure, value, date, relatedLot, currency };
}

function extremes(prices: readonly Decimal[], at: string, lot: string, currency: string): ExactJson[] {
  const [lowest, highest] = [least(prices), greatest(prices)];
  if (lowest === undefined || highest === undefined) return [];
  return [statistic('lowestValidBidValue', lowest, at, lot, currency), statistic('highestValidBidValue', highest, at, lot, currency)];
}

function detailOf({ bidId, lotId, receivedAt, bidder }: OfferFacts, status: string, value?: ExactJson): ExactJson {
  return { id: `${bidId}-${lotId}`, date: receivedAt, status, tenderers: [{ id: bidder.code, name: bidder.name }], value, relatedLots: [lotId] };
}
