import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CountBonusRun } from '../../src/settlement/bonus-run/count-bonus-run.service.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement, moveBack } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let other: OpenAgreement;
let deputy: Client;
let runs: string;
beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '1' }] });
  deputy = await open.network.appoint('office');
  runs = `${open.agreement}/bonus-runs`;
});
afterAll(() => house?.close());

const IN_YEAR = dayFromNow(-60);

/** Reports lines of the agreement's first year. */
async function report(...lines: { reference: string; party: string; quantity: string }[]): Promise<void> {
  const sent = lines.map(({ reference, party, quantity }) => line(reference, party, { date: IN_YEAR, quantity }));
  expect((await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines: sent })).body.refused).toBe(0);
}

const counted = (id: string) =>
  until('the counted run', async () => {
    const { body } = await open.network.office.must(200).get(`${runs}/${id}`);
    return body.state === 'counted' ? body : undefined;
  });
const startedAndCounted = async () => counted((await open.network.office.must(201).post(runs, { year: 1 })).body.id);
const released = async (id: string) => {
  await open.network.office.must(201).post(`${runs}/${id}/releases`);
  return (await deputy.must(201).post(`${runs}/${id}/releases`)).body;
};
const paidBy = (run: { shares: { party: string; payable: string }[] }) =>
  Object.fromEntries(run.shares.map(({ party, payable }) => [party, payable]));
const seenBy = async (client: Client) => (await client.must(200).get(runs)).body.items;

// Each test goes on where the one before ended, as runs do.
describe('the bonus run of an agreement year (Domain §14, decision 13)', () => {
  test('is counted by a job: everybody’s share to the cent, and what the supplier owes', async () => {
    const { member, customer } = open;
    // 999 at 10.00; with 1,001 more the year reaches 2,000, all at 9.50: the member gets back 999 × 0.50, the turnover is
    // 19,000.00, 1 % of it 190.00: 94.905 and 95.095, the half cent to the customer, whose code is first.
    await report({ reference: 'A1', party: member.code, quantity: '999' }, { reference: 'A2', party: customer.code, quantity: '1001' });
    const run = await startedAndCounted();
    expect(run).toMatchObject({ number: 1, year: 1, currency: 'EUR', allowedActions: ['count', 'drop', 'release'] });
    expect(run.debt).toEqual({ difference: '689.50', before: '0.00', due: '689.50', after: '0.00' });
    expect(paidBy(run)).toEqual({ [member.code]: '594.40', [customer.code]: '95.10' });
    const mine = run.shares.find(({ party }: { party: string }) => party === member.code);
    expect(mine.years).toEqual([{ year: 1, turnover: '9490.50', tierBonus: '499.50', turnoverBonus: '94.90', settled: '0.00' }]);
  });

  test('is not seen by parties and supplier before it is released, and only one waits at a time', async () => {
    for (const { client } of [open.member, open.customer, open.winner]) expect(await seenBy(client)).toEqual([]);
    const second = await open.network.office.post(runs, { year: 1 });
    expect([second.status, second.body.code]).toEqual([409, 'bonus_run.open']);
    const early = await open.network.office.post(runs, { year: 2 });
    expect([early.status, early.body.code]).toEqual([409, 'bonus_run.year_not_over']);
  });

  test('counted a second time by a job that comes again, nothing changes', async () => {
    const [before] = await seenBy(open.network.office);
    const counting = await house.part<CountBonusRun>('settlement/bonus-run/count-bonus-run.service', 'CountBonusRun');
    await counting.count(open.network.id, before.id);
    expect(await seenBy(open.network.office)).toEqual([before]);
  });

  test('is counted again with what was reported meanwhile, which voids a first release', async () => {
    const { office } = open.network;
    const [{ id, version }] = await seenBy(office);
    const once = (await office.must(201).post(`${runs}/${id}/releases`)).body;
    expect(once).toMatchObject({ state: 'counted', allowedActions: ['count', 'drop'] });
    expect((await office.post(`${runs}/${id}/releases`)).body.code).toBe('bonus_run.same_person');
    expect((await deputy.with({ 'if-match': `"${version}"` }).post(`${runs}/${id}/releases`)).body.code).toBe('version.stale');
    await report({ reference: 'A3', party: open.member.code, quantity: '1' });
    await office.must(201).post(`${runs}/${id}/counts`);
    const again = await counted(id);
    // 1 at 9.50 more: 19,009.50, 1 % is 190.10 (190.095), in proportion 95.00 and 95.10.
    expect(again.releases).toEqual([]);
    expect(paidBy(again)).toEqual({ [open.member.code]: '594.50', [open.customer.code]: '95.10' });
  });

  test('is not released by one whose first release was given under a mandate that has ended', async () => {
    const { office, path, appoint, id: networkId } = open.network;
    const [{ id }] = await seenBy(office);
    const email = `leaving@${networkId}.example`;
    const leaving = await appoint('office', email);
    expect((await leaving.must(201).post(`${runs}/${id}/releases`)).body.releases).toHaveLength(1);
    const people = (await office.must(200).get(`${path}/office-people`)).body.items;
    const mandates = people.find((person: { email: string }) => person.email === email).mandates;
    await office.must(204).delete(`${path}/mandates/${mandates[0].id}`);
    // Nor does a mandate given anew bring it back.
    const { proposals } = (await office.must(201).post(`${path}/office-people`, { name: 'The office', email, role: 'office' })).body;
    for (const { id: proposal } of proposals) await deputy.must(200).post(`${path}/mandate-proposals/${proposal}/confirm`);
    expect((await leaving.must(200).get(`${runs}/${id}`)).body).toMatchObject({ releases: [], allowedActions: ['count', 'drop', 'release'] });
    const once = (await deputy.must(201).post(`${runs}/${id}/releases`)).body;
    expect(once).toMatchObject({ state: 'counted', allowedActions: ['count', 'drop'] });
    expect(once.releases).toHaveLength(1);
    await office.must(201).post(`${runs}/${id}/counts`);
    await counted(id);
  });

  test('is released by two of the office; then each sees its own, and is told', async () => {
    const [{ id }] = await seenBy(open.network.office);
    const run = await released(id);
    expect(run.state).toBe('released');
    expect(run.releases).toHaveLength(2);
    const [mine] = await seenBy(open.member.client);
    expect(mine.shares.map(({ party }: { party: string }) => party)).toEqual([open.member.code]);
    expect(mine).toMatchObject({ debt: null, releases: [], allowedActions: [] });
    const [theirs] = await seenBy(open.winner.client);
    expect(theirs).toMatchObject({ shares: [], debt: { due: '689.60' } });
    expect(await open.loser.client.get(runs)).toMatchObject({ status: 404 });
    const notices = (await open.member.client.must(200).get(`${open.network.path}/notices`)).body.items;
    expect(notices.map(({ key }: { key: string }) => key)).toContain('bonus_run.released');
  });

  test('once released it never changes, not even behind the scenes', async () => {
    const [{ id }] = await seenBy(open.network.office);
    for (const act of ['releases', 'counts']) expect((await deputy.post(`${runs}/${id}/${act}`)).body.code).toBe('bonus_run.final');
    expect((await deputy.delete(`${runs}/${id}`)).body.code).toBe('bonus_run.final');
    for (const change of [
      `update bonus_share set difference = 0 where run_id = $1`,
      `delete from bonus_share_year where run_id = $1`,
      `update bonus_share_year set settled = 1 where run_id = $1`,
      `insert into bonus_share_year select network_id, run_id, membership_id, 2, 0, 0, 0, 0 from bonus_share where run_id = $1`,
      `insert into bonus_share (network_id, run_id, membership_id, party_code, difference, before)
       select network_id, id, supplier_id, 'S', 1, 0 from bonus_run where id = $1`,
    ])
      await expect(house.database.query(change, [id])).rejects.toThrow('immutable');
  });

  test('released, the log keeps the sum, the number of parties and a checksum over every amount', async () => {
    const { member, customer } = open;
    const { rows } = await house.database.query(`select body from audit_entry where kind = 'bonus_run.released' and body ->> 'agreementId' = $1`, [
      open.agreementId,
    ]);
    const lines = [`${customer.code}:95.10\n`, `${member.code}:594.50\n`].sort().join('');
    const sha256 = createHash('sha256').update(lines).digest('hex');
    expect(rows).toMatchObject([{ body: { number: 1, parties: 2, payable: '689.60', sha256 } }]);
  });

  test('its statement is dated by the day that it is in the network when it is released', async () => {
    const [{ id, releasedAt }] = await seenBy(open.network.office);
    // At every hour one of the two has another day than UTC.
    const isLate = Number(releasedAt.slice(11, 13)) >= 10;
    const [zone, shift] = isLate ? ['Pacific/Kiritimati', 1] : ['Pacific/Pago_Pago', -1];
    const day = new Date(Date.parse(releasedAt) + shift * 86_400_000).toISOString().slice(0, 10);
    const zoned = (name: string) => house.database.query(`update network set time_zone = $2 where id = $1`, [open.network.id, name]);
    await zoned(zone);
    const { body } = await open.member.client.must(200).get(`${runs}/${id}/statement`);
    await zoned('Europe/Berlin');
    expect(String(body)).toContain(`<xmp:CreateDate>${day}T`);
  });

  test('a further run over the same purchases pays nothing', async () => {
    const run = await startedAndCounted();
    expect(run.shares.map(({ difference, payable }: Record<string, string>) => [difference, payable])).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
    expect(run.debt.due).toBe('0.00');
    expect((await open.network.office.must(200).delete(`${runs}/${run.id}`)).body.state).toBe('dropped');
  });

  test('a late correction is settled as the difference: more is paid, less is taken off the run after', async () => {
    const { member, customer } = open;
    // 1,000 more at 9.50 for the customer: 28,509.50; 1 % is 285.10 (285.095): 95.00 and 190.10 (95.0000…, 190.0950…).
    await report({ reference: 'A4', party: customer.code, quantity: '1000' });
    const more = await startedAndCounted();
    expect(paidBy(more)).toEqual({ [member.code]: '0.00', [customer.code]: '95.00' });
    await released(more.id);
    // Taken back behind the scenes, as no route does yet: what was too much is owed.
    await house.database.query(`delete from reported_line where agreement_id = $1 and reference = 'A4'`, [open.agreementId]);
    const less = await startedAndCounted();
    const owing = less.shares.find(({ party }: { party: string }) => party === customer.code);
    expect(owing).toMatchObject({ difference: '-95.00', payable: '0.00', after: '-95.00' });
    expect(less.debt).toEqual({ difference: '-95.00', before: '0.00', due: '0.00', after: '-95.00' });
    await released(less.id);
    await report({ reference: 'A5', party: customer.code, quantity: '1000' });
    const last = await startedAndCounted();
    expect(paidBy(last)).toEqual({ [member.code]: '0.00', [customer.code]: '0.00' });
    expect(last.debt).toEqual({ difference: '95.00', before: '-95.00', due: '0.00', after: '0.00' });
    await open.network.office.must(200).delete(`${runs}/${last.id}`);
  });

  test('starts by itself thirty days after the year', async () => {
    expect(await seenBy(open.network.office)).toHaveLength(5);
    other = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '1' }] });
    await other.winner.client
      .must(201)
      .post(`${other.agreement}/volume-reports`, { lines: [line('B1', other.member.code, { date: dayFromNow(-90), quantity: '2000' })] });
    const of = async () => (await other.network.office.must(200).get(`${other.agreement}/bonus-runs`)).body.items;
    expect(await of()).toEqual([]);
    await moveBack(house, other.agreementId, 27);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await of()).toEqual([]);
    await moveBack(house, other.agreementId, 32);
    const run = await until('the run that starts by itself', async () => (await of()).find(({ state }: { state: string }) => state === 'counted'));
    expect(run).toMatchObject({ number: 1, year: 1 });
    await other.network.office.must(200).delete(`${other.agreement}/bonus-runs/${run.id}`);
  });

  test('of a year before one that is settled is not started; what is reported late for it is settled through the later year', async () => {
    const { network, member, winner } = other;
    const place = `${other.agreement}/bonus-runs`;
    const second = await network.appoint('office');
    const through = async (year: number) => {
      const { id } = (await network.office.must(201).post(place, { year })).body;
      return until('the counted run', async () => {
        const { body } = await network.office.must(200).get(`${place}/${id}`);
        return body.state === 'counted' ? body : undefined;
      });
    };
    const first = (reference: string, day: number, quantity: string) => line(reference, member.code, { date: dayFromNow(day), quantity });
    const send = async (...lines: ReturnType<typeof line>[]) =>
      expect((await winner.client.must(201).post(`${other.agreement}/volume-reports`, { lines })).body.refused).toBe(0);
    // Two years are over now, and the 2,000 of ninety days ago are the second year's: 19,000.00, 1 % is 190.00. The first gives
    // 999 × 0.50 and 1 % of 19,000.00.
    await moveBack(house, other.agreementId, 370);
    await send(first('B2', -500, '999'), first('B3', -499, '1001'));
    for (const [year, amount] of [
      [1, '689.50'],
      [2, '190.00'],
    ] as const) {
      const run = await through(year);
      expect(paidBy(run)).toEqual({ [member.code]: amount });
      for (const person of [network.office, second]) await person.must(201).post(`${place}/${run.id}/releases`);
    }
    // 1,000 more at 9.50 in the first year, 1 % of it.
    await send(first('B4', -490, '1000'));
    const refused = await network.office.with({ 'accept-language': 'de' }).post(place, { year: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'bonus_run.year_settled']);
    expect(refused.body.detail).toContain('Beginnen Sie die Abrechnung für das 2. Jahr');
    const late = await through(2);
    expect(late.debt).toEqual({ difference: '95.00', before: '0.00', due: '95.00', after: '0.00' });
    expect(paidBy(late)).toEqual({ [member.code]: '95.00' });
  });

  test('of an agreement that ended early starts by itself thirty days after its last day, and none runs for a year after it', async () => {
    const ended = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '1' }] }, -100);
    const { office } = ended.network;
    const place = `${ended.agreement}/bonus-runs`;
    const lines = [line('C1', ended.member.code, { date: dayFromNow(-90), quantity: '2000' })];
    await ended.winner.client.must(201).post(`${ended.agreement}/volume-reports`, { lines });
    // Behind the scenes, since no termination reaches back: its first year, a hundred days from over, ended thirty-two days ago.
    await house.database.query(`update agreement set ends_on = $2, ended_by = 'network', ended_for_cause = true where id = $1`, [
      ended.agreementId,
      dayFromNow(-32),
    ]);
    const run = await until('the run that starts by itself', async () => (await office.must(200).get(place)).body.items[0]);
    expect(run).toMatchObject({ number: 1, year: 1 });
    expect((await office.post(place, { year: 2 })).body.code).toBe('bonus_run.year');
    await office.must(200).delete(`${place}/${run.id}`);
    // A second year that was run while it counted to the end of the term: what is reported late is settled all the same.
    await house.database.query(
      `insert into bonus_run (network_id, id, agreement_id, supplier_id, number, year, currency, state, counted_at,
         first_released_by, first_released_at, released_by, released_at)
       select a.network_id, new_id(), a.id, a.membership_id, 9, 2, a.currency, 'released', now(), new_id(), now(), new_id(), now() from agreement a where id = $1`,
      [ended.agreementId],
    );
    expect((await office.must(201).post(place, { year: 1 })).body.year).toBe(1);
  });
});
