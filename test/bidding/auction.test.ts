import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { GroupedBids } from '../../src/bidding/auction/grouped-bids.js';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House, until } from '../servers/house.js';
import type { ACall } from './a-call.js';
import { type AnAuction, anAuctionOf, anOpenedCall, publishTotals } from './an-auction.js';
import { withoutMarks } from '../without-marks.js';

let house: House;
let call: ACall;
beforeAll(async () => {
  house = await aHouse();
  // 1,250 pieces: 12,500.00, 11,250.00 and 13,750.00
  call = await anOpenedCall(house, ['10', '9', '11']);
});
afterAll(() => house?.close());

const IN_AN_HOUR = () => new Date(Date.now() + 3_600_000).toISOString();

describe('calling an auction (Domain §8.5, §9)', () => {
  test('takes published totals, two bidders and an end ahead; nothing refused changes anything', async () => {
    const { rows } = await house.database.query<{ id: string }>('select id from lot where network_id = $1', [call.network.id]);
    const lot = present(rows[0], 'the lot').id;
    const wanted = { endsAt: IN_AN_HOUR(), lots: [{ lot }], decrement: { percent: '0.5' } };
    const refusal = async (over: object) => (await call.office.post(`${call.round}/auctions`, { ...wanted, ...over })).body.code;
    expect(await refusal({})).toBe('auction.withheld_total');
    await publishTotals(house, call);
    expect(await refusal({ endsAt: '2020-01-01T10:00:00Z' })).toBe('auction.ends_before_start');
    expect(await refusal({ startsAt: '2020-01-01T10:00:00Z' })).toBe('auction.starts_past');
    expect(await refusal({ decrement: { amount: '0.001' } })).toBe('auction.decrement');
    expect(await refusal({ lots: [{ lot: call.network.id }] })).toBe('call.unknown_lot');
    const inadmissible = call.suppliers.slice(1).map(({ code }) => ({ supplier: code, reason: 'certificate expired' }));
    expect(await refusal({ inadmissible })).toBe('auction.too_few_bidders');
    expect((await call.office.must(200).get(call.round)).body.phase).toBe('evaluating');
  });
});

describe('a running auction (Domain §9)', () => {
  let auction: AnAuction;
  beforeAll(async () => {
    auction = await anAuctionOf(house, call, { extendingRanks: [1, 2] });
  });
  const seenBy = async (index: number) => (await auction.bidder(index).must(200).get(auction.path)).body;

  test('is a stage of the call, and the round is bidding again', async () => {
    const { body } = await call.office.must(200).get(auction.path);
    expect(body).toMatchObject({ state: 'running', number: 2, decrement: { amount: '100.00' }, extendingRanks: [1, 2], allowedActions: ['pause'] });
    expect((await call.office.must(200).get(call.round)).body.phase).toBe('bidding');
    expect((await call.office.get(`${call.round}/stages`)).body.items[1]).toMatchObject({ kind: 'auction', state: 'open', publicKey: null });
  });

  test('shows each bidder its own price and rank and the best price, and never who bids or how many', async () => {
    const seen = await seenBy(0);
    expect(seen.lots[0]).toMatchObject({
      state: 'running',
      best: '11250.00',
      bidders: null,
      own: { startPrice: '12500.00', price: '12500.00', rank: 2, highestNext: '12400.00' },
    });
    expect((await seenBy(2)).lots[0].own.rank).toBe(3);
    for (const { code } of call.suppliers) expect(JSON.stringify(seen)).not.toContain(code);
  });

  test('is not there for a supplier that takes no part, nor in its tables', async () => {
    expect((await call.stranger.get(auction.path)).body.code).toBe('auction.missing');
    const price = { price: '1' };
    expect((await call.stranger.post(`${auction.path}/lots/${auction.lot}/bids`, price)).body.code).toBe('auction.missing');
    const { rows } = await house.database.query<{ organisation_id: string }>('select organisation_id from membership where id = $1', [
      call.suppliers[0]?.id,
    ]);
    const scope = { networkId: call.network.id, organisationId: rows[0]?.organisation_id, side: 'supplier' };
    const seats = await house.work.as(scope, () => house.work.query<{ membership_id: string }>('select membership_id from auction_bidder'));
    expect(seats).toEqual([{ membership_id: call.suppliers[0]?.id }]);
  });

  test('takes a bid that beats the bidder’s own last, and refuses one that does not', async () => {
    expect((await auction.bid(0, '12400.01')).body).toMatchObject({ code: 'auction.step_too_small', highest: '12400.00' });
    expect((await auction.bid(0, '12000.001')).body.code).toBe('auction.price');
    const { status, body } = await auction.bid(0, '11000');
    expect([status, body]).toEqual([201, expect.objectContaining({ price: '11000.00', rank: 1, isExtending: false, highestNext: '10900.00' })]);
    expect((await seenBy(1)).lots[0]).toMatchObject({ best: '11000.00', own: { price: '11250.00', rank: 2 } });
  });

  test('answers a bid that is sent again with its key as the first time', async () => {
    const keyed = auction.bidder(0).with({ 'idempotency-key': 'once' });
    const bids = `${auction.path}/lots/${auction.lot}/bids`;
    const first = await keyed.must(201).post(bids, { price: '10800' });
    expect((await keyed.must(201).post(bids, { price: '10800' })).body).toEqual(first.body);
  });

  test('says that a bid stands, where the line to the database was lost after it was written, also of one without a key', async () => {
    const grouped = await house.part<GroupedBids>('bidding/auction/grouped-bids', 'GroupedBids');
    const take = grouped.take.bind(grouped);
    jest.spyOn(grouped, 'take').mockImplementationOnce(async (...group) => {
      await take(...group);
      throw new Error('Connection terminated unexpectedly');
    });
    const { status, body } = await auction.bid(0, '10700');
    expect([status, body]).toEqual([201, expect.objectContaining({ price: '10700.00', rank: 1 })]);
    expect((await seenBy(0)).lots[0].own.price).toBe('10700.00');
  });

  test('keeps the bids of a lot that is held in their order, and nobody else waiting for it', async () => {
    const holder = await house.database.connect();
    await holder.query('begin');
    await holder.query('select 1 from auction_lot where stage_id = $1 for update', [auction.id]);
    const first = auction.bid(0, '10600');
    await sleep(200);
    const elsewhere = auction.bidder(1).post(`${auction.path}/lots/${auction.id}/bids`, { price: '1' });
    const second = auction.bid(0, '10500');
    // Answered while the lot is still held.
    expect((await elsewhere).body.code).toBe('auction.missing');
    // Longer than three attempts last.
    await sleep(1_800);
    await holder.query('rollback');
    holder.release();
    expect((await Promise.all([first, second])).map(({ status, body }) => [status, body.price])).toEqual([
      [201, '10600.00'],
      [201, '10500.00'],
    ]);
  });

  test('orders bids of the same moment by the database: whatever the order, ranks are by price, then acceptance', async () => {
    const answers = await Promise.all([auction.bid(0, '10000'), auction.bid(1, '10000'), auction.bid(2, '10000')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { rows } = await house.database.query<{ supplier: string; at: string }>(
      `select membership_id as supplier, to_char(accepted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from auction_bid where lot_id = $1 and price = 10000 order by number`,
      [auction.lot],
    );
    // Bids that were decided together share their time; their numbers tell them apart.
    expect(rows.map(({ at }) => at).toSorted()).toEqual(rows.map(({ at }) => at));
    for (const [index, { id }] of call.suppliers.slice(0, 3).entries()) {
      const at = rows.findIndex(({ supplier }) => supplier === id);
      expect([rows[at]?.at, (await seenBy(index)).lots[0].own.rank]).toEqual([answers[index]?.body.acceptedAt, at + 1]);
    }
  });

  test('is extended by who takes a named rank in the last two minutes, and by nobody else', async () => {
    await auction.endIn(60_000);
    const ranks = await Promise.all([0, 1, 2].map(async (index) => (await seenBy(index)).lots[0].own.rank as number));
    const third = ranks.indexOf(3);
    const before = (await seenBy(third)).lots[0];
    const { body } = await auction.bid(third, '9900');
    expect(body).toMatchObject({ rank: 1, isExtending: true });
    expect(Date.parse(body.endsAt) - Date.parse(body.acceptedAt)).toBe(120_000);
    expect(body.endsAt > before.endsAt).toBe(true);
    expect((await auction.bid(third, '9800')).body).toMatchObject({ rank: 1, isExtending: false, endsAt: body.endsAt });
    expect((await call.office.must(200).get(`${call.round}/stages/${auction.id}`)).body.deadline).toBe(body.endsAt);
  });

  test('stands still while the office pauses it, with a reason shown to all', async () => {
    const { office } = call;
    expect((await office.post(`${auction.path}/resume`, {})).body.code).toBe('auction.not_paused');
    const { body } = await office.must(200).post(`${auction.path}/pause`, { reason: 'A line is down.' });
    expect(body).toMatchObject({ allowedActions: ['resume'], lots: [{ state: 'paused', pauseReason: 'A line is down.' }] });
    expect((await seenBy(1)).lots[0]).toMatchObject({ state: 'paused', pauseReason: 'A line is down.' });
    expect((await auction.bid(1, '5000')).body.code).toBe('auction.paused');
    const resumed = await office.must(200).post(`${auction.path}/resume`, {});
    expect(resumed.body.lots[0]).toMatchObject({ state: 'running', pauseReason: null });
    expect(Date.parse(resumed.body.lots[0].endsAt) - Date.parse(resumed.body.now)).toBeGreaterThan(110_000);
    const told = await auction.bidder(1).must(200).get(`${call.network.path}/notices`);
    const keys = told.body.items.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(expect.arrayContaining(['auction.called', 'auction.paused', 'auction.resumed']));
  });

  test('moves by its own rules only', async () => {
    const { office, round } = call;
    expect((await office.patch(`${round}/stages/${auction.id}`, { deadline: '2040-01-01T10:00:00Z' })).body.code).toBe('stage.auction');
    expect((await auction.bidder(0).post(`${round}/stages/${auction.id}/bids`, { lots: [] })).status).toBeGreaterThanOrEqual(400);
  });

  test('is a task of who takes part', async () => {
    const { body } = await auction.bidder(0).must(200).get(`${call.network.path}/tasks`);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('auction');
  });

  test('keeps a log: the office sees all accepted bids with names, a bidder its own', async () => {
    const all = await call.office.must(200).get(`${auction.path}/bids?limit=3`);
    expect(all.body.items).toHaveLength(3);
    const rest = await call.office.must(200).get(`${auction.path}/bids?cursor=${all.body.next}`);
    expect(all.body.items.length + rest.body.items.length).toBe(10);
    const own = await auction.bidder(1).must(200).get(`${auction.path}/bids`);
    expect(own.body.items.every(({ supplier }: { supplier: unknown }) => supplier === null)).toBe(true);
    const { rows } = await house.database.query<{ count: number }>(
      `select count(*)::integer as count from auction_bid where stage_id = $1 and membership_id = $2`,
      [auction.id, call.suppliers[1]?.id],
    );
    expect(own.body.items).toHaveLength(rows[0]?.count ?? -1);
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?kind=auction.bid&limit=500`);
    expect(body.items).toHaveLength(10);
    expect(withoutMarks(JSON.stringify(body.items))).not.toContain('9800');
  });

  test('ends at its end: no bid after it, and what was bid is what evaluation finds', async () => {
    const last = await auction.bid(1, '9000');
    await auction.endIn(0);
    expect(['auction.ended', 'auction.over']).toContain((await auction.bid(2, '1000')).body.code);
    const { office, round } = call;
    await until('the end of the auction', async () => ((await office.must(200).get(round)).body.phase === 'evaluating' ? true : undefined));
    expect((await auction.bidder(1).must(200).get(auction.path)).body).toMatchObject({ state: 'over', lots: [{ state: 'ended', own: { rank: 1 } }] });
    const assessments = call.suppliers.map(({ code }) => ({ supplier: code, category: 'PPE', criterion: 'delivery', score: '50' }));
    await office.must(200).put(`${round}/assessments`, { assessments });
    const { body } = await office.must(200).get(`${round}/stages/${auction.id}/evaluation`);
    expect(JSON.stringify(body)).toContain('"9000.00"');
    const mine = await auction.bidder(1).must(200).get(`${round}/stages/${auction.id}/bids/mine`);
    expect(mine.body).toMatchObject({ state: 'opened', version: 1 });
    expect(mine.body.receivedAt).toBe(last.body.acceptedAt);
  });
});
