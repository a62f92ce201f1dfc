import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aHouse, type House, until } from '../servers/house.js';
import type { ACall } from './a-call.js';
import { type AnAuction, anAuctionOf, anOpenedCall } from './an-auction.js';
import { withoutMarks } from '../without-marks.js';

let house: House;
let call: ACall;
let auction: AnAuction;
let floor: string;
beforeAll(async () => {
  house = await aHouse();
  // 1,250 pieces: 12,500.00, 11,250.00 and 13,750.00; the least step is 100.00
  call = await anOpenedCall(house, ['10', '9', '11']);
  auction = await anAuctionOf(house, call);
  floor = `${auction.path}/lots/${auction.lot}/floor`;
});
afterAll(() => house?.close());

const setFloor = (index: number, price: string) => auction.bidder(index).put(floor, { price });
const own = async (index: number) => (await auction.bidder(index).must(200).get(auction.path)).body.lots[0].own;
const count = async (sql: string): Promise<number> => (await house.database.query<{ count: number }>(sql)).rows[0]?.count ?? -1;

describe('bidding down to a secret floor (Domain §9)', () => {
  test('begins with the lot, where the floor was set before', async () => {
    await house.database.query(`update auction set starts_at = clock_timestamp() + interval '8 seconds'`);
    expect((await setFloor(0, '10000')).status).toBe(204);
    expect(await own(0)).toMatchObject({ price: '12500.00', rank: 2 });
    // Thirteen steps below 12,500 is the first price below 11,250.
    await until('the first bid', async () => ((await own(0)).price === '11200.00' ? true : undefined));
    expect(await own(0)).toMatchObject({ price: '11200.00', rank: 1 });
  });

  test('answers a lower bid at once, by as many steps as the first rank needs', async () => {
    const { body } = await auction.bid(1, '11000');
    expect(body).toMatchObject({ price: '11000.00', rank: 2 });
    expect(await own(0)).toMatchObject({ price: '10900.00', rank: 1 });
  });

  test('answers a bid whose lot is named in capitals likewise', async () => {
    const capitals = `${auction.path}/lots/${auction.lot.toUpperCase()}/bids`;
    expect((await auction.bidder(1).must(201).post(capitals, { price: '10800' })).body).toMatchObject({ price: '10800.00', rank: 2 });
    expect(await own(0)).toMatchObject({ price: '10700.00', rank: 1 });
  });

  test('is resolved at once between two: the higher floor is gone to, the lower one leads', async () => {
    expect((await setFloor(2, '9500')).status).toBe(204);
    expect(await own(0)).toMatchObject({ price: '10000.00', rank: 2 });
    // 38 steps below 13,750 is the first price below 10,000.
    expect(await own(2)).toMatchObject({ price: '9950.00', rank: 1 });
  });

  test('refuses a floor that could not be bid, and nothing is changed', async () => {
    const refusal = async (index: number, price: string) => (await setFloor(index, price)).body.code;
    expect(await refusal(0, '9900.01')).toBe('auction.floor_too_high');
    expect(await refusal(0, '9000.001')).toBe('auction.price');
    expect((await call.stranger.put(floor, { price: '1' })).status).toBe(404);
    expect((await auction.bidder(0).must(200).get(floor)).body.price).toBe('10000.00');
  });

  test('is shown to nobody but the bidder itself', async () => {
    expect((await auction.bidder(2).must(200).get(floor)).body).toMatchObject({ price: '9500.00', setAt: expect.any(String) });
    expect((await auction.bidder(1).must(200).get(floor)).body).toEqual({ price: null, setAt: null });
    for (const client of [call.office, call.auditor]) expect((await client.get(floor)).status).toBeGreaterThanOrEqual(403);
    const seen = await Promise.all([call.office, call.auditor, auction.bidder(1)].map((client) => client.must(200).get(auction.path)));
    expect(withoutMarks(JSON.stringify(seen.map(({ body }) => body)))).not.toContain('9500');
  });

  test('is opened however the ids are written in the address under which it was set', async () => {
    const shouted = [auction.id, auction.lot].reduce((path, id) => path.replace(id, id.toUpperCase()), floor);
    await auction.bidder(2).must(204).put(shouted, { price: '9500' });
    for (const path of [floor, shouted]) expect((await auction.bidder(2).must(200).get(path)).body.price).toBe('9500.00');
  });

  test('is in clear nowhere in a dump of the database, not even beside an idempotency key', async () => {
    await auction.bidder(2).with({ 'idempotency-key': 'floor-1' }).must(204).put(floor, { price: '9437' });
    const { rows } = await house.database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const hits: string[] = [];
    for (const { name } of rows) {
      const found = await house.database.query(`select 1 from ${name} t where to_jsonb(t)::text ~ '\\m9437(\\.00)?\\M' limit 1`);
      if (found.rows.length > 0) hits.push(name);
    }
    expect(hits).toEqual([]);
    expect(await count('select count(*)::integer from auction_floor')).toBe(2);
  });

  test('tells the bidder which bids were made for it, the office before the end not', async () => {
    const mine = await auction.bidder(0).must(200).get(`${auction.path}/bids`);
    expect(mine.body.items.map(({ isAutomatic }: { isAutomatic: boolean }) => isAutomatic)).toEqual([true, true, true, true]);
    const all = await call.office.must(200).get(`${auction.path}/bids`);
    expect(new Set(all.body.items.map(({ isAutomatic }: { isAutomatic: unknown }) => isAutomatic))).toEqual(new Set([null]));
    expect(await count(`select count(*)::integer from audit_entry where kind like 'auction.bid_%' or kind like '%floor%'`)).toBe(0);
  });

  test('stops when it is withdrawn; what was bid stands', async () => {
    await auction.bidder(2).must(204).delete(floor);
    expect((await auction.bid(1, '9900')).body.rank).toBe(1);
    expect(await own(2)).toMatchObject({ price: '9950.00', rank: 2 });
  });

  test('waits while the lot is paused, and goes on with it', async () => {
    await call.office.must(200).post(`${auction.path}/pause`, { reason: 'A line is down.' });
    await auction.bidder(0).must(204).put(floor, { price: '9000' });
    expect((await own(0)).price).toBe('10000.00');
    await call.office.must(200).post(`${auction.path}/resume`, {});
    // 9,900 leads; of equal prices the earlier ranks first.
    await until('the bid after the pause', async () => ((await own(0)).price === '9800.00' ? true : undefined));
  });

  test('a bid in the last two minutes and what answers it extend the lot once', async () => {
    await auction.endIn(60_000);
    const { body } = await auction.bid(1, '9700');
    expect(body).toMatchObject({ rank: 2, isExtending: true });
    const seen = await call.office.must(200).get(auction.path);
    expect(seen.body.lots[0]).toMatchObject({ extensions: 1, best: '9600.00' });
    expect(Date.parse(body.endsAt) - Date.parse(body.acceptedAt)).toBe(120_000);
  });

  test('ends with the lot: floors are destroyed, and office and auditor learn which bids were automatic', async () => {
    await auction.endIn(0);
    await until('the end', async () => ((await call.office.must(200).get(auction.path)).body.state === 'over' ? true : undefined));
    expect(await count('select count(*)::integer from auction_floor')).toBe(0);
    const { body } = await call.office.must(200).get(`${auction.path}/bids`);
    const automatic = body.items.filter(({ isAutomatic }: { isAutomatic: boolean }) => isAutomatic);
    expect(automatic.map(({ price }: { price: string }) => price).toSorted()).toEqual(
      ['10000.00', '10700.00', '10900.00', '11200.00', '9600.00', '9800.00', '9950.00'].toSorted(),
    );
    const entries = await call.auditor.must(200).get(`${call.network.path}/audit/entries?kind=auction.bid_made&limit=500`);
    expect(entries.body.items).toHaveLength(7);
    expect((await auction.bidder(0).must(200).get(`${call.round}/stages/${auction.id}/bids/mine`)).body.state).toBe('opened');
    expect((await setFloor(0, '100')).body.code).toBe('auction.over');
  });
});

test('floors of a round that is cancelled are destroyed, of a paused lot too (Domain §2, §9)', async () => {
  const other = await anOpenedCall(house, ['10', '9']);
  const paused = await anAuctionOf(house, other);
  await paused.bidder(0).must(204).put(`${paused.path}/lots/${paused.lot}/floor`, { price: '9000' });
  await other.office.must(200).post(`${paused.path}/pause`, { reason: 'A line is down.' });
  expect(await count('select count(*)::integer from auction_floor')).toBe(1);
  await other.office.must(200).post(`${other.round}/cancel`, { reason: 'The totals were wrong.' });
  await until('the end of the floors', async () => ((await count('select count(*)::integer from auction_floor')) === 0 ? true : undefined));
});

describe('a floor that unit prices do not make (decision 5)', () => {
  test('is refused with the next lower price that they make, which is taken', async () => {
    const large = await anOpenedCall(house, ['5', '6']);
    // Of 100,000 pieces a millionth more on the unit price is 0.10 more on the line: no two such lines make a price between.
    await house.database.query(`update lot_position set firm = 100000, total = 100000, published = 100000 where network_id = $1`, [large.network.id]);
    const { path, lot, bidder } = await anAuctionOf(house, large);
    const set = (price: string) => bidder(0).put(`${path}/lots/${lot}/floor`, { price });
    expect((await bidder(0).must(200).get(path)).body.lots[0].own.price).toBe('1000000.00');
    for (const [uneven, next] of [
      ['750000.05', '750000.00'],
      ['750000.19', '750000.10'],
    ]) {
      const { status, body } = await set(uneven ?? '');
      expect([status, body.code]).toEqual([422, 'auction.floor_uneven']);
      expect(body.detail).toContain(`make ${uneven} EUR. The next lower price that they make is ${next}`);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/price', detail: `e.g. ${next}` })]);
    }
    expect((await bidder(0).must(200).get(`${path}/lots/${lot}/floor`)).body.price).toBeNull();
    expect((await set('750000.10')).status).toBe(204);
    expect((await bidder(0).must(200).get(`${path}/lots/${lot}/floor`)).body.price).toBe('750000.10');
  });
});
