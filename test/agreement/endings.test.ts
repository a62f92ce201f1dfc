import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, until } from '../servers/house.js';
import type { Client } from '../servers/client.js';
import type { OpenAgreement } from './open-agreement.js';
import { anOpenHouse } from './open-house.js';
import { today } from '../days.js';

let house: House;
let open: OpenAgreement;

beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
});
afterAll(() => house?.close());

const told = async (client: Client, wanted = 'agreement.ending'): Promise<number> => {
  const { items } = (await client.must(200).get(`${open.network.path}/notices?limit=100`)).body;
  return items.filter(({ key, subjectId }: { key: string; subjectId: string }) => key === wanted && subjectId === open.agreementId).length;
};

/** Behind the scenes, since no test can wait for months: the agreement opened long ago, and ends in so many months and days. */
async function endIn(months: number, days: number): Promise<void> {
  await house.database.query(`alter table edition disable trigger user`);
  await house.database.query(`update edition set opened_at = now() - interval '2 years' where network_id = $1`, [open.network.id]);
  await house.database.query(`alter table edition enable trigger user`);
  await house.database.query(
    `update agreement set term_from = $5::date - 700, term_to = ($5::date + make_interval(months => $2))::date + $3::int where network_id = $1 and id = $4`,
    [open.network.id, months, days, open.agreementId, today()],
  );
}
const remindersOf = async (): Promise<string[]> => {
  const { rows } = await house.database.query<{ months: number }>(
    `select months from ending_reminder where network_id = $1 and kind = 'end' order by term_to, months`,
    [open.network.id],
  );
  return rows.map(({ months }) => String(months));
};

test('nobody is told of an end that is more than six months away', async () => {
  await endIn(6, 2);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(await remindersOf()).toEqual([]);
});

test('office, supplier and parties are told once, six months before', async () => {
  await endIn(6, -2);
  await until('the reminder', async () => ((await remindersOf()).length === 1 ? true : undefined));
  expect(await remindersOf()).toEqual(['6']);
  for (const client of [open.network.office, open.winner.client, open.member.client, open.customer.client]) expect(await told(client)).toBe(1);
});

test('where two reminders were missed, it is told once more and not twice', async () => {
  // A term of its own: the one month is still ahead.
  await endIn(1, 20);
  await until('the reminders', async () => ((await remindersOf()).length === 3 ? true : undefined));
  expect((await remindersOf()).sort()).toEqual(['3', '6', '6']);
  expect(await told(open.member.client)).toBe(2);
});

test('the office alone is told before the day by which it decides what follows, and not once it has decided', async () => {
  // Three months' notice: two missed reminders of that day were told with those of the end, once for each term.
  expect(await told(open.network.office, 'renewal.due')).toBeGreaterThan(0);
  for (const client of [open.winner.client, open.member.client, open.customer.client]) expect(await told(client, 'renewal.due')).toBe(0);
});

test('the office sees in its jobs when it is told next', async () => {
  const { due } = (await open.network.office.must(200).get(`${open.network.path}/jobs`)).body;
  expect(due.filter(({ kind }: { kind: string }) => kind === 'ending')).toHaveLength(1);
});
