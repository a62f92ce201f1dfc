import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement, dayFromNow } from './past-agreement.js';

let house: House;
let open: OpenAgreement;
let deputy: Client;
let auditor: Client;
let run: string;
let runId: string;
const account = () => `${open.network.path}/bank-account`;
const soon = dayFromNow(3);

beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '1' }] });
  const { network, agreement, winner, member, customer } = open;
  deputy = await network.appoint('office');
  auditor = await network.appoint('auditor');
  const lines = [
    line('A1', member.code, { date: dayFromNow(-60), quantity: '999' }),
    line('A2', customer.code, { date: dayFromNow(-60), quantity: '1001' }),
  ];
  await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
  runId = (await network.office.must(201).post(`${agreement}/bonus-runs`, { year: 1 })).body.id;
  run = `${agreement}/bonus-runs/${runId}`;
  await until('the counted run', async () => ((await network.office.must(200).get(run)).body.state === 'counted' ? true : undefined));
});
afterAll(() => house?.close());

const MINE = { holder: 'Müller & Söhne GmbH', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' };

describe('a bank account (decision 13)', () => {
  test('is entered by the party itself; nobody else’s can be reached', async () => {
    expect((await open.member.client.must(200).get(account())).body).toEqual({ account: null });
    const entered = (await open.member.client.must(200).put(account(), { ...MINE, iban: 'de89370400440532013000' })).body;
    expect(entered).toMatchObject({ ...MINE, version: 1 });
    expect((await open.member.client.must(200).put(account(), MINE)).body).toEqual(entered);
    expect((await open.customer.client.must(200).get(account())).body).toEqual({ account: null });
    expect((await open.winner.client.put(account(), MINE)).body.code).toBe('bank_account.missing');
    expect((await open.winner.client.get(account())).status).toBe(404);
    const told = (await open.member.client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
    expect(told.filter((key: string) => key === 'bank_account.entered')).toHaveLength(1);
  });

  test.each([
    ['a mistyped IBAN', { ...MINE, iban: 'DE88370400440532013000' }, 'bank_account.iban', '/iban'],
    ['a BIC of nine characters', { ...MINE, bic: 'COBADEFFX' }, 'input.invalid', '/bic'],
    ['a holder of 71 characters', { ...MINE, holder: 'x'.repeat(71) }, 'input.invalid', '/holder'],
  ])('with %s is refused, and nothing changes', async (_what, body, code, pointer) => {
    const refused = await open.member.client.put(account(), body);
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([422, code, pointer]);
    expect((await open.member.client.must(200).get(account())).body.account).toMatchObject(MINE);
  });

  test('stands in no log entry', async () => {
    const { rows } = await house.database.query(`select body::text from audit_entry where kind = 'bank_account.entered'`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/DE89|3704|Müller/);
  });
});

describe('a payment file (decision 13)', () => {
  const make = (client: Client = open.network.office) => client.post(`${run}/payment-files`, { executesOn: soon });
  const code = async (answer: ReturnType<typeof make>) => (await answer).body.code;

  test('is made of a released run only, from an account of the network', async () => {
    expect(await code(make())).toBe('bonus_run.not_released');
    expect((await open.network.office.get(`${run}/bookings`)).body.code).toBe('bonus_run.not_released');
    expect((await open.member.client.get(`${run}/statement`)).status).toBe(404);
    expect((await open.network.office.get(`${run}/statement?of=${open.member.code}`)).body.code).toBe('bonus_run.not_released');
    await open.network.office.must(201).post(`${run}/releases`);
    await deputy.must(201).post(`${run}/releases`);
    expect(await code(make())).toBe('payment_file.no_account');
    await open.network.office.must(200).put(account(), { holder: 'Network e. V.', iban: 'AT61 1904 3002 3457 3201', bic: null });
    const past = await open.network.office.post(`${run}/payment-files`, { executesOn: dayFromNow(-2) });
    expect([past.status, past.body.code]).toEqual([422, 'payment_file.day']);
  });

  test('pays whoever has entered an account, once, whatever is repeated', async () => {
    const answers = await Promise.all([make(), make(deputy), make(), make(deputy)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await code(make())).toBe('payment_file.nothing');
    const files = (await open.network.office.must(200).get(`${run}/payment-files`)).body.items;
    expect(files).toMatchObject([{ number: 1, executesOn: soon, payments: 1, amount: '594.40' }]);
    // The customer enters its account later and is in the second file.
    await open.customer.client.must(200).put(account(), { holder: 'Żółć S.A.', iban: 'PL61109010140000071219812874', bic: null });
    expect((await make()).body).toMatchObject({ number: 2, payments: 1, amount: '95.10' });
    expect(await code(make())).toBe('payment_file.nothing');
    const { rows } = await house.database.query(`select count(*)::int as payments, sum(amount)::text as amount from payment where run_id = $1`, [
      runId,
    ]);
    expect(rows).toEqual([{ payments: 2, amount: '689.500000' }]);
  });

  test('is a SEPA credit transfer, the same bytes whenever it is read', async () => {
    const file = await open.network.office.must(200).get(`${run}/payment-files/1`);
    expect(file.headers.get('content-type')).toBe('application/xml');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="RV-.*-B1-1\.xml"$/);
    const xml = String(file.body);
    expect(xml).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"');
    expect(xml).toContain(`<MsgId>${runId.replaceAll('-', '')}-1</MsgId>`);
    expect(xml).toContain('<InstdAmt Ccy="EUR">594.40</InstdAmt>');
    expect(xml).toContain('<Nm>Mueller + Soehne GmbH</Nm></Cdtr><CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>');
    await open.member.client.must(200).put(account(), { ...MINE, iban: 'GB29 NWBK 6016 1331 9268 19', bic: null });
    expect((await deputy.must(200).get(`${run}/payment-files/1`)).body).toBe(xml);
    expect((await open.network.office.get(`${run}/payment-files/3`)).body.code).toBe('payment_file.missing');
    for (const client of [auditor, open.member.client, open.winner.client]) expect((await client.get(`${run}/payment-files/1`)).status).toBe(403);
  });

  test('bookings: the supplier is debited with what the parties are credited with', async () => {
    const { body } = await auditor.must(200).get(`${run}/bookings?clearingAccount=1370`);
    const rows = String(body)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';').slice(0, 5));
    expect(rows).toEqual(
      [
        ['689,50', '"S"', '"EUR"', `"${open.winner.code}"`, '"1370"'],
        ['95,10', '"H"', '"EUR"', `"${open.customer.code}"`, '"1370"'],
        ['594,40', '"H"', '"EUR"', `"${open.member.code}"`, '"1370"'],
      ].sort((a, b) => (a[1] === b[1] ? ((a[3] ?? '') < (b[3] ?? '') ? -1 : 1) : a[1] === '"S"' ? -1 : 1)),
    );
  });
});

describe('a bonus statement (Domain §14)', () => {
  const pdf = (client: Client, query = '') => client.get(`${run}/statement${query}`);

  test('is a PDF for each party and the supplier, in both languages; the office reads every one', async () => {
    for (const client of [open.member.client, open.winner.client])
      for (const language of ['de', 'en']) {
        const { status, headers, body } = await pdf(client, `?language=${language}`);
        expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([200, 'application/pdf', language]);
        expect(String(body)).toMatch(/^%PDF-1\.7/);
      }
    expect((await pdf(open.network.office, `?of=${open.customer.code}`)).headers.get('content-disposition')).toContain(
      `B1-${open.customer.code}-de.pdf`,
    );
    expect((await pdf(auditor, `?of=${open.winner.code}`)).status).toBe(200);
    expect((await pdf(open.network.office, '?of=M999')).body.code).toBe('statement.missing');
    expect((await pdf(open.network.office)).body.code).toBe('statement.missing');
  });

  test('of another party cannot be read', async () => {
    const asked = await pdf(open.member.client, `?of=${open.customer.code}`);
    expect(asked.headers.get('content-disposition')).toContain(`B1-${open.member.code}-de.pdf`);
    expect((await pdf(open.loser.client)).status).toBe(404);
  });
});
