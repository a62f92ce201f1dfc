import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import type { RunningLot } from './lot-auction.js';
import { type GroupedRow, toldOf } from './told-group.js';

// Domain §9: after each accepted bid everybody sees its rank and, if the call says so, the best price.

const rules = { decrementAmount: '1', decrementPercent: null, extendingRanks: [1], mostExtensions: null };

function locked(over: Partial<GroupedRow> = {}): GroupedRow {
  return {
    stageId: 'stage',
    lotId: 'gloves',
    now: '1000000',
    state: 'running',
    stage: 'open',
    round: 'round',
    number: 2,
    startsAt: '0',
    endsAt: '5000000',
    pausedAt: null,
    pauseReason: null,
    extensions: 0,
    currency: 'EUR',
    visibility: 'rank_and_best',
    ...rules,
    title: 'Gloves',
    category: 'PPE',
    region: '44',
    turn: 7,
    isAdmissible: true,
    standings: [
      { bidder: 'A', startPrice: '900.00', price: '800.00', order: 0 },
      { bidder: 'B', startPrice: '850.00', price: '850.00', order: -1 },
      { bidder: 'C', startPrice: '910.00', price: '799.00', order: 1 },
    ],
    offer: null,
    floors: null,
    ...over,
  };
}

/** B has bid 799.00, as C had before, and the lot was extended to the ninth second. */
const after: RunningLot = {
  state: 'running',
  startsAt: instant(0n),
  endsAt: instant(9_000_000n),
  extensions: 1,
  standings: [
    { bidder: 'A', price: Money.parse('800.00', 'EUR'), order: 0 },
    { bidder: 'B', price: Money.parse('799.00', 'EUR'), order: 2 },
    { bidder: 'C', price: Money.parse('799.00', 'EUR'), order: 1 },
  ],
};

describe('what readers are told of a lot after a group of bids', () => {
  test('everybody at it by price, of equal prices the earlier first, with the new end, one turn later, and no name', () => {
    const [told] = toldOf([{ row: locked(), after }], 0n);
    expect(told?.lots).toEqual([
      {
        lotId: 'gloves',
        title: 'Gloves',
        category: 'PPE',
        region: '44',
        state: 'running',
        endsAt: '9000000',
        pausedAt: null,
        pauseReason: null,
        extensions: 1,
        best: '799.00',
        turn: 8,
        seats: [
          { membership: 'C', startPrice: '910.00', price: '799.00', rank: 1 },
          { membership: 'B', startPrice: '850.00', price: '799.00', rank: 2 },
          { membership: 'A', startPrice: '900.00', price: '800.00', rank: 3 },
        ],
      },
    ]);
  });

  test('no best price where the call shows ranks only', () => {
    expect(toldOf([{ row: locked({ visibility: 'rank' }), after }], 0n)[0]?.lots[0]?.best).toBeNull();
  });

  test('the clock as it is by now, not as it was when the lot was locked', () => {
    expect(toldOf([{ row: locked(), after }], 250_000n)[0]?.now).toBe('1250000');
  });

  test('lots of two auctions apart, each with what is told of its auction', () => {
    const lots = [locked(), locked({ stageId: 'other', lotId: 'screws', number: 3, currency: 'EUR' }), locked({ lotId: 'nuts' })];
    const told = toldOf(
      lots.map((row) => ({ row, after })),
      0n,
    );
    expect(told.map(({ stageId, number, lots: own }) => [stageId, number, own.map(({ lotId }) => lotId)])).toEqual([
      ['stage', 2, ['gloves', 'nuts']],
      ['other', 3, ['screws']],
    ]);
  });
});
