import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Joined } from '../agreement/awarded-round.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { type APanel, aPanel, signUp } from './a-panel.js';
import { order } from './order-line.js';

let house: House;
let panel: APanel;
beforeAll(async () => {
  house = await aHouse();
  panel = await aPanel(house, { rule: 'cascade', answerHours: 24 }, (supplier) => (supplier === 'second' ? { openToCustomers: false } : {}));
});
afterAll(() => house?.close());

const asked = (reference: string, over: Record<string, string> = {}) => {
  const { category: _, ...rest } = order(reference, { quantity: '10', ...over });
  return rest;
};
const make = async (client: Client, reference: string, over: Record<string, string> = {}) =>
  (await client.must(201).post(panel.requests, asked(reference, over))).body;
const seen = async (client: Client, id: string) => (await client.must(200).get(`${panel.requests}/${id}`)).body;
const turnsOf = ({ turns }: { turns: { supplier: string; state: string }[] }) => turns.map(({ supplier, state }) => `${supplier} ${state}`);

/** What the office lets a party call off at most of W-1 with the first supplier. */
async function limit({ code }: Pick<Joined, 'code'>, most: string): Promise<void> {
  const { network, path, first } = panel;
  const [position] = (await network.office.must(200).get(`${path}/positions?item=W-1&region=58`)).body.items;
  await network.office.must(200).put(`${first.agreement}/quotas/${position.id}`, { parties: [{ party: code, most }] });
}

async function aMember(): Promise<Joined> {
  const joined = await panel.network.join();
  for (const { agreement } of [panel.first, panel.second]) await signUp(joined.client, agreement);
  return joined;
}

describe('a request to several suppliers (Domain §6.3, §14; decision 20)', () => {
  test('needs no sign-up to an agreement that does not take the party, but to every one that does', async () => {
    const { network, first, second, requests } = panel;
    const customer = await network.join({ kind: 'customer' });
    // The second agreement is for members only; to the first the customer could sign up.
    expect((await customer.client.post(`${second.agreement}/sign-ups`, { effectiveFrom: '2027-04-01' })).status).toBeGreaterThanOrEqual(400);
    expect((await customer.client.post(requests, asked('C1'))).body.code).toBe('call_off_request.not_signed_up');
    await customer.client.must(201).post(`${first.agreement}/sign-ups`, { effectiveFrom: '2027-04-01' });
    const { id, ...made } = await make(customer.client, 'C1');
    expect(turnsOf({ turns: made.turns })).toEqual([`${first.code} asked`]);
    await first.client.must(201).post(`${requests}/${id}/decline`, { reason: 'Not on stock.' });
    expect(await seen(customer.client, id)).toMatchObject({ state: 'exhausted' });
    // A member that could sign up to both has to.
    const member = await network.join();
    await signUp(member.client, first.agreement);
    expect((await member.client.post(requests, asked('C2'))).body.code).toBe('call_off_request.not_signed_up');
  });

  test('passes over whom the party’s own quota closes, who learns nothing of it', async () => {
    const { first, second, requests } = panel;
    const member = await aMember();
    await limit(member, '9');
    const { id } = await make(member.client, 'Q1');
    expect(turnsOf(await seen(second.client, id))).toEqual([`${second.code} asked`]);
    expect((await first.client.get(`${requests}/${id}`)).body.code).toBe('call_off_request.missing');
    expect(JSON.stringify((await first.client.must(200).get(requests)).body)).not.toContain('Q1');
    await second.client.must(201).post(`${requests}/${id}/acceptance`);
    expect(await seen(member.client, id)).toMatchObject({ state: 'placed' });
  });

  test('goes on to the next where a quota came between; the supplier is not told why', async () => {
    const { first, second, requests } = panel;
    const member = await aMember();
    const { id } = await make(member.client, 'L1');
    await limit(member, '9');
    const refused = await first.client.post(`${requests}/${id}/acceptance`);
    expect([refused.status, refused.body.code]).toEqual([409, 'call_off_request.lapsed']);
    expect(refused.body.detail).not.toMatch(/quota/i);
    expect(turnsOf(await seen(member.client, id))).toEqual([`${first.code} lapsed`, `${second.code} asked`]);
    expect((await first.client.must(200).get(`${first.agreement}/call-offs`)).body.items).toEqual([]);
  });

  test('ends where its reference names a call-off meanwhile, and its party is told to ask anew', async () => {
    const { first, second, requests, network } = panel;
    const member = await aMember();
    const { id } = await make(member.client, 'R1');
    expect((await member.client.post(`${first.agreement}/call-offs`, order('R1', { region: '59' }))).body.code).toBe('call_off.reference_taken');
    // Behind the scenes, since no way through the API gives a reference twice.
    await member.client.must(201).post(`${first.agreement}/call-offs`, order('R2', { region: '59' }));
    await house.database.query(`update call_off set reference = 'R1' where reference = 'R2' and membership_id = $1`, [member.id]);
    expect((await first.client.post(`${requests}/${id}/acceptance`)).body.code).toBe('call_off_request.lapsed');
    expect(await seen(member.client, id)).toMatchObject({ state: 'exhausted' });
    expect((await second.client.get(`${requests}/${id}`)).body.code).toBe('call_off_request.missing');
    const [notice] = (await member.client.must(200).get(`${network.path}/notices`)).body.items;
    expect(notice.key).toBe('call_off_request.reference_taken');
  });

  test('keeps its number from an order file, which says so at the line', async () => {
    const { first } = panel;
    const member = await aMember();
    await make(member.client, 'F1');
    const file = ['Bestellnummer;Datum;Artikel;Menge;Einheit;Liefergebiet', 'F1;15.04.2027;W-1;5;kg;59', 'F2;15.04.2027;W-1;5;kg;59'].join('\r\n');
    const { body } = await member.client.must(200).post(`${first.agreement}/call-off-files?fileName=export.csv&commit=true`, file);
    expect(body).toMatchObject({ outcome: 'faulty', faultCount: 1 });
    expect(body.faults).toMatchObject([{ row: 2, reason: 'reference_taken', suggestion: expect.stringContaining('An open request of yours') }]);
    expect((await member.client.must(200).get(`${first.agreement}/call-offs`)).body.items).toEqual([]);
  });
});
