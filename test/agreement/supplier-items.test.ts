import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { periodOn } from '../../src/settlement/report/period.js';
import type { House } from '../servers/house.js';
import { anOrder } from '../settlement/order.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import type { OpenAgreement } from './open-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let at: string;
beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  at = `${open.agreement}/supplier-items`;
});
afterAll(() => house?.close());

/** Ordered today, wanted as soon as possible. */
const TODAY = { date: undefined, wantedOn: undefined };
const LINK = 'https://supplier.example/4711';
const state = (...items: readonly (readonly [string, string | null, (string | null)?])[]) =>
  open.winner.client.patch(at, { items: items.map(([item, number, link = null]) => ({ item, number, link })) });
const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

// Each test goes on where the one before ended.
describe("a supplier's own numbers of what it sells (Domain §13, decision 15)", () => {
  test('are stated by the supplier alone; all who see the agreement read them', async () => {
    const { member, customer, network, agreement } = open;
    const said = await state(['W-1', '4711-08', LINK]);
    expect(said.status).toBe(200);
    expect(said.body.items).toMatchObject([
      { item: 'W-1', nameDe: 'Drahtelektrode', number: '4711-08', link: LINK },
      { item: 'W-2', number: null, link: null },
    ]);
    for (const client of [member.client, customer.client, network.office]) expect((await client.must(200).get(at)).body).toEqual(said.body);
    for (const client of [member.client, network.office])
      expect((await client.patch(at, { items: [{ item: 'W-1', number: 'X', link: null }] })).status).toBe(403);
    const other = await network.join({ kind: 'supplier' });
    expect((await other.client.patch(at, { items: [{ item: 'W-1', number: 'X', link: null }] })).body.code).toBe('agreement.missing');
    expect((await other.client.get(at)).body.code).toBe('agreement.missing');
    const { rows } = await house.database.query(`select body from audit_entry where kind = 'supplier_items.stated' and subject_id = $1`, [
      agreement.split('/').at(-1),
    ]);
    expect(rows).toMatchObject([{ body: { items: [{ item: 'W-1', number: '4711-08', link: LINK }] } }]);
  });

  test('mean one item each, and lead to https only', async () => {
    expect((await state(['W-2', '4711-08'])).body).toMatchObject({ code: 'supplier_item.refused', errors: [{ pointer: '/items/0/number' }] });
    expect((await state(['W-2', 'w-1'])).body.code).toBe('supplier_item.refused');
    expect((await state(['W-9', '1'])).body.code).toBe('supplier_item.refused');
    for (const link of ['http://supplier.example', 'javascript:alert(1)', 'https://a b', 'https://'])
      expect((await state(['W-2', '1', link])).status).toBe(422);
    expect((await state(['W-2', 'x'.repeat(33)])).status).toBe(422);
    // Two people of the supplier who state the same number at once.
    const both = await Promise.all([state(['W-1', 'SAME']), state(['W-2', 'SAME'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await state(['W-1', '4711-08', LINK], ['W-2', null])).status).toBe(200);
  });

  test('are in the catalogue, found by its search, and in BMEcat', async () => {
    const { member, network, agreement } = open;
    const found = (await member.client.must(200).get(`${network.path}/agreed-positions?q=4711`)).body.items;
    expect(found.map((one: Record<string, unknown>) => [one['item'], one['supplierNumber'], one['supplierLink']])).toEqual([
      ['W-1', '4711-08', LINK],
      ['W-1', '4711-08', LINK],
    ]);
    const xml: string = (await member.client.must(200).get(`${agreement}/bmecat`)).body;
    expect([inside(xml, 'SUPPLIER_PID'), inside(xml, 'BUYER_PID'), inside(xml, 'PROD_ID')]).toEqual([
      ['4711-08', 'W-2'],
      ['W-1', 'W-2'],
      ['4711-08', 'W-2'],
    ]);
  });

  test('are in the orders that are placed from then on, which keep them', async () => {
    const { member, agreement } = open;
    const { id } = (await member.client.must(201).post(`${agreement}/orders`, anOrder('N1', TODAY))).body;
    await state(['W-1', '5000']);
    const written = async (format: string): Promise<string> =>
      (await member.client.must(200).get(`${agreement}/orders/${id}/document?format=${format}`)).body;
    expect(await written('ubl')).toContain('<cac:SellersItemIdentification><cbc:ID>4711-08</cbc:ID></cac:SellersItemIdentification>');
    expect(inside(await written('opentrans'), 'bmecat:SUPPLIER_PID')).toEqual(['4711-08', 'W-2']);
  });

  test('are understood in files of orders and in volume reports', async () => {
    const { member, winner, agreement } = open;
    const orders = ['Bestellnummer;Pos.;Datum;Artikel;Menge;Einheit;Liefergebiet', `F1;1;${dayFromNow(0)};5000;3;kg;58`].join('\n');
    const file = await member.client.must(200).post(`${agreement}/call-off-files?fileName=a.csv&commit=true`, orders);
    expect(file.body).toMatchObject({ outcome: 'committed', toPlace: 1 });
    const placed = (await member.client.must(200).get(`${agreement}/call-offs`)).body.items;
    expect(placed.find(({ reference }: { reference: string }) => reference === 'F1/1')).toMatchObject({ item: 'W-1', quantity: '3' });
    const { name, from } = periodOn(dayFromNow(-120), 'month');
    const report = [
      'Artikel;Kunde;Rechnungsdatum;Menge;ME;Liefer-PLZ',
      ...['5000', '4711-08'].map((number) => `${number};${member.code};${from};3;kg;58`),
    ];
    const checked = (await winner.client.must(201).post(`${agreement}/report-files?fileName=r.csv&period=${name}`, report.join('\n'))).body;
    expect(checked.foundFaults).toMatchObject([{ row: 3, field: 'item', value: '4711-08', reason: 'unknown_item' }]);
  });
});
