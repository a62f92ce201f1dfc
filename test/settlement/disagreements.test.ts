import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { periodOn } from '../../src/settlement/report/period.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastHouse } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let path: string;
let positionId: string;
let otherPosition: string;
const DAY = dayFromNow(-100);
const { name: period } = periodOn(DAY, 'quarter');

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  path = `${open.agreement}/disagreements`;
  const lines = [
    line('A1', open.member.code, { date: DAY, quantity: '3000' }),
    line('A2', open.customer.code, { date: DAY, quantity: '7' }),
    line('A3', open.member.code, { date: DAY, quantity: '50', item: 'W-2' }),
  ];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines });
  const { items } = (await open.member.client.must(200).get(`${open.agreement}/differences?period=${period}`)).body;
  [positionId, otherPosition] = ['W-1', 'W-2'].map((code) => items.find(({ item }: { item: string }) => item === code).positionId) as [
    string,
    string,
  ];
});
afterAll(() => house?.close());

const about = (over: Record<string, unknown> = {}) => ({ period, positionId, quantity: '2000', text: 'We bought 2,000 kg.', ...over });
const kindsFor = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${open.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
const noticesOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
const seen = (client: Client, version: number) => client.with({ 'if-match': `"${version}"` });
/** Reports the period anew, with so much of W-1 for the member. */
async function file(quantity: string) {
  const own = quantity === '0' ? '' : `W-1;${open.member.code};${DAY};${quantity};kg;58\n`;
  const csv = `Sachnummer;Debitor;Rechnungsdatum;Menge;ME;PLZ\n${own}W-1;${open.customer.code};${DAY};7;kg;58\nW-2;${open.member.code};${DAY};50;Stk;58`;
  const files = `${open.agreement}/report-files`;
  const { id: fileId } = (await open.winner.client.must(201).post(`${files}?${new URLSearchParams({ fileName: 'U.csv', period })}`, csv)).body;
  await open.winner.client.must(200).put(`${files}/${fileId}/columns`, { columns: [{ header: 'Sachnummer', field: 'item' }] });
  return (await open.winner.client.must(200).post(`${files}/${fileId}/commit`, {})).body;
}
const runs = async (client: Client) => (await client.must(200).get(`${open.agreement}/bonus-runs`)).body;

// Each test goes on where the one before ended.
describe('a disagreement about a reported volume (Domain §14, decision 16)', () => {
  let id: string;
  let at: string;

  test('is opened by the party, and the supplier is asked', async () => {
    const { body } = await open.member.client.must(201).post(path, about({ amount: '19000.50' }));
    expect(body).toMatchObject({
      party: open.member.code,
      item: 'W-1',
      period,
      openedBy: 'party',
      state: 'open',
      turn: 'supplier',
      calledOff: '0',
      reported: '3000',
      ofParty: { quantity: '2000', amount: '19000.5' },
      ofSupplier: null,
      outcome: null,
      allowedActions: [],
    });
    [id, at] = [body.id, `${path}/${body.id}`];
    expect((await open.winner.client.must(200).get(at)).body.allowedActions).toEqual(['answer', 'agree']);
    expect(await kindsFor(open.winner.client)).toContain('clearDisagreement');
    expect(await kindsFor(open.member.client)).not.toContain('clearDisagreement');
    expect(await noticesOf(open.winner.client)).toContain('disagreement.opened');
    const { items } = (await open.member.client.must(200).get(`${open.agreement}/differences?period=${period}`)).body;
    const row = items.find((one: { positionId: string }) => one.positionId === positionId);
    expect(row.disagreement).toEqual({ id, state: 'open', isSettled: false });
    expect((await runs(open.network.office)).unsettledDisagreements).toBe(1);
  });

  test('is seen by the party, its supplier and the office, and by nobody else, not even that there is one (Domain §6.3)', async () => {
    for (const client of [open.member.client, open.winner.client, open.network.office, await open.network.appoint('auditor')])
      expect((await client.must(200).get(path)).body.items.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await open.customer.client.must(200).get(path)).body.items).toEqual([]);
    for (const client of [open.customer.client, open.loser.client]) {
      expect((await client.get(at)).status).toBe(404);
      expect((await client.post(`${at}/answers`, { quantity: '1', text: 'Mine.' })).status).toBe(404);
      expect((await seen(client, 1).post(`${at}/agreement`)).status).toBe(404);
    }
    expect((await runs(open.customer.client)).unsettledDisagreements).toBeNull();
    expect((await runs(open.winner.client)).unsettledDisagreements).toBeNull();
  });

  test.each([
    ['about what is in question already', () => open.member.client, () => about(), 409, 'disagreement.exists'],
    ['about a month of it', () => open.member.client, () => about({ period: DAY.slice(0, 7) }), 409, 'disagreement.exists'],
    [
      'about a period that is not over',
      () => open.customer.client,
      () => about({ period: periodOn(dayFromNow(0), 'month').name }),
      422,
      'report_period.not_over',
    ],
    ['about no period', () => open.customer.client, () => about({ period: '2027-13' }), 422, 'report_period.unknown'],
    ['about another agreement’s position', () => open.customer.client, () => about({ positionId: open.agreementId }), 422, 'disagreement.position'],
    ['where nothing differs', () => open.customer.client, () => about({ positionId: otherPosition }), 409, 'disagreement.nothing'],
    ['with an amount of too many decimals', () => open.customer.client, () => about({ amount: '1.001' }), 422, 'disagreement.amount'],
    ['with an invoice that is not there', () => open.customer.client, () => about({ invoiceId: open.agreementId }), 404, 'invoice.missing'],
    ['by a supplier that names no party', () => open.winner.client, () => about(), 422, 'disagreement.party'],
    ['by a supplier about a party that is none', () => open.winner.client, () => about({ party: 'M999' }), 422, 'disagreement.party'],
    ['by another supplier', () => open.loser.client, () => about({ party: open.member.code }), 404, 'agreement.missing'],
    ['without a word', () => open.customer.client, () => about({ text: ' ' }), 422, 'input.invalid'],
    ['below nothing', () => open.customer.client, () => about({ quantity: '-1' }), 422, 'input.invalid'],
  ])('is not opened %s', async (_what, client, body, status, code) => {
    const answer = await client().post(path, body());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('goes back and forth, with an invoice as evidence', async () => {
    const xml = readFileSync(new URL('xrechnung/01.20a-INVOICE_ubl.xml', import.meta.url), 'utf8').replaceAll(
      /<cac:PartyTaxScheme>[^]*?<\/cac:PartyTaxScheme>/g,
      '',
    );
    const query = new URLSearchParams({ fileName: 'R.xml', period, party: open.member.code });
    const bytes = open.winner.client.with({ 'content-type': 'application/octet-stream' });
    const invoice = (await bytes.must(201).post(`${open.agreement}/invoices?${query}`, xml)).body;
    const said = { quantity: '2900', text: 'Invoiced; 100 kg came back.', invoiceId: invoice.id };
    const early = await open.member.client.post(`${at}/answers`, { quantity: '1', text: 'Again.' });
    expect([early.status, early.body.code]).toEqual([409, 'disagreement.not_now']);
    const { body } = await open.winner.client.must(201).post(`${at}/answers`, said);
    expect(body).toMatchObject({ state: 'answered', turn: 'party', ofSupplier: { quantity: '2900', amount: null }, allowedActions: [] });
    expect(body.said.map(({ by, kind, quantity }: Record<string, unknown>) => [by, kind, quantity])).toEqual([
      ['party', 'opened', '2000'],
      ['supplier', 'answered', '2900'],
    ]);
    expect(body.said[1].invoice).toEqual({ id: invoice.id, number: invoice.number });
    expect((await open.member.client.must(200).get(at)).body.allowedActions).toEqual(['answer', 'agree', 'escalate']);
    expect(await kindsFor(open.member.client)).toContain('clearDisagreement');
  });

  test('is agreed in the version that was seen; the outcome stays', async () => {
    const { version } = (await open.member.client.must(200).get(at)).body;
    expect((await open.member.client.post(`${at}/agreement`)).body.code).toBe('version.required');
    expect((await seen(open.member.client, version - 1).post(`${at}/agreement`)).body.code).toBe('version.stale');
    // Two at once: one agrees, the other comes too late.
    const answers = await Promise.all([1, 2].map(() => seen(open.member.client, version).post(`${at}/agreement`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const { body } = await open.member.client.must(200).get(at);
    expect(body).toMatchObject({
      state: 'agreed',
      outcome: { quantity: '2900', amount: null },
      turn: 'supplier',
      settledAt: null,
      allowedActions: [],
    });
    expect(await noticesOf(open.winner.client)).toContain('disagreement.agreed');
    expect(await kindsFor(open.winner.client)).toEqual(expect.arrayContaining(['correctReport']));
    await expect(house.database.query(`update disagreement set outcome_quantity = 1 where id = $1`, [id])).rejects.toThrow('does not change');
    const late = await open.winner.client.post(`${at}/answers`, { quantity: '1', text: 'No.' });
    expect([late.status, late.body.code]).toEqual([409, 'disagreement.not_now']);
  });

  test('ends when the supplier’s report says the outcome, booked as differences', async () => {
    await file('2950');
    expect((await open.member.client.must(200).get(at)).body).toMatchObject({ state: 'agreed', reportedNow: '2950' });
    expect((await file('2900')).report).toMatchObject({ version: 2, reversed: 1, accepted: 1 });
    const { body } = await open.member.client.must(200).get(at);
    expect(body).toMatchObject({ state: 'corrected', outcome: { quantity: '2900' }, turn: null, reportedNow: '2900', settledAt: expect.any(String) });
    expect(body.said.at(-1)).toMatchObject({ by: 'supplier', kind: 'corrected', quantity: '2900' });
    expect(await noticesOf(open.member.client)).toContain('disagreement.corrected');
    expect(await kindsFor(open.winner.client)).not.toContain('correctReport');
    expect((await runs(open.network.office)).unsettledDisagreements).toBe(0);
    for (const kind of ['opened', 'answered', 'agreed', 'corrected']) {
      const { items } = (await open.network.office.must(200).get(`${open.network.path}/audit/entries?kind=disagreement.${kind}`)).body;
      expect([kind, items.length]).toEqual([kind, 1]);
    }
  });

  test('goes to the office, which decides; what is decided as reported is settled at once', async () => {
    const { id: other } = (await open.winner.client.must(201).post(path, about({ party: open.customer.code, quantity: '7' }))).body;
    const place = `${path}/${other}`;
    expect((await open.winner.client.post(`${place}/escalation`, { text: 'Decide.' })).body.code).toBe('disagreement.not_now');
    await open.customer.client.must(201).post(`${place}/answers`, { quantity: '0', text: 'Nothing came.' });
    await open.winner.client.must(201).post(`${place}/escalation`, { text: 'There is a delivery note.' });
    expect(await kindsFor(open.network.office)).toContain('decideDisagreement');
    expect(await noticesOf(open.network.office)).toContain('disagreement.escalated');
    expect((await open.customer.client.post(`${place}/decision`, { quantity: '0', text: 'Mine.' })).status).toBe(403);
    const decided = (await open.network.office.must(201).post(`${place}/decision`, { quantity: '7', text: 'The note is signed.' })).body;
    expect(decided).toMatchObject({ state: 'decided', outcome: { quantity: '7' }, turn: null, settledAt: expect.any(String) });
    for (const { client } of [open.winner, open.customer]) expect(await noticesOf(client)).toContain('disagreement.decided');
    expect(await kindsFor(open.winner.client)).not.toContain('correctReport');
  });

  test('may go to the office when the other side does not answer in time', async () => {
    const { id: late } = (await open.customer.client.must(201).post(path, about({ quantity: '1' }))).body;
    await house.database.query(`update disagreement set answer_by = clock_timestamp() where id = $1`, [late]);
    expect((await open.customer.client.must(200).get(`${path}/${late}`)).body.allowedActions).toEqual(['escalate']);
    expect((await open.customer.client.must(201).post(`${path}/${late}/escalation`, { text: 'No answer.' })).body.state).toBe('escalated');
    expect((await open.network.office.must(200).get(`${path}?only=unsettled`)).body.items.map((one: { id: string }) => one.id)).toEqual([late]);
  });

  test('is found again in what is reported later: the party is told where that says something else, and may go on', async () => {
    expect(await noticesOf(open.member.client)).not.toContain('disagreement.reported_otherwise');
    await file('2950');
    expect(await noticesOf(open.member.client)).toContain('disagreement.reported_otherwise');
    expect((await open.member.client.must(200).get(at)).body).toMatchObject({
      state: 'corrected',
      outcome: { quantity: '2900' },
      reportedNow: '2950',
    });
    const { items } = (await open.network.office.must(200).get(`${open.network.path}/audit/entries?kind=disagreement.reported_otherwise`)).body;
    expect(items.map(({ body }: { body: Record<string, unknown> }) => [body['outcome'], body['reported']])).toEqual([['2900', '2950']]);
    // As much is reported as was called off, nothing; yet 2,900 were found.
    await file('0');
    const { body } = await open.member.client.must(201).post(path, about({ quantity: '2900' }));
    expect(body).toMatchObject({ calledOff: '0', reported: '0', state: 'open' });
    await file('2900');
    expect((await open.member.client.must(200).get(`${path}/${body.id}`)).body).toMatchObject({ state: 'corrected', outcome: { quantity: '2900' } });
  });

  test('is opened once, and found by a repeat, also where the service was killed before it answered', async () => {
    const keyed = open.winner.client.with({ 'Idempotency-Key': 'disagreement-1' });
    const body = about({ party: open.member.code, positionId: otherPosition, quantity: '49' });
    const { id: first } = (await keyed.must(201).post(path, body)).body;
    // What the killed service had not answered is not kept.
    await house.database.query(`delete from idempotency where key = 'disagreement-1#3'`);
    expect((await keyed.must(201).post(path, body)).body.id).toBe(first);
  });
});
