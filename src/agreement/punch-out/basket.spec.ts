import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { readXml as read, SMALL_DOCUMENT, xmlAt } from '../../platform/xml-reader.js';
import type { BasketLine } from './basket.js';
import { orderMessage, readSetupRequest, refusal, setupResponse } from './cxml.js';
import { ociFields } from './oci.js';

const readXml = (document: string) => read(document, SMALL_DOCUMENT);

const line: BasketLine = {
  rowId: '01a20d0b-641f-796e-8b2f-d722f357f66b',
  agreement: 'RV-2027-001',
  supplierName: 'S & Co',
  item: 'W-1',
  gtin: null,
  supplierNumber: null,
  name: 'Schweißdraht "G3Si1" 1,0 mm, Spule zu 15 kg, verkupfert',
  category: 'WELD',
  eclass: '21-01-02-03',
  unspsc: null,
  regions: ['58', '59'],
  unit: 'KGM',
  quantity: Decimal.parse('1500.5'),
  unitPrice: Decimal.parse('9.5'),
  cost: Money.parse('14254.75', 'EUR'),
  currency: 'EUR',
};

describe('a basket for OCI 5.0', () => {
  const valueOf = (lines: BasketLine[], name: string) => ociFields(lines).find((field) => field.name === name)?.value;

  test('has its fields numbered from 1, texts cut to what SAP keeps', () => {
    expect(ociFields([line]).map(({ name, value }) => `${name}=${value}`)).toEqual([
      'NEW_ITEM-DESCRIPTION[1]=Schweißdraht "G3Si1" 1,0 mm, Spule zu 15',
      'NEW_ITEM-QUANTITY[1]=1500.500',
      'NEW_ITEM-UNIT[1]=KGM',
      'NEW_ITEM-PRICE[1]=9.500',
      'NEW_ITEM-PRICEUNIT[1]=1',
      'NEW_ITEM-CURRENCY[1]=EUR',
      'NEW_ITEM-VENDORMAT[1]=W-1',
      'NEW_ITEM-EXT_PRODUCT_ID[1]=01a20d0b-641f-796e-8b2f-d722f357f66b',
      'NEW_ITEM-EXT_SCHEMA_TYPE[1]=ECLASS',
      'NEW_ITEM-EXT_CATEGORY_ID[1]=21010203',
      'NEW_ITEM-CUST_FIELD1[1]=RV-2027-001',
      'NEW_ITEM-CUST_FIELD2[1]=58 59',
      'NEW_ITEM-LONGTEXT_1:132[]=Schweißdraht "G3Si1" 1,0 mm, Spule zu 15 kg, verkupfert',
    ]);
    expect(valueOf([line, { ...line, item: 'W-2' }], 'NEW_ITEM-VENDORMAT[2]')).toBe('W-2');
  });

  test('names an item as its supplier does, and the network’s code beside it', () => {
    const lines = [line, { ...line, supplierNumber: '4711-08' }];
    expect([valueOf(lines, 'NEW_ITEM-VENDORMAT[2]'), valueOf(lines, 'NEW_ITEM-CUST_FIELD3[2]')]).toEqual(['4711-08', 'W-1']);
    expect(valueOf(lines, 'NEW_ITEM-CUST_FIELD3[1]')).toBeUndefined();
  });

  test.each([
    ['0.1234', '1.234', '10'],
    ['0.12345', '12.345', '100'],
    ['0.123456', '123.456', '1000'],
    ['10', '10.000', '1'],
  ])('tells %s exactly as %s for %s units', (unitPrice, price, per) => {
    const lines = [{ ...line, unitPrice: Decimal.parse(unitPrice) }];
    expect([valueOf(lines, 'NEW_ITEM-PRICE[1]'), valueOf(lines, 'NEW_ITEM-PRICEUNIT[1]')]).toEqual([price, per]);
  });
});

describe('cXML 1.2', () => {
  const setup = (operation = 'create', secret = '<SharedSecret>s&amp;cret</SharedSecret>') => `<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.040/cXML.dtd">
    <cXML payloadID="1@erp" timestamp="2027-04-15T08:00:00+02:00"><Header>
      <From><Credential domain="NetworkId"><Identity>other</Identity></Credential></From>
      <Sender><Credential domain="NetworkId"><Identity>po-1</Identity>${secret}</Credential><UserAgent>ERP</UserAgent></Sender></Header>
    <Request><PunchOutSetupRequest operation="${operation}"><BuyerCookie>c-1</BuyerCookie>
      <BrowserFormPost><URL>https://erp.example.com/cart?a=1&amp;b=2</URL></BrowserFormPost></PunchOutSetupRequest></Request></cXML>`;
  const stamp = { payloadId: 'x@poolround', timestamp: '2027-04-15T06:00:00.000Z' };

  test('a setup request says who opens the shop and where the basket goes', () => {
    expect(readSetupRequest(setup())).toEqual({
      login: 'po-1',
      secret: 's&cret',
      buyerCookie: 'c-1',
      returnTo: 'https://erp.example.com/cart?a=1&b=2',
    });
    for (const document of [setup('source'), setup('create', ''), '<cXML/>', 'no xml']) expect(readSetupRequest(document)).toBeUndefined();
  });

  test('a response leads to the start page, a refusal says why', () => {
    const root = readXml(setupResponse('https://p.example.org/punch-out/1/t?x&y', stamp));
    expect(xmlAt(root, 'Response', 'Status')?.attributes).toEqual(
      new Map([
        ['code', '200'],
        ['text', 'OK'],
      ]),
    );
    expect(xmlAt(root, 'Response', 'PunchOutSetupResponse', 'StartPage', 'URL')?.text).toBe('https://p.example.org/punch-out/1/t?x&y');
    const status = xmlAt(readXml(refusal('401', 'Unauthorized', 'No.', stamp)), 'Response', 'Status');
    expect([status?.attributes.get('code'), status?.text]).toEqual(['401', 'No.']);
  });

  test('an order message holds the basket in ASCII alone, and reads back the same', () => {
    const message = orderMessage([line], 'c-1', 'niro', 'po-1', line.cost, stamp);
    expect(message).toMatch(/^[\n\t\r -~]*$/);
    const order = xmlAt(readXml(message), 'Message', 'PunchOutOrderMessage');
    expect(xmlAt(order, 'BuyerCookie')?.text).toBe('c-1');
    expect(xmlAt(order, 'PunchOutOrderMessageHeader', 'Total', 'Money')).toMatchObject({
      text: '14254.75',
      attributes: new Map([['currency', 'EUR']]),
    });
    const item = xmlAt(order, 'ItemIn');
    expect(item?.attributes).toEqual(new Map([['quantity', '1500.5']]));
    expect(xmlAt(item, 'ItemID', 'SupplierPartID')?.text).toBe('W-1');
    expect(xmlAt(item, 'ItemDetail', 'UnitPrice', 'Money')?.text).toBe('9.5');
    expect(xmlAt(item, 'ItemDetail', 'Description')?.text).toBe(line.name);
    expect(xmlAt(item, 'ItemDetail', 'UnitOfMeasure')?.text).toBe('KGM');
    expect(xmlAt(item, 'ItemDetail', 'Classification')).toMatchObject({ text: '21010203', attributes: new Map([['domain', 'ECLASS']]) });
  });
});
