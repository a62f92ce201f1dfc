import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Joined } from '../agreement/awarded-round.js';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { order } from './order-line.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
});
afterAll(() => house?.close());

const HEADER = 'Bestellnummer;Pos.;Datum;Artikel;Menge;Einheit;Liefergebiet';
const csv = (...lines: string[]): string => [HEADER, ...lines].join('\r\n');
const url = (agreement: string, commit = true, name = 'export.csv'): string => `${agreement}/call-off-files?fileName=${name}&commit=${commit}`;
const called = async (client: Joined['client'], agreement: string) => (await client.must(200).get(`${agreement}/call-offs?limit=500`)).body.items;

describe('orders from a member’s ERP (Domain §5, §14)', () => {
  test('are checked as a whole without recording anything, then called off all at once; the same file changes nothing', async () => {
    const { agreement, network, winner, member, customer } = open;
    const faulty = csv('4711;10;15.04.2027;W-1;1.500,5;kg;58', '4711;20;15.04.2027;W-9;2;kg;58', '4711;30;15.04.2027;W-2;0,5;m;80');
    const told = (await member.client.with({ 'accept-language': 'de' }).must(200).post(url(agreement), faulty)).body;
    expect(told).toMatchObject({ outcome: 'faulty', lines: 3, toPlace: 0, faultCount: 3 });
    expect(told.faults.map((one: Record<string, unknown>) => [one['row'], one['column'], one['value'], one['reason']])).toEqual([
      [3, 'D', 'W-9', 'unknown_item'],
      [4, 'F', 'm', 'unit_dimension'],
      [4, 'G', '80', 'not_sold_there'],
    ]);
    expect(told.faults[2].suggestion).toBe(
      'Der Rahmenvertrag enthält W-2 für 58, 59, diese Zeile ist für 80. Berichtigen Sie den Lieferort, oder nehmen Sie die Zeile heraus.',
    );
    const good = csv('4711;10;15.04.2027;W-1;1.500,5;kg;58', '4711;20;15.04.2027;W-2;500,00;Stk;58');
    expect((await member.client.must(200).post(url(agreement, false), good)).body).toMatchObject({ outcome: 'checked', lines: 2, toPlace: 2 });
    expect(await called(member.client, agreement)).toEqual([]);
    expect((await member.client.must(200).post(url(agreement), good)).body).toMatchObject({ outcome: 'committed', lines: 2, toPlace: 2 });
    expect((await member.client.must(200).post(url(agreement), good)).body).toMatchObject({ outcome: 'unchanged', lines: 2, toPlace: 0 });
    const placed = await called(member.client, agreement);
    expect(placed.map((one: Record<string, unknown>) => [one['reference'], one['item'], one['quantity'], one['date']]).sort()).toEqual([
      ['4711/10', 'W-1', '1500.5', '2027-04-15'],
      ['4711/20', 'W-2', '500', '2027-04-15'],
    ]);
    // What stands already is left as it is, whether it came singly or from a file.
    await member.client.must(201).post(`${agreement}/call-offs`, order('4711/20', { item: 'W-2', quantity: '500', date: '2027-04-15' }));
    const more = csv('4711;20;15.04.2027;W-2;500;St.;58', '4711;30;16.04.2027;W-2;1;pcs;59');
    expect((await member.client.must(200).post(url(agreement), more)).body).toMatchObject({ outcome: 'committed', lines: 2, toPlace: 1 });
    // Nobody else's, and told to the supplier.
    expect(await called(customer.client, agreement)).toEqual([]);
    expect((await customer.client.must(200).get(`${agreement}/call-off-files`)).body.items).toEqual([]);
    expect((await member.client.must(200).get(`${agreement}/call-off-files`)).body.items).toMatchObject([{ lines: 2, placed: 1 }, { placed: 2 }]);
    const notices = (await winner.client.must(200).get(`${network.path}/notices`)).body.items;
    expect(notices[0]).toMatchObject({ key: 'call_off.imported', subject: expect.stringContaining('(1)') });
    expect((await winner.client.post(url(agreement), good)).body.code).toBe('agreement.missing');
  });

  test('of 5,000 lines in a workbook are called off in one go', async () => {
    const { agreement, member } = await anOpenAgreement(house);
    const lines = Array.from({ length: 5000 }, (_, at) => [
      `45${at}`,
      new Date('2027-04-15'),
      at % 2 ? 'W-1' : 'W-2',
      at % 2 ? 1.5 : 2,
      at % 2 ? 'KGM' : 'C62',
      '59',
    ]);
    const bytes = await writeXlsx({
      sheets: [{ name: 'Export', rows: [['PO number', 'Order date', 'SKU', 'Qty', 'UoM', 'Delivery region'], ...lines] }],
    });
    expect((await member.client.must(200).post(url(agreement, true, 'export.xlsx'), bytes)).body).toMatchObject({
      outcome: 'committed',
      toPlace: 5000,
    });
    const { rows } = await house.database.query(
      `select count(*)::integer as lines, sum(quantity)::text as quantity, (select count(*)::integer from audit_entry e where e.kind = 'call_off.accepted'
         and e.body ->> 'agreementId' = max(c.agreement_id::text)) as entries from call_off c where agreement_id = $1`,
      [agreement.split('/').at(-1)],
    );
    // 2,500 × 1.5 + 2,500 × 2
    expect(rows).toEqual([{ lines: 5000, quantity: '8750.000000', entries: 5000 }]);
  });

  test('at the maximum are refused as a whole, counted for every limited item of the file, and a check does not tell', async () => {
    const { agreement, member } = await anOpenAgreement(house, (positionId) => ({ maximumQuantities: [{ positionId, quantity: '100' }] }));
    const tooMuch = (of: string): string =>
      csv(`${of};1;15.04.2027;W-1;60;kg;58`, `${of};2;15.04.2027;W-1;41;kg;58`, `${of};3;15.04.2027;W-2;1;Stück;58`);
    expect((await member.client.must(200).post(url(agreement, false), tooMuch('A'))).body).toMatchObject({ outcome: 'checked', toPlace: 3 });
    const refused = await member.client.post(url(agreement), tooMuch('A'));
    expect([refused.status, refused.body.code]).toEqual([409, 'call_off.maximum']);
    expect(refused.body.detail).not.toMatch(/[0-9]/);
    expect(await called(member.client, agreement)).toEqual([]);
    for (const again of ['B', 'C']) expect((await member.client.post(url(agreement), tooMuch(again))).body.code).toBe('call_off.maximum');
    expect((await member.client.post(url(agreement), csv('D;1;15.04.2027;W-1;1;kg;58'))).body.code).toBe('call_off.too_many');
    // Another item is not limited.
    await member.client.must(200).post(url(agreement), csv('E;1;15.04.2027;W-2;1;Stück;58'));
  });

  test('are refused with a reason where the file is none', async () => {
    const { agreement, member } = open;
    expect((await member.client.post(url(agreement), '')).body.code).toBe('import.empty');
    expect((await member.client.must(200).post(url(agreement), 'a;b\n1;2')).body).toMatchObject({
      outcome: 'faulty',
      faults: [{ reason: 'no_header', column: null }],
    });
    const many = csv(...Array.from({ length: 10_001 }, (_, at) => `${at};1;15.04.2027;W-1;1;kg;58`));
    expect((await member.client.post(url(agreement), many)).body.code).toBe('order_file.too_many_lines');
  });
});
