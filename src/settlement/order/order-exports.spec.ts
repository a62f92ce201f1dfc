import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import type { OrderContent } from './content.js';
import { opentransOrder } from './opentrans-order.js';
import { ublOrder } from './ubl-order.js';

const SCHEMAS = new URL('../../../test/settlement/schema/', import.meta.url);
const BMECAT = new URL('../../../test/agreement/schema/bmecat_2005.xsd', import.meta.url);
const files = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd'));
const schema = (name: string) => ({ fileName: name, contents: readFileSync(new URL(name, SCHEMAS), 'utf8').replaceAll('../common/', '') });
const ofUbl = files.filter((name) => name !== 'UBL-Order-2.1.xsd' && /^(UBL|CCTS)/.test(name)).map(schema);
// openTRANS names BMEcat's namespace without the “fd” (final draft) that the published schema has.
const bmecat = { fileName: 'bmecat_2005.xsd', contents: readFileSync(BMECAT, 'utf8').replaceAll('bmecat/2005fd', 'bmecat/2005') };
const ofOpentrans = [bmecat, schema('xmlmime.xsd'), schema('xmldsig-core-schema.xsd')];

async function faultsOf(xml: string, root: string, preload: { fileName: string; contents: string }[]): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'order.xml', contents: xml }], schema: [schema(root)], preload, maxMemoryPages: 4096 });
  return errors.map(({ message }) => message);
}

const order: OrderContent = {
  reference: 'B-4711 <A & "B">',
  date: '2027-06-01',
  placedAt: '2027-06-01T08:15:30.123456Z',
  network: 'NIRO',
  agreement: 'RV-2027-001',
  agreementTitle: 'Schweißzusätze',
  agreementUntil: '2029-03-31',
  edition: 2,
  currency: 'EUR',
  buyer: {
    code: 'M001',
    name: 'Müller & Söhne GmbH',
    street: 'Am Hellweg 1',
    postcode: '58466',
    city: 'Lüdenscheid',
    country: 'DE',
    vatId: 'DE123456789',
  },
  supplier: {
    code: 'S001',
    name: `Żółć & Söhne Spawalnicze sp. z o.o. ${'und Partner '.repeat(8)}`,
    street: '',
    postcode: '',
    city: '',
    country: 'PL',
    vatId: null,
  },
  deliverTo: { name: 'Werk 2', street: 'Am Hellweg 1', postcode: '58511', city: 'Lüdenscheid', country: 'DE' },
  wantedOn: '2027-06-08',
  remark: 'Tor 3\nbitte anrufen \u0007 😀',
  lines: [
    {
      line: 1,
      reference: 'B-4711/1',
      category: 'WELD',
      region: '58',
      item: 'W-1',
      gtin: '4012345678901',
      supplierNumber: '4711-08 <Ö>',
      nameDe: 'Drahtelektrode',
      nameEn: 'Wire electrode',
      unit: 'KGM',
      quantity: '0.333333',
      unitPrice: '10.123456',
      per: '1',
      amount: '3.37',
    },
    {
      line: 2,
      reference: 'B-4711/2',
      category: 'WELD',
      region: '58',
      item: 'W-2'.padEnd(60, 'x'),
      gtin: null,
      nameDe: 'Stromdüse '.repeat(30),
      nameEn: 'Contact tip',
      unit: 'C62',
      quantity: '1000',
      unitPrice: '9800.00',
      per: '1000',
      amount: '9800.00',
    },
  ],
  total: '9803.37',
};

const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

describe('an order in XML', () => {
  test('is valid by the published schema of UBL 2.1', async () => {
    expect(await faultsOf(ublOrder(order), 'UBL-Order-2.1.xsd', ofUbl)).toEqual([]);
    const bare = { ...order, wantedOn: null, remark: null, agreementTitle: '' };
    expect(await faultsOf(ublOrder(bare), 'UBL-Order-2.1.xsd', ofUbl)).toEqual([]);
  });

  test('is valid by the published schema of openTRANS 2.1', async () => {
    expect(await faultsOf(opentransOrder(order), 'opentrans_2_1.xsd', ofOpentrans)).toEqual([]);
    const bare = { ...order, wantedOn: null, remark: null, agreementTitle: '' };
    expect(await faultsOf(opentransOrder(bare), 'opentrans_2_1.xsd', ofOpentrans)).toEqual([]);
  });

  test('a wrong one is found: the schemas are really read', async () => {
    expect(await faultsOf(ublOrder(order).replaceAll('cbc:IssueDate', 'cbc:IssueDay'), 'UBL-Order-2.1.xsd', ofUbl)).not.toEqual([]);
    expect(await faultsOf(opentransOrder(order).replaceAll('ORDER_DATE', 'ORDER_DAY'), 'opentrans_2_1.xsd', ofOpentrans)).not.toEqual([]);
  });

  test('read back says the same quantities, units and amounts', () => {
    const [ubl, opentrans] = [ublOrder(order), opentransOrder(order)];
    expect(inside(ubl, 'cbc:Quantity')).toEqual(['0.333333', '1000']);
    expect(inside(ubl, 'cbc:PriceAmount')).toEqual(['10.123456', '9800.00']);
    expect(inside(ubl, 'cbc:BaseQuantity')).toEqual(['1', '1000']);
    expect(inside(ubl, 'cbc:LineExtensionAmount')).toEqual(['9803.37', '3.37', '9800.00']);
    expect([...ubl.matchAll(/unitCode="(\w+)"/g)].map(([, unit]) => unit)).toEqual(['KGM', 'KGM', 'C62', 'C62']);
    expect(inside(opentrans, 'QUANTITY')).toEqual(['0.333333', '1000']);
    expect(inside(opentrans, 'bmecat:ORDER_UNIT')).toEqual(['KGM', 'C62']);
    expect(inside(opentrans, 'bmecat:PRICE_AMOUNT')).toEqual(['10.123456', '9800.00']);
    expect(inside(opentrans, 'bmecat:PRICE_QUANTITY')).toEqual(['1', '1000']);
    expect([inside(opentrans, 'PRICE_LINE_AMOUNT'), inside(opentrans, 'TOTAL_AMOUNT')]).toEqual([['3.37', '9800.00'], ['9803.37']]);
  });

  test('names an item as the supplier does; where it has no number of its own, openTRANS goes by the code if it fits', () => {
    const [first = { lines: [] }, second] = order.lines.map((line) => ({ ...order, lines: [line] }));
    expect(ublOrder({ ...order, ...first })).toContain(
      '<cac:SellersItemIdentification><cbc:ID>4711-08 &lt;Ö&gt;</cbc:ID></cac:SellersItemIdentification>',
    );
    expect(ublOrder({ ...order, ...second })).not.toContain('SellersItemIdentification');
    expect(inside(opentransOrder(order), 'bmecat:SUPPLIER_PID')).toEqual(['4711-08 &lt;Ö&gt;']);
    expect(inside(opentransOrder(order), 'bmecat:BUYER_PID')).toEqual(['W-1', 'W-2'.padEnd(50, 'x')]);
    const short = { ...order, lines: order.lines.map((line) => ({ ...line, item: 'W-2' })) };
    expect(inside(opentransOrder(short), 'bmecat:SUPPLIER_PID')).toEqual(['4711-08 &lt;Ö&gt;', 'W-2']);
  });

  test('keeps what people wrote, and is the same whenever it is written', () => {
    expect(inside(ublOrder(order), 'cbc:ID')[0]).toBe('B-4711 &lt;A &amp; &quot;B&quot;&gt;');
    expect(ublOrder(order)).toBe(ublOrder(order));
    expect(opentransOrder(order)).toContain('<bmecat:NAME2>');
  });
});
