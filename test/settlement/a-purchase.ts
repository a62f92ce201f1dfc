import { Decimal } from '../../src/values/decimal.js';
import type { AgreedPrice, AgreementTerms, BonusThreshold, Purchase } from '../../src/settlement/purchase.js';

const d = Decimal.parse;
/** Of the rule book's example. Domain §10. */
export const tiers = [
  { from: d('0'), unitPrice: d('10.00') },
  { from: d('1000'), unitPrice: d('9.50') },
  { from: d('5000'), unitPrice: d('9.00') },
];

/** One edition that binds everybody. */
export const termsWith = (prices: readonly [string, AgreedPrice][], thresholds: readonly BonusThreshold[] = []): AgreementTerms => {
  const edition = { number: 1, prices: new Map(prices), thresholds };
  return { termFrom: '2027-04-01', currency: 'EUR', editionFor: () => edition };
};

/** These tiers for every unit of a position, and unit by unit of another. */
export const prices: readonly [string, AgreedPrice][] = [
  ['all', { mode: 'all_units', tiers }],
  ['step', { mode: 'incremental', tiers }],
];

/** A reported line. */
export const bought = (reference: string, day: string, party: string, position: string, quantity: string): Purchase => ({
  reference,
  day,
  party,
  position,
  quantity: d(quantity),
});
