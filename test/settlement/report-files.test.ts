import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { periodOn, periodsBetween } from '../../src/settlement/report/period.js';
import { present } from '../../src/values/invariant.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { type House, until } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement, aPastHouse } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  ({ house, open } = await aPastHouse());
});
afterAll(() => house?.close());

// Whole quarters of the agreement's first year, which was over five days ago.
const QUARTERS = periodsBetween(dayFromNow(-371), dayFromNow(-1), 'quarter').filter(({ from, to }) => from > dayFromNow(-371) && to < dayFromNow(0));
const [first, second, third] = [0, 1, 2].map((at) => present(QUARTERS[at], 'a whole quarter of the year'));
const period = present(first, 'first quarter');

const HEADER = 'Sachnummer;Debitor;Rechnungsdatum;Menge;ME;Liefer-PLZ;Bestellnr;Netto';
const german = (day: string): string => day.split('-').reverse().join('.');
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const path = (query: Record<string, string> = {}): string =>
  `${open.agreement}/report-files?${new URLSearchParams({ fileName: 'Umsatz.csv', period: period.name, ...query })}`;
const supplier = () => open.winner.client;
const volumes = async () => {
  const { rows } = await house.database.query<{ party: string; sum: string; lines: string }>(
    `select party_code as party, trim_scale(sum(quantity))::text as sum, count(*)::text as lines from reported_line
     where agreement_id = $1 and refused is null group by 1`,
    [open.agreementId],
  );
  return Object.fromEntries(rows.map(({ party, sum }) => [party, sum]));
};
const editionsShown = async () =>
  (
    await house.database.query<{ quantity: string }>(
      `select trim_scale(s.quantity)::text as quantity from shown_volume s where s.agreement_id = $1 order by s.number`,
      [open.agreementId],
    )
  ).rows;
const bought = async () => (await supplier().must(200).get(`${open.agreement}/purchases`)).body.items;

// Each test goes on where the one before ended, as a year of reports does.
describe('a volume report as a file (Domain §14, decision 16)', () => {
  let fileId: string;
  let member: string;
  let customer: string;
  beforeAll(() => {
    [member, customer] = [open.member.code, open.customer.code];
  });
  const rows = (quantity: string) => [
    `900-1;10023;${german(period.from)};${quantity};kg;D-58123;4500;1.234,50`,
    `900-1;${customer};${german(period.to)};2,5;t;58;;`,
    `FRACHT;10023;${german(period.to)};1;Stk;58;;35,00`,
  ];

  test('is handed in as it comes: its columns and numbers are not known yet, and every faulty cell is shown', async () => {
    const { body } = await supplier()
      .must(201)
      .post(path(), csv(...rows('1.500,0')));
    expect(body).toMatchObject({ state: 'faulty', period: period.name, faults: 1, allowedActions: ['say'] });
    expect(body.foundFaults).toMatchObject([{ reason: 'no_header' }]);
    expect(body.columns.map(({ header, field }: Record<string, unknown>) => [header, field])).toEqual([
      ['Sachnummer', null],
      ['Debitor', 'party'],
      ['Rechnungsdatum', 'date'],
      ['Menge', 'quantity'],
      ['ME', 'unit'],
      ['Liefer-PLZ', 'region'],
      ['Bestellnr', 'order'],
      ['Netto', 'net'],
    ]);
    fileId = body.id;
  });

  test('the supplier says once what its column and its numbers mean', async () => {
    const at = `${open.agreement}/report-files/${fileId}`;
    const columns = (
      await supplier()
        .must(200)
        .put(`${at}/columns`, { columns: [{ header: 'Sachnummer', field: 'item' }] })
    ).body;
    expect(columns.foundFaults.map(({ row, column, reason }: Record<string, unknown>) => [row, column, reason])).toEqual([
      [2, 'A', 'unknown_item'],
      [2, 'B', 'unknown_party'],
      [3, 'A', 'unknown_item'],
      [4, 'A', 'unknown_item'],
      [4, 'B', 'unknown_party'],
    ]);
    expect(columns.unknownNumbers).toEqual([
      { kind: 'item', number: '900-1' },
      { kind: 'party', number: '10023' },
      { kind: 'item', number: 'FRACHT' },
    ]);
    // Others learn only how much is faulty: whose numbers these are is the supplier's own business. Domain §6.4.
    for (const client of [open.network.office, await open.network.appoint('auditor')]) {
      const seen = (await client.must(200).get(at)).body;
      expect(seen).toMatchObject({ state: 'faulty', faults: 5, columns: [], foundFaults: [], unknownNumbers: [], allowedActions: [] });
      expect(seen.faultCounts).toEqual([
        { reason: 'unknown_item', count: 3 },
        { reason: 'unknown_party', count: 2 },
      ]);
      for (const cell of ['10023', '900-1', 'FRACHT', 'D-58123']) expect(JSON.stringify(seen)).not.toContain(cell);
    }
    const strange = await supplier().put(`${at}/numbers`, { numbers: [{ kind: 'party', number: '10023', code: 'M999' }] });
    expect([strange.status, strange.body.code]).toEqual([422, 'report_number.unknown']);
    const numbers = [
      { kind: 'item', number: '900-1', code: 'W-1' },
      { kind: 'item', number: 'FRACHT', code: null },
      { kind: 'party', number: '10023', code: member },
    ];
    const said = (await supplier().must(200).put(`${at}/numbers`, { numbers })).body;
    expect(said).toMatchObject({ state: 'checked', lines: 3, setAside: 1, faults: 0, allowedActions: ['commit', 'say'] });
    expect(await volumes()).toEqual({});
  });

  test('counts when it is committed: in base units, and only once', async () => {
    const at = `${open.agreement}/report-files/${fileId}/commit`;
    const { body } = await supplier().must(200).post(at, {});
    expect(body.report).toMatchObject({ period: period.name, version: 1, accepted: 2, repeated: 0, reversed: 0 });
    expect(body.file).toMatchObject({ state: 'committed', reportId: body.report.id, allowedActions: [] });
    // 1,500 kg, and 2.5 t in kg.
    expect(await volumes()).toEqual({ [member]: '1500', [customer]: '2500' });
    expect((await supplier().must(200).post(at, {})).body.report).toEqual(body.report);
    // The same file again is the one that was reported; the columns and numbers are remembered.
    expect(
      (
        await supplier()
          .must(201)
          .post(path(), csv(...rows('1.500,0')))
      ).body,
    ).toMatchObject({ id: fileId, state: 'committed' });
    expect(await volumes()).toEqual({ [member]: '1500', [customer]: '2500' });
  });

  test('a further version is booked as differences: counter-lines and new lines, nothing is changed or lost', async () => {
    const sent = (
      await supplier()
        .must(201)
        .post(path(), csv(...rows('1.200,5').slice(0, 1), rows('')[1] ?? ''))
    ).body;
    expect(sent.state).toBe('checked');
    const { report } = (await supplier().must(200).post(`${open.agreement}/report-files/${sent.id}/commit`, {})).body;
    expect(report).toMatchObject({ version: 2, accepted: 1, repeated: 1, reversed: 1 });
    expect(await volumes()).toEqual({ [member]: '1200.5', [customer]: '2500' });
    const lines = (await supplier().must(200).get(`${open.agreement}/volume-reports/${report.id}/lines`)).body.items;
    expect(lines.map(({ quantity, takesBack }: Record<string, unknown>) => [quantity, takesBack])).toEqual([
      ['1200.5', null],
      ['-1500', `${period.name}/1/2`],
    ]);
    expect((await bought()).map(({ quantity }: Record<string, unknown>) => quantity).sort()).toEqual(['1200.5', '2500']);
  });

  test('a version that is there already says something else: refused, nothing changed', async () => {
    const sent = (
      await supplier()
        .must(201)
        .post(path({ version: '1' }), csv(...rows('7')))
    ).body;
    const { status, body } = await supplier().post(`${open.agreement}/report-files/${sent.id}/commit`, {});
    expect([status, body.code]).toEqual([409, 'volume_report.version_taken']);
    expect(await volumes()).toEqual({ [member]: '1200.5', [customer]: '2500' });
  });

  test('a period that was reported as a whole takes no single lines any more; one that was not takes what stood into account', async () => {
    const next = present(second, 'second quarter');
    const single = (reference: string, date: string) => line(reference, member, { date, quantity: '10' });
    const lines = [single('S1', period.to), single('S2', next.from)];
    const { body } = await supplier().must(201).post(`${open.agreement}/volume-reports`, { lines });
    expect(body).toMatchObject({ accepted: 1, refusals: [{ row: 1, reason: 'period_reported' }] });
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Q2',
          rows: [
            ['Artikel', 'Kunde', 'Datum', 'Menge', 'Einheit', 'PLZ'],
            ['W-1', 10023, new Date(`${next.to}T00:00:00Z`), 40, 'KGM', 58],
          ],
        },
      ],
    });
    const sent = (
      await supplier()
        .must(201)
        .post(path({ period: next.name, fileName: 'Umsatz.xlsx' }), workbook)
    ).body;
    expect(sent).toMatchObject({ state: 'checked', lines: 1 });
    const { report } = (await supplier().must(200).post(`${open.agreement}/report-files/${sent.id}/commit`, {})).body;
    expect(report).toMatchObject({ version: 1, accepted: 1, reversed: 1 });
    expect(await volumes()).toEqual({ [member]: '1240.5', [customer]: '2500' });
  });

  test('nothing sold is a report, and as a further version takes everything back', async () => {
    await house.database.query(
      `insert into shown_volume (network_id, agreement_id, year, position_id, number, quantity, quantity_by)
       select a.network_id, a.id, 1, p.id, 1, 820, '{"a": "200", "b": "200", "c": "200", "d": "200", "e": "20"}' from agreement a
         join lot o on o.network_id = a.network_id and o.round_id = a.round_id
         join lot_position p on p.network_id = o.network_id and p.lot_id = o.id where a.id = $1
           and not exists (select from reported_line l where l.network_id = p.network_id and l.position_id = p.id) order by p.id limit 1`,
      [open.agreementId],
    );
    const { body } = await supplier()
      .must(201)
      .post(`${open.agreement}/nil-reports`, { period: present(third, 'third').name });
    expect(body).toMatchObject({ version: 1, accepted: 0, reversed: 0 });
    expect(
      (
        await supplier()
          .must(201)
          .post(`${open.agreement}/nil-reports`, { period: present(third, 'third').name })
      ).body,
    ).toEqual(body);
    const again = (
      await supplier()
        .must(201)
        .post(`${open.agreement}/nil-reports`, { period: present(second, 'second').name })
    ).body;
    expect(again).toMatchObject({ version: 2, accepted: 0, reversed: 1 });
    // What was shown of a position of which nothing stands is nil now.
    expect((await editionsShown()).map(({ quantity }) => quantity)).toEqual(['820', '0']);
    expect(await volumes()).toEqual({ [member]: '1200.5', [customer]: '2500' });
  });

  test('two versions at once: one counts, the other says that it is taken', async () => {
    const files = [];
    for (const quantity of ['31', '32'])
      files.push(
        (
          await supplier()
            .must(201)
            .post(
              path({ period: present(third, 'third').name, version: '2' }),
              csv(`W-1;${member};${german(present(third, 'third').from)};${quantity};kg;58;;`),
            )
        ).body,
      );
    const answers = await Promise.all(files.map(({ id }) => supplier().post(`${open.agreement}/report-files/${id}/commit`, {})));
    // The second upload took the first one's place, so of the two exactly one is there to be committed.
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await volumes())[member]).toBe('1232.5');
  });

  test('office and supplier see the periods; the parties and other suppliers do not', async () => {
    const periods = (await open.network.office.must(200).get(`${open.agreement}/report-periods`)).body;
    expect(periods).toMatchObject({ rhythm: 'quarter', remindAfterDays: 15 });
    const reported = periods.items.filter(({ state }: { state: string }) => state === 'reported');
    expect(reported.map(({ period: name, version }: Record<string, unknown>) => [name, version])).toEqual(
      [third, second, first].map((one, at) => [present(one, 'period').name, [2, 2, 2][at]]),
    );
    expect(periods.items.some(({ state }: { state: string }) => state === 'missing')).toBe(true);
    expect((await supplier().must(200).get(`${open.agreement}/report-periods`)).body.items).toEqual(periods.items);
    for (const { client } of [open.member, open.customer]) expect((await client.get(`${open.agreement}/report-periods`)).status).toBe(404);
    for (const what of ['report-periods', 'report-files', `report-files/${fileId}`])
      expect((await open.loser.client.get(`${open.agreement}/${what}`)).status).toBe(404);
    expect((await open.loser.client.must(200).get(`${open.network.path}/report-numbers`)).body.items).toEqual([]);
    expect((await supplier().must(200).get(`${open.network.path}/report-numbers`)).body.items).toHaveLength(3);
  });

  test('months instead of quarters only before a period was reported', async () => {
    const { status, body } = await open.network.office.put(`${open.agreement}/report-rhythm`, { rhythm: 'month' });
    expect([status, body.code]).toEqual([409, 'report_rhythm.in_use']);
    expect((await open.network.office.must(200).put(`${open.agreement}/report-rhythm`, { rhythm: 'quarter', remindAfterDays: 20 })).body).toEqual({
      rhythm: 'quarter',
      remindAfterDays: 20,
    });
  });

  test('the supplier is reminded once of a period that it has not reported', async () => {
    const forgotten = await aPastAgreement(house);
    await house.database.query(`alter table edition disable trigger edition_is_immutable`);
    await house.database.query(`update edition set opened_at = opened_at - interval '1 year' where agreement_id = $1`, [forgotten.agreementId]);
    await house.database.query(`alter table edition enable trigger edition_is_immutable`);
    const due = async () =>
      (await forgotten.winner.client.must(200).get(`${forgotten.network.path}/notices`)).body.items.filter(
        ({ key }: { key: string }) => key === 'volume_report.due',
      );
    await until('the reminder', async () => ((await due()).length > 0 ? true : undefined));
    const { rows } = await house.database.query(`select count(*)::integer as told from report_reminder where agreement_id = $1`, [
      forgotten.agreementId,
    ]);
    expect(rows).toEqual([{ told: 1 }]);
    expect(await due()).toHaveLength(1);
  });

  test('a month is no quarter: it is asked for, and reminded of, until all of its days are reported', async () => {
    const monthly = await aPastAgreement(house);
    const client = monthly.winner.client;
    const before = (day: string) => periodOn(dayBefore(periodOn(day, 'quarter').from), 'quarter');
    // The last quarter is the task, the last one that ended 15 days ago is reminded of: mostly the same.
    const [asked, reminded] = [before(dayFromNow(0)), before(dayFromNow(-15))];
    const monthsOf = ({ from, to }: { from: string; to: string }) => periodsBetween(from, to, 'month').map(({ name }) => name);
    const nothingIn = (name: string | undefined) => client.must(201).post(`${monthly.agreement}/nil-reports`, { period: name });
    const tasks = async () =>
      (await client.must(200).get(`${monthly.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind).includes('report');
    const told = async () =>
      (await client.must(200).get(`${monthly.network.path}/notices`)).body.items.filter(({ key }: { key: string }) => key === 'volume_report.due');
    for (const name of new Set([asked, reminded].map((quarter) => monthsOf(quarter)[0]))) await nothingIn(name);
    expect(await tasks()).toBe(true);
    await house.database.query(`alter table edition disable trigger edition_is_immutable`);
    await house.database.query(`update edition set opened_at = opened_at - interval '1 year' where agreement_id = $1`, [monthly.agreementId]);
    await house.database.query(`alter table edition enable trigger edition_is_immutable`);
    await until('the reminder', async () => ((await told()).length > 0 ? true : undefined));
    const { rows } = await house.database.query(`select period_from::text as "from" from report_reminder where agreement_id = $1`, [
      monthly.agreementId,
    ]);
    expect(rows).toEqual([{ from: reminded.from }]);
    for (const name of monthsOf(asked).slice(1)) await nothingIn(name);
    expect(await tasks()).toBe(false);
    const { items } = (await client.must(200).get(`${monthly.agreement}/report-periods`)).body;
    const within = items.filter(({ from, to }: { from: string; to: string }) => from >= asked.from && to <= asked.to);
    expect(within.map(({ period: name, state }: Record<string, unknown>) => [name, state])).toEqual(
      monthsOf(asked)
        .toReversed()
        .map((name) => [name, 'reported']),
    );
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
