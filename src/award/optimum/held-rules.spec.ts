import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { HeldRules } from './held-rules.js';
import type { Awards, Division, LotOffer, Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import { conditionsOf, type WrittenRule } from './written-rules.js';

const d = (text: string | number): Decimal => Decimal.parse(String(text));
const SUPPLIERS = ['S0', 'S1', 'S2'];
const LOTS = ['L0', 'L1', 'L2', 'L3'];
const PLACES = LOTS.map((key, at) => ({ key, lotId: key, category: at < 2 ? 'A' : 'B', region: at % 2 === 0 ? '58' : '59' }));

/** Every supplier bids for every lot of 10 pieces. */
const someBid = (lot: string, supplier: string, rank: number) =>
  fc
    .record({ cents: fc.integer({ min: 100, max: 900 }), quality: fc.integer({ min: 0, max: 100 }), capacity: fc.constantFrom(undefined, 4, 10) })
    .map(
      ({ cents, quality, capacity }): LotOffer => ({
        lot,
        supplier,
        price: Money.ofMinor(BigInt(cents * 10), 'EUR'),
        qualityScore: d(quality),
        rank,
        capacity: capacity === undefined ? undefined : d(capacity),
        sheet: {
          tiers: new Map([['p', [{ from: Decimal.zero, unitPrice: Decimal.ratio(BigInt(cents), 100n) }]]]),
          cashDiscountPercent: Decimal.zero,
        },
      }),
    );
const someOffers = fc.tuple(...LOTS.flatMap((lot) => SUPPLIERS.map((supplier, by) => someBid(lot, supplier, by + 1)))).map(
  (bids): Offers => ({
    currency: 'EUR',
    bids,
    terms: new Map(),
    contents: new Map(LOTS.map((lot) => [lot, { quantities: new Map([['p', d(10)]]), tierMode: 'all_units' as const }])),
  }),
);

const scope = {
  suppliers: fc.constantFrom(undefined, ['S0'], ['S1', 'S2']),
  lots: fc.constantFrom(undefined, { ids: ['L0'] }, { categories: ['A'] }, { regions: ['59'] }),
};
const named = { ...scope, suppliers: fc.constantFrom(['S0'], ['S1', 'S2']) };
const bound = fc.constantFrom({ least: '1' }, { least: '2' }, { most: '1' }, { most: '30' }, { least: '20' }, { most: '120' });
const someRule: fc.Arbitrary<WrittenRule> = fc.oneof(
  fc
    .record({
      ...scope,
      measure: fc.constantFrom('spend', 'share', 'quantity', 'lots', 'suppliers'),
      bound,
      each: fc.boolean(),
      per: fc.constantFrom(undefined, 'category', 'region', 'lot'),
    })
    // Its measure is one of the five, which the record's type does not say.
    .map(({ bound: least, ...rule }) => ({ kind: 'limit', ...rule, ...least }) as WrittenRule),
  fc.record({ ...scope, kind: fc.constant('excluded' as const), reason: fc.constant('known') }),
  fc.record({ ...named, kind: fc.constant('kept' as const) }),
  fc.record({ ...scope, kind: fc.constant('quality' as const), least: fc.constant('50') }),
  fc.record({ kind: fc.constant('split' as const), lots: scope.lots, least: fc.constantFrom('10', '40') }),
);

/** A lot whole, or seven and three pieces. */
const someHolder: fc.Arbitrary<string | Division> = fc.oneof(
  fc.constantFrom(...SUPPLIERS),
  fc.constantFrom(['S0', 'S1'], ['S2', 'S0']).map(([large = '', small = '']) => {
    return new Map([
      [large, new Map([['p', d(7)]])],
      [small, new Map([['p', d(3)]])],
    ]);
  }),
);
const someAwards = fc.tuple(someHolder, someHolder, someHolder, someHolder).map((holders): Awards => {
  return new Map(LOTS.map((lot, at) => [lot, holders[at] ?? 'S0']));
});

test('the rules broken by a lot that changes hands are those of the changed award, recomputed (Domain §11)', () => {
  let broken = 0;
  fc.assert(
    fc.property(someOffers, fc.array(someRule, { maxLength: 5 }), someAwards, fc.nat(), (offers, rules, awards, at) => {
      const conditions = conditionsOf({ rules }, PLACES);
      const held = new HeldRules(awards, offers, conditions);
      const bid = offers.bids[at % offers.bids.length];
      if (!bid) return;
      const changed = recomputeAward(new Map(awards).set(bid.lot, bid.supplier), offers, conditions).broken;
      broken += changed.length;
      expect(held.brokenWith(bid)).toEqual(changed);
    }),
    { numRuns: 1500, seed: 4714 },
  );
  expect(broken).toBeGreaterThan(500);
});
