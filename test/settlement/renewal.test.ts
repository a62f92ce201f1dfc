import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;

/** Its first year was over 190 days ago: the term began 556 days ago and ends in 174, so it is decided within three months. */
beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { renewalMonths: 12 }, 190);
  const bought = [
    { ...line('A1', open.member.code), date: dayFromNow(-400), quantity: '200' },
    { ...line('A2', open.customer.code), date: dayFromNow(-300), quantity: '500' },
    { ...line('A3', open.member.code), date: dayFromNow(-100), quantity: '1000' },
  ];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines: bought });
});
afterAll(() => house?.close());

const at = (more = '') => `${open.agreement}/renewal${more}`;
const proposal = async (client: Client = open.network.office) => (await client.must(200).get(at())).body;
const termTo = (): string => dayFromNow(174);
/** The same day a year later; the last of a month stays one. */
const yearLater = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const isLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
  return new Date(isLast ? Date.UTC(year + 1, month, 0) : Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
};
const tasks = async (client: Client) =>
  (await client.must(200).get(`${open.network.path}/tasks`)).body.items
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind === 'renew');

describe('what is proposed for the end of a term (Domain §13, decision 18)', () => {
  test('is computed from what was bought, position by position', async () => {
    const { positions, use, savings, parties, decisions, termTo: ends, renewedTo } = await proposal();
    expect([ends, renewedTo, decisions]).toEqual([termTo(), yearLater(termTo()), []]);
    // 200 + 500 in the first year, 1,000 in the second, 1,500 in the last 365 days.
    expect(positions[0]).toMatchObject({
      item: 'W-1',
      estimated: '1200.5',
      perYear: '1500',
      bought: '1700',
      years: [
        { year: 1, quantity: '700', tierFrom: '0', unitPrice: '10' },
        { year: 2, quantity: '1000', tierFrom: '1000', unitPrice: '9.5' },
      ],
    });
    // W-1 in 58 and 59, 1,200.5 each; W-2 is withheld: 1,500 of 2,401 at the same price.
    expect(use).toBe('62.5');
    // 700 × 10 + 1,000 × 9.50, of which nobody named a price before.
    expect(savings).toEqual({ known: '0.00', unknownTurnover: '16500.00' });
    expect(parties).toEqual({ members: 1, customers: 1 });
  });

  test('recommends to renegotiate while the supplier reports seldom, and to renew when it reports every quarter', async () => {
    const { recommended, reasons } = await proposal();
    expect([recommended, reasons.map(({ code }: { code: string }) => code)]).toEqual(['renegotiate', ['reports_missing']]);
    // A report of every quarter, written behind the scenes: no test can wait for one.
    await house.database.query(
      `insert into volume_report (network_id, id, agreement_id, supplier_id, content_hash, counted, refused, repeated, received_at)
       select a.network_id, new_id(), a.id, a.membership_id, sha256(q::text::bytea), 0, 0, 0, q
       from agreement a cross join generate_series(date_trunc('quarter', a.term_from::timestamp) + interval '100 days', now()::timestamp, interval '3 months') q
       where a.id = $1`,
      [open.agreementId],
    );
    expect(await proposal()).toMatchObject({ recommended: 'renew', reasons: [{ code: 'as_planned', figure: '62.5' }] });
  });

  test('is the office’s and the auditor’s alone', async () => {
    const auditor = await open.network.appoint('auditor');
    expect((await proposal(auditor)).use).toBe('62.5');
    for (const { client } of [open.winner, open.member, open.customer]) await client.must(403).get(at());
  });
});

describe('the office decides', () => {
  test('asked on Home in time', async () => {
    expect(await tasks(open.network.office)).toEqual(['renew']);
    expect(await tasks(open.member.client)).toEqual([]);
  });

  test('with a reason where it decides otherwise than recommended', async () => {
    const refused = await open.network.office.must(422).post(at('/decisions'), { outcome: 'let_end' });
    expect(refused.body.code).toBe('renewal.reason');
    const { body } = await open.network.office.must(201).post(at('/decisions'), { outcome: 'let_end', reason: 'The category is given up.' });
    expect([body.outcome, body.recommended, body.edition]).toEqual(['let_end', 'renew', null]);
    expect(await tasks(open.network.office)).toEqual([]);
  });

  test('and anew: renewing issues an edition with the longer term, which is signed and accepted like any other', async () => {
    const { office } = open.network;
    const { agreementVersion } = await proposal();
    const stale = await office
      .with({ 'if-match': `"${agreementVersion - 1}"` })
      .post(at('/decisions'), { outcome: 'renew', acceptBy: dayFromNow(60) });
    expect(stale.status).toBe(412);
    // With other terms on their way that nobody has signed: a renewal leaves all but the term as it is.
    await office.must(201).post(`${open.agreement}/editions`, { changes: { noticeMonths: 2 }, acceptBy: dayFromNow(60) });
    const early = await office.must(409).post(at('/decisions'), { outcome: 'renew', acceptBy: dayFromNow(60) });
    expect(early.body.code).toBe('renewal.edition_under_way');
    for (const client of [open.winner.client, office]) await client.must(201).post(`${open.agreement}/editions/2/signatures`, {});
    const { body } = await office.must(201).post(at('/decisions'), { outcome: 'renew', acceptBy: dayFromNow(60) });
    expect(body).toMatchObject({ outcome: 'renew', edition: 3, termTo: termTo() });
    await open.winner.client.must(201).post(`${open.agreement}/editions/3/signatures`, {});
    await office.must(201).post(`${open.agreement}/editions/3/signatures`, {});
    await open.member.client.must(201).post(`${open.agreement}/sign-ups`, { effectiveFrom: dayFromNow(-556), edition: 3 });
    const renewed = (await office.must(200).get(open.agreement)).body;
    expect([renewed.termTo, renewed.renewalMonths]).toEqual([yearLater(termTo()), 0]);
  });

  test('once: a renewal is an option of the network that is used up', async () => {
    expect(await proposal()).toMatchObject({ renewedTo: null, recommended: 'new_round', reasons: [{ code: 'no_renewal' }] });
    const refused = await open.network.office.must(409).post(at('/decisions'), { outcome: 'renew', reason: 'Again.', acceptBy: dayFromNow(60) });
    expect(refused.body.code).toBe('renewal.not_agreed');
  });
});
