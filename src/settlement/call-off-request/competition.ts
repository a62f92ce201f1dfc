import type { PanelRule, PanelTies } from '../../agreement/panel/panel.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';

/** Bids bind for so many days after their deadline. Decision 20 */
export const BINDING_DAYS = 14;
/** So many hours bids may take at most. */
const MOST_HOURS = 720;

/** What a request announces to its bidders. */
export interface Criteria {
  /** how long they have */
  readonly bidHours: number;
  /** percent; what is left of 100 weighs the delivery time */
  readonly priceWeight: number;
}

/**
 * What a request announces: as the party says within the bounds that the panel's agreements state, or else those bounds. Domain §13; decision 20.
 * @returns undefined where suppliers do not bid
 * @throws DomainError `call_off_request.criteria`
 */
export function criteriaFor(
  { rule, answerHours, leastPriceWeight }: { readonly rule: PanelRule; readonly answerHours: number; readonly leastPriceWeight: number },
  asked: { readonly [Name in keyof Criteria]?: number | undefined },
): Criteria | undefined {
  const faults: ErrorDetail[] = [];
  const check = (name: keyof Criteria, least: number, most: number): void => {
    const value = asked[name];
    if (value !== undefined && (rule !== 'mini_competition' || value < least || value > most))
      faults.push({ pointer: `/${name}`, detail: `${least} to ${most}` });
  };
  check('bidHours', answerHours, MOST_HOURS);
  check('priceWeight', leastPriceWeight, 100);
  if (faults.length > 0)
    throw new DomainError(
      'invalid',
      'call_off_request.criteria',
      rule === 'mini_competition'
        ? `These suppliers’ agreements say: at least ${answerHours} hours for bids, and the price weighs at least ${leastPriceWeight} %.`
        : 'These suppliers do not bid for requests, so there is no time for bids and no weight of the price.',
      faults,
    );
  return rule === 'mini_competition' ? { bidHours: asked.bidHours ?? answerHours, priceWeight: asked.priceWeight ?? leastPriceWeight } : undefined;
}

/** An open bid as it competes. */
export interface CompetingBid {
  readonly id: string;
  /** the supplier's in the panel */
  readonly rank: number;
  /** ISO 8601, UTC, to the microsecond */
  readonly receivedAt: string;
  /** per base unit, > 0 */
  readonly unitPrice: Decimal;
  /** at least 1 */
  readonly deliveryDays: number;
}

/** A bid's scores, exact, and where it stands. */
export interface ScoredBid {
  readonly id: string;
  readonly place: number;
  readonly priceScore: Decimal;
  readonly deliveryScore: Decimal;
  readonly totalScore: Decimal;
}

/**
 * Bids by their total score, the best first: price and delivery time each score 100 × the lowest ÷ the own, weighed. Ties: the
 * lower price, then the earlier receipt, or the better rank in the panel where its editions say so. Domain §10; decision 20.
 */
export function scored(bids: readonly CompetingBid[], priceWeight: number, tiesBy: PanelTies): ScoredBid[] {
  const lowest = lowestOf(bids.map(({ unitPrice }) => unitPrice));
  const fastest = lowestOf(bids.map(({ deliveryDays }) => Decimal.of(deliveryDays)));
  const weight = Decimal.of(priceWeight);
  return bids
    .map((bid) => {
      const priceScore = Decimal.hundred.times(lowest).over(bid.unitPrice);
      const deliveryScore = Decimal.hundred.times(fastest).over(Decimal.of(bid.deliveryDays));
      const totalScore = weight.percentOf(priceScore).plus(Decimal.hundred.minus(weight).percentOf(deliveryScore));
      return { ...bid, priceScore, deliveryScore, totalScore };
    })
    .toSorted((a, b) => b.totalScore.compare(a.totalScore) || a.unitPrice.compare(b.unitPrice) || tie(a, b, tiesBy))
    .map(({ id, priceScore, deliveryScore, totalScore }, index) => ({ id, place: index + 1, priceScore, deliveryScore, totalScore }));
}

/** Two of the same microsecond go by rank. */
function tie(a: CompetingBid, b: CompetingBid, tiesBy: PanelTies): number {
  if (tiesBy === 'rank' || a.receivedAt === b.receivedAt) return a.rank - b.rank;
  return a.receivedAt < b.receivedAt ? -1 : 1;
}

function lowestOf(values: readonly Decimal[]): Decimal {
  return values.reduce((least, value) => (value.isLessThan(least) ? value : least), values[0] ?? Decimal.one);
}

/** How a request stands to a bid for it. */
export interface BidTimes {
  readonly state: string;
  /** the supplier's turn; undefined: it has none */
  readonly turn: string | undefined;
  /** microseconds */
  readonly bidsUntil: bigint;
}

/**
 * A bid counts if its last byte was there before the deadline, whether or not a job has opened the bids since. Domain §8.3.
 * @param at when its last byte was there, microseconds
 * @throws DomainError `request_bid.not_invited`, `request_bid.closed`, `request_bid.late`
 */
export function assertBiddable({ state, turn, bidsUntil }: BidTimes, at: bigint): void {
  if (turn !== undefined && at >= bidsUntil)
    throw new DomainError(
      'conflict',
      'request_bid.late',
      'The time for bids is over; nothing was changed. You are asked again for the next request.',
    );
  if (state !== 'bidding')
    throw new DomainError('conflict', 'request_bid.closed', 'No bids are taken for this request any more; nothing was changed.');
  if (turn !== 'invited') throw new DomainError('conflict', 'request_bid.not_invited', 'You are not asked to bid for this request.');
}

/** A bid is not above what the agreement asks for the order: framework terms hold. @throws DomainError `request_bid.above_agreement` */
export function assertNotAbove(unitPrice: Decimal, ceiling: Decimal): void {
  if (ceiling.isAtLeast(unitPrice)) return;
  const detail = `at most ${ceiling.toString()}`;
  throw new DomainError(
    'invalid',
    'request_bid.above_agreement',
    `Your agreement sells this order at ${ceiling.toString()} a unit, and a bid may not be above that. Nothing was changed.`,
    [{ pointer: '/unitPrice', detail }],
  );
}
