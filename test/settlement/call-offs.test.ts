import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Joined } from '../agreement/awarded-round.js';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { line, order } from './order-line.js';

let house: House;
/** For tests that others do not disturb. */
let open: OpenAgreement;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
});
afterAll(() => house?.close());

const anOpen = (terms?: Parameters<typeof anOpenAgreement>[1]) => anOpenAgreement(house, terms);

describe('call-offs (Domain §14)', () => {
  test('of two that only fit singly exactly one is accepted', async () => {
    const { agreement, member, customer } = await anOpen((positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
    const answers = await Promise.all([
      member.client.post(`${agreement}/call-offs`, order('B1', { quantity: '600' })),
      customer.client.post(`${agreement}/call-offs`, order('B1', { quantity: '600' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('call_off.maximum');
    expect(refused?.body.detail).not.toMatch(/[0-9]/);
  });

  test('at the maximum cannot be halved until the remainder shows: three refusals a day, then none is looked at', async () => {
    const { agreement, member, customer } = await anOpen((positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
    await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '900' }));
    const tryFor = async (quantity: string) => (await customer.client.post(`${agreement}/call-offs`, order(`T${quantity}`, { quantity }))).body.code;
    expect([await tryFor('800'), await tryFor('400'), await tryFor('200')]).toEqual(Array(3).fill('call_off.maximum'));
    // 100 are left: 150 would exceed and 50 would fit, and both are answered alike.
    expect([await tryFor('150'), await tryFor('50')]).toEqual(['call_off.too_many', 'call_off.too_many']);
    // Who was not refused is not limited, nor is another item.
    await customer.client.must(201).post(`${agreement}/call-offs`, order('O1', { item: 'W-2', quantity: '50' }));
    await member.client.must(201).post(`${agreement}/call-offs`, order('B2', { quantity: '100' }));
  });

  test('are cancelled by their party until the order day ends: listed, told to the supplier, in no sum any more', async () => {
    const { agreement, network, winner, member, customer } = await anOpen((positionId) => ({
      maximumQuantities: [{ positionId, quantity: '1000' }],
    }));
    const { id, allowedActions } = (await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '900' }))).body;
    expect(allowedActions).toEqual(['cancel']);
    const cancel = (client: Joined['client'], reason = 'Ordered twice.') => client.post(`${agreement}/call-offs/${id}/cancel`, { reason });
    expect((await cancel(winner.client)).body.code).toBe('call_off.missing');
    expect((await cancel(customer.client)).body.code).toBe('call_off.missing');
    const cancelled = (await cancel(member.client)).body;
    expect(cancelled).toMatchObject({ reference: 'B1', cancelledBecause: 'Ordered twice.', cancelledAt: expect.any(String), allowedActions: [] });
    expect((await cancel(member.client, 'Again.')).body).toEqual(cancelled);
    expect((await winner.client.must(200).get(`${agreement}/call-offs`)).body.items).toMatchObject([
      { reference: 'B1', cancelledBecause: 'Ordered twice.' },
    ]);
    const notices = (await winner.client.must(200).get(`${network.path}/notices`)).body.items;
    expect(notices[0]).toMatchObject({ key: 'call_off.cancelled' });
    expect((await member.client.must(200).get(`${agreement}/differences`)).body.items).toEqual([]);
    // The room at the maximum is free again, and the reference is spent.
    expect((await member.client.post(`${agreement}/call-offs`, order('B1', { quantity: '900' }))).body.code).toBe('call_off.reference_taken');
    await member.client.must(201).post(`${agreement}/call-offs`, order('B2', { quantity: '1000' }));
  });

  test('at a maximum cannot be taken back to find out how much others called off (Domain §6.3)', async () => {
    const { agreement, network, member } = await anOpen((positionId) => ({ maximumQuantities: [{ positionId, quantity: '1000' }] }));
    const { id } = (await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '900' }))).body;
    expect((await member.client.post(`${agreement}/call-offs`, order('B2', { quantity: '200' }))).body.code).toBe('call_off.maximum');
    const cancel = (client: Joined['client'], of: string) => client.post(`${agreement}/call-offs/${of}/cancel`, { reason: 'A mistake.' });
    expect((await cancel(member.client, id)).body.code).toBe('call_off.at_maximum');
    expect((await cancel(network.office, id)).body).toMatchObject({ reference: 'B1', cancelledBecause: 'A mistake.' });
    // Each one taken back is a try, as a refused one is.
    const other = await network.join();
    await other.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28' });
    for (const reference of ['C1', 'C2', 'C3']) {
      const placed = (await other.client.must(201).post(`${agreement}/call-offs`, order(reference, { quantity: '10' }))).body;
      expect((await cancel(other.client, placed.id)).status).toBe(200);
    }
    expect((await other.client.post(`${agreement}/call-offs`, order('C4', { quantity: '10' }))).body.code).toBe('call_off.too_many');
  });

  test('stand once the supplier has reported them', async () => {
    const { agreement, network, winner, member } = await anOpen();
    const { id } = (await member.client.must(201).post(`${agreement}/call-offs`, order('B1'))).body;
    // As the portal fills a report in: the party's code before its order number.
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines: [line(`${member.code} B1`, member.code)] });
    for (const client of [member.client, network.office])
      expect((await client.post(`${agreement}/call-offs/${id}/cancel`, { reason: 'Too late.' })).body.code).toBe('call_off.reported');
    expect((await member.client.must(200).get(`${agreement}/call-offs`)).body.items[0].allowedActions).toEqual([]);
  });

  test('the same order again changes nothing, another one with its reference is refused', async () => {
    const { agreement, member, customer } = await anOpen();
    const first = (await member.client.must(201).post(`${agreement}/call-offs`, order('B1'))).body;
    expect((await member.client.must(201).post(`${agreement}/call-offs`, order('B1'))).body).toEqual(first);
    expect((await member.client.post(`${agreement}/call-offs`, order('B1', { quantity: '1' }))).body.code).toBe('call_off.reference_taken');
    expect((await member.client.must(200).get(`${agreement}/call-offs`)).body.items).toHaveLength(1);
    expect((await customer.client.must(200).get(`${agreement}/call-offs`)).body.items).toEqual([]);
  });

  test('point out where buying up costs less', async () => {
    const { agreement, member } = open;
    // 960 at 10.00 cost 9,600.00; 1,000 at 9.50 cost 9,500.00.
    const placed = (await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '960' }))).body;
    expect(placed.buyUp).toEqual({ quantity: '1000', cost: '9500.00', saving: '100.00' });
    expect((await member.client.must(201).post(`${agreement}/call-offs`, order('B2', { quantity: '40' }))).body.buyUp).toBeNull();
  });

  test('are priced before they are placed, by the party’s own volume of the year (Domain §6.3)', async () => {
    const { agreement, member, customer } = await anOpen();
    const ask = (client: Joined['client'], over: Record<string, string>) => {
      const { reference: _, ...asked } = order('', over);
      return client.get(`${agreement}/call-offs/price?${new URLSearchParams(asked).toString()}`);
    };
    await customer.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '5000' }));
    await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '600' }));
    // 600 + 360 stay below 1,000: 360 × 10.00; with 1,000 all would cost 9,500.00 instead of 9,600.00.
    expect((await ask(member.client, { quantity: '360' })).body).toEqual({
      currency: 'EUR',
      year: 1,
      before: '600',
      tierFrom: '0',
      unitPrice: '10',
      cost: '3600.00',
      buyUp: { quantity: '1000', cost: '9500.00', saving: '100.00' },
    });
    // 600 + 400 reach 1,000; the next year begins anew.
    expect((await ask(member.client, { quantity: '400' })).body).toMatchObject({ tierFrom: '1000', cost: '3800.00', buyUp: null });
    expect((await ask(member.client, { quantity: '400', date: '2028-04-01' })).body).toMatchObject({ year: 2, before: '0', cost: '4000.00' });
    expect((await ask(member.client, { quantity: '400', region: '60' })).body.code).toBe('call_off.lot_not_awarded');
    expect((await ask(customer.client, { quantity: '400', date: '2027-05-31' })).body.code).toBe('call_off.not_signed_up');
  });

  test('need a sign-up for the day', async () => {
    const { agreement, customer, network } = open;
    expect((await customer.client.post(`${agreement}/call-offs`, order('B1', { date: '2027-05-31' }))).body.code).toBe('call_off.not_signed_up');
    const stranger = await network.join();
    expect((await stranger.client.post(`${agreement}/call-offs`, order('B1'))).body.code).toBe('call_off.not_signed_up');
  });

  test('are compared with the volume reports: both sides see the difference, other parties do not', async () => {
    const { agreement, winner, member, customer } = await anOpen();
    await member.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '100' }));
    await customer.client.must(201).post(`${agreement}/call-offs`, order('B1', { quantity: '7' }));
    const lines = [line('A1', member.code, { quantity: '90' }), line('A2', customer.code, { quantity: '7' })];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    // At 10.00, the price before any tier.
    const amounts = { calledOffAmount: '1000.00', reportedAmount: '900.00', reportedNet: null, differenceAmount: '-100.00' };
    const invoices = { invoiced: null, invoicedNet: null, invoicedDifference: null, disagreement: null };
    const volumes = { calledOff: '100', reported: '90', difference: '-10' };
    const expected = [
      {
        party: member.code,
        positionId: expect.any(String),
        category: 'WELD',
        region: '58',
        item: 'W-1',
        unit: 'KGM',
        ...volumes,
        ...amounts,
        ...invoices,
      },
    ];
    expect((await winner.client.must(200).get(`${agreement}/differences`)).body.items).toEqual(expected);
    expect((await member.client.must(200).get(`${agreement}/differences`)).body.items).toEqual(expected);
    expect((await customer.client.must(200).get(`${agreement}/differences`)).body.items).toEqual([]);
  });
});
