import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';

let house: House;
let network: ANetwork;
let buyer: Client;

/** A round that collects WELD, with one requirement for WELD-1. */
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  await withCatalogue(network, ['WELD', 'OIL']);
  buyer = (await network.join()).client;
  const { body: round } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Spring', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  await network.office.must(200).post(`${network.path}/rounds/${round.id}/collecting`, { categories: ['WELD'], deadline });
  await buyer.must(201).post(`${network.path}/rounds/${round.id}/requirements`, { item: 'WELD-1', quantity: '5', unit: 'C62' });
});

afterAll(() => house?.close());

async function itemId(code: string): Promise<string> {
  return (await network.office.must(200).get(`${network.path}/items?q=${code}`)).body.items[0].id;
}

async function categoryId(code: string): Promise<string> {
  const { body } = await network.office.must(200).get(`${network.path}/categories`);
  return body.items.find((category: { code: string }) => category.code === code).id;
}

async function isListed(code: string): Promise<boolean> {
  return (await network.office.must(200).get(`${network.path}/items?q=${code}`)).body.items.length > 0;
}

test('the check says what handing in would add and change, and records nothing', async () => {
  const handedIn = {
    categories: [{ code: 'NEW', nameDe: 'Neues', nameEn: 'New things' }],
    items: [
      { code: 'NEW-1', category: 'NEW', nameDe: 'Neu', nameEn: 'New', baseUnit: 'C62' },
      { code: 'OIL-1', category: 'OIL', nameDe: 'Öl', nameEn: 'Oil', baseUnit: 'C62' },
      { code: 'WELD-1', category: 'WELD', nameDe: 'WELD 1', nameEn: 'WELD 1', baseUnit: 'C62' },
    ],
  };
  const { body } = await network.office.must(200).post(`${network.path}/catalogue/check`, handedIn);
  const counts = { categories: { added: 1, changed: 0, unchanged: 0 }, items: { added: 1, changed: 1, unchanged: 1 } };
  expect(body).toEqual({ faults: [], ...counts });
  expect(await isListed('NEW-1')).toBe(false);
  expect((await network.office.must(200).put(`${network.path}/catalogue`, handedIn)).body).toEqual(counts);
  expect((await network.office.must(200).get(`${network.path}/items/${await itemId('OIL-1')}`)).body).toMatchObject({ code: 'OIL-1', nameEn: 'Oil' });
});

test('the check names every fault', async () => {
  const items = [{ code: 'X', category: 'NONE', nameDe: 'x', nameEn: 'x', baseUnit: 'XXX' }];
  const { body } = await network.office.must(200).post(`${network.path}/catalogue/check`, { items });
  expect(body.faults.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/items/0/category', '/items/0/baseUnit']);
  expect([body.items, body.categories]).toEqual([null, null]);
});

test('an item that requirements name stays, and it says in which round', async () => {
  const path = `${network.path}/items/${await itemId('WELD-1')}`;
  const { status, body } = await network.office.delete(path);
  expect([status, body.code]).toEqual([409, 'catalogue.in_use']);
  expect([body.detail, body.errors[0].detail]).toEqual([
    '“WELD-1” is in use and cannot be deleted. Leave it as it is, or rename it.',
    'used by 1 requirement(s) in “Spring”',
  ]);
  const { body: uses } = await network.office.must(200).get(`${path}/uses`);
  expect(uses.items).toEqual([{ kind: 'requirements', roundId: expect.any(String), round: 'Spring', count: 1 }]);
  expect(await isListed('WELD-1')).toBe(true);
});

test('a category that a round, an item or another category stands on stays', async () => {
  const ofRound = await network.office.delete(`${network.path}/categories/${await categoryId('WELD')}`);
  expect(ofRound.body.errors.map(({ detail }: { detail: string }) => detail)).toContain('used by the round “Spring”');
  const { body } = await network.office.must(200).get(`${network.path}/categories/${await categoryId('NEW')}/uses`);
  expect(body.items).toEqual([{ kind: 'items', roundId: null, round: null, count: 1 }]);
});

test('what nothing uses is deleted, and the audit log has it', async () => {
  await network.office.must(204).delete(`${network.path}/items/${await itemId('NEW-1')}`);
  await network.office.must(204).delete(`${network.path}/categories/${await categoryId('NEW')}`);
  expect(await isListed('NEW-1')).toBe(false);
  const { rows } = await house.database.query(`select body->>'code' as code from audit_entry where kind like 'catalogue.%_deleted' order by id`);
  expect(rows).toEqual([{ code: 'NEW-1' }, { code: 'NEW' }]);
});

test('others than the office delete nothing, and what is not there is missing', async () => {
  expect((await buyer.delete(`${network.path}/items/${await itemId('OIL-1')}`)).body.code).toBe('access.role');
  expect((await network.office.delete(`${network.path}/items/019f0000-0000-7000-8000-000000000000`)).body.code).toBe('item.missing');
});
