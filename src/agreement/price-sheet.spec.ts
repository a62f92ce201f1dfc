import { describe, expect, test } from '@jest/globals';
import { type AwardedLot, priceSheetOf, withMaximumQuantities } from './price-sheet.js';

const position = (positionId: string, item: string, tiers = [{ from: '0', unitPrice: '10.000000' }]) => ({
  positionId,
  item,
  gtin: null,
  nameDe: item,
  nameEn: item,
  unit: 'C62',
  regions: ['58'],
  estimated: '1200.000000' as string | null,
  tiers,
});
const lot = (lotId: string, over: Partial<AwardedLot> = {}): AwardedLot => ({
  lotId,
  category: 'OIL',
  categoryDe: 'Öle',
  categoryEn: 'Oils',
  region: '58',
  title: 'Öle 58',
  tierMode: 'all_units',
  cashDiscountPercent: null,
  cashDiscountDays: null,
  paymentDays: null,
  deliveryDays: null,
  positions: [position(`${lotId}-p`, 'A1')],
  isPart: false,
  ...over,
});
const nothing = { spendRebates: [], packages: [] };

describe('the price sheet of an agreement', () => {
  test('has the lots by category and region and the positions by item, whatever order they come in', () => {
    const lots = [
      lot('c', { category: 'WELD', region: '44' }),
      lot('b', { region: '59' }),
      lot('a', { positions: [position('2', 'B2'), position('1', 'A1')] }),
    ];
    const sheet = priceSheetOf('EUR', lots, nothing);
    expect(sheet.lots.map(({ number, category, region }) => [number, category, region])).toEqual([
      [1, 'OIL', '58'],
      [2, 'OIL', '59'],
      [3, 'WELD', '44'],
    ]);
    expect(sheet.lots[0]?.positions.map(({ item }) => item)).toEqual(['A1', 'B2']);
    expect(priceSheetOf('EUR', lots.toReversed(), nothing)).toEqual(sheet);
  });

  test('writes decimals plainly and keeps a withheld total withheld', () => {
    const tiers = [
      { from: '0.000000', unitPrice: '12.500000' },
      { from: '1000.000000', unitPrice: '11.000000' },
    ];
    const [priced] = priceSheetOf(
      'EUR',
      [lot('a', { positions: [{ ...position('1', 'A1', tiers), estimated: null }, position('2', 'A2')] })],
      nothing,
    ).lots;
    expect(priced?.positions[0]).toMatchObject({
      estimated: null,
      tiers: [
        { from: '0', unitPrice: '12.5' },
        { from: '1000', unitPrice: '11' },
      ],
    });
    expect(priced?.positions[1]).toMatchObject({ estimated: '1200', maximum: null });
  });

  test('names a cash discount only where one was offered', () => {
    const sheet = priceSheetOf('EUR', [lot('a', { cashDiscountPercent: '2.0' }), lot('b', { region: '59', cashDiscountPercent: '0' })], nothing);
    expect(sheet.lots.map((entry) => entry.cashDiscountPercent)).toEqual(['2', null]);
  });

  test('keeps a package only if all of its lots were awarded together, and whole', () => {
    const packages = [
      { lotIds: ['a', 'b'], percent: '3' },
      { lotIds: ['a', 'elsewhere'], percent: '5' },
    ];
    expect(priceSheetOf('EUR', [lot('a'), lot('b', { region: '59' })], { spendRebates: [], packages }).packages).toEqual([
      { lotIds: ['a', 'b'], percent: '3' },
    ]);
    const divided = [lot('a'), lot('b', { region: '59', isPart: true })];
    expect(priceSheetOf('EUR', divided, { spendRebates: [], packages }).packages).toEqual([]);
  });

  test('needs a price from quantity 0 on for every position', () => {
    expect(() => priceSheetOf('EUR', [lot('a', { positions: [position('1', 'A1', [])] })], nothing)).toThrow('price from 0');
  });

  test('takes the maximum quantities as they are now, and no others', () => {
    const sheet = priceSheetOf('EUR', [lot('a', { positions: [position('1', 'A1'), position('2', 'A2')] })], nothing);
    const limited = withMaximumQuantities(sheet, [{ positionId: '2', quantity: '5000.0' }]);
    expect(limited.lots[0]?.positions.map(({ maximum }) => maximum)).toEqual([null, '5000']);
    expect(withMaximumQuantities(limited, []).lots[0]?.positions.map(({ maximum }) => maximum)).toEqual([null, null]);
  });
});
