import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type ACall, aCall } from './a-call.js';

let house: House;
let call: ACall;
let bidder: Client;
let other: Client;
let path: string;
let before: string;
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  await call.stage(3_600_000);
  [bidder, other] = call.suppliers.map(({ client }) => client) as [Client, Client];
  before = await everythingElse();
  const { body } = await bidder.must(201).post(`${call.round}/auctions/practice`, {});
  path = `${call.round}/auctions/${body.id}`;
});
afterAll(() => house?.close());

/** How many rows every table of rounds, log and messages has, the practice’s own left out. */
async function everythingElse(): Promise<string> {
  const { rows } = await house.database.query<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('practice_auction', 'idempotency', 'session') order by 1`,
  );
  const counts: string[] = [];
  for (const { name } of rows) {
    if (!/^(auction|audit_entry|bid|stage|lot|round|notice|outbox|standing)/.test(name)) continue;
    counts.push(`${name} ${(await house.database.query<{ count: string }>(`select count(*) from ${name}`)).rows[0]?.count}`);
  }
  return counts.join();
}
const seen = async () => (await bidder.must(200).get(path)).body;
/** As if everything had happened so many seconds earlier. */
const after = (seconds: number) =>
  house.database.query(
    `update practice_auction set started_at = started_at - $1::bigint * interval '1 second', moves = coalesce((select jsonb_agg(m ||
       jsonb_build_object('at', ((m ->> 'at')::bigint - $1::bigint * 1000000)::text)) from jsonb_array_elements(moves) m), '[]')`,
    [seconds],
  );

describe('a practice auction (decision 5)', () => {
  test('is marked as one, with made-up lots, for whoever may bid in the call', async () => {
    const body = await seen();
    expect(body).toMatchObject({ isPractice: true, state: 'running', visibility: 'rank_and_best', decrement: { percent: '1' } });
    expect(body.allowedActions).toEqual(['bid', 'automatic']);
    expect(body.lots.map(({ own }: { own: { price: string } }) => own.price)).toEqual(['12500.00', '48000.00', '3200.00']);
    expect((await call.stranger.post(`${call.round}/auctions/practice`, {})).status).toBe(404);
    expect((await call.office.post(`${call.round}/auctions/practice`, {})).status).toBe(403);
  });

  test('is seen by nobody else', async () => {
    for (const client of [other, call.office, call.auditor]) expect((await client.get(path)).status).toBe(404);
    const lot = (await seen()).lots[0].lotId;
    expect((await other.post(`${path}/lots/${lot}/bids`, { price: '100' })).status).toBe(404);
  });

  test('takes bids by the same rules, and sparring bidders answer', async () => {
    const lot = (await seen()).lots[0].lotId;
    expect((await bidder.post(`${path}/lots/${lot}/bids`, { price: '12499' })).body.code).toBe('auction.step_too_small');
    expect((await bidder.must(201).post(`${path}/lots/${lot}/bids`, { price: '12000' })).body).toMatchObject({ rank: 1, price: '12000.00' });
    await after(11);
    // 12,300 less three steps of 1 %
    expect((await seen()).lots[0]).toMatchObject({ best: '11931.00', own: { rank: 2 } });
    expect((await bidder.must(200).get(`${path}/bids`)).body.items).toMatchObject([{ price: '12000.00', isAutomatic: false, supplier: null }]);
  });

  test('bids down to a floor', async () => {
    const lot = (await seen()).lots[2].lotId;
    await bidder.must(204).put(`${path}/lots/${lot}/floor`, { price: '2000' });
    expect((await bidder.must(200).get(`${path}/lots/${lot}/floor`)).body.price).toBe('2000.00');
    expect((await seen()).lots[2].own.rank).toBe(1);
    expect((await bidder.put(`${path}/lots/${lot}/floor`, { price: '3199' })).body.code).toBe('auction.floor_too_high');
    await bidder.must(204).delete(`${path}/lots/${lot}/floor`);
    expect((await bidder.must(200).get(`${path}/lots/${lot}/floor`)).body.price).toBeNull();
  });

  test('is watched as it happens', async () => {
    const ending = new AbortController();
    const headers = { cookie: bidder.sessionCookie };
    const response = await fetch(`${house.url}/api/v1${path}/stream`, { headers, signal: ending.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    void (async () => {
      for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) text += chunk.value;
    })().catch(() => undefined);
    await until('the state', async () => (text.includes('event: state') ? true : undefined));
    await after(60);
    await until('what the sparring bidders did', async () => (text.includes('event: lots') ? true : undefined));
    ending.abort();
  });

  test('leaves nothing in the round, its log or anybody’s messages, and is removed', async () => {
    await after(600);
    expect(await seen()).toMatchObject({ state: 'over', allowedActions: [] });
    expect(await everythingElse()).toBe(before);
    await after(1800);
    await until('its removal', async () => ((await bidder.get(path)).status === 404 ? true : undefined));
  });
});
