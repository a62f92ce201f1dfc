import { expect, test } from '@jest/globals';
import { ruleOf } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import { nextSum } from './published-savings.js';

const rule = ruleOf({ minContributors: 5, dominancePercent: '75', pPercent: '10' });
const by = (...amounts: readonly string[]) => amounts.map((amount, index) => ({ contributor: `M${index}`, quantity: Decimal.parse(amount) }));
const FIVE = by('100', '100', '100', '100', '100');

test('a sum of five contributors is shown, one of four withheld', () => {
  expect(nextSum(FIVE, [], rule)).toEqual(FIVE);
  expect(nextSum(FIVE.slice(1), [], rule)).toBeUndefined();
});

test('a saving and a loss that offset each other are judged by their sizes', () => {
  expect(nextSum(by('100', '-100', '100', '-100', '100'), [], rule)).toHaveLength(5);
  expect(nextSum(by('1000', '-10', '10', '10', '10'), [], rule)).toBeUndefined();
});

test('after one party’s figure alone has changed, the earlier sum stays', () => {
  expect(nextSum(by('100', '100', '100', '100', '150'), [FIVE], rule)).toBe(FIVE);
});

test('after all five have changed alike, the new sum is shown', () => {
  const later = by('150', '150', '150', '150', '150');
  expect(nextSum(later, [FIVE], rule)).toEqual(later);
});

test('the difference to each earlier edition counts, not only to the last', () => {
  const second = by('150', '150', '150', '150', '150');
  // Against the second all five changed; against the first only one did.
  const third = by('100', '100', '100', '100', '101');
  expect(nextSum(third, [FIVE, second], rule)).toBe(second);
});

test('where nothing has changed, the latest edition is the next one too', () => {
  expect(nextSum(by('100', '100', '100', '100', '100'), [FIVE], rule)).toBe(FIVE);
});

test('what once failed may be shown later, when it passes', () => {
  expect(nextSum(FIVE, [undefined], rule)).toEqual(FIVE);
});

test('a corporate group counts once', () => {
  expect(nextSum([...FIVE.slice(1), { contributor: 'M1', quantity: Decimal.parse('100') }], [], rule)).toBeUndefined();
});
