import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { assertBiddable, assertNotAbove, type CompetingBid, criteriaFor, scored } from './competition.js';

const bid = (id: string, rank: number, unitPrice: string, deliveryDays: number, second = '00.000000'): CompetingBid => ({
  id,
  rank,
  receivedAt: `2027-04-01T10:00:${second}Z`,
  unitPrice: Decimal.parse(unitPrice),
  deliveryDays,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
  }
  return 'none';
};

describe('bids for a request (Domain §10; decision 20)', () => {
  test('score by price and delivery time, weighed as announced', () => {
    // Price: 100 × 8 ÷ 10 = 80 and 100; delivery: 100 × 2 ÷ 2 = 100 and 100 × 2 ÷ 5 = 40.
    // At 60 %: 0.6 × 80 + 0.4 × 100 = 88 against 0.6 × 100 + 0.4 × 40 = 76.
    const bids = [bid('A', 1, '10', 2), bid('B', 2, '8', 5)];
    expect(
      scored(bids, 60, 'receipt').map(({ id, place, priceScore, deliveryScore, totalScore }) => [
        id,
        place,
        `${priceScore}`,
        `${deliveryScore}`,
        `${totalScore}`,
      ]),
    ).toEqual([
      ['A', 1, '80', '100', '88'],
      ['B', 2, '100', '40', '76'],
    ]);
    // At 80 %: 84 against 88.
    expect(scored(bids, 80, 'receipt').map(({ id }) => id)).toEqual(['B', 'A']);
    // At 75 %: 0.75 × 80 + 0.25 × 100 = 85 and 0.75 × 100 + 0.25 × 40 = 85: the lower price.
    expect(scored(bids, 75, 'receipt').map(({ id, totalScore }) => [id, `${totalScore}`])).toEqual([
      ['B', '85'],
      ['A', '85'],
    ]);
  });

  test.each([
    ['receipt', 'the one received earlier, by the microsecond', ['C', 'B', 'A']],
    ['rank', 'the better rank of the panel, where its editions say so', ['A', 'B', 'C']],
  ] as const)('of equal ones by %s: %s', (tiesBy, _, order) => {
    const bids = [bid('B', 2, '9', 3, '00.000002'), bid('A', 1, '9', 3, '00.000003'), bid('C', 3, '9', 3, '00.000001')];
    expect(scored(bids, 50, tiesBy).map(({ id }) => id)).toEqual(order);
  });

  test('the lower price comes before the earlier receipt; of one microsecond the better rank is first', () => {
    // 85 each at 75 %, as above.
    expect(scored([bid('A', 1, '10', 2, '00.000001'), bid('B', 2, '8', 5, '09.000000')], 75, 'receipt').map(({ id }) => id)).toEqual(['B', 'A']);
    expect(scored([bid('B', 2, '9', 3), bid('A', 1, '9', 3)], 50, 'receipt').map(({ id }) => id)).toEqual(['A', 'B']);
  });

  test('are compared unrounded', () => {
    // 100 × 9.999999 ÷ 10 = 99.99999, shown as 100.00.
    const [first, second] = scored([bid('A', 1, '10', 1), bid('B', 2, '9.999999', 1)], 100, 'receipt');
    expect([first?.id, second?.totalScore.toFixed(2)]).toEqual(['B', '100.00']);
  });

  test('none at all are no error, one is the best', () => {
    expect(scored([], 50, 'receipt')).toEqual([]);
    expect(scored([bid('A', 1, '3', 7)], 50, 'receipt').map(({ totalScore }) => `${totalScore}`)).toEqual(['100']);
  });

  test('rank the same in whatever order they come, and the cheapest first at 100 %', () => {
    const prices = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 1, max: 365 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: 100 }), (all, weight) => {
        const bids = all.map(
          ([micros, days], index): CompetingBid => ({
            id: String(index),
            rank: index + 1,
            receivedAt: `2027-04-01T10:00:0${index % 3}.000000Z`,
            unitPrice: Decimal.ratio(micros, 1_000_000n),
            deliveryDays: days,
          }),
        );
        const ids = (of: readonly CompetingBid[]) => scored(of, weight, 'receipt').map(({ id }) => id);
        expect(ids(bids.toReversed())).toEqual(ids(bids));
        const best = bids.find(({ id }) => id === scored(bids, 100, 'receipt')[0]?.id);
        expect(bids.every(({ unitPrice }) => unitPrice.isAtLeast(best?.unitPrice ?? Decimal.zero))).toBe(true);
      }),
    );
  });
});

describe('what a request announces (decision 20)', () => {
  const panel = { rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 } as const;

  test.each([
    [{}, { bidHours: 24, priceWeight: 60 }],
    [{ bidHours: 48 }, { bidHours: 48, priceWeight: 60 }],
    [
      { priceWeight: 100, bidHours: 720 },
      { bidHours: 720, priceWeight: 100 },
    ],
  ])('of %j is %j', (asked, criteria) => {
    expect(criteriaFor(panel, asked)).toEqual(criteria);
  });

  test.each([{ bidHours: 23 }, { bidHours: 721 }, { priceWeight: 59 }, { priceWeight: 101 }])('is refused with %j', (asked) => {
    expect(codeOf(() => criteriaFor(panel, asked))).toBe('call_off_request.criteria');
  });

  test('is nothing under the other rules', () => {
    expect(criteriaFor({ ...panel, rule: 'cascade' }, {})).toBeUndefined();
    expect(codeOf(() => criteriaFor({ ...panel, rule: 'share' }, { priceWeight: 60 }))).toBe('call_off_request.criteria');
  });
});

describe('a bid (Domain §8.3; decision 20)', () => {
  // 10:00:00.000000 of some day.
  const bidsUntil = 1_800_000_000_000_000n;

  test.each<[string, string, string | undefined, bigint, string]>([
    ['a microsecond before the deadline', 'bidding', 'invited', bidsUntil - 1n, 'none'],
    ['at the deadline', 'bidding', 'invited', bidsUntil, 'request_bid.late'],
    ['afterwards, though no job has run', 'bidding', 'invited', bidsUntil + 1n, 'request_bid.late'],
    ['afterwards, opened', 'opened', 'bid', bidsUntil + 1n, 'request_bid.late'],
    ['in time, but opened since it hung', 'opened', 'no_bid', bidsUntil - 1n, 'request_bid.closed'],
    ['for a request that was taken back', 'withdrawn', 'withdrawn', bidsUntil - 1n, 'request_bid.closed'],
    ['of who was passed over', 'bidding', 'over_maximum', bidsUntil - 1n, 'request_bid.not_invited'],
  ])('%s', (_, state, turn, at, code) => {
    expect(codeOf(() => assertBiddable({ state, turn, bidsUntil }, at))).toBe(code);
  });

  test('is not above the agreement', () => {
    const ceiling = Decimal.parse('9.5');
    expect(codeOf(() => assertNotAbove(ceiling, ceiling))).toBe('none');
    expect(codeOf(() => assertNotAbove(Decimal.parse('9.500001'), ceiling))).toBe('request_bid.above_agreement');
  });
});
