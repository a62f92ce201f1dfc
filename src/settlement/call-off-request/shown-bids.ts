import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { type ScoredBid, scored } from './competition.js';
import type { CallOffRequest, OpenedRequestBid } from './requests.js';

/** An open bid with its scores, which only whoever sees all bids is told. */
export interface ShownBid extends OpenedRequestBid {
  readonly score: ScoredBid | undefined;
  /** the best that can still become a call-off */
  readonly mayBeChosen: boolean;
}

/** The open bids of a request, the best first. A bidder sees its own alone, and no score: it would tell another's price. Decision 20. */
export function shownBids(request: Pick<CallOffRequest, 'bids' | 'priceWeight' | 'tiesBy' | 'turns' | 'isChoosable'>, side: string): ShownBid[] {
  if (side === 'supplier') return request.bids.map((bid) => ({ ...bid, score: undefined, mayBeChosen: false }));
  const best = bestOf(request);
  return ranked(request).map(({ bid, score }) => ({ ...bid, score, mayBeChosen: request.isChoosable && bid.id === best?.id }));
}

/** The best bid whose turn has not ended: the one that the party may take. */
export function bestOf(request: Pick<CallOffRequest, 'bids' | 'priceWeight' | 'tiesBy' | 'turns'>): OpenedRequestBid | undefined {
  const standing = new Set(request.turns.filter(({ state }) => state === 'bid').map(({ supplierId }) => supplierId));
  return ranked(request).find(({ bid }) => standing.has(bid.supplierId))?.bid;
}

/** What a bid asks for the quantity, rounded once. Domain §18 */
export function amountOf({ unitPrice }: Pick<OpenedRequestBid, 'unitPrice'>, quantity: string, currency: string): Money {
  return Money.rounded(Decimal.parse(unitPrice).times(Decimal.parse(quantity)), currency);
}

function ranked({
  bids,
  priceWeight,
  tiesBy,
}: Pick<CallOffRequest, 'bids' | 'priceWeight' | 'tiesBy'>): { bid: OpenedRequestBid; score: ScoredBid }[] {
  const scores = scored(
    bids.map(({ id, rank, receivedAt, unitPrice, deliveryDays }) => ({ id, rank, receivedAt, unitPrice: Decimal.parse(unitPrice), deliveryDays })),
    priceWeight ?? 100,
    tiesBy,
  );
  return scores.flatMap((score) => bids.filter(({ id }) => id === score.id).map((bid) => ({ bid, score })));
}
