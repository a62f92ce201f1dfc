import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';

const DAY = 86_400_000;

let house: House;
let network: ANetwork;
let member: Client;
let roundPath: string;
const deadline = new Date(Math.ceil(Date.now() / 1000) * 1000 + 20 * DAY).toISOString();

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'fristen', name: 'Verbund; Ruhr', locale: 'de' });
  await withCatalogue(network, ['WELD']);
  member = (await network.join()).client;
  const round = { title: 'Öle, Fette und Schweißzusätze für alle Werke des Verbundes 2027', termFrom: '2027-04-01', termTo: '2029-03-31' };
  const { body } = await network.office.must(201).post(`${network.path}/rounds`, round);
  roundPath = `${network.path}/rounds/${body.id}`;
  await network.office.must(200).post(`${roundPath}/collecting`, { categories: ['WELD'], deadline });
});
afterAll(() => house?.close());

/** Whoever knows the address reads it, without signing in. */
const fetched = async (path: string): Promise<Response> => fetch(`${house.url}${path}`);
const calendars = () => `${network.path}/calendars`;
const made = async (client: Client, over: object = {}): Promise<{ id: string; path: string }> =>
  (await client.must(201).post(calendars(), { name: 'Outlook', ...over })).body;

/** The lines of a calendar, unfolded. */
async function linesAt(path: string): Promise<string[]> {
  const answer = await fetched(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await answer.text();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text.replaceAll('\r\n ', '').split('\r\n');
}
const valueOf = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
const utc = (iso: string): string => iso.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

test('an address shows its person’s deadlines in UTC, and what moved has a higher sequence under the same name', async () => {
  const { path } = await made(member, { remindHours: 24 });
  const before = await linesAt(path);
  expect(before.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(valueOf(before, 'NAME')).toBe('Verbund\\; Ruhr: Fristen');
  expect(valueOf(before, 'DTEND')).toBe(utc(deadline));
  expect(valueOf(before, 'SUMMARY')).toBe('Öle\\, Fette und Schweißzusätze für alle Werke des Verbundes 2027: Bedarfe senden');
  expect(valueOf(before, 'SEQUENCE')).toBe('0');
  expect(before).toContain('TRIGGER;RELATED=END:-PT24H');
  expect(valueOf(before, 'URL')).toMatch(/\/networks\/fristen\/rounds\/[\w-]{36}\/requirements$/);
  expect(await linesAt(path)).toEqual(before);

  const later = new Date(Date.parse(deadline) + 5 * DAY).toISOString();
  await network.office.must(200).patch(`${roundPath}/collecting`, { deadline: later, reason: 'Betriebsferien' });
  const after = await linesAt(path);
  expect([valueOf(after, 'UID'), valueOf(after, 'DTEND'), valueOf(after, 'SEQUENCE')]).toEqual([valueOf(before, 'UID'), utc(later), '1']);
});

test('what is done leaves the calendar, which stays one that programs can read', async () => {
  const { client } = await network.join();
  const { path } = await made(client);
  expect(await linesAt(path)).toContain('BEGIN:VEVENT');
  await client.must(200).put(`${roundPath}/submission`, { state: 'declined' });
  const lines = await linesAt(path);
  expect(lines).not.toContain('BEGIN:VEVENT');
  expect(lines).toContain('BEGIN:VTIMEZONE');
});

test('an ended, a wrong and another network’s address do not exist', async () => {
  const { id, path } = await made(member);
  const other = await aNetwork(house);
  await member.must(204).delete(`${calendars()}/${id}`);
  for (const wrong of [path, path.replace(/.{3}\.ics$/, 'AAA.ics'), path.replace(network.id, other.id), '/api/v1/calendars/x/y.ics', `${path}x`]) {
    const answer = await fetched(wrong);
    expect([wrong, answer.status]).toEqual([wrong, 404]);
  }
});

test('nobody sees or ends another’s calendar, and nobody sees an address again', async () => {
  const { id, path } = await made(member);
  const [token = ''] = path.split('/').at(-1)?.split('.') ?? [];
  const list = await member.must(200).get(calendars());
  expect(JSON.stringify(list.body)).not.toContain(token);
  expect(list.body.items[0]).toEqual({ id, name: 'Outlook', remindHours: null, madeAt: expect.any(String), readAt: null });
  expect((await network.office.must(404).delete(`${calendars()}/${id}`)).body.code).toBe('calendar.missing');
  expect((await network.office.must(200).get(calendars())).body.items).toEqual([]);
  const { rows } = await house.database.query<{ found: string }>(
    `select count(*)::text as found from calendar_token t where t::text like '%' || $1 || '%'`,
    [token],
  );
  expect(rows[0]?.found).toBe('0');
});

test('an address is no way to sign in, and an API token makes none', async () => {
  const { path } = await made(member);
  const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';
  await house
    .client()
    .with({ authorization: `Bearer ${token}` })
    .must(401)
    .get('/me');
  const { body } = await member.must(201).post('/tokens', { name: 'ERP', scope: 'write' });
  const refused = await house
    .client()
    .with({ authorization: `Bearer ${body.token}` })
    .must(403)
    .post(calendars(), { name: 'Outlook' });
  expect(refused.body.code).toBe('calendar.by_token');
});

test('ten calendars are enough for one person', async () => {
  const { client } = await network.join();
  const answers = await Promise.all(Array.from({ length: 12 }, () => client.post(calendars(), { name: 'Outlook' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('calendar.too_many');
});

test('whoever acts for nobody any more, or is erased, has no calendar', async () => {
  const [left, erased] = [await network.join(), await network.join()];
  const [ofLeft, ofErased] = [await made(left.client), await made(erased.client)];
  await house.database.query(`update mandate set ended_at = clock_timestamp() where person_id = (select id from person where email = $1)`, [
    left.email,
  ]);
  await house.database.query(`update person set erased_at = clock_timestamp() where email = $1`, [erased.email]);
  expect((await fetched(ofLeft.path)).status).toBe(404);
  expect((await fetched(ofErased.path)).status).toBe(404);
});
