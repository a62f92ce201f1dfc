import { describe, expect, test } from '@jest/globals';
import { type ChangedLots, type KnownLot, type Reader, seenBy } from './fan-out.js';

// Domain §9: each supplier sees its own rank and, if the call says so, the best price; never who bids.

const NOW = '1000000';
const LATER = '2000000';

/** Two lots with the suppliers A and B at the first, and B alone at the second. */
function changed(over: { first?: object; second?: object } = {}): ChangedLots {
  const head = { stageId: 's', roundId: 'r', number: 2, stage: 'open', currency: 'EUR', visibility: 'rank', startsAt: '0', now: NOW } as const;
  const rules = { decrementAmount: '1', decrementPercent: null, extendingRanks: [1], mostExtensions: null };
  const lot = { title: 'Gloves', category: 'PPE', region: '44', pausedAt: null, pauseReason: null, extensions: 0, best: null };
  const seat = (of: string, price: string, rank: number) => ({
    membership: `id of ${of}`,
    startPrice: '900',
    price,
    rank,
    supplier: `code of ${of}`,
    name: `name of ${of}`,
    bids: 1,
  });
  const seats = [seat('B', '700', 1), seat('A', '800', 2)];
  return {
    ...head,
    ...rules,
    lots: [
      { ...lot, lotId: 'first', state: 'running', endsAt: LATER, turn: 5, seats, ...over.first },
      { ...lot, lotId: 'second', state: 'running', endsAt: LATER, turn: 5, seats: seats.slice(0, 1), ...over.second },
    ],
  };
}

function reader(by: Reader['by'], ...lotIds: readonly string[]): Reader {
  const known = (lotId: string): [string, KnownLot] => [lotId, { lotId, turn: 4, state: 'running', endsAt: LATER }];
  return { by, lots: new Map(lotIds.map(known)) };
}

const supplierA = { side: 'supplier', membershipId: 'id of A' } as const;

describe('what a reader is told of changed lots', () => {
  test.each([
    ['a supplier: its own seat alone', reader(supplierA, 'first'), ['first'], { startPrice: '900', price: '800', rank: 2 }, null],
    ['the office: all seats with their names', reader({ side: 'office' }, 'first', 'second'), ['first', 'second'], null, ['code of B', 'code of A']],
    ['the auditor: as the office', reader({ side: 'auditor' }, 'first'), ['first'], null, ['code of B', 'code of A']],
    [
      'a supplier without a seat, though it knew the lot: nothing',
      reader({ side: 'supplier', membershipId: 'id of C' }, 'first'),
      [],
      undefined,
      undefined,
    ],
    ['a supplier at a lot that its row-level security did not show it: nothing', reader(supplierA), [], undefined, undefined],
    ['a supplier without a membership: nothing', reader({ side: 'supplier' }, 'first'), [], undefined, undefined],
    ['a member, a customer, an applicant: nothing', reader({ side: 'member', membershipId: 'id of A' }, 'first'), [], undefined, undefined],
    ['the office of lots that it was not shown: nothing', reader({ side: 'office' }), [], undefined, undefined],
  ])('%s', (_, who, lotIds, own, bidders) => {
    const { lots } = seenBy(changed(), who);
    expect(lots.map(({ lotId }) => lotId)).toEqual(lotIds);
    expect(lots[0]?.own).toEqual(own);
    expect(lots[0]?.bidders?.map(({ supplier }) => supplier)).toEqual(bidders ?? undefined);
  });

  test('a supplier finds no other’s id, code, name or price in it', () => {
    const told = JSON.stringify(seenBy(changed(), reader(supplierA, 'first', 'second')));
    for (const foreign of ['of B', '700', 'code', 'name of', 'id of', 'seats', 'second']) expect(told).not.toContain(foreign);
  });

  test.each([
    ['later', 6, ['first']],
    ['the same', 4, []],
    ['earlier', 3, []],
  ])('a lot whose state is %s than what was shown', (_, turn, told) => {
    const { lots } = seenBy(changed({ first: { turn } }), reader(supplierA, 'first'));
    expect(lots.map(({ lotId }) => lotId)).toEqual(told);
  });

  test.each([
    ['one of its lots runs, the other was paused just now', { second: { state: 'paused' } }, true, true],
    ['both were paused', { first: { state: 'paused' }, second: { state: 'paused' } }, false, true],
    ['both have reached their end', { first: { endsAt: NOW }, second: { state: 'closed' } }, false, false],
  ])('what may be done: %s', (_, over, isAnyRunning, isAnyPaused) => {
    expect(seenBy(changed(over), reader({ side: 'office' }, 'first', 'second'))).toMatchObject({ isAnyRunning, isAnyPaused });
  });

  test('what may be done counts the reader’s other lots as it knows them', () => {
    const { lots: _, ...none } = changed();
    expect(seenBy({ ...none, lots: [] }, reader(supplierA, 'first'))).toMatchObject({ isAnyRunning: true, isAnyPaused: false, lots: [] });
  });
});
