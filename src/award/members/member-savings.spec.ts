import { expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { type AwardedPosition, type MemberNeed, memberSavings } from './member-savings.js';

const d = (text: string): Decimal => Decimal.parse(text);
const need = (member: string, position: string, quantity: string, priced = '0', baseline = '0'): MemberNeed => ({
  member,
  position,
  quantity: d(quantity),
  priced: d(priced),
  baseline: d(baseline),
});
/** Lot A: pen at 2.00 and ink at 10.00, from S1; lot B: paper at 5.00, from S2. */
const AWARDED = [
  { position: 'pen', lot: 'A', supplier: 'S1', unitPrice: d('2'), share: d('1') },
  { position: 'ink', lot: 'A', supplier: 'S1', unitPrice: d('10'), share: d('1') },
  { position: 'paper', lot: 'B', supplier: 'S2', unitPrice: d('5'), share: d('1') },
];
const saved = (needs: MemberNeed[], costs: Record<string, string>) =>
  memberSavings(needs, AWARDED, new Map(Object.entries(costs).map(([supplier, cost]) => [supplier, Money.parse(cost, 'EUR')])), 'EUR').map(
    ({ member, cost, baseline, saving, unknownCost, largeShares }) => [
      [member, cost, baseline, saving, unknownCost].join(' '),
      largeShares.map(({ lot, percent }) => `${lot} ${percent.toFixed(1)}`).join(', '),
    ],
  );

test('all pay the common price: what a supplier takes off is shared in proportion to what members buy of it (Domain §11, §17)', () => {
  // S1's list prices: M1 30 × 2 = 60, M2 20 × 2 + 10 × 10 = 140; paid 180 of 200, so 54 and 126. M1 pays 75 today, M2 50 for its pens alone.
  expect(saved([need('M1', 'pen', '30', '30', '75'), need('M2', 'pen', '20', '20', '50'), need('M2', 'ink', '10')], { S1: '180.00' })).toEqual([
    ['M1 54.00 75.00 21.00 0.00', 'A 30.0'],
    // 40 of its 140 have a baseline: 36; the ink's 90 are unknown.
    ['M2 126.00 50.00 14.00 90.00', 'A 70.0'],
  ]);
});

test('of a divided position everybody gets as much from each supplier as is awarded to it', () => {
  const parts: AwardedPosition[] = [
    { position: 'pen', lot: 'A', supplier: 'S1', unitPrice: d('2'), share: d('0.6') },
    { position: 'pen', lot: 'A', supplier: 'S2', unitPrice: d('3'), share: d('0.4') },
  ];
  const costs = new Map([
    ['S1', Money.parse('60.00', 'EUR')],
    ['S2', Money.parse('60.00', 'EUR')],
  ]);
  // Of 50 pens M1 needs 20: 60 × 2/5 from each.
  const found = memberSavings([need('M1', 'pen', '20', '20', '50'), need('M2', 'pen', '30')], parts, costs, 'EUR');
  expect(found.map(({ member, cost, saving, unknownCost }) => [member, cost, saving, unknownCost].join(' '))).toEqual([
    'M1 48.00 2.00 0.00',
    'M2 72.00 0.00 72.00',
  ]);
});

test('whoever pays less today is seen with a negative saving', () => {
  expect(saved([need('M1', 'paper', '10', '10', '45')], { S2: '50.00' })).toEqual([['M1 50.00 45.00 -5.00 0.00', 'B 100.0']]);
});

test('the parts sum to what is paid, cent by cent, and a quarter of a lot is not yet much', () => {
  const four = ['M1', 'M2', 'M3', 'M4'].map((member) => need(member, 'pen', '1'));
  // 0.10 ÷ 4: two of 3 cents, two of 2, the first ones first
  expect(saved(four, { S1: '0.10' })).toEqual([
    ['M1 0.03 0.00 0.00 0.03', ''],
    ['M2 0.03 0.00 0.00 0.03', ''],
    ['M3 0.02 0.00 0.00 0.02', ''],
    ['M4 0.02 0.00 0.00 0.02', ''],
  ]);
});
