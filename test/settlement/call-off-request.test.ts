import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PassOnRequests } from '../../src/settlement/call-off-request/pass-on-requests.service.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { type APanel, aPanel, aSharedLot, signUp } from './a-panel.js';
import { order } from './order-line.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const asked = (reference: string, over: Record<string, string> = {}) => {
  const { category: _, ...rest } = order(reference, over);
  return rest;
};
const make = async (client: Client, { requests }: APanel, reference: string, over: Record<string, string> = {}) =>
  (await client.must(201).post(requests, asked(reference, over))).body;
const turnsOf = ({ turns }: { turns: { supplier: string; state: string }[] }) => turns.map(({ supplier, state }) => `${supplier} ${state}`);
const noticesOf = async (client: Client, { network }: APanel) =>
  (await client.must(200).get(`${network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);

/** As if the time of whoever is asked had just passed, and the alarm clock rung. */
async function letTimePass(id: string): Promise<void> {
  await house.database.query(`update request_turn set answer_by = clock_timestamp() where request_id = $1 and state = 'asked'`, [id]);
}

describe('a cascade (Domain §14; decision 20)', () => {
  let panel: APanel;
  beforeAll(async () => {
    panel = await aPanel(house, { rule: 'cascade', answerHours: 24 }, (supplier, positionOf) =>
      supplier === 'first' ? { maximumQuantities: [{ positionId: positionOf('W-2'), quantity: '100' }] } : {},
    );
  });

  test('stands in each edition with the own rank, and cannot change once an agreement is issued', async () => {
    const { network, path, lotId, first, second } = panel;
    const termsOf = async ({ agreement, client }: APanel['first']) => (await client.must(200).get(agreement)).body.editions[0].panels;
    expect(await termsOf(first)).toEqual([
      { lotId, rule: 'cascade', answerHours: 24, leastPriceWeight: 50, suppliers: 2, rank: 1, sharePercent: null },
    ]);
    expect((await termsOf(second))[0].rank).toBe(2);
    for (const answer of [
      await network.office.put(`${path}/panels/${lotId}`, { rule: 'share' }),
      await network.office.delete(`${path}/panels/${lotId}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'panel.issued']);
  });

  test('shows a supplier its own seat only, a party all of them', async () => {
    const seatsOf = async (client: Client) => (await client.must(200).get(`${panel.network.path}/panels/${panel.panelId}`)).body.seats;
    expect((await seatsOf(panel.second.client)).map(({ supplier }: { supplier: string }) => supplier)).toEqual([panel.second.code]);
    expect((await seatsOf(panel.member.client)).map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
  });

  test('is no part of what an ERP is offered by punch-out, since such an order would be refused', async () => {
    // WELD in 58 is shared by both suppliers; W-1 and W-2 in 59 the first sells alone.
    const { network, member } = panel;
    const { login, secret } = (await member.client.must(201).post(`${network.path}/punch-out-accesses`, { name: 'SAP', hosts: ['erp.example.com'] }))
      .body;
    const shop = `${house.url}/api/v1/punch-outs/${network.id}`;
    const form = new URLSearchParams({ USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/' });
    const opened = await fetch(`${shop}/oci`, { method: 'POST', body: form, redirect: 'manual' });
    const begin = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const start = await fetch(`${shop}/sessions`, { ...begin, body: JSON.stringify({ token: opened.headers.get('location')?.split('/').at(-1) }) });
    // What a beginning trip answers.
    const { token } = (await start.json()) as { token: string };
    const listed = await fetch(`${shop}/positions`, { headers: { 'punch-out-session': token } });
    // What the shop lists.
    const { items } = (await listed.json()) as { items: { item: string; regions: string[] }[] };
    expect(items.map(({ item, regions }) => `${item} in ${regions.join()}`)).toEqual(['W-1 in 59', 'W-2 in 59']);
  });

  test('asks rank 1; declined, rank 2; accepted, it is a call-off under that agreement', async () => {
    const { member, first, second, requests } = panel;
    const made = await make(member.client, panel, 'K1');
    expect(made).toMatchObject({ state: 'asking', allowedActions: ['withdraw'] });
    expect(turnsOf(made)).toEqual([`${first.code} asked`]);
    expect((await second.client.get(`${requests}/${made.id}`)).body.code).toBe('call_off_request.missing');
    expect((await second.client.post(`${requests}/${made.id}/acceptance`)).body.code).toBe('call_off_request.missing');
    const declined = (await first.client.must(201).post(`${requests}/${made.id}/decline`, { reason: 'Not on stock.' })).body;
    expect(turnsOf(declined)).toEqual([`${first.code} declined`]);
    expect((await first.client.post(`${requests}/${made.id}/acceptance`)).body.code).toBe('call_off_request.answered');
    const accepted = (await second.client.must(201).post(`${requests}/${made.id}/acceptance`)).body;
    expect((await second.client.must(201).post(`${requests}/${made.id}/acceptance`)).body).toEqual(accepted);
    const seen = (await member.client.must(200).get(`${requests}/${made.id}`)).body;
    expect(seen).toMatchObject({ state: 'placed', allowedActions: [], turns: [{ reason: 'Not on stock.' }, {}] });
    expect((await second.client.must(200).get(`${second.agreement}/call-offs`)).body.items).toMatchObject([{ reference: 'K1', party: member.code }]);
    expect((await first.client.must(200).get(`${first.agreement}/call-offs`)).body.items).toEqual([]);
    expect((await noticesOf(member.client, panel))[0]).toBe('call_off_request.placed');
    expect((await noticesOf(second.client, panel))[0]).toBe('call_off_request.asked');
  });

  test('asks who declined again the next time; who lets the time pass loses the turn, by the clock and not by the job', async () => {
    const { member, first, second, requests } = panel;
    const { id, turns } = await make(member.client, panel, 'K2');
    expect(turns.map(({ supplier }: { supplier: string }) => supplier)).toEqual([first.code]);
    await letTimePass(id);
    expect((await first.client.post(`${requests}/${id}/acceptance`)).body.code).toBe('call_off_request.too_late');
    const passing = await house.part<PassOnRequests>('settlement/call-off-request/pass-on-requests.service', 'PassOnRequests');
    await Promise.all([passing.passOnDue(), passing.passOnDue()]);
    await passing.passOnDue();
    expect(turnsOf((await member.client.must(200).get(`${requests}/${id}`)).body)).toEqual([`${first.code} timed_out`, `${second.code} asked`]);
    await second.client.must(201).post(`${requests}/${id}/decline`, { reason: 'Too much.' });
    expect((await member.client.must(200).get(`${requests}/${id}`)).body.state).toBe('exhausted');
    expect((await noticesOf(member.client, panel))[0]).toBe('call_off_request.exhausted');
  });

  test('passes over whose maximum does not allow it', async () => {
    const { member, first, second } = panel;
    expect(turnsOf(await make(member.client, panel, 'K3', { item: 'W-2', quantity: '101' }))).toEqual([
      `${first.code} over_maximum`,
      `${second.code} asked`,
    ]);
  });

  test('is not passed by with a call-off, and needs every agreement that sells it', async () => {
    const { member, first, second, requests, network } = panel;
    expect((await member.client.post(`${first.agreement}/call-offs`, order('D1'))).body.code).toBe('call_off.in_panel');
    // The lot in 59 has one supplier.
    await member.client.must(201).post(`${first.agreement}/call-offs`, order('D2', { region: '59' }));
    expect((await member.client.post(requests, asked('D2'))).body.code).toBe('call_off.reference_taken');
    const other = await network.join();
    await signUp(other.client, first.agreement);
    expect((await other.client.post(requests, asked('O1'))).body.code).toBe('call_off_request.not_signed_up');
    await signUp(other.client, second.agreement);
    expect((await make(other.client, panel, 'O1')).state).toBe('asking');
    expect((await member.client.must(200).get(requests)).body.items.map(({ reference }: { reference: string }) => reference)).toEqual([
      'K3',
      'K2',
      'K1',
    ]);
  });

  test('shows the party what it would cost with each supplier, by rank', async () => {
    const { member, requests } = panel;
    const { reference: _, ...what } = asked('', { quantity: '100' });
    const { items } = (await member.client.must(200).get(`${requests}/price?${new URLSearchParams(what).toString()}`)).body;
    // 100 at 10.00; rank 2 sells at 11.00, and 999 were called off there already.
    expect(items.map(({ rank, before, cost }: Record<string, unknown>) => [rank, before, cost])).toEqual([
      [1, '0', '1000.00'],
      [2, '999', '1100.00'],
    ]);
  });

  test('is taken back by its party while nobody has accepted; the same reference says the same', async () => {
    const { member, first, second, requests } = panel;
    const made = await make(member.client, panel, 'K4');
    expect(await make(member.client, panel, 'K4')).toEqual(made);
    expect((await member.client.post(requests, asked('K4', { quantity: '1' }))).body.code).toBe('call_off.reference_taken');
    expect((await member.client.must(201).post(`${requests}/${made.id}/withdrawal`)).body).toMatchObject({ state: 'withdrawn' });
    expect((await first.client.post(`${requests}/${made.id}/acceptance`)).body.code).toBe('call_off_request.answered');
    expect((await second.client.get(`${requests}/${made.id}`)).status).toBe(404);
    expect((await noticesOf(first.client, panel))[0]).toBe('call_off_request.withdrawn');
  });

  test('taken back at a maximum is one of three tries, as a call-off is (Domain §6.3)', async () => {
    const { network, first, second, requests } = panel;
    const { client } = await network.join();
    for (const { agreement } of [first, second]) await signUp(client, agreement);
    const fits = { item: 'W-2', quantity: '1' };
    for (const reference of ['P1', 'P2', 'P3']) {
      const made = await make(client, panel, reference, fits);
      expect(turnsOf(made)).toEqual([`${first.code} asked`]);
      await client.must(201).post(`${requests}/${made.id}/withdrawal`);
    }
    const [turn] = turnsOf(await make(client, panel, 'P4', fits));
    expect(turn).not.toBe(`${first.code} asked`);
    // Another item, and another party, are free to ask.
    expect(turnsOf(await make(client, panel, 'P5'))).toEqual([`${first.code} asked`]);
    expect(turnsOf(await make(panel.member.client, panel, 'P6', fits))).toEqual([`${first.code} asked`]);
  });

  test('of two answers at once one counts', async () => {
    const { member, first, requests } = panel;
    const { id } = await make(member.client, panel, 'K5');
    const [accepting, declining] = await Promise.all([
      first.client.post(`${requests}/${id}/acceptance`),
      first.client.post(`${requests}/${id}/decline`, { reason: 'No.' }),
    ]);
    expect([accepting.status, declining.status].toSorted((a, b) => a - b)).toEqual([201, 409]);
  });
});

describe('by share (decision 20)', () => {
  test('needs shares of the office’s own where a total is withheld; then goes to who is behind, at once', async () => {
    const { network, path, lotId } = await aSharedLot(house);
    expect((await network.office.put(`${path}/panels/${lotId}`, { rule: 'share' })).body.code).toBe('panel.shares');
    const [lot] = (await network.office.must(200).get(`${path}/panels`)).body.items;
    expect(lot).toMatchObject({ lotId, mayChange: true, panel: null, candidates: [{ awardedPercent: null }, { awardedPercent: null }] });
  });

  test('is allotted whole to who is furthest behind, divided where nobody’s maximum allows it', async () => {
    const open = await aPanel(house, { rule: 'cascade' }, (_, positionOf) => ({
      maximumQuantities: [{ positionId: positionOf('W-2'), quantity: '50' }],
    }));
    // The codes of the suppliers are known only now; the rule is fixed before issue, so the choice is written behind the scenes.
    await house.database.query(`update panel set rule = 'share' where id = $1`, [open.panelId]);
    await house.database.query(`update panel_seat set share_percent = case rank when 1 then 60 else 40 end where panel_id = $1`, [open.panelId]);
    const { member, first, second } = open;
    const allotted = async (reference: string, quantity: string, item = 'W-1') =>
      (await make(member.client, open, reference, { quantity, item })).turns.map(
        ({ supplier, quantity: part }: { supplier: string; quantity: string }) => `${supplier} ${part}`,
      );
    expect(await allotted('S1', '100')).toEqual([`${first.code} 100`]);
    // 0.6 × 200 − 100 = 20 against 0.4 × 200 = 80.
    expect(await allotted('S2', '100')).toEqual([`${second.code} 100`]);
    // 0.6 × 250 − 100 = 50 against 0.4 × 250 − 100 = 0.
    expect(await allotted('S3', '50')).toEqual([`${first.code} 50`]);
    // 51 exceed either maximum of 50; 60 : 40 of 51 whole pieces are 30.6 and 20.4, so 31 and 20.
    expect(await allotted('S4', '51', 'W-2')).toEqual([`${first.code} 31`, `${second.code} 20`]);
    expect((await member.client.post(open.requests, asked('S5', { item: 'W-2', quantity: '99' }))).body.code).toBe('call_off.maximum');
    // 19 and 30 are left. 31 exceed either; 60 : 40 of 31 are 18.6 and 12.4, so 19 and 12. That is the third try with both, so the last.
    expect(await allotted('S6', '31', 'W-2')).toEqual([`${first.code} 19`, `${second.code} 12`]);
    expect((await member.client.post(open.requests, asked('S7', { item: 'W-2', quantity: '1' }))).body.code).toBe('call_off.too_many');
    // A supplier learns its own part alone.
    const partsOf = async (client: Client) =>
      (await client.must(200).get(open.requests)).body.items.map(({ reference, quantity }: Record<string, string>) => `${reference} ${quantity}`);
    expect(await partsOf(first.client)).toEqual(['S6 19', 'S4 31', 'S3 50', 'S1 100']);
    expect(await partsOf(second.client)).toEqual(['S6 12', 'S4 20', 'S2 100']);
    expect((await partsOf(member.client))[0]).toBe('S6 31');
    expect((await second.client.must(200).get(`${second.agreement}/call-offs`)).body.items).toHaveLength(3);
    expect((await noticesOf(second.client, open))[0]).toBe('call_off_request.allotted');
  });
});
