import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { anOrder, linesOf } from './order.js';
import { order } from './order-line.js';
import { dayFromNow, today } from '../days.js';

let house: House;
let open: OpenAgreement;

beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house, (positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
});
afterAll(() => house?.close());

const shown = async (client: Client) => (await client.must(200).get(`${open.agreement}/exhaustion`)).body.items;
const told = async (client: Client) =>
  (await client.must(200).get(`${open.network.path}/notices?limit=100`)).body.items
    .map(({ key }: { key: string }) => key)
    .filter((key: string) => key.startsWith('maximum.'))
    .reverse();
const buys = (client: Client, reference: string, quantity: string) =>
  client.must(201).post(`${open.agreement}/call-offs`, order(reference, { quantity }));

test('up to the maximum the office sees how much is used, and parties nothing (Domain §6.3, §13)', async () => {
  const before = await shown(open.customer.client);
  await buys(open.member.client, 'B1', '799');
  expect(await shown(open.network.office)).toMatchObject([{ maximum: '1000', isSoldOut: false, bought: '799', percent: '79.9' }]);
  expect(await shown(open.winner.client)).toMatchObject([{ bought: '799' }]);
  expect(await shown(open.customer.client)).toEqual(before);
  expect(await told(open.network.office)).toEqual([]);
});

test('the office is told once at 80 %, and once that it is sold out', async () => {
  await buys(open.member.client, 'B2', '1');
  expect(await told(open.network.office)).toEqual(['maximum.near']);
  await buys(open.member.client, 'B3', '150');
  expect(await told(open.network.office)).toEqual(['maximum.near']);
  await buys(open.customer.client, 'B4', '50');
  expect(await told(open.network.office)).toEqual(['maximum.near', 'maximum.reached']);
  for (const client of [open.winner.client, open.member.client]) expect(await told(client)).toEqual([]);
});

test('then the position is sold out for everybody, without a figure for parties', async () => {
  expect(await shown(open.member.client)).toMatchObject([{ isSoldOut: true, bought: null, percent: null }]);
  const refused = await open.member.client.must(409).post(`${open.agreement}/call-offs`, order('B5', { quantity: '1' }));
  expect(refused.body.code).toBe('call_off.maximum');
  expect(await told(open.network.office)).toEqual(['maximum.near', 'maximum.reached']);
});

test('a further edition with a higher maximum opens it again', async () => {
  const { office } = open.network;
  const [{ positionId }] = await shown(office);
  const acceptBy = dayFromNow(60);
  await office.must(201).post(`${open.agreement}/editions`, { changes: { maximumQuantities: [{ positionId, quantity: '2000' }] }, acceptBy });
  await open.winner.client.must(201).post(`${open.agreement}/editions/2/signatures`, {});
  await office.must(201).post(`${open.agreement}/editions/2/signatures`, {});
  expect(await shown(open.customer.client)).toMatchObject([{ maximum: '2000', isSoldOut: false }]);
  expect(await shown(office)).toMatchObject([{ percent: '50.0' }]);
});

test('what was sent back for credit is not used: the position is open again (Domain §14, decision 14)', async () => {
  const limited = await anOpenAgreement(house, (positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
  const { agreement, member, customer, winner, network } = limited;
  const orders = `${agreement}/orders`;
  const { id } = (await member.client.must(201).post(orders, anOrder('R1', { lines: linesOf('1000') }))).body;
  const used = async (client: Client) => (await client.must(200).get(`${agreement}/exhaustion`)).body.items;
  expect(await used(customer.client)).toMatchObject([{ isSoldOut: true }]);
  const on = today();
  await winner.client.must(201).post(`${orders}/${id}/deliveries`, { reference: 'LS-1', on, lines: [{ line: 1, quantity: '1000' }] });
  const back = [{ line: 1, quantity: '300', wants: 'credit', reason: 'Damaged.' }];
  const { items } = (await member.client.must(201).post(`${orders}/${id}/returns`, { reference: 'RT-1', on, lines: back })).body;
  expect(await used(customer.client)).toMatchObject([{ isSoldOut: true }]);
  await winner.client.must(201).post(`${orders}/${id}/movements/${items.at(-1).id}/answer`, { answer: 'confirmed' });
  expect(await used(network.office)).toMatchObject([{ bought: '700', percent: '70.0', isSoldOut: false }]);
  expect(await used(customer.client)).toMatchObject([{ isSoldOut: false }]);
});
