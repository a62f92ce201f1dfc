import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement } from './past-agreement.js';
import { dayFromNow } from '../days.js';
import { withoutMarks } from '../without-marks.js';

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

/** What is kept with an Idempotency-Key, as text. */
async function keptAnswer(key: string): Promise<string> {
  const { rows } = await house.database.query(`select answer from idempotency where key like $1 || '#%'`, [key]);
  expect(rows).not.toEqual([]);
  return JSON.stringify(rows);
}

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

  test('of two changes of the same version one comes too late', async () => {
    const at = (holder: string) => open.customer.client.with({ 'If-Match': '"0"' }).put(account(), { ...MINE, holder });
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((holder) => at(`${holder} GmbH`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    await house.database.query(`delete from bank_account where holder like '_ GmbH'`);
  });

  test('is not kept with an Idempotency-Key, and a repeat is answered like the first', async () => {
    const keyed = open.member.client.with({ 'Idempotency-Key': 'account-1' });
    const first = (await keyed.must(200).put(account(), MINE)).body;
    expect(first).toMatchObject({ ...MINE, version: 1 });
    expect((await keyed.must(200).put(account(), MINE)).body).toEqual(first);
    expect(withoutMarks(await keptAnswer('account-1'))).not.toMatch(/DE89|3704|ller/);
  });

  test('is taken out of the answers that were kept before', async () => {
    const account = { ...MINE, iban: 'DE89370400440532013000', enteredAt: '2028-05-02T08:00:00.000000Z', version: 1 };
    const file = { number: 1, executesOn: soon, madeAt: account.enteredAt, payments: 1, amount: '594.40', from: MINE, all: [MINE] };
    for (const [key, value] of Object.entries({ 'old-account#1': account, 'old-file#1': file, 'old-list#1': [1] }))
      await house.database.query(
        `insert into idempotency (network_id, person_id, key, request_hash, answer) values (new_id(), new_id(), $1, '', jsonb_build_object('value', $2::jsonb))`,
        [key, JSON.stringify(value)],
      );
    await house.database.query(readFileSync('migrations/0226_kept_answers_without_accounts.sql', 'utf8'));
    const { rows } = await house.database.query(`select answer -> 'value' as value from idempotency where key like 'old-%' order by key`);
    const { enteredAt, version } = account;
    const { from: _from, all: _all, ...rest } = file;
    expect(rows.map(({ value }) => value)).toEqual([{ enteredAt, version }, rest, [1]]);
  });

  test('stands in no log entry', async () => {
    const { rows } = await house.database.query(`select body::text from audit_entry where kind = 'bank_account.entered'`);
    expect(rows).toHaveLength(2);
    expect(withoutMarks(JSON.stringify(rows))).not.toMatch(/DE89|3704|Müller/);
  });
});

describe('a payment file (decision 13)', () => {
  const make = (client: Client = open.network.office) => client.post(`${run}/payment-files`, { executesOn: soon });
  const code = async (answer: ReturnType<typeof make>) => (await answer).body.code;
  const filesFor = async (client: Client) => (await client.must(200).get(`${run}/payment-files`)).body.items;
  const confirm = (number: number, client: Client = deputy) => client.post(`${run}/payment-files/${number}/confirmation`);

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
    const answers = await Promise.all([make(), make(), make(), make()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await code(make(deputy))).toBe('payment_file.nothing');
    expect(await filesFor(open.network.office)).toMatchObject([{ number: 1, executesOn: soon, payments: 1, amount: '594.40' }]);
    // The customer enters its account later and is in the second file.
    await open.customer.client.must(200).put(account(), { holder: 'Żółć S.A.', iban: 'PL61109010140000071219812874', bic: null });
    const keyed = open.network.office.with({ 'Idempotency-Key': 'file-2' });
    const made = (await make(keyed)).body;
    expect(made).toMatchObject({ number: 2, payments: 1, amount: '95.10' });
    expect((await make(keyed)).body).toEqual(made);
    expect(withoutMarks(await keptAnswer('file-2'))).not.toMatch(/PL61|2874|S\.A\./);
    expect(await code(make())).toBe('payment_file.nothing');
    const { rows } = await house.database.query(`select count(*)::int as payments, sum(amount)::text as amount from payment where run_id = $1`, [
      runId,
    ]);
    expect(rows).toEqual([{ payments: 2, amount: '689.500000' }]);
  });

  test('waits for another person of the office, to whom it shows which accounts are new', async () => {
    expect(await code(open.network.office.get(`${run}/payment-files/1`))).toBe('payment_file.unconfirmed');
    const [made] = await filesFor(open.network.office);
    expect(made).toMatchObject({ confirmation: null, newAccounts: 1, accounts: [], allowedActions: ['takeBack'] });
    const [toConfirm] = await filesFor(deputy);
    expect(toConfirm).toMatchObject({
      madeBy: made.madeBy,
      newAccounts: 1,
      accounts: [{ party: open.member.code, holder: MINE.holder, ibanEnd: '3000' }],
      allowedActions: ['confirm', 'takeBack'],
    });
    expect((await filesFor(auditor))[0]).toMatchObject({ newAccounts: 1, accounts: [], allowedActions: [] });
    const own = await confirm(1, open.network.office);
    expect([own.status, own.body.code]).toEqual([409, 'payment_file.same_person']);
    for (const client of [auditor, open.member.client, open.winner.client]) expect((await confirm(1, client)).status).toBe(403);
    expect((await confirm(9)).body.code).toBe('payment_file.missing');
  });

  test('is not confirmed by who entered an account in it', async () => {
    const setEnterer = (to: string) =>
      house.database.query(`update payment set account_by = (${to}) where run_id = $1 and file = 1 returning account_by`, [runId]);
    const { rows } = await house.database.query(`select account_by from payment where run_id = $1 and file = 1`, [runId]);
    expect(rows[0].account_by).toMatch(/^[0-9a-f-]{36}$/);
    // The deputy was the second to release the run.
    await setEnterer(`select released_by from bonus_run where id = $1`);
    expect((await filesFor(deputy))[0].allowedActions).toEqual(['takeBack']);
    expect(await code(confirm(1))).toBe('payment_file.own_account');
    await setEnterer(`select '${rows[0].account_by}'::uuid`);
  });

  test('is confirmed once, and then the bank’s file is there', async () => {
    const answers = await Promise.all([confirm(1), confirm(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await code(confirm(1))).toBe('payment_file.confirmed');
    await open.network.office.must(200).get(`${run}/payment-files/1`);
    expect((await filesFor(deputy))[0]).toMatchObject({
      confirmation: { at: expect.any(String) },
      accounts: [],
      allowedActions: ['save', 'recordReturn'],
    });
    const { rows } = await house.database.query(`select body from audit_entry where kind = 'payment_file.confirmed'`);
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toMatchObject({ number: 1, payments: 1, newAccounts: 1 });
    expect(withoutMarks(JSON.stringify(rows))).not.toMatch(/3000|ller/);
    await expect(house.database.query(`update payment_file set executes_on = executes_on + 1 where number = 1`)).rejects.toThrow(/immutable/);
    await expect(house.database.query(`update payment_file set confirmed_by = made_by, confirmed_at = now() where number = 2`)).rejects.toThrow(
      /payment_file_four_eyes/,
    );
  });

  test('counts an account as new until a confirmed payment went to it', async () => {
    // A further run pays the same accounts; only the member's was paid by a confirmed file.
    await house.database.query(
      `insert into bonus_run select (jsonb_populate_record(r, jsonb_build_object('id', new_id(), 'number', 2, 'state', 'counted',
         'released_by', null, 'released_at', null))).* from bonus_run r where r.id = $1`,
      [runId],
    );
    await house.database.query(
      `insert into bonus_share (network_id, run_id, membership_id, party_code, difference, before)
       select s.network_id, f.id, s.membership_id, s.party_code, s.difference, s.before from bonus_share s, bonus_run f where s.run_id = $1 and f.number = 2`,
      [runId],
    );
    await house.database.query(
      `update bonus_run f set state = r.state, released_by = r.released_by, released_at = r.released_at from bonus_run r where r.id = $1 and f.number = 2`,
      [runId],
    );
    const { rows } = await house.database.query(`select id from bonus_run where number = 2`);
    const further = run.replace(runId, rows[0].id);
    await open.network.office.must(201).post(`${further}/payment-files`, { executesOn: soon });
    const [file] = (await deputy.must(200).get(`${further}/payment-files`)).body.items;
    expect(file).toMatchObject({ payments: 2, newAccounts: 1, accounts: [{ party: open.customer.code, holder: 'Żółć S.A.', ibanEnd: '2874' }] });
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
    expect((await open.network.office.get(`${run}/payment-files/9`)).body.code).toBe('payment_file.missing');
    for (const client of [auditor, open.member.client, open.winner.client]) expect((await client.get(`${run}/payment-files/1`)).status).toBe(403);
  });

  test('that nobody has confirmed is taken back, and its party is in the next one, to the account that it has then', async () => {
    const takeBack = (number: number, client = open.network.office) =>
      client.post(`${run}/payment-files/${number}/withdrawal`, { reason: 'The customer has a new bank.' });
    expect(await code(takeBack(1))).toBe('payment_file.confirmed');
    expect((await takeBack(2, auditor)).status).toBe(403);
    // Confirmed and taken back at once it is one of both.
    const keyed = (client: Client) => client.with({ 'Idempotency-Key': 'back-2' });
    const both = await Promise.all([takeBack(2, keyed(open.network.office)), takeBack(2, keyed(deputy))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)?.body).toMatchObject({ newAccounts: 1, accounts: [] });
    expect(withoutMarks(await keptAnswer('back-2'))).not.toMatch(/2874|S\.A\./);
    expect(await code(confirm(2))).toBe('payment_file.taken_back');
    expect(await code(open.network.office.get(`${run}/payment-files/2`))).toBe('payment_file.unconfirmed');
    await open.customer.client.must(200).put(account(), { holder: 'Żółć S.A.', iban: 'PL83101010230000261395100000', bic: null });
    expect((await make()).body).toMatchObject({ number: 3, payments: 1, amount: '95.10' });
    const [, gone, next] = await filesFor(deputy);
    expect(gone).toMatchObject({ takenBack: { reason: 'The customer has a new bank.' }, allowedActions: [] });
    expect(next.accounts).toMatchObject([{ party: open.customer.code, ibanEnd: '0000' }]);
    await expect(house.database.query(`update payment_file set confirmed_by = new_id(), confirmed_at = now() where number = 2`)).rejects.toThrow(
      /immutable/,
    );
  });

  test('a payment that the bank sends back is recorded by one and confirmed by another; then it is paid again, once', async () => {
    const today = dayFromNow(0);
    const back = (over: object = {}, number = 1, client = open.network.office) =>
      client.post(`${run}/payment-files/${number}/returns`, { party: open.member.code, returnedOn: today, reason: 'AC04, account closed', ...over });
    expect(await code(back({}, 3))).toBe('payment_file.unconfirmed');
    expect(await code(back({ party: open.customer.code }))).toBe('payment_return.no_payment');
    expect(await code(back({ returnedOn: dayFromNow(1) }))).toBe('payment_return.day');
    expect(await code(back({ returnedOn: dayFromNow(-2) }))).toBe('payment_return.day');
    const [dropped] = (await back()).body.returns;
    expect(dropped).toMatchObject({ party: open.member.code, amount: '594.40', confirmation: null, allowedActions: ['drop'] });
    expect(await code(back())).toBe('payment_return.no_payment');
    await deputy.must(204).delete(`${run}/payment-files/1/returns/${dropped.id}`);
    const [recorded] = (await back({}, 1, open.network.office.with({ 'Idempotency-Key': 'return-1' }))).body.returns;
    expect(withoutMarks(await keptAnswer('return-1'))).not.toMatch(/3000|ller/);
    const at = `${run}/payment-files/1/returns/${recorded.id}/confirmation`;
    expect(await code(make())).toBe('payment_file.nothing');
    expect(await code(open.network.office.post(at))).toBe('payment_return.same_person');
    expect((await auditor.post(at)).status).toBe(403);
    const answers = await Promise.all([1, 2].map(() => deputy.post(at)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const told = (await open.member.client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
    expect(told).toContain('payment.returned');
    const again = await Promise.all([make(), make()]);
    expect(again.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await filesFor(deputy)).at(-1)).toMatchObject({ number: 4, payments: 1, amount: '594.40' });
    // What stands pays both parties once: 594.40 + 95.10.
    const { rows } = await house.database.query(
      `select count(*)::int as payments, sum(amount)::text as amount from payment where run_id = $1 and voided_at is null`,
      [runId],
    );
    expect(rows).toEqual([{ payments: 2, amount: '689.500000' }]);
    await expect(house.database.query(`update payment set voided_at = now() where run_id = $1 and file = 4`, [runId])).rejects.toThrow(
      /neither taken back nor sent back/,
    );
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

test('bookings are dated by the network’s day and in the currency’s digits (Domain §18)', async () => {
  await house.database.query(`alter table bonus_run disable trigger is_released; alter table bonus_share disable trigger is_released`);
  // 23:30 in UTC is the next day in Berlin; the Kuwaiti dinar has three digits.
  await house.database.query(`update bonus_run set currency = 'KWD', released_at = '2027-03-31T23:30:00Z' where id = $1`, [runId]);
  await house.database.query(`update bonus_share set difference = 594.123 where run_id = $1 and party_code = $2`, [runId, open.member.code]);
  const { body } = await auditor.must(200).get(`${run}/bookings`);
  const row = String(body)
    .split('\r\n')
    .find((text) => text.includes(`"${open.member.code}"`));
  expect(row).toMatch(/^594,123;"H";"KWD";.*;01\.04\.2027;/);
});
