import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
let network: ANetwork;
let path: string;
let roundId: string;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'reminders' });
  await withCatalogue(network, ['WELD']);
  await network.join({ code: 'M1' });
  const { client: answered } = await network.join({ code: 'M2' });
  const { body } = await network.office.must(201).post(`${network.path}/rounds`, { title: 'Round', termFrom: '2027-04-01', termTo: '2029-03-31' });
  roundId = body.id;
  path = `${network.path}/rounds/${roundId}`;
  const deadline = new Date(Date.now() + 30 * 86_400_000).toISOString();
  await network.office.must(200).post(`${path}/collecting`, { categories: ['WELD'], deadline });
  await answered.must(200).put(`${path}/submission`, { state: 'submitted' });
});
afterAll(() => house?.close());

/** When each member was reminded, as the office sees it. */
async function reminded(): Promise<Record<string, string | null>> {
  const { body } = await network.office.must(200).get(`${path}/participation`);
  return Object.fromEntries(
    body.items.map(({ membership, known }: { membership: string; known: { remindedAt?: string } }) => [membership, known.remindedAt ?? null]),
  );
}

/** Lets the round have so many hours left, and have run for long. */
async function leave(hours: number): Promise<void> {
  await house.database.query(
    `update round set phase_since = clock_timestamp() - interval '30 days', collecting_deadline = clock_timestamp() + $2 * interval '1 hour' where id = $1`,
    [roundId, hours],
  );
}

test('the office sees who was reminded: whoever had said nothing by then, not who had answered (Domain §2)', async () => {
  expect(await reminded()).toEqual({ M1: null, M2: null });
  const before = Date.now();
  await leave(71);
  const at = await until('the reminder', async () => (await reminded())['M1'] ?? undefined);
  expect(Date.parse(at)).toBeGreaterThanOrEqual(before - 1000);
  expect(Date.parse(at)).toBeLessThanOrEqual(Date.now() + 1000);
  expect((await reminded())['M2']).toBeNull();
});

test('a member admitted after a reminder was not reminded; the next one reaches it too (Domain §2)', async () => {
  const before = (await reminded())['M1'];
  await network.join({ code: 'M3' });
  expect(await reminded()).toEqual({ M1: before, M2: null, M3: null });
  await leave(23);
  await until('the second reminder', async () => (await reminded())['M3'] ?? undefined);
  const { M1: again, M2: answered } = await reminded();
  expect([answered, Date.parse(again ?? '') > Date.parse(before ?? '')]).toEqual([null, true]);
});

test('a reminder that the service missed for more than a day reminds nobody, and is not said to have', async () => {
  const before = await reminded();
  await leave(47);
  await until('the missed reminders', async () => {
    const { rows } = await house.database.query('select from demand_reminder where round_id = $1 and days_before = 7', [roundId]);
    return rows.length >= 3 ? true : undefined;
  });
  // The 3-day reminder of this deadline fell due 25 hours ago.
  expect(await reminded()).toEqual(before);
});
