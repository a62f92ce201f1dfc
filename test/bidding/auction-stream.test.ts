import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mandate } from '../../src/access/mandate.js';
import { seenBy } from '../../src/bidding/auction/fan-out.js';
import type { ReadAuction } from '../../src/bidding/auction/read-auction.service.js';
import { AuctionView } from '../../src/bidding/auction/auctions.schema.js';
import { actionsOf, seenAuction } from '../../src/bidding/auction/seen-auction.js';
import { ToldLots } from '../../src/bidding/auction/told-lots.js';
import type { Service } from '../../src/service.js';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { built } from '../servers/loaded.js';
import type { ACall } from './a-call.js';
import { type AnAuction, anAuctionOf, anOpenedCall } from './an-auction.js';

const { startService } = await built<typeof import('../../src/service.js')>('service');

interface StreamEvent {
  readonly id: string;
  readonly event: string;
  // biome-ignore lint: the tests look into events of every shape
  readonly data: any;
}

/** An open stream and what came so far. */
interface Watcher {
  readonly events: StreamEvent[];
  close(): void;
}

const watchers: Watcher[] = [];

/** Watches an auction through a service's address as this client. */
async function watch(url: string, client: Client, path: string, lastEventId?: string): Promise<Watcher> {
  const ending = new AbortController();
  const headers = { cookie: client.sessionCookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(`${url}/api/v1${path}/stream`, { headers, signal: ending.signal });
  if (response.status !== 200) throw new Error(`the stream answered ${response.status}: ${await response.text()}`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events: StreamEvent[] = [];
  void read(present(response.body, 'a stream'), events).catch(() => undefined);
  const watcher = { events, close: () => ending.abort() };
  watchers.push(watcher);
  return watcher;
}

async function read(body: ReadableStream<Uint8Array>, events: StreamEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s)),
      );
      events.push({ id: fields['id'] ?? '', event: fields['event'] ?? '', data: JSON.parse(fields['data'] ?? '{}') });
      text = text.slice(end + 2);
    }
  }
}

const lastLot = ({ events }: Watcher) => events.findLast(({ data }) => data.lots?.length > 0)?.data.lots[0];
const saw = (watcher: Watcher, what: string, isSeen: (lot: ReturnType<typeof lastLot>) => boolean) =>
  until(what, async () => (isSeen(lastLot(watcher)) ? true : undefined));

let house: House;
let other: Service;
let call: ACall;
let auction: AnAuction;
let office: Client;

beforeAll(async () => {
  house = await aHouse();
  call = await anOpenedCall(house, ['10', '9', '11']);
  auction = await anAuctionOf(house, call);
  office = call.office;
  other = await startService({ ...house.service.started.settings, PORT: 0 });
});
afterAll(async () => {
  for (const watcher of watchers) watcher.close();
  await other?.stop();
  await house?.close();
});

/** The mandates of the three suppliers' bidders. */
async function bidderMandates(): Promise<Mandate[]> {
  const { rows } = await house.database.query<Pick<Mandate, 'networkId' | 'personId' | 'organisationId' | 'membershipId'>>(
    `select b.network_id as "networkId", m.organisation_id as "organisationId", m.id as "membershipId", m.id as "personId"
     from auction_bidder b join membership m on m.network_id = b.network_id and m.id = b.membership_id where b.stage_id = $1`,
    [auction.id],
  );
  return rows.map((row) => ({ ...row, side: 'supplier', roles: ['bidder'] }));
}

/** The first event of a stream that is closed again. */
async function stateFrom(url: string, lastEventId?: string): Promise<StreamEvent> {
  const watcher = await watch(url, auction.bidder(2), auction.path, lastEventId);
  const state = await until('the state', async () => watcher.events[0]);
  watcher.close();
  return state;
}

describe('watching an auction (Domain §9)', () => {
  test('begins with the present state, and reaches everybody through every service process', async () => {
    const here = await watch(house.url, auction.bidder(0), auction.path);
    const there = await watch(other.url, auction.bidder(1), auction.path);
    const overseer = await watch(other.url, office, auction.path);
    for (const watcher of [here, there, overseer]) {
      await until('the state', async () => watcher.events[0]);
      expect(watcher.events[0]).toMatchObject({ event: 'state', data: { id: auction.id, state: 'running' } });
    }
    expect((await auction.bid(0, '11000')).status).toBe(201);
    await saw(here, 'its own rank', (lot) => lot.own.rank === 1);
    await saw(there, 'the best price', (lot) => lot.best === '11000.00' && lot.own.rank === 2);
    await saw(overseer, 'who bid', (lot) => lot.bidders[0].price === '11000.00');
    const told = JSON.stringify(there.events);
    for (const { code, id } of [call.suppliers[0], call.suppliers[2]].map((one) => present(one, 'a supplier'))) {
      expect(told).not.toContain(code);
      expect(told).not.toContain(id);
    }
  });

  test('never shows an older state after a newer one, however many bid at once', async () => {
    const watcher = await watch(other.url, office, auction.path);
    const prices = Array.from({ length: 8 }, (_, index) => 10_000 - 200 * index);
    await Promise.all(
      [0, 1, 2].map(async (index) => {
        for (const price of prices) await auction.bid(index, `${price - index}`);
      }),
    );
    await saw(watcher, 'the last bids', (lot) => lot.bidders.map(({ price }: { price: string }) => price).join() === '8598.00,8599.00,8600.00');
    const sums = watcher.events
      .flatMap(({ data }) => data.lots ?? [])
      .map(({ bidders }) => bidders.reduce((sum: number, { bids }: { bids: number }) => sum + bids, 0));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(sums.at(-1)).toBe(25);
  });

  test('gives who comes back the whole present state, and says what has changed meanwhile', async () => {
    // While an older transaction is under way, even in a database beside this one, “changed” may be said in vain.
    const lastSeen = await until('a return to what has not changed', async () => {
      const seen = await stateFrom(house.url);
      const returned = await stateFrom(other.url, seen.id);
      return returned.data.lots[0].isChanged === false ? seen.id : undefined;
    });
    await auction.bid(0, '8000');
    const changed = await watch(house.url, auction.bidder(2), auction.path, lastSeen);
    await until('the state', async () => changed.events[0]);
    expect(changed.events[0]).toMatchObject({ event: 'state', data: { lots: [{ isChanged: true, best: '8000.00' }] } });
  });

  test('goes on after the line to the database was cut', async () => {
    const watcher = await watch(house.url, auction.bidder(1), auction.path);
    await until('the state', async () => watcher.events[0]);
    await house.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'poolround listening' and datname = current_database()`,
    );
    await auction.bid(0, '7000');
    await saw(watcher, 'what was bid meanwhile', (lot) => lot.best === '7000.00');
  });

  test('is refused who takes no part, and ends a person’s oldest stream when there are too many', async () => {
    await expect(watch(house.url, call.stranger, auction.path)).rejects.toThrow('404');
    const mine: Watcher[] = [];
    for (let index = 0; index < 7; index += 1) mine.push(await watch(other.url, auction.bidder(0), auction.path));
    await until('the end of the oldest', async () => mine[0]?.events.find(({ event }) => event === 'replaced'));
    expect(mine.slice(1).flatMap(({ events }) => events.filter(({ event }) => event === 'replaced'))).toEqual([]);
  });

  test.each(['rank', 'rank_and_best'] as const)('tells each reader what its own row-level security shows it (%s)', async (visibility) => {
    await house.database.query(`update auction a set visibility = $2 where stage_id = $1`, [auction.id, visibility]);
    await auction.bid(1, visibility === 'rank' ? '6900' : '6500');
    const read = await house.part<ReadAuction>('bidding/auction/read-auction.service', 'ReadAuction');
    const [roundId, networkId] = [call.round.split('/').at(-1) ?? '', call.network.id];
    const changed = present(await read.changed(networkId, auction.id, [auction.lot], true), 'the changed lots');
    const told = new ToldLots(changed);
    const bidders = await bidderMandates();
    const overseers = (['office', 'auditor'] as const).map((side): Mandate => ({ networkId, personId: networkId, side, roles: [side] }));
    for (const by of [...bidders, ...overseers]) {
      const own = await read.read(by, roundId, auction.id, '0', 'changed');
      const lots = new Map(own.lots.map((lot) => [lot.lotId, { ...lot, turn: lot.turn - 1 }]));
      const row = seenBy(changed, { by, lots });
      expect(seenAuction(row, by)).toEqual({ ...own.view, now: expect.any(String) });
      expect(JSON.parse(told.textFor(by, row.lots, actionsOf(by, row)))).toEqual(AuctionView.parse({ ...own.view, now: seenAuction(row, by).now }));
    }
    expect(bidders).toHaveLength(3);
  });

  test.each(['rank', 'rank_and_best'] as const)('tells suppliers through every process what they would see by looking (%s)', async (visibility) => {
    await house.database.query(`update auction a set visibility = $2 where stage_id = $1`, [auction.id, visibility]);
    const readers = [0, 1, 2].map((index) => [house.url, other.url].map(async (url) => watch(url, auction.bidder(index), auction.path)));
    const watching = await Promise.all(readers.flat());
    await Promise.all(watching.map((watcher) => until('the state', async () => watcher.events[0])));
    const price = visibility === 'rank' ? '6300.00' : '6100.00';
    expect((await auction.bid(2, price)).status).toBe(201);
    for (const [index, watcher] of watching.entries()) {
      const { body } = await auction
        .bidder(Math.floor(index / 2))
        .must(200)
        .get(auction.path);
      await saw(watcher, 'the bid', (lot) => isDeepStrictEqual(lot, { ...body.lots[0], isChanged: true }));
      expect(body.lots[0].best).toBe(visibility === 'rank' ? null : price);
    }
  });

  test('passes nothing between the processes that a login of the database could read, and takes nothing that it could forge', async () => {
    const watcher = await watch(other.url, auction.bidder(0), auction.path);
    await until('the state', async () => watcher.events[0]);
    const login = await house.database.connect();
    const passed: string[] = [];
    login.on('notification', ({ payload = '' }) => passed.push(payload));
    await login.query('listen auction_lot');
    await auction.bid(1, '5900.00');
    await until('what the process passes on', async () => passed[0]);
    const [network, stage, lot, origin, sealed = ''] = (passed[0] ?? '').split(' ');
    expect([network, stage, lot]).toEqual([call.network.id, auction.id, auction.lot]);
    const bytes = Buffer.from(sealed, 'base64');
    for (const text of ['5900', 'seats', 'membership', ...call.suppliers.map(({ id }) => id)]) {
      expect(`${passed.join()} ${bytes.toString('latin1')}`).not.toContain(text);
    }
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    const seen = watcher.events.length;
    await login.query(`select pg_notify('auction_lot', $1)`, [`${network} ${stage} ${lot} ${origin} ${bytes.toString('base64')}`]);
    await auction.bid(1, '5700.00');
    await saw(watcher, 'the next bid', (told) => told.best === '5700.00');
    expect(watcher.events.slice(seen).flatMap(({ data }) => data.lots.map(({ best }: { best: string }) => best))).not.toContain(null);
    login.release(true);
  });

  test('says what one may do also when no lot has changed', async () => {
    const read = await house.part<ReadAuction>('bidding/auction/read-auction.service', 'ReadAuction');
    const by = { networkId: call.network.id, personId: call.network.id, side: 'office', roles: ['office'] } as const;
    const { view } = await read.read(by, call.round.split('/').at(-1) ?? '', auction.id, '18446744073709551615', 'changed');
    expect(view).toMatchObject({ lots: [], allowedActions: ['pause'] });
  });

  test('tells pause, resumption and the end', async () => {
    const watcher = await watch(other.url, auction.bidder(1), auction.path);
    await office.must(200).post(`${auction.path}/pause`, { reason: 'A line is down.' });
    await saw(watcher, 'the pause', (lot) => lot.state === 'paused' && lot.pauseReason === 'A line is down.');
    await office.must(200).post(`${auction.path}/resume`, {});
    await saw(watcher, 'the resumption', (lot) => lot.state === 'running');
    await auction.endIn(0);
    await saw(watcher, 'the end of the lot', (lot) => lot.state === 'ended');
    await until('the end of the auction', async () => watcher.events.find(({ data }) => data.state === 'over'));
  });
});
