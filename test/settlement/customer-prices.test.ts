import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { linesOf, WORKS } from './order.js';
import { line, order } from './order-line.js';

/**
 * W-1 and W-2 cost 10.00, from 1,000 on 9.50 for all units. Customers pay 2.5 % more, by hand: 10.25 and 9.7375. The surcharge
 * is the network's.
 */
let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house, {
    customerSurcharge: { percent: '2.5', goesTo: 'network' },
    turnoverBonus: [{ from: '10000', percent: '1' }],
  });
});
afterAll(() => house?.close());

const CUSTOMER = [
  { from: '0', unitPrice: '10.25' },
  { from: '1000', unitPrice: '9.7375' },
];
const SHEET = [
  { from: '0', unitPrice: '10' },
  { from: '1000', unitPrice: '9.5' },
];

describe('customers’ own price level (decision 19)', () => {
  test('is a term of the edition, which shows every reader both prices; a wrong one is refused', async () => {
    const { agreement, network, member, customer } = open;
    for (const client of [network.office, member.client, customer.client]) {
      const { editions } = (await client.must(200).get(agreement)).body;
      expect(editions[0].terms.customerSurcharge).toEqual({ percent: '2.5', goesTo: 'network' });
      expect(editions[0].priceSheet.lots[0].positions[0]).toMatchObject({ tiers: SHEET, customerTiers: CUSTOMER });
    }
    const changed = (customerSurcharge: unknown) =>
      network.office.post(`${agreement}/editions`, { changes: { customerSurcharge }, acceptBy: '2028-12-31' });
    const zero = await changed({ percent: '0', goesTo: 'network' });
    expect([zero.status, zero.body.code, zero.body.errors[0].pointer]).toEqual([422, 'terms.invalid', '/customerSurcharge/percent']);
    expect((await changed({ percent: '2.555', goesTo: 'network' })).body.errors[0].pointer).toBe('/changes/customerSurcharge/percent');
    expect((await changed({ percent: '2', goesTo: 'nobody' })).body.errors[0].pointer).toBe('/changes/customerSurcharge/goesTo');
  });

  test('is what the catalogue, the tiers and the price of a call-off say to it, and to nobody else', async () => {
    const { agreement, network, member, customer, winner } = open;
    const newcomer = await network.join({ kind: 'customer' });
    const tiersFor = async (client: Client) =>
      (await client.must(200).get(`${network.path}/agreed-positions?q=W-1&quantity=960`)).body.items.map((one: { tiers: unknown }) => one.tiers);
    expect([await tiersFor(customer.client), await tiersFor(newcomer.client)]).toEqual([
      [CUSTOMER, CUSTOMER],
      [CUSTOMER, CUSTOMER],
    ]);
    for (const client of [member.client, network.office, winner.client]) expect(await tiersFor(client)).toEqual([SHEET, SHEET]);
    const { reference: _, ...asked } = order('P1', { quantity: '960' });
    const priced = async (client: Client) => (await client.must(200).get(`${agreement}/call-offs/price?${new URLSearchParams(asked)}`)).body;
    // 960 × 10.25 = 9,840.00, and 1,000 × 9.7375 = 9,737.50 costs 102.50 less; the member's 9,600.00 and 9,500.00.
    expect(await priced(customer.client)).toMatchObject({
      unitPrice: '10.25',
      cost: '9840.00',
      buyUp: { quantity: '1000', cost: '9737.50', saving: '102.50' },
    });
    expect(await priced(member.client)).toMatchObject({ unitPrice: '10', cost: '9600.00', buyUp: { quantity: '1000', cost: '9500.00' } });
  });

  test('prices its basket and its order, in every form in which the order goes out', async () => {
    const { agreement, customer, member } = open;
    const total = async (client: Client) => {
      const lines = [{ category: 'WELD', region: '58', item: 'W-1', quantity: '3' }];
      return (await client.must(200).put(`${agreement}/basket/lines`, { lines })).body.total;
    };
    // 3 × 10.25, and 3 × 10.00
    expect([await total(customer.client), await total(member.client)]).toEqual(['30.75', '30.00']);
    const ordered = { reference: 'C1', date: '2027-06-01', deliverTo: WORKS, wantedOn: '2027-06-08', lines: linesOf('7') };
    const placed = (await customer.client.must(201).post(`${agreement}/orders`, ordered)).body;
    // 7 × 10.25
    expect(placed).toMatchObject({ total: '71.75', lines: [{ unitPrice: '10.25', per: '1', amount: '71.75' }] });
    const document = async (format: string) =>
      (await customer.client.must(200).get(`${agreement}/orders/${placed.id}/document?format=${format}`)).body;
    expect(await document('ubl')).toMatch(/<cbc:PriceAmount currencyID="EUR">10\.25</);
    expect(await document('opentrans')).toContain('<bmecat:PRICE_AMOUNT>10.25</bmecat:PRICE_AMOUNT>');
  });

  test('is in the catalogue of its ERP, and in its shop', async () => {
    const { agreement, network, customer, member, winner } = open;
    const amounts = async (client: Client): Promise<string[]> => {
      const xml: string = (await client.must(200).get(`${agreement}/bmecat`)).body;
      return [...new Set([...xml.matchAll(/<PRICE_AMOUNT>([^<]*)</g)].map(([, amount = '']) => amount))];
    };
    expect(await amounts(customer.client)).toEqual(['10.25', '9.7375']);
    for (const client of [member.client, winner.client, network.office]) expect(await amounts(client)).toEqual(['10', '9.5']);

    const access = { name: 'SAP', hosts: ['erp.example.com'], days: 30 };
    const { login, secret } = (await customer.client.must(201).post(`${network.path}/punch-out-accesses`, access)).body;
    const path = `${house.url}/api/v1/punch-outs/${network.id}`;
    const fields = new URLSearchParams({ USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/hook', '~TARGET': '_top' });
    const opened = await fetch(`${path}/oci`, { method: 'POST', body: fields, redirect: 'manual' });
    const sent = { 'content-type': 'application/json' };
    const start = JSON.stringify({ token: opened.headers.get('location')?.split('/').at(-1) });
    // The tests look into answers of every shape.
    const { token } = (await (await fetch(`${path}/sessions`, { method: 'POST', headers: sent, body: start })).json()) as { token: string };
    const trip = { ...sent, 'punch-out-session': token };
    const { items } = (await (await fetch(`${path}/positions?search=W-1`, { headers: trip })).json()) as { items: { rowId: string }[] };
    const lines = JSON.stringify({ lines: [{ rowId: items[0]?.rowId, quantity: '1500.5' }] });
    const filled = await (await fetch(`${path}/basket`, { method: 'PUT', headers: trip, body: lines })).json();
    // 1,500.5 × 9.7375 = 14,611.11875
    expect(filled).toMatchObject({ total: '14611.12', lines: [{ unitPrice: '9.7375', cost: '14611.12' }] });
  });

  test('settles the year: the tier is reached by all together, each pays its own price of it', async () => {
    const { agreement, network, customer, member, winner } = open;
    const lines = [line('A1', customer.code, { quantity: '600' }), line('A2', member.code, { quantity: '600', date: '2027-06-02' })];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    // The customer pays 600 × 10.25 = 6,150.00 and, since the year reaches 1,200, 600 × 9.7375 = 5,842.50: 307.50 come back.
    // The member pays 600 × 9.50 = 5,700.00 at once. 1 % of 11,542.50 is 115.43; in proportion 58.4275… and 57.0024…, and the
    // cent that is left goes to the larger remainder.
    const theirs = { party: customer.code, year: 1, turnover: '5842.50', tierBonus: '307.50', turnoverBonus: '58.43', back: '365.93' };
    const mine = { party: member.code, year: 1, turnover: '5700.00', tierBonus: '0.00', turnoverBonus: '57.00', back: '57.00' };
    const bonus = async (client: Client) => (await client.must(200).get(`${agreement}/bonus`)).body.items;
    expect(await bonus(network.office)).toEqual(expect.arrayContaining([theirs, mine]));
    expect([await bonus(customer.client), await bonus(member.client)]).toEqual([[theirs], [mine]]);
  });

  test('adds up to a surcharge of the year, for whoever invoices it or pays it on, and the customer its own', async () => {
    const { agreement, network, customer, member, winner, loser } = open;
    const surcharges = async (client: Client) => (await client.must(200).get(`${agreement}/customer-surcharges`)).body.items;
    // What it paid above, 5,842.50; at the price sheet 600 × 9.50 = 5,700.00.
    const own = { year: 1, goesTo: 'network', party: customer.code, turnover: '5842.50', atSheet: '5700.00', surcharge: '142.50', isOver: false };
    for (const client of [network.office, winner.client, customer.client]) expect(await surcharges(client)).toMatchObject([own]);
    expect(await surcharges(member.client)).toEqual([]);
    expect((await loser.client.get(`${agreement}/customer-surcharges`)).body.code).toBe('agreement.missing');
  });

  test('is what the progress towards a tier says to it', async () => {
    const { agreement, network, customer, member, winner } = open;
    const newcomer = await network.join({ kind: 'customer' });
    const others = [await network.join(), await network.join(), await network.join()];
    for (const { client } of others) await client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28' });
    const parties = [customer, member, ...others];
    // Of W-1 too: were its volume alone withheld, this one would be with it (Domain §6.3).
    const lines = ['W-1', 'W-2'].flatMap((item) => parties.map(({ code }, at) => line(`${item}-${at}`, code, { item, quantity: '100' })));
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const next = async (client: Client) => {
      const { items } = (await client.must(200).get(`${agreement}/tier-progress?year=1`)).body;
      return items.find((one: { item: string; regions: string[] }) => one.item === 'W-2' && one.regions[0] === '58').next;
    };
    for (const { client } of [customer, newcomer]) expect(await next(client)).toMatchObject({ from: '1000', unitPrice: '9.7375', missing: '500' });
    for (const client of [member.client, winner.client, network.office]) expect(await next(client)).toMatchObject({ unitPrice: '9.5' });
  });

  test('changes by a new edition alone, for whoever accepts it', async () => {
    const { agreement, network, customer, winner } = open;
    const lines = [
      line('N1', customer.code, { date: '2028-05-02', quantity: '10' }),
      line('N2', customer.code, { date: '2028-05-03', quantity: '10' }),
    ];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const secondYear = async () =>
      (await customer.client.must(200).get(`${agreement}/bonus`)).body.items.find(({ year }: { year: number }) => year === 2)?.turnover;
    // 20 × 10.25
    expect(await secondYear()).toBe('205.00');
    const { number, documentHash } = (
      await network.office.must(201).post(`${agreement}/editions`, { changes: { customerSurcharge: null }, acceptBy: '2028-12-31' })
    ).body;
    for (const client of [winner.client, network.office]) await client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
    expect(await secondYear()).toBe('205.00');
    // Who signs up now pays the sheet's price; a customer that has not accepted pays as before, until it does.
    const { reference: _, ...asked } = order('P2', { quantity: '10', date: '2028-06-01' });
    const priced = async () => (await customer.client.must(200).get(`${agreement}/call-offs/price?${new URLSearchParams(asked)}`)).body.cost;
    expect(await priced()).toBe('102.50');
    await customer.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-06-01', edition: number });
    expect(await priced()).toBe('100.00');
    const { editions } = (await customer.client.must(200).get(agreement)).body;
    expect(
      editions.map(
        ({ priceSheet }: { priceSheet: { lots: { positions: { customerTiers: unknown }[] }[] } }) => priceSheet.lots[0]?.positions[0]?.customerTiers,
      ),
    ).toEqual([null, CUSTOMER]);
  });
});
