import { describe, expect, test } from '@jest/globals';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { hintsOf, sumOf } from '../../web/src/bid/hints.js';
import { readSheet } from '../../web/src/bid/read-sheet.js';
import { readWorkbook } from '../../web/src/bid/read-workbook.js';
import { type Call, EMPTY, type Sheet, tableOf, withPasted, withWorkbook } from '../../web/src/bid/sheet.js';
import { workbookOf } from '../../web/src/bid/workbook.js';

const position = (id: string, item: string, quantity: string): Call['lots'][number]['positions'][number] => ({
  id,
  item,
  nameDe: item,
  nameEn: item,
  unit: 'C62',
  quantity,
});

/** Two lots: gloves and glasses in 44, gloves in 70. */
const CALL: Pick<Call, 'lots' | 'categories' | 'allPositions' | 'currency'> = {
  currency: 'EUR',
  allPositions: false,
  categories: [
    {
      category: 'PPE',
      formula: 'ratio',
      priceWeight: '70',
      tierMode: 'all_units',
      bandPercent: '10',
      criteria: [{ code: 'Lieferzeit', weight: '1' }],
    },
  ],
  lots: [
    { id: 'lot-44', category: 'PPE', region: '44', title: 'PPE 44', positions: [position('a', 'G-1', '1200'), position('b', 'G-2', 'withheld')] },
    { id: 'lot-70', category: 'PPE', region: '70', title: 'PPE 70', positions: [position('c', 'G-1', '800')] },
  ],
};

const withPrices = (prices: Sheet['prices']): Sheet => ({ ...EMPTY, tiers: 3, prices });
const read = (prices: Sheet['prices'], over: Partial<Sheet> = {}) => readSheet({ ...withPrices(prices), ...over }, CALL);
const faultsOf = (prices: Sheet['prices'], over: Partial<Sheet> = {}) => read(prices, over).faults.map(({ at, reason }) => `${at}: ${reason}`);
const priceOf = (text: string) => read({ a: [text] }).bid.lots[0]?.positions[0]?.tiers[0]?.unitPrice;

describe('a price as people write it (Domain §5)', () => {
  test.each([
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ["1'234.5", '1234.5'],
    ['9,875000', '9.875'],
    ['9,50 €', '9.5'],
    ['EUR 9.50', '9.5'],
  ])('%s is %s', (text, price) => expect(priceOf(text)).toBe(price));

  test.each([
    ['1.234', 'ambiguous'],
    ['9,1234567', 'precise'],
    ['0', 'notPositive'],
    ['-3', 'notPositive'],
    ['ca. 9', 'number'],
    ['9,50 $', 'currency'],
    ['CHF 9.50', 'currency'],
  ])('%s is refused: %s', (text, reason) => expect(faultsOf({ a: [text] })).toEqual([`price a 0: ${reason}`]));

  test('what one cell makes certain holds for the others: beside 1.234,56 a 1.500 is fifteen hundred', () => {
    expect(read({ a: ['1.234,56'], c: ['1.500'] }).bid.lots[1]?.positions[0]?.tiers[0]?.unitPrice).toBe('1500');
  });
});

describe('tiers (Domain §8.1)', () => {
  test('ascend from 0; columns that are empty are none', () => {
    expect(read({ a: ['10', '', '', '500', '9,50'] }).bid.lots[0]?.positions[0]?.tiers).toEqual([
      { from: '0', unitPrice: '10' },
      { from: '500', unitPrice: '9.5' },
    ]);
  });
  test('a quantity without a price, a price without a quantity and one that does not ascend are named where they stand', () => {
    expect(faultsOf({ a: ['10', '500', ''] })).toEqual(['price a 2: noPrice']);
    expect(faultsOf({ a: ['10', '', '9'] })).toEqual(['price a 1: noFrom']);
    expect(faultsOf({ a: ['10', '500', '9', '500', '8'] })).toEqual(['price a 3: notAscending']);
  });
});

describe('positions and lots that are left out', () => {
  test('a lot without any price is not bid for', () => expect(read({ c: ['4'] }).bid.lots.map(({ lot }) => lot)).toEqual(['lot-70']));
  test('a lot that is priced in part gets a hint, or, where the call asks for all positions, a fault at each empty one', () => {
    const sheet = withPrices({ a: ['10'] });
    expect(hintsOf(readSheet(sheet, CALL).bid, CALL, undefined)).toEqual([{ reason: 'partLot', lot: 'PPE 44', item: '' }]);
    expect(readSheet(sheet, { ...CALL, allPositions: true }).faults).toEqual([{ at: 'price b 0', reason: 'missing' }]);
  });
  test('a lot costs what its shown quantities cost at the tier that they reach', () => {
    const [lot] = CALL.lots;
    // 1,200 × 9 = 10,800; the other quantity is withheld.
    if (lot) expect(sumOf(read({ a: ['10', '1000', '9'], b: ['4'] }).bid, lot)).toEqual({ amount: '10800.00', isWhole: false });
  });
});

describe('cells pasted from a spreadsheet', () => {
  test('go right and down, also into the next lot, and bring the tiers that they need', () => {
    const { sheet, left } = withPasted(EMPTY, ['a', 'b', 'c'], 0, tableOf('10\t500\t9\r\n4\r\n5,5\r\n'));
    expect([sheet.tiers, left, sheet.prices]).toEqual([2, 0, { a: ['10', '500', '9'], b: ['4'], c: ['5,5'] }]);
  });
  test('that find no place are counted', () => expect(withPasted(EMPTY, ['c'], 0, tableOf('1\n2\n3')).left).toBe(2));
});

async function aWorkbook(...sheets: CellValue[][][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map((rows, at) => ({ name: `${at + 1}`, rows })) });
}

describe('the price sheet as a workbook', () => {
  const filled: Sheet = {
    ...withPrices({ a: ['9,8750', '1000', '9'], b: ['4'], c: ['123456789012345,123456'] }),
    tiers: 2,
    terms: { 'lot-44': { cashDiscountPercent: '2,5', paymentDays: '30' } },
    answers: { 'lot-44': { Lieferzeit: 'Innerhalb von drei Tagen.' } },
  };

  test.each(['de', 'en'] as const)('goes out and comes back with the same bid (%s), terms and answers too', async (language) => {
    const bytes = new Uint8Array(await (await workbookOf(filled, CALL, language)).arrayBuffer());
    const back = await readWorkbook(bytes, CALL, language);
    expect(back.faults).toEqual([]);
    expect(back.filled && readSheet(withWorkbook(EMPTY, back.filled), CALL).bid).toEqual(readSheet(filled, CALL).bid);
  });

  test('has numbers where they stay exact, a line a position, and columns for more tiers than are filled in', async () => {
    const bytes = new Uint8Array(await (await workbookOf(filled, CALL, 'de')).arrayBuffer());
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    expect(rows[0]).toEqual(['Los', 'Artikel', 'Bezeichnung', 'Menge', 'Einheit', 'Preis', 'ab Menge 2', 'Preis 2', 'ab Menge 3', 'Preis 3']);
    expect(rows[1]?.slice(3, 8)).toEqual([1200, 'Stück', 9.875, 1000, 9]);
    expect(rows[3]?.[5]).toBe('123456789012345,123456');
  });

  test('is read by the names of its columns, below any heading; columns of the bidder’s own are named, not read', async () => {
    const bytes = await aWorkbook([['Notizen']], [['Unser Angebot'], ['Preis', 'Marge', 'Artikel', 'Los'], [9.5, 0.2, 'G-1', 'PPE 70']]);
    const { filled: found, unread } = await readWorkbook(bytes, CALL, 'de');
    expect([found?.prices['c']?.[0], unread]).toEqual(['9,5', ['Marge']]);
  });

  test('keeps what a spreadsheet took for a day, or made too precise, as a fault of its cell', async () => {
    const bytes = await aWorkbook([
      ['Los', 'Artikel', 'Preis'],
      ['PPE 44', 'G-1', new Date(Date.UTC(2027, 4, 1))],
      ['PPE 44', 'G-2', 9.87654321],
    ]);
    const { filled: found } = await readWorkbook(bytes, CALL, 'de');
    expect(found && readSheet(withWorkbook(EMPTY, found), CALL).faults).toEqual([
      { at: 'price a 0', reason: 'number' },
      { at: 'price b 0', reason: 'precise' },
    ]);
  });

  test('shows all of its faults at once, and nothing of it is taken', async () => {
    const bytes = await aWorkbook(
      [
        ['Los', 'Artikel', 'Preis', 'Price'],
        ['PPE 44', 'G-7', 1, ''],
        ['PPE 44', 'G-1', 2, ''],
        ['PPE 44', 'G-1', 3, ''],
      ],
      [
        ['Los', 'Skonto in %'],
        ['PPE 99', 2],
      ],
    );
    const { filled: found, faults } = await readWorkbook(bytes, CALL, 'de');
    expect(found).toBeUndefined();
    expect(faults).toEqual([
      { row: 1, reason: 'columnRepeated', value: 'Price' },
      { row: 2, reason: 'unknownPosition', value: 'PPE 44 G-7' },
      { row: 4, reason: 'repeated', value: 'G-1' },
      { row: 2, reason: 'unknownLot', value: 'PPE 99' },
    ]);
  });

  test('without columns for item and price is refused', async () => {
    expect((await readWorkbook(await aWorkbook([['Farbe'], ['rot']]), CALL, 'de')).faults).toEqual([{ row: 1, reason: 'header', value: '' }]);
  });
});

describe('a second look at a bid before it is handed in', () => {
  const before = read({ a: ['10'], b: ['4'] }).bid;
  test.each([
    ['99', 'slipped'],
    ['13', 'dearer'],
    ['7', 'cheaper'],
  ])('10.00 before and %s now: %s', (price, reason) => {
    expect(hintsOf(read({ a: [price], b: ['4'] }).bid, CALL, before)).toEqual([{ reason, lot: 'PPE 44', item: 'G-1' }]);
  });
  test('12.99 after 10.00 is no hint; a larger quantity that costs more is', () => {
    expect(hintsOf(read({ a: ['12,99', '500', '13'], b: ['4'] }).bid, CALL, before)).toEqual([{ reason: 'tierDearer', lot: 'PPE 44', item: 'G-1' }]);
  });
  test('fewer positions than before are', () => {
    expect(hintsOf(read({ a: ['10'] }).bid, CALL, before).map(({ reason }) => reason)).toEqual(['partLot', 'fewer']);
  });
});
