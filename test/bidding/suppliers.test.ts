import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House } from '../servers/house.js';
import { aBid, type ACall, aCall, PASSPHRASES } from './a-call.js';

let house: House;
let call: ACall;
let stage: string;
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  await house.database.query(
    `insert into category (network_id, id, code, name_de, name_en, parent_id) select network_id, new_id(), 'GLOVES', 'Handschuhe', 'Gloves', id
     from category where network_id = $1 and code = 'PPE'`,
    [call.network.id],
  );
  stage = await call.stage(3_600_000);
});
afterAll(() => house?.close());

const supplier = (index: number) => present(call.suppliers[index], 'one of two suppliers');
const listed = async (query = '') => (await call.office.must(200).get(`${call.network.path}/suppliers${query}`)).body.items;
const found = async (query: string): Promise<string[]> => (await listed(query)).map((each: { supplier: string }) => each.supplier);
const offerOf = (index: number): string => `${call.network.path}/suppliers/${supplier(index).id}/offer`;

describe('what a supplier offers (Domain §7)', () => {
  test('is recorded by the office with categories and two-digit regions, and is nobody else’s to see', async () => {
    const { body } = await call.office.must(200).put(offerOf(0), { categories: ['PPE'], regions: ['58', '44'] });
    expect(body).toMatchObject({ supplier: supplier(0).code, categories: ['PPE'], regions: ['44', '58'], version: 1 });
    await call.office.must(200).put(offerOf(1), { categories: ['GLOVES'], regions: ['10'] });
    expect((await supplier(0).client.get(`${call.network.path}/suppliers`)).status).toBe(403);
    await call.auditor.must(200).get(`${call.network.path}/suppliers/${supplier(0).id}`);
    expect((await call.auditor.put(offerOf(0), { categories: [], regions: [] })).status).toBe(403);
  });

  test.each([
    ['a category that there is not', { categories: ['PPE', 'NONE'], regions: [] }, 'call.unknown_category'],
    ['a region that is no two digits', { categories: [], regions: ['441'] }, 'input.invalid'],
    ['a category twice', { categories: ['PPE', 'PPE'], regions: [] }, 'input.invalid'],
  ])('is not recorded with %s, and nothing is changed', async (_name, offer, code) => {
    const { status, body } = await call.office.put(offerOf(0), offer);
    expect([status, body.code]).toEqual([422, code]);
    expect((await call.office.must(200).get(`${call.network.path}/suppliers/${supplier(0).id}`)).body).toMatchObject({
      categories: ['PPE'],
      version: 1,
    });
  });

  test('is not overwritten by somebody who saw an earlier version', async () => {
    const late = await call.office.with({ 'if-match': '"0"' }).put(offerOf(0), { categories: [], regions: [] });
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
  });
});

describe('suppliers are chosen (Domain §7)', () => {
  test('by category: who offers it, what it belongs to or a part of it', async () => {
    expect(await found('?category=PPE')).toEqual([supplier(0).code, supplier(1).code]);
    expect(await found('?category=GLOVES')).toEqual([supplier(0).code, supplier(1).code]);
    await call.office.must(200).put(offerOf(0), { categories: [], regions: ['44', '58'] });
    expect(await found('?category=GLOVES')).toEqual([supplier(1).code]);
    expect(await found('?category=NONE')).toEqual([]);
  });

  test('by region, by a part of the name, and by both', async () => {
    expect(await found('?region=44')).toEqual([supplier(0).code]);
    expect(await found(`?text=${supplier(1).code.toLowerCase()}`)).toEqual([supplier(1).code]);
    expect(await found(`?region=44&text=${supplier(1).code}`)).toEqual([]);
    expect((await call.office.get(`${call.network.path}/suppliers?region=4`)).status).toBe(422);
  });

  test('by whether they were invited before', async () => {
    expect(await found('?earlier=invited')).toEqual([supplier(0).code, supplier(1).code]);
    expect(await found('?earlier=never_invited')).toHaveLength(1);
  });

  test('page by page, in the order asked for', async () => {
    const first = await call.office.must(200).get(`${call.network.path}/suppliers?limit=2&sort=-invited`);
    expect(first.body.items.map(({ invited }: { invited: number }) => invited)).toEqual([1, 1]);
    const second = await call.office.must(200).get(`${call.network.path}/suppliers?limit=2&sort=-invited&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ invited: 0 }], next: null });
  });
});

describe('earlier results (Domain §7, §8.4)', () => {
  test('tell nothing of a bid until its stage is opened', async () => {
    const before = await listed();
    await supplier(0).client.must(201).post(`${stage}/bids`, aBid('10'));
    expect(await listed()).toEqual(before);
    expect(await found('?earlier=bid')).toEqual([]);
    await call.ended(stage);
    expect(await listed()).toEqual(before);
    await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
    await call.deputy.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.deputy });
    await call.opened(stage);
    expect(await found('?earlier=bid')).toEqual([supplier(0).code]);
  });

  test('count the lots that were won', async () => {
    await house.database.query(
      `insert into award (network_id, round_id, lot_id, membership_id, price) select network_id, round_id, id, $2, 1 from lot where network_id = $1`,
      [call.network.id, supplier(0).id],
    );
    expect(await found('?earlier=won')).toEqual([supplier(0).code]);
    expect((await listed(`?text=${supplier(0).code}`))[0]).toMatchObject({ invited: 1, bid: 1, won: 1 });
  });
});
