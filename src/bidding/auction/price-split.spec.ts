import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { millionths, type OfferedTier } from '../bid/bid.js';
import { COMPARED, lotPrice } from '../bid/lot-price.js';
import { type OfferedLine, splitPrice } from './price-split.js';

const eur = (text: string) => Money.parse(text, 'EUR');
const line = (position: string, total: string, ...tiers: [string, string][]): OfferedLine => ({
  position,
  total: Decimal.parse(total),
  tiers: tiers.map(([from, unitPrice]) => ({ from, unitPrice })),
});
const split = (lines: readonly OfferedLine[], price: string, discount = '0') => splitPrice(lines, Decimal.parse(discount), eur(price));

/** What evaluation makes of these unit prices. Domain §10. */
function evaluated(lines: readonly OfferedLine[], tiersOf: (line: OfferedLine) => readonly OfferedTier[], discount: Decimal): Money | undefined {
  const tiers = lines.map((offered) => {
    const parsed = tiersOf(offered).map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
    return [offered.position, parsed] as const;
  });
  return lotPrice(
    { tiers: new Map(tiers), cashDiscountPercent: discount },
    new Map(lines.map(({ position, total }) => [position, total])),
    COMPARED,
    'EUR',
  );
}

describe('a lot’s price falls on its positions in proportion (Domain §8.5, §9)', () => {
  test('half the price is half of each unit price', () => {
    const made = split([line('a', '100', ['0', '10']), line('b', '50', ['0', '4'])], '600');
    expect([made?.price.toString(), made?.tiers.get('a'), made?.tiers.get('b')]).toEqual([
      '600.00',
      [{ from: '0', unitPrice: '5' }],
      [{ from: '0', unitPrice: '2' }],
    ]);
  });
  test('tiers that are not reached fall with the one that is', () => {
    const made = split([line('a', '1000', ['0', '12'], ['1000', '10'], ['5000', '9'])], '5000');
    expect(made?.tiers.get('a')?.map(({ unitPrice }) => unitPrice)).toEqual(['6', '5', '4.5']);
  });
  test('the cash discount stays: 970.00 is what 10.00 less 3 % makes of 100', () => {
    expect(split([line('a', '100', ['0', '20'])], '970', '3')?.tiers.get('a')).toEqual([{ from: '0', unitPrice: '10' }]);
  });
  test('cents that rounding leaves go to the largest remainder: 10.00 over three like lines is 3.34, 3.33, 3.33', () => {
    const lines = ['a', 'b', 'c'].map((position) => line(position, '1', ['0', '5']));
    const made = split(lines, '10');
    expect(made?.price.toString()).toBe('10.00');
    // A third of 10.00 in six decimals makes 3.33; the least that makes 3.34 is 3.335.
    expect(lines.map(({ position }) => made?.tiers.get(position)?.[0]?.unitPrice)).toEqual(['3.335', '3.333333', '3.333333']);
  });
  test('of a million units, six decimals make 333,333.00 and not 333,333.33: the next lower price counts', () => {
    const made = split([line('a', '1000000', ['0', '1'])], '333333.33');
    expect([made?.price.toString(), made?.tiers.get('a')]).toEqual(['333333.00', [{ from: '0', unitPrice: '0.333333' }]]);
  });
  test('a small position beside it takes the cents that the large one cannot', () => {
    expect(split([line('a', '1000000', ['0', '1']), line('b', '10', ['0', '5'])], '333333.33')?.price.toString()).toBe('333333.33');
  });
  test('not if a unit price would have to be zero', () => expect(split([line('a', '1000000', ['0', '0.000001'])], '0.01')).toBeUndefined());
});

const lots = fc.array(
  fc.record({
    total: fc.integer({ min: 1, max: 9_999_000_000 }),
    unitPrice: fc.integer({ min: 10_000, max: 500_000_000 }),
    second: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('evaluation reckons exactly the price that counts, no unit price rises, and up to 10,000 units it is the price that was bid', () => {
  fc.assert(
    fc.property(lots, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 1000 }), (drawn, percent, permille) => {
      const millionth = (value: number) => Decimal.ratio(BigInt(value), 1_000_000n).toString();
      const lines = drawn.map(({ total, unitPrice, second }, index) =>
        line(`p${index}`, millionth(total), ['0', millionth(unitPrice)], ['20000', millionth(Math.max(1, unitPrice - second))]),
      );
      const discount = Decimal.of(percent);
      const before = evaluated(lines, ({ tiers }) => tiers, discount);
      const wanted = Money.ofMinor(((before?.minor ?? 0n) * BigInt(permille)) / 1000n, 'EUR');
      if (wanted.minor === 0n) return;
      const made = splitPrice(lines, discount, wanted);
      if (!made) return;
      expect(made.price.toString()).toBe(wanted.toString());
      expect(evaluated(lines, ({ position }) => made.tiers.get(position) ?? [], discount)?.toString()).toBe(made.price.toString());
      for (const { position, tiers } of lines) {
        made.tiers.get(position)?.forEach(({ unitPrice }, index) => {
          expect(millionths(unitPrice)).toBeLessThanOrEqual(millionths(tiers[index]?.unitPrice ?? '0'));
        });
      }
    }),
    { numRuns: 300 },
  );
});
