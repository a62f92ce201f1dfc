import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { periodOn } from '../../src/settlement/report/period.js';
import type { House } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastHouse } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let period: string;
let path: string;
const DAY = dayFromNow(-100);
beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  period = DAY.slice(0, 7);
  path = `${open.agreement}/invoices`;
  const lines = [line('A1', open.member.code, { date: DAY, quantity: '3000' }), line('A2', open.customer.code, { date: DAY, quantity: '7' })];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines });
});
afterAll(() => house?.close());

// KoSIT's test invoice 01.20a, its sellers' and buyers' VAT numbers taken out, its second item called W-1: 4 t for 400.00.
const XML = readFileSync(new URL('xrechnung/01.20a-INVOICE_ubl.xml', import.meta.url), 'utf8')
  .replaceAll(/<cac:PartyTaxScheme>[^]*?<\/cac:PartyTaxScheme>/g, '')
  .replace('<cbc:Name>Entsorgung</cbc:Name>', '<cbc:Name>W-1</cbc:Name>');
const sent = { 'content-type': 'application/octet-stream' };
const query = (party?: string) => `${path}?${new URLSearchParams({ fileName: 'R.xml', period, ...(party ? { party } : {}) })}`;

describe('an invoice as evidence (Domain §14, decision 16)', () => {
  let id: string;

  test('is read to the cent and stands beside what was reported', async () => {
    const { body } = await open.member.client.with(sent).must(201).post(query(), XML);
    expect(body).toMatchObject({ party: open.member.code, handedInBy: 'party', period, payable: '357', linesTotal: '300', mismatches: [] });
    expect(body.lines.map(({ quantity, net, matched }: Record<string, unknown>) => [quantity, net, matched])).toEqual([
      ['-1', '-100', false],
      ['4', '400', true],
    ]);
    // 4 t invoiced, 3,000 kg reported.
    expect(body.items).toEqual([
      { item: 'W-1', unit: 'KGM', invoiced: '4000', invoicedNet: '400', reported: '3000', reportedNet: null, difference: '-1000' },
    ]);
    id = body.id;
    expect((await open.member.client.with(sent).must(201).post(query(), XML)).body).toEqual(body);
  });

  test('stands in the comparison of its period, each side with its own (Domain §14)', async () => {
    const compared = async (client: typeof open.member.client, query = `period=${period}`) =>
      (await client.must(200).get(`${open.agreement}/differences?${query}`)).body;
    // 4 t invoiced for 400.00, 3,000 kg reported at 10.00 before any tier, nothing called off.
    const ofMember = {
      party: open.member.code,
      item: 'W-1',
      region: '58',
      calledOff: '0',
      reported: '3000',
      reportedAmount: '30000.00',
      difference: '3000',
      differenceAmount: '30000.00',
      invoiced: '4000',
      invoicedNet: '400',
      invoicedDifference: '-1000',
    };
    const ofCustomer = { party: open.customer.code, reported: '7', reportedAmount: '70.00', invoiced: null, invoicedDifference: null };
    const { currency, period: shown, items, leftOut } = await compared(open.member.client);
    expect([currency, shown.period, leftOut]).toEqual(['EUR', period, 0]);
    expect(items).toMatchObject([ofMember]);
    expect((await compared(open.customer.client)).items).toMatchObject([ofCustomer]);
    for (const client of [open.winner.client, open.network.office]) expect((await compared(client)).items).toMatchObject([ofCustomer, ofMember]);
    expect((await open.loser.client.get(`${open.agreement}/differences?period=${period}`)).status).toBe(404);
    // In another period there is nothing, and over the whole time invoices stand aside.
    const other = dayFromNow(-200).slice(0, 7);
    expect((await compared(open.member.client, `period=${other}&all=true`)).items).toEqual([]);
    expect((await compared(open.member.client, '')).items).toMatchObject([{ reported: '3000', invoiced: null }]);
    expect((await compared(open.member.client, '')).periods).toContain(periodOn(DAY, 'quarter').name);
    const none = await open.member.client.get(`${open.agreement}/differences?period=2027-13`);
    expect([none.status, none.body.code]).toEqual([422, 'report_period.unknown']);
  });

  test('is seen by the party, its supplier and the office, and by nobody else; kept byte by byte', async () => {
    for (const client of [open.member.client, open.winner.client, open.network.office]) {
      expect((await client.must(200).get(`${path}/${id}`)).body.id).toBe(id);
      expect((await client.must(200).get(`${path}/${id}/file`)).body).toBe(XML);
      expect((await client.must(200).get(path)).body.items).toHaveLength(1);
    }
    for (const client of [open.customer.client, open.loser.client]) {
      expect((await client.get(`${path}/${id}`)).status).toBe(404);
      expect((await client.get(`${path}/${id}/file`)).status).toBe(404);
    }
    expect((await open.customer.client.must(200).get(path)).body.items).toEqual([]);
  });

  test('of a figure that does not follow from the others both are kept', async () => {
    const wrong = XML.replace('>357.00</cbc:PayableAmount>', '>357.01</cbc:PayableAmount>');
    const { body } = await open.winner.client.with(sent).must(201).post(query(open.customer.code), wrong);
    expect(body).toMatchObject({
      party: open.customer.code,
      handedInBy: 'supplier',
      mismatches: [{ where: 'payable', of: '', stated: '357.01', computed: '357' }],
    });
  });

  test.each([
    ['no invoice', () => ['<a/>', open.member.code] as const, 422, 'invoice.unreadable'],
    ['a party that does not exist', () => [XML, 'M999'] as const, 422, 'invoice.party'],
    ['another currency', () => [XML.replace('>EUR<', '>CHF<'), open.member.code] as const, 409, 'invoice.currency'],
  ])('refuses %s and keeps nothing', async (_what, given, status, code) => {
    const [xml, party] = given();
    const answer = await open.winner.client.with(sent).post(query(party), xml);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await open.network.office.must(200).get(path)).body.items).toHaveLength(2);
  });

  test('is kept once of two that are handed in at once, and both are answered', async () => {
    const other = await house.database.connect();
    await other.query('begin');
    const { rows } = await other.query(
      `insert into invoice_evidence select (jsonb_populate_record(e, jsonb_build_object('id', new_id(), 'period', '2026-02', 'period_from', '2026-02-01',
         'period_to', '2026-02-28'))).* from invoice_evidence e where e.id = $1 returning id`,
      [id],
    );
    const asked = open.member.client.with(sent).post(query().replace(period, '2026-02'), XML);
    await Promise.race([asked, new Promise((go) => setTimeout(go, 500))]);
    await other.query('commit');
    other.release();
    const { status, body } = await asked;
    expect([status, body.id]).toEqual([201, rows[0].id]);
    await house.database.query(`delete from invoice_evidence where period = '2026-02'`);
  });

  test.each(['1999-01', '9999-Q4'])('of %s, in which nothing could be bought, is not kept', async (outside) => {
    const { status, body } = await open.member.client.with(sent).post(query().replace(period, outside), XML);
    expect([status, body.code]).toEqual([422, 'invoice.period']);
  });

  test('lists no lines, and of many wrong figures the first 500', async () => {
    const line = /<cac:InvoiceLine>[^]*?<\/cac:InvoiceLine>/.exec(XML)?.[0] ?? '';
    const many = XML.replace(line, line.replace(/(<cbc:LineExtensionAmount[^>]*>)[^<]*/, '$17.77').repeat(600));
    const { body } = await open.winner.client.with(sent).must(201).post(query(open.customer.code), many);
    expect(body.mismatches).toHaveLength(500);
    expect(body.lines).toHaveLength(601);
    const [listed] = (await open.winner.client.must(200).get(path)).body.items;
    expect([listed.id, listed.mismatches.length, 'lines' in listed]).toEqual([body.id, 500, false]);
    await house.database.query(`delete from invoice_evidence where id = $1`, [body.id]);
  });

  test('are at most 200 of a party and period', async () => {
    await house.database.query(
      `insert into invoice_evidence (network_id, id, agreement_id, supplier_id, membership_id, handed_in_by, period, period_from, period_to, file_name, content_hash, size_bytes, bytes, content, mismatches)
       select e.network_id, new_id(), e.agreement_id, e.supplier_id, e.membership_id, e.handed_in_by, '2026-01', '2026-01-01', '2026-01-31', e.file_name, sha256(n::text::bytea), 1, 'x', e.content, '[]'
       from invoice_evidence e cross join generate_series(1, 200) n where e.id = $1`,
      [id],
    );
    const full = await open.member.client.with(sent).post(query().replace(period, '2026-01'), XML);
    expect([full.status, full.body.code]).toEqual([409, 'invoice.too_many']);
    await house.database.query(`delete from invoice_evidence where period = '2026-01'`);
  });

  test('refuses one whose VAT numbers are those of somebody else', async () => {
    await house.database.query(`update organisation set vat_id = 'DE999999999' where id = (select organisation_id from membership where id = $1)`, [
      open.member.id,
    ]);
    const named = readFileSync(new URL('xrechnung/01.20a-INVOICE_ubl.xml', import.meta.url), 'utf8');
    const answer = await open.member.client.with(sent).post(query(), named);
    expect([answer.status, answer.body.code]).toEqual([409, 'invoice.somebody_else']);
  });
});
