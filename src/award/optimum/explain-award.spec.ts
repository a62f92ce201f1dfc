import { expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { explainAward } from './explain-award.js';
import type { Offers, SupplierTerms } from './offer.js';
import { conditionsOf, type WrittenConditions } from './written-rules.js';

const d = (text: string): Decimal => Decimal.parse(text);
const offersOf = (bids: Record<string, Record<string, string>>, terms: Record<string, Partial<SupplierTerms>> = {}): Offers => ({
  currency: 'EUR',
  bids: Object.entries(bids).flatMap(([lot, prices]) =>
    Object.entries(prices).map(([supplier, price], index) => ({
      lot,
      supplier,
      price: Money.parse(price, 'EUR'),
      qualityScore: Decimal.of(100 - 10 * index),
      rank: index + 1,
    })),
  ),
  terms: new Map(Object.entries(terms).map(([supplier, given]) => [supplier, { spendRebates: [], packages: [], ...given }])),
});
const PRICES = { A: { S1: '100', S2: '110' }, B: { S1: '100', S2: '95', S3: '97' }, C: { S3: '50' } };

function explained(awards: Record<string, string>, offers: Offers, written: WrittenConditions = {}): Record<string, string> {
  const reasons = explainAward(new Map(Object.entries(awards)), offers, conditionsOf(written));
  return Object.fromEntries(
    [...reasons].map(([lot, { reason, breaks, next }]) => [
      lot,
      [reason, ...breaks, next ? `${next.supplier} ${next.price.toString()} ${next.more.toString()}` : 'none'].join('; '),
    ]),
  );
}

test('the lowest price, and what the second best would cost more; nobody stands behind an only bid (Domain §11)', () => {
  expect(explained({ A: 'S1', B: 'S2', C: 'S3' }, offersOf(PRICES))).toEqual({
    A: 'lowest_price; S2 110.00 10.00',
    B: 'lowest_price; S3 97.00 2.00',
    C: 'only_bid; none',
  });
});

test('a dearer bid wins where the rebate that it reaches elsewhere is worth it', () => {
  const offers = offersOf(PRICES, { S1: { spendRebates: [{ from: d('200'), percent: d('10') }] } });
  // S1 for both: 180. B to S2: 100 + 95 = 195, to S3 197; A to S2: 110 + 100 = 210.
  expect(explained({ A: 'S1', B: 'S1', C: 'S3' }, offers)).toMatchObject({
    A: 'lowest_price; S2 110.00 30.00',
    B: 'across_lots; S2 95.00 15.00',
  });
});

test('a lower price that would break a rule is named with the rule, and the next best is one that breaks none', () => {
  // S1 may win one lot, so A is S1's and B S2's; with S3 excluded nobody is left for B, nor for A.
  expect(explained({ A: 'S2', B: 'S1', C: 'S3' }, offersOf(PRICES), { maxLotsPerSupplier: 1 })).toMatchObject({
    A: 'rules; maxLotsPerSupplier; none',
    B: 'rules; maxLotsPerSupplier; none',
  });
  expect(explained({ A: 'S1', B: 'S3', C: 'S3' }, offersOf(PRICES), { excluded: ['S2'] })).toMatchObject({
    A: 'lowest_price; none',
    B: 'rules; excluded; S1 100.00 3.00',
  });
});

test('of equal prices the better ranked wins; a cheaper award that was not found in time says so', () => {
  expect(explained({ A: 'S1' }, offersOf({ A: { S1: '100', S2: '100' } }))).toEqual({ A: 'rank; S2 100.00 0.00' });
  expect(explained({ A: 'S2' }, offersOf({ A: { S1: '90', S2: '100' } }))).toEqual({ A: 'unproven; S1 90.00 -10.00' });
});
