import { describe, expect, test } from '@jest/globals';
import type { KnownItem } from '../../demand/reading/known.js';
import type { ReportedItem } from './kept-invoice.js';
import { comparedWith, type KeptInvoice, type KeptLine } from './kept-invoice.js';

const item = (id: string, code: string, gtin: string | null): KnownItem => ({
  id,
  categoryId: 'c',
  code,
  gtin,
  nameDe: `Draht ${code}`,
  nameEn: `Wire ${code}`,
  baseUnit: 'KGM',
  isInRound: true,
  packagings: [],
});
const ITEMS = [item('i1', 'W-1', '4006381333931'), item('i2', 'W-2', null)];
const NUMBERS = new Map<string, string | null>([['900-1', 'i1']]);
const line = (over: Partial<KeptLine>): KeptLine => ({ id: '1', name: 'Draht', quantity: '1', unit: 'TNE', net: '10', numbers: ['900-1'], ...over });
const invoice = (...lines: KeptLine[]): KeptInvoice => ({
  kind: 'invoice',
  number: 'R-1',
  issuedOn: '2027-06-30',
  currency: 'EUR',
  order: '4500',
  payable: '0',
  linesTotal: '0',
  rounding: '0',
  lines,
});
const reported = (over: Partial<ReportedItem>): ReportedItem => ({ itemId: 'i1', order: '', quantity: '900', net: '9', ...over });
const shown = (lines: KeptLine[], ...rows: ReportedItem[]) => {
  const { items, unmatched } = comparedWith(invoice(...lines), rows, ITEMS, NUMBERS);
  return {
    unmatched,
    items: items.map((one) => `${one.item} ${one.invoiced} ${one.reported} ${one.difference} ${one.invoicedNet} ${one.reportedNet ?? '-'}`),
  };
};

describe('an invoice beside what was reported (Domain §14, decision 16)', () => {
  test('in base units: a tonne are 1,000 kg, of which 900 were reported', () => {
    expect(shown([line({})], reported({}))).toEqual({ unmatched: [], items: ['W-1 1000 900 -100 10 9'] });
  });

  test('lines below zero are taken off', () => {
    expect(shown([line({}), line({ id: '2', quantity: '-0.1', net: '-1' })], reported({}))).toMatchObject({ items: ['W-1 900 900 0 9 9'] });
  });

  test.each([
    ['our code', ['x', 'W-2'], 'W-2'],
    ['the GTIN', ['4006381333931'], 'W-1'],
    ['the name', ['Draht W-2'], 'W-2'],
  ])('an item is found by %s', (_what, numbers, code) => {
    expect(shown([line({ numbers })]).items[0]).toMatch(new RegExp(`^${code} `));
  });

  test('what is none of the agreement’s, or in a unit that does not convert, is named', () => {
    expect(shown([line({ id: 'a', numbers: ['Fracht'] }), line({ id: 'b', unit: 'XPP' })])).toEqual({ unmatched: ['a', 'b'], items: [] });
  });

  test('where the report names the invoice’s order, only its lines are compared', () => {
    expect(shown([line({})], reported({}), reported({ order: '4500', quantity: '1000', net: '10' })).items).toEqual(['W-1 1000 1000 0 10 10']);
    expect(shown([line({})], reported({}), reported({ order: '77', quantity: '100', net: null })).items).toEqual(['W-1 1000 1000 0 10 -']);
  });
});
