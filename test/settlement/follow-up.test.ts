import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import { anOrder } from './order.js';
import { line, order } from './order-line.js';
import { aPastHouse } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let round: string;

const PLAN = { title: 'Round after', termFrom: dayFromNow(180), termTo: dayFromNow(900) };

beforeAll(async () => {
  ({ house, open } = await aPastHouse(190));
  const { member, customer, winner, agreement } = open;
  const lines = [
    { ...line('A1', member.code), date: dayFromNow(-400), quantity: '5000' },
    { ...line('A2', member.code), date: dayFromNow(-300), quantity: '600.5' },
    { ...line('A3', member.code, { region: '59' }), date: dayFromNow(-100), quantity: '1000' },
    { ...line('A4', customer.code), date: dayFromNow(-100), quantity: '9000' },
  ];
  await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
  // Ordered and not reported yet.
  await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { item: 'W-2', quantity: '40', date: dayFromNow(-1) }));
  // And ten that were ordered and sent back for credit.
  const returned = anOrder('B2', { date: dayFromNow(-1), wantedOn: undefined, lines: [{ category: 'WELD', item: 'W-2', quantity: '10' }] });
  const { id } = (await member.client.must(201).post(`${agreement}/orders`, returned)).body;
  const on = dayFromNow(0);
  await winner.client.must(201).post(`${agreement}/orders/${id}/deliveries`, { reference: 'LS-1', on, lines: [{ line: 1, quantity: '10' }] });
  const back = [{ line: 1, quantity: '10', wants: 'credit', reason: 'Damaged.' }];
  const { items } = (await member.client.must(201).post(`${agreement}/orders/${id}/returns`, { reference: 'RT-1', on, lines: back })).body;
  await winner.client.must(201).post(`${agreement}/orders/${id}/movements/${items.at(-1).id}/answer`, { answer: 'confirmed' });
});
afterAll(() => house?.close());

const proposed = (client: Client) => client.get(`${round}/proposed-requirements`);

test('the office begins a round from an agreement, with its categories (Domain §13, decision 18)', async () => {
  const { office, path } = open.network;
  const { body } = await office.must(201).post(`${open.agreement}/rounds`, PLAN);
  round = `${path}/rounds/${body.id}`;
  expect(body).toMatchObject({ phase: 'planning', proposedCategories: ['WELD'], termFrom: PLAN.termFrom });
  expect((await office.must(200).get(`${open.agreement}/rounds`)).body.items).toMatchObject([{ id: body.id, phase: 'planning' }]);
  // The term is followed: the office need not decide on it any more.
  const tasks = (await office.must(200).get(`${path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(tasks).not.toContain('renew');
  for (const { client } of [open.winner, open.member]) await client.must(403).post(`${open.agreement}/rounds`, PLAN);
});

test('nothing is proposed before requirements are collected', async () => {
  expect((await proposed(open.member.client)).body.code).toBe('round.phase');
});

test('then each member is proposed what it bought in twelve months itself, at its present price (Domain §5, §6.3)', async () => {
  const { office } = open.network;
  await office.must(200).post(`${round}/collecting`, { categories: ['WELD'], deadline: new Date(Date.now() + 20 * 86_400_000).toISOString() });
  const { items } = (await proposed(open.member.client)).body;
  const shown = items.map(({ item, region, quantity, price, lacksSite }: Record<string, unknown>) => [item, region, quantity, price, lacksSite]);
  // Its 600.5 kg in 58 reach no tier, its 1,000 kg in 59 do; what the customer bought does not count. It sits in 44.
  expect(shown).toEqual([
    ['W-1', '58', '600.5', '10', true],
    ['W-1', '59', '1000', '9.5', true],
    ['W-2', '58', '40', '10', true],
  ]);
  // A site whose postcode is written with its country lies in its delivery region all the same. Domain §6.4.
  await house.database.query(
    `insert into delivery_site (network_id, id, membership_id, name, postcode, city, country) values ($1, new_id(), $2, 'Halle 1', 'D-58511', 'Lüdenscheid', 'DE')`,
    [open.network.id, open.member.id],
  );
  const [inRegion, elsewhere] = (await proposed(open.member.client)).body.items;
  expect([inRegion.site, inRegion.lacksSite, elsewhere.lacksSite]).toEqual(['Halle 1', false, true]);
  expect(items[0]).toMatchObject({ supplier: 'Żółć & Söhne Spawalnicze sp. z o.o.', currency: 'EUR', unit: 'KGM' });
});

test('nobody else sees it, and nothing is stated in its name', async () => {
  const other = await open.network.join();
  expect((await proposed(other.client)).body.items).toEqual([]);
  expect((await proposed(open.customer.client)).body.code).toBe('requirement.not_a_member');
  expect((await proposed(open.network.office)).status).toBe(403);
  expect((await open.network.office.must(200).get(`${round}/requirements`)).body.items).toEqual([]);
  const { rows } = await house.database.query(`select count(*)::integer as count from submission where round_id = $1`, [round.split('/').at(-1)]);
  expect(rows).toEqual([{ count: 0 }]);
});
