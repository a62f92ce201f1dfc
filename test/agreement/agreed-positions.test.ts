import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import { type OpenAgreement, stateRequirements } from './open-agreement.js';
import { anOpenHouse } from './open-house.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  // The member needs 1,200 of W-1 in region 58: 800 at 11.00, and 400 without a price.
  await stateRequirements(house, open, open.member, [{ quantity: '800', price: '11' }, { quantity: '400' }]);
});
afterAll(() => house?.close());

const listed = async (client: Client, query = '') => (await client.must(200).get(`${open.network.path}/agreed-positions?${query}`)).body.items;
const named = (items: { item: string; regions: string[] }[]) => items.map(({ item, regions }) => `${item} ${regions.join()}`);

describe('what the agreements sell (Domain §13)', () => {
  test('is priced for what the member stated, with what it would have saved on that (Domain §17)', async () => {
    const [position] = await listed(open.member.client, 'q=w-1%20draht&only=stated');
    // 1,200 reach the tier from 1,000 on: 1,200 × 9.50; on the 800 with a price 8,800.00 less 7,600.00.
    expect(position).toMatchObject({
      item: 'W-1',
      regions: ['58'],
      supplier: open.winner.code,
      signedUp: true,
      price: { quantity: '1200', tierFrom: '1000', unitPrice: '9.5', cost: '11400.00', buyUp: null },
      stated: { quantity: '1200', known: '800', reference: '8800.00', saving: '1200.00' },
    });
  });

  test('is priced for the quantity asked for, and says where more costs less (Domain §14)', async () => {
    const [position] = await listed(open.customer.client, 'quantity=960&q=W-2');
    expect(position.price).toEqual({
      quantity: '960',
      tierFrom: '0',
      unitPrice: '10',
      cost: '9600.00',
      buyUp: { quantity: '1000', cost: '9500.00', saving: '100.00' },
    });
    expect(position.stated).toBeNull();
  });

  test('shows a member’s own figures to nobody else (Domain §6.4)', async () => {
    const other = await open.network.join();
    for (const client of [other.client, open.customer.client, open.winner.client, open.network.office]) {
      const items = await listed(client);
      expect(items).toHaveLength(4);
      expect(items.filter(({ price, stated }: { price: unknown; stated: unknown }) => price !== null || stated !== null)).toEqual([]);
    }
    expect(await listed(other.client, 'only=signed_up')).toEqual([]);
  });

  test('leads to what one has signed up to', async () => {
    const signedUp = async (client: Client) => (await client.must(200).get(`${open.network.path}/agreements?only=signed_up`)).body.items;
    expect(await signedUp(open.member.client)).toMatchObject([{ id: open.agreementId, signUp: { party: open.member.code } }]);
    expect([await signedUp((await open.network.join()).client), await signedUp(open.network.office)]).toEqual([[], []]);
  });

  test('is shown to whom the agreement is shown: not to another supplier, nor to customers where it is for members only', async () => {
    expect(await listed(open.loser.client)).toEqual([]);
    await house.database.query('update agreement set open_to_customers = false where network_id = $1', [open.network.id]);
    const late = await open.network.join({ kind: 'customer' });
    expect([(await listed(late.client)).length, (await listed(open.customer.client)).length]).toEqual([0, 4]);
    await house.database.query('update agreement set open_to_customers = true where network_id = $1', [open.network.id]);
    expect((await open.loser.client.get(`${open.network.path}/agreed-positions?sort=saving`)).body.code).toBe('page.sort');
  });

  test('is paged by cursor in its order, and found by every word of a search', async () => {
    const first = (await open.member.client.must(200).get(`${open.network.path}/agreed-positions?sort=-item&limit=3`)).body;
    const second = (await open.member.client.must(200).get(`${open.network.path}/agreed-positions?sort=-item&limit=3&cursor=${first.next}`)).body;
    expect([named(first.items).length, named(second.items).length, second.next]).toEqual([3, 1, null]);
    expect(new Set([...named(first.items), ...named(second.items)]).size).toBe(4);
    expect(first.items.map(({ item }: { item: string }) => item)).toEqual(['W-2', 'W-2', 'W-1']);
    expect(named(await listed(open.member.client, 'q=spawalnicze%20tip&category=WELD')).sort()).toEqual(['W-2 58', 'W-2 59']);
    expect(await listed(open.member.client, 'q=100%25')).toEqual([]);
    expect(await listed(open.member.client, `supplier=${open.loser.code}`)).toEqual([]);
  });
});
