import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { demandNumber } from './files.js';
import { mismatchesOf } from './mismatch.js';
import { pairsOf } from './pairs.js';
import { practiceFiles } from './practice.js';
import { type Published, type PublishedItem, readPublished } from './published.js';

const record = (number: number): Published =>
  readPublished(readFileSync(join(import.meta.dirname, '..', 'vectors', `paraguay-record-${number}.json`), 'utf8'));

const tableIn = (files: ReadonlyMap<string, string>, name: string): Record<string, string>[] => parse(files.get(name) ?? '', { columns: true });

function item(id: string, quantity: string, price: string | null, description = 'Modem'): PublishedItem {
  return { id, quantity, description, classification: { id: '1' }, unit: { name: 'Unidad', value: { amount: price, currency: 'PYG' } } };
}

describe('a published record as practice data', () => {
  test('quantities and prices are as published', () => {
    const files = practiceFiles(record(274231));
    // tender.items of the record, in its order
    const published = [
      ['20.0', '3866947.0'],
      ['20.0', '3866947.0'],
      ['20.0', '671272.0'],
      ['20.0', '671269.0'],
    ];
    const kept = tableIn(files, 'ocds/items.csv').filter(({ what }) => what === 'tender');
    expect(kept.map(({ quantity, unit_price }) => [quantity, unit_price])).toEqual(published);
    expect(tableIn(files, 'demand/1/M001_ocds.csv').map((line) => [line['Quantity'], line['Unit'], line['Current price'], line['Currency']])).toEqual(
      [
        ['20', 'C62', '3866947', 'PYG'],
        ['20', 'C62', '3866947', 'PYG'],
        ['20', 'C62', '671272', 'PYG'],
        ['20', 'C62', '671269', 'PYG'],
      ],
    );
  });

  test('what a supplier was awarded is its bid', () => {
    const files = practiceFiles(record(274231));
    expect(tableIn(files, 'suppliers.csv').map(({ id, name }) => [id, name])).toEqual([['S001', 'RIEDER Y CIA. SACI']]);
    const { lots } = JSON.parse(files.get('bids/1/S001.json') ?? '');
    expect(lots).toHaveLength(1);
    expect(lots[0].positions[0].tiers).toEqual([{ from: '0', unitPrice: '4621617' }]);
  });

  test('where a total does not match its items both figures are kept', () => {
    // 20 × (3,866,947 + 3,866,947 + 671,272 + 671,269) = 181,528,700; the contract's items make 6 guaraní less than its total.
    expect(mismatchesOf(record(274231)).map(({ what, published, items, difference }) => [what, published, items, difference])).toEqual([
      ['tender', '600000000', '181528700', '418471300'],
      ['contract', '180941456', '180941450', '6'],
    ]);
    expect(tableIn(practiceFiles(record(274231)), 'ocds/mismatches.csv').map((row) => row['difference'])).toEqual(['418471300', '6']);
  });

  test('items without quantity or price are counted, and noted as no part of a bid', () => {
    const contract = mismatchesOf(record(275348)).find(({ what }) => what === 'contract');
    expect(contract).toMatchObject({ published: '2607178496', items: '0', incomplete: 25 });
    const files = practiceFiles(record(275348));
    expect(tableIn(files, 'ocds/notes.csv').filter(({ field }) => field === 'price')).toHaveLength(25);
    expect([...files.keys()].filter((name) => name.startsWith('bids/'))).toEqual([]);
  });
});

describe('items and figures', () => {
  test('an awarded item is the tender’s of the same id, else the next one like it', () => {
    const tender = [item('a', '20', '5'), item('b', '30', '5'), item('c', '20', '5')];
    expect([...pairsOf(tender, [item('c', '1', '4'), item('x', '30', '4'), item('y', '16', '4'), item('z', '1', '4', 'Router')])]).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
  });

  test.each([
    ['20.0', '20'],
    ['1.234', '1.2340'],
    ['1000000', '1000000'],
    ['0.1000', '0.1'],
    ['12.50', '12.5'],
  ])('a quantity of %s is written %s, so that it is no thousands', (figure, written) => {
    expect(demandNumber(figure)).toBe(written);
  });

  test('a text that is no OCDS, or about several processes, is refused', () => {
    expect(() => readPublished('{"a": 1}')).toThrow('there is no release in it');
    expect(() => readPublished('{"releases":[{"ocid":"a"},{"ocid":"b"}]}')).toThrow('several contracting processes');
  });
});
