import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { mismatchesOf } from './invoice.js';
import { readInvoice } from './read-invoice.js';

const SUITE = new URL('../../../test/settlement/xrechnung/', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, SUITE), 'utf8');
const shown = (xml: string) =>
  mismatchesOf(readInvoice(xml)).map(({ where, of, stated, computed }) => `${where} ${of}: ${stated.toFixed(2)} ≠ ${computed.toFixed(2)}`);

// KoSIT's own test invoices (test/settlement/xrechnung/SOURCES.md); figures as they state them, checked by hand.
describe('an XRechnung (EN 16931, UBL 2.1)', () => {
  test.each([
    ['01.01a-INVOICE_ubl.xml', '314.86', '22.04', '336.9'],
    ['01.17a-INVOICE_ubl.xml', '314.86', '22.04', '336.91'],
    ['01.20a-INVOICE_ubl.xml', '300', '57', '357'],
    ['02.01a-INVOICE_ubl.xml', '10781.25', '2048.44', '12829.69'],
    ['02.06a-INVOICE_ubl.xml', '10.95', '2.08', '13.03'],
  ])('%s is read without a cent lost', (name, lines, tax, payable) => {
    const { totals } = readInvoice(file(name));
    expect([totals.lines, totals.tax, totals.payable].map(String)).toEqual([lines, tax, payable]);
    expect(shown(file(name))).toEqual([]);
  });

  test('keeps a line’s own figure beside the one that it follows from: 2,100 kW × 3.2916 are 6,912.36, the invoice says 6,912.37', () => {
    const { lines } = readInvoice(file('03.05a-INVOICE_ubl.xml'));
    // 31 days × 386.52 ÷ 366 days = 32.738…; 616,290 kWh × 0.061232374 = 37,736.899….
    expect(lines.map(({ net, baseQuantity }) => [net.toFixed(2), baseQuantity.toString()])).toEqual([
      ['32.74', '366'],
      ['6912.37', '1'],
      ['37736.90', '1'],
    ]);
    expect(shown(file('03.05a-INVOICE_ubl.xml')).filter((text) => text.startsWith('line'))).toEqual([
      expect.stringMatching(/^line .*: 6912\.37 ≠ 6912\.36$/),
    ]);
    expect(shown(file('03.05a-INVOICE_ubl.xml'))).toHaveLength(1);
  });

  test('has rounding amounts, and lines below zero', () => {
    expect(readInvoice(file('01.17a-INVOICE_ubl.xml')).totals.rounding.toString()).toBe('0.01');
    expect(readInvoice(file('02.06a-INVOICE_ubl.xml')).lines.map(({ quantity, net }) => [quantity.toString(), net.toString()])).toContainEqual([
      '-19',
      '-19',
    ]);
    expect(readInvoice(file('01.20a-INVOICE_ubl.xml')).lines.map(({ net }) => net.toFixed(2))).toEqual(['-100.00', '400.00']);
  });

  test('a figure that was changed by a cent is found, wherever it stands', () => {
    const xml = file('01.17a-INVOICE_ubl.xml');
    expect(shown(xml.replace('>336.91</cbc:PayableAmount>', '>336.92</cbc:PayableAmount>'))).toEqual(['payable : 336.92 ≠ 336.91']);
    expect(shown(xml.replace('>336.9</cbc:TaxInclusiveAmount>', '>336.91</cbc:TaxInclusiveAmount>'))).toEqual([
      'with_tax : 336.91 ≠ 336.90',
      'payable : 336.91 ≠ 336.92',
    ]);
    expect(shown(xml.replace('>26.07</cbc:LineExtensionAmount>', '>26.08</cbc:LineExtensionAmount>'))).toEqual([
      'line Porto + Versandkosten: 26.08 ≠ 26.07',
      'lines : 314.86 ≠ 314.87',
    ]);
  });

  test.each([
    ['what is no XML', 'Rechnung', 'well-formed'],
    ['another document', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', 'Its root is “Order”'],
    ['a document type', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'document type'],
    ['nothing', '', ''],
    [
      'too many elements in each other',
      `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">${'<a>'.repeat(40)}`,
      'more elements',
    ],
    ['no figures', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', 'DocumentCurrencyCode'],
  ])('refuses %s', (_what, xml, why) => {
    expect(() => readInvoice(xml)).toThrow(expect.objectContaining({ code: 'invoice.unreadable', message: expect.stringContaining(why) }));
  });

  test('refuses an amount that is none', () => {
    const xml = file('01.01a-INVOICE_ubl.xml');
    expect(() => readInvoice(xml.replace('>26.07</cbc:LineExtensionAmount>', '>26,07</cbc:LineExtensionAmount>'))).toThrow('“26,07”');
    expect(() => readInvoice(xml.replace('>26.07</cbc:LineExtensionAmount>', '>2.6e1</cbc:LineExtensionAmount>'))).toThrow('“2.6e1”');
  });
});
