import { expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import { standingAfter } from './standing-offer.js';

const lot = (bidId: string) => ({ bidId, receivedAt: instant(1n), offer: [] });
const first = standingAfter(undefined, {
  lots: new Map([
    ['a', lot('first')],
    ['b', lot('first')],
  ]),
  spendRebates: [{ from: '1000', percent: '2' }],
  packages: [{ lots: ['a', 'b'], percent: '3' }],
});

test('a supplier that does not bid again stays with its last bid', () => {
  expect(standingAfter(first, undefined)).toBe(first);
});
test('a later bid replaces only the lots that it names', () => {
  const { lots } = standingAfter(first, {
    lots: new Map([
      ['b', lot('second')],
      ['c', lot('second')],
    ]),
    spendRebates: [],
    packages: [],
  });
  expect([...lots].map(([id, { bidId }]) => [id, bidId])).toEqual([
    ['a', 'first'],
    ['b', 'second'],
    ['c', 'second'],
  ]);
});
test('rebates and packages are replaced, each for itself, if it names any', () => {
  const rebates = standingAfter(first, { lots: new Map(), spendRebates: [{ from: '0', percent: '5' }], packages: [] });
  expect(rebates.spendRebates).toEqual([{ from: '0', percent: '5' }]);
  expect(rebates.packages).toEqual(first.packages);
  const packages = standingAfter(first, { lots: new Map(), spendRebates: [], packages: [{ lots: ['a'], percent: '1' }] });
  expect(packages.spendRebates).toEqual(first.spendRebates);
  expect(packages.packages).toEqual([{ lots: ['a'], percent: '1' }]);
});
