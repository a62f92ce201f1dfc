import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Joined } from '../agreement/awarded-round.js';
import { type OpenAgreement, stateRequirements } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { aClause, namingPrices } from './compared-prices.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;

const pricesOf = async (client: Joined['client'], query = '') => (await client.must(200).get(`${open.path}/reference-prices?${query}`)).body;

beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  // Half past midnight of 1 October in the network’s zone.
  await house.database.query(`update round set collecting_deadline = '2026-09-30T22:30:00Z' where id = $1`, [open.roundId]);
});
afterAll(() => house?.close());

describe('reference prices by the indices of an agreement (Domain §16, §17)', () => {
  test('are none where no price is named, and no figure where the agreement follows no indices', async () => {
    expect(await pricesOf(open.member.client)).toEqual({ items: [], next: null, currency: 'EUR', month: '2026-10', quartiles: 'off' });
    // 10 at 999.00 and 30 at 1,000.333333: (9,990 + 30,009.99999) ÷ 40 = 999.99999975, rounded to 6 decimals.
    await stateRequirements(house, open, open.member, [
      { quantity: '10', price: '999' },
      { quantity: '30', price: '1000.333333' },
    ]);
    const { items } = await pricesOf(open.member.client);
    expect(items).toEqual([
      {
        item: 'W-1',
        category: 'WELD',
        nameDe: 'Drahtelektrode',
        nameEn: 'Wire electrode',
        unit: 'KGM',
        price: '1000',
        quartile: null,
        corrected: [{ agreementId: open.agreementId, agreement: expect.any(String), state: 'no_clause', month: null, factor: null, price: null }],
      },
    ]);
    expect((await open.member.client.must(200).get(open.agreement)).body.number).toBe(items[0].corrected[0].agreement);
  });

  test('go from the month in which requirements were collected, for whoever has accepted the clause; the saving stays what it is', async () => {
    const { network, member, agreement } = open;
    const saved = (await member.client.must(200).get(`${open.path}/savings`)).body;
    const number = await aClause(open);
    const corrected = async (client = member.client, query = '') => (await pricesOf(client, query)).items[0].corrected[0];
    expect(await corrected()).toMatchObject({ state: 'no_clause', price: null });
    await member.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: number });
    // 999.99999975 × 1.0154936… = 1,015.49; May waits for power.
    const expected = { state: 'computed', month: '2027-04', price: '1015.49', factor: expect.stringMatching(/^1\.01549363/) };
    expect(await corrected()).toMatchObject(expected);
    expect(await corrected(network.office, `party=${member.code}`)).toMatchObject(expected);
    expect((await member.client.must(200).get(`${open.path}/savings`)).body).toEqual(saved);
  });

  test('are a party’s own; the office says whose it wants to see', async () => {
    const { network, member, customer, winner } = open;
    const at = `${open.path}/reference-prices`;
    expect((await pricesOf(customer.client)).items).toEqual([]);
    const refused = async (client: Joined['client'], query: string) => {
      const { status, body } = await client.get(`${at}?${query}`);
      return [status, body.code];
    };
    expect(await refused(customer.client, `party=${member.code}`)).toEqual([404, 'membership.missing']);
    expect(await refused(network.office, 'party=M999')).toEqual([404, 'membership.missing']);
    expect(await refused(network.office, '')).toEqual([422, 'savings.party']);
    expect(await refused(winner.client, '')).toEqual([403, 'access.role']);
    expect(await refused(member.client, 'cursor=x')).toEqual([422, 'page.cursor']);
  });
});

describe('the quarter of the pool’s prices (Domain §6.3, §17)', () => {
  const quartile = async ({ client }: Pick<Joined, 'client'>) => (await pricesOf(client)).items[0].quartile;
  const rule = (showsQuartiles: boolean) => open.network.office.must(200).patch(open.network.path, { showsQuartiles });

  test('is shown only where the rule was so when prices were asked for, and is so now', async () => {
    const state = async () => (await pricesOf(open.member.client)).quartiles;
    expect(await state()).toBe('off');
    await rule(true);
    expect(await state()).toBe('off_for_round');
    expect((await open.member.client.must(200).get(open.network.path)).body.showsQuartiles).toBe(true);
    await house.database.query(`update round set shows_quartiles = true where id = $1`, [open.roundId]);
    expect(await state()).toBe('shown');
    await rule(false);
    expect(await state()).toBe('off');
    await rule(true);
    await house.database.query(`update round set phase = 'evaluating' where id = $1`, [open.roundId]);
    expect(await state()).toBe('not_yet');
    await house.database.query(`update round set phase = 'sign_up' where id = $1`, [open.roundId]);
  });

  test('is told to members of twelve who named a price, whatever their units; of eleven to none', async () => {
    const others = await namingPrices(house, open, ['100', '200', '300', '400', '500', '999.99999975', '1100', '1200', '1300', '1400']);
    expect(await quartile(open.member)).toBeNull();
    others.push(...(await namingPrices(house, open, ['1500'])));
    // Five of twelve are cheaper, and one is as dear: ⌊4 × 5 ÷ 12⌋ + 1 = 2.
    expect(await quartile(open.member)).toBe(2);
    // 0, 1, 2 → 1; 3, 4, 5 → 2; seven are cheaper than 1,100 (and the tie is two): 3; 9, 10 and 11 → 4.
    expect(await Promise.all(others.map(quartile))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4]);
    await house.database.query(`update membership set group_tag = 'Holding' where network_id = $1 and id = any ($2)`, [
      open.network.id,
      others.slice(0, 2).map(({ id }) => id),
    ]);
    expect(await quartile(open.member)).toBeNull();
  });
});

test('a round keeps the rule under which its members were asked for prices (Domain §6.3)', async () => {
  const { office, path } = open.network;
  const rounds = `${path}/rounds`;
  const begun = async (showsQuartiles: boolean) => {
    await office.must(200).patch(path, { showsQuartiles });
    const { id } = (await office.must(201).post(rounds, { title: 'Round', termFrom: '2028-04-01', termTo: '2029-03-31' })).body;
    expect((await office.must(200).get(`${rounds}/${id}`)).body.showsQuartiles).toBe(false);
    await office.must(200).post(`${rounds}/${id}/collecting`, { categories: ['WELD'], deadline: `${dayFromNow(30)}T12:00` });
    return async () => (await open.member.client.must(200).get(`${rounds}/${id}`)).body.showsQuartiles;
  };
  const [first, second] = [await begun(true), await begun(false)];
  expect([await first(), await second()]).toEqual([true, false]);
});
