import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { built } from '../servers/loaded.js';
import { type ACall, aBid, aCall } from './a-call.js';
import { anAuctionOf, anOpenedCall } from './an-auction.js';

const { freePort } = await built<typeof import('../../src/cli/service-process.js')>('cli/service-process');

const PRICE = '12.345678';
const CAPACITY = '1212.25';
const ANSWER = 'We deliver each Thursday from Hagen.';
const FLOOR = '9437.19';
const AUCTION_PRICE = '10437.21';
const CERTIFICATE = 'TUEV 4711-88';
const STAFF = '424242.5';

let house: House;
let folder = '';
let child: ChildProcess;
let url = '';
/** Everything that a second process of the house, at its most talkative, has written to its output. */
let said = '';

beforeAll(async () => {
  house = await aHouse();
  folder = mkdtempSync(join(tmpdir(), 'poolround-log-'));
  const { DATABASE_URL = '', POOLROUND_SECRET = '', POOLROUND_OPERATOR_TOKEN = '' } = house.service.started.settings;
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const settings = { DATABASE_URL, POOLROUND_SECRET, POOLROUND_OPERATOR_TOKEN, REDIS_URL: '', DATA_DIR: folder, PORT: `${port}`, LOG_LEVEL: 'debug' };
  child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { env: { ...process.env, ...settings } });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  await until('the second process', () =>
    fetch(`${url}/api/v1/health`).then(
      () => true,
      () => undefined,
    ),
  );
});
afterAll(async () => {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  if (child?.kill()) await ended;
  await house?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The same caller at the second process. */
const there = (client: Client): Client => Client.inSession(url, client.sessionCookie);
const bidderOf = (call: ACall): Client => there(present(call.suppliers[0], 'a supplier').client);

/** While the database can store nothing in a table, as with a full disk. */
async function withoutTable(table: string, act: () => Promise<unknown>): Promise<void> {
  await house.database.query(
    `create or replace function disk_is_full() returns trigger language plpgsql as
     $$ begin raise exception 'could not extend file' using errcode = '53100', detail = new::text; end $$`,
  );
  await house.database.query(`create trigger full_disk before insert or update on ${table} for each row execute function disk_is_full()`);
  await act().finally(() => house.database.query(`drop trigger full_disk on ${table}`));
}

type Send = (client: Client, body: unknown) => Promise<{ readonly status: number }>;

/** What comes in cannot be stored, is faulty and answered in German, and is taken. */
async function everyWay(table: string, send: Send, client: Client, good: object, faulty: object): Promise<void> {
  await withoutTable(table, async () => expect((await send(client, good)).status).toBeGreaterThanOrEqual(500));
  expect((await send(client.with({ 'accept-language': 'de' }), faulty)).status).toBe(422);
  expect((await send(client, good)).status).toBeLessThan(300);
}

describe('what the service writes to its own log at its most talkative level (Domain §8.2, §9)', () => {
  test('says of a bid neither price nor quantity nor answer, whether it is taken, refused, cut off or not stored', async () => {
    const call = await aCall(house, 1);
    const stage = await call.stage(3_600_000);
    const offering = (unitPrice: string, item?: string) => ({
      lots: aBid(unitPrice).lots.map(({ positions, ...lot }) => ({
        ...lot,
        capacity: CAPACITY,
        answers: [{ criterion: 'delivery', answer: ANSWER }],
        positions: positions.map((position) => (item === undefined ? position : { ...position, item })),
      })),
    });
    const send = (client: Client, body: unknown) => client.post(`${stage}/bids`, body);
    await everyWay('bid', send, bidderOf(call), offering(PRICE), offering(PRICE, 'unknown article'));
    const cut = JSON.stringify(offering(PRICE)).slice(0, -2);
    const headers = { 'content-type': 'application/json', cookie: present(call.suppliers[0], 'a supplier').client.sessionCookie };
    expect((await fetch(`${url}/api/v1${stage}/bids`, { method: 'POST', body: cut, headers })).status).toBe(400);
  });

  test('says of a floor and of a live bid no price', async () => {
    const call = await anOpenedCall(house, ['10', '11']);
    const { path, lot } = await anAuctionOf(house, call);
    const floor = (client: Client, body: unknown) => client.put(`${path}/lots/${lot}/floor`, body);
    await everyWay('auction_floor', floor, bidderOf(call), { price: FLOOR }, { price: `${FLOOR}1` });
    const bid = (client: Client, body: unknown) => client.post(`${path}/lots/${lot}/bids`, body);
    expect((await bid(bidderOf(call), { price: `${AUCTION_PRICE}1` })).status).toBe(422);
    await withoutTable('auction_bid', async () => expect((await bid(bidderOf(call), { price: AUCTION_PRICE })).status).toBeGreaterThanOrEqual(500));
  });

  test('says nothing of what is answered to the prequalification', async () => {
    const call = await aCall(house, 1);
    const at = `${call.network.path}/prequalification`;
    const questions = [
      { kind: 'certificate', textDe: 'ISO 9001', textEn: 'ISO 9001', isRequired: true },
      { kind: 'number', textDe: 'Beschäftigte', textEn: 'Staff', isRequired: false },
    ];
    const { items } = (await call.office.must(200).put(`${at}/questions`, { questions })).body;
    const answer = (index: number) => (client: Client, body: unknown) => client.put(`${at}/mine/${items[index].id}`, body);
    const certificate = { kind: 'certificate', text: CERTIFICATE, expiresOn: '2099-12-31' };
    await everyWay('prequalification_answer', answer(0), bidderOf(call), certificate, { ...certificate, expiresOn: 'soon' });
    await everyWay('prequalification_answer', answer(1), bidderOf(call), { kind: 'number', number: STAFF }, { kind: 'number', number: `${STAFF}x` });
  });

  test('says that requests failed, so that what was sought in it was there to be found', () => {
    const failures = said.split('\n').filter((line) => line.includes('"event":"request.failed"'));
    expect(failures.length).toBeGreaterThanOrEqual(4);
    for (const word of [PRICE, CAPACITY, ANSWER, 'Thursday', FLOOR, AUCTION_PRICE, CERTIFICATE, STAFF, 'unitPrice', 'unknown article'])
      expect([word, said.includes(word)]).toEqual([word, false]);
  });
});
