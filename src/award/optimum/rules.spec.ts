import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { awardUnderRules } from './give-way.js';
import { isMet } from './measure.js';
import { wonBids } from './division.js';
import { lotsOf, type Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { Solver } from './solver.js';
import { conditionsOf, type LotPlace, type WrittenConditions, type WrittenRule } from './written-rules.js';

const solver = new Solver();
const order = { seconds: 20, seed: 1 };
afterAll(() => solver.close());

/** Lots A and B in region 58, C and D in 59; A and C are WELD, B and D GLOVES. Quality 90 of S1, 80 of S2, 70 of S3. */
const PLACES: readonly LotPlace[] = [
  { key: 'A', lotId: 'a', category: 'WELD', region: '58' },
  { key: 'B', lotId: 'b', category: 'GLOVES', region: '58' },
  { key: 'C', lotId: 'c', category: 'WELD', region: '59' },
  { key: 'D', lotId: 'd', category: 'GLOVES', region: '59' },
];
/** S1 100 for each lot, S2 110, S3 130: S1 for all costs 400. */
const PRICES: Readonly<Record<string, readonly string[]>> = {
  A: ['100', '110', '130'],
  B: ['100', '110', '130'],
  C: ['100', '110', '130'],
  D: ['100', '110', '130'],
};
const offersOf = (prices: typeof PRICES): Offers => ({
  currency: 'EUR',
  bids: Object.entries(prices).flatMap(([lot, row]) =>
    row.map((price, index) => ({
      lot,
      supplier: `S${index + 1}`,
      price: Money.parse(price, 'EUR'),
      qualityScore: Decimal.of(90 - 10 * index),
      rank: index + 1,
    })),
  ),
  terms: new Map(),
});
const OFFERS = offersOf(PRICES);

const under = (rules: readonly WrittenRule[], more: WrittenConditions = {}, offers = OFFERS) =>
  awardUnderRules(solver, offers, conditionsOf({ ...more, rules }, PLACES), order);

/** Cost and who gets A, B, C and D; or the state. */
async function award(rule: WrittenRule, more: WrittenConditions = {}): Promise<string> {
  const { solved } = await under([rule], more);
  if (!('awards' in solved)) return solved.status;
  return `${solved.cost.toString()} ${['A', 'B', 'C', 'D'].map((lot) => solved.awards.get(lot)).join(' ')}`;
}

describe('a limit (Domain §11)', () => {
  test.each<[string, WrittenRule, string]>([
    ['S2 gets at least 200 of spend: two lots at 110', { kind: 'limit', measure: 'spend', suppliers: ['S2'], least: '200' }, '420.00'],
    ['S2 gets at least 220.01: three lots', { kind: 'limit', measure: 'spend', suppliers: ['S2'], least: '220.01' }, '430.00'],
    ['S1 gets at most 300: one lot goes to S2', { kind: 'limit', measure: 'spend', suppliers: ['S1'], most: '300' }, '410.00'],
    ['S1 gets at most 299.99: two lots go', { kind: 'limit', measure: 'spend', suppliers: ['S1'], most: '299.99' }, '420.00'],
    [
      'S1 gets at most half of the reference of 200 in WELD: one of its lots',
      { kind: 'limit', measure: 'share', suppliers: ['S1'], lots: { categories: ['WELD'] }, most: '50' },
      '410.00',
    ],
    [
      'S3 gets at least 65 % of WELD, of 200: one lot at 130 is just that',
      { kind: 'limit', measure: 'share', suppliers: ['S3'], lots: { categories: ['WELD'] }, least: '65' },
      '430.00',
    ],
    ['S2 and S3 together get at least two lots', { kind: 'limit', measure: 'lots', suppliers: ['S2', 'S3'], least: '2' }, '420.00'],
    ['each supplier gets at most two lots', { kind: 'limit', measure: 'lots', each: true, most: '2' }, '420.00'],
    ['each supplier gets at most one lot per region', { kind: 'limit', measure: 'lots', each: true, per: 'region', most: '1' }, '420.00'],
    ['two suppliers in every region', { kind: 'limit', measure: 'suppliers', per: 'region', least: '2' }, '420.00'],
    ['two suppliers for WELD', { kind: 'limit', measure: 'suppliers', lots: { categories: ['WELD'] }, least: '2' }, '410.00'],
    ['one of S2 and S3 at most: no change', { kind: 'limit', measure: 'suppliers', suppliers: ['S2', 'S3'], most: '1' }, '400.00'],
  ])('%s', async (_, rule, cost) => {
    expect((await award(rule)).split(' ')[0]).toBe(cost);
  });

  test('on each supplier, “at least” binds whoever wins any of the lots, and makes nobody win', async () => {
    expect(await award({ kind: 'limit', measure: 'lots', each: true, least: '2' })).toBe('400.00 S1 S1 S1 S1');
    // S2 has to win, and wins two lots then.
    expect((await award({ kind: 'limit', measure: 'lots', each: true, least: '2' }, { kept: ['S2'] })).split(' ')[0]).toBe('420.00');
  });

  test('two suppliers cannot share a lot that goes whole to one', async () => {
    expect(await award({ kind: 'limit', measure: 'suppliers', per: 'lot', least: '2' })).toBe('infeasible');
  });
});

describe('other rules (Domain §11)', () => {
  test('excluded suppliers win none of the lots, and others as they may', async () => {
    expect(await award({ kind: 'excluded', reason: 'Late twice.', suppliers: ['S1'], lots: { regions: ['58'] } })).toBe('420.00 S2 S2 S1 S1');
    expect(await award({ kind: 'excluded', reason: 'Late twice.', groups: ['late'], lots: { ids: ['d'] } }, { groups: { late: ['S1', 'S2'] } })).toBe(
      '430.00 S1 S1 S1 S3',
    );
  });

  test('lots fit all that is given: GLOVES in 58 is B alone', async () => {
    expect(await award({ kind: 'excluded', reason: 'x', suppliers: ['S1'], lots: { categories: ['GLOVES'], regions: ['58'] } })).toBe(
      '410.00 S1 S2 S1 S1',
    );
  });

  test('each supplier that is kept wins one of the lots', async () => {
    expect(await award({ kind: 'kept', suppliers: ['S2', 'S3'], lots: { regions: ['59'] } })).toMatch(/^440\.00 S1 S1 (S2 S3|S3 S2)$/);
  });

  test('a quality floor binds its lots alone', async () => {
    expect(await award({ kind: 'quality', least: '95', lots: { ids: ['a'] } })).toBe('infeasible');
    expect(await award({ kind: 'quality', least: '85', lots: { ids: ['a'] } }, { excluded: ['S1'] })).toBe('infeasible');
    expect(await award({ kind: 'quality', least: '80', lots: { ids: ['a'] } }, { excluded: ['S1'] })).toBe('440.00 S2 S2 S2 S2');
  });

  test('the incumbent stays where others save less than the switching cost, which is weighed and not paid', async () => {
    // S2 is dearer by 10 a lot.
    expect(await award({ kind: 'switching', suppliers: ['S2'], amount: '10.01', lots: { regions: ['58'] } })).toBe('420.00 S2 S2 S1 S1');
    const { solved, conditions } = await under([{ kind: 'switching', suppliers: ['S2'], amount: '9.99', lots: { regions: ['58'] } }]);
    if (!('awards' in solved)) throw new Error(solved.status);
    // 400 and two lots switched at 9.99
    expect([solved.cost.toString(), solved.weighed.toString(), solved.bound.toString()]).toEqual(['400.00', '419.98', '419.98']);
    expect(recomputeAward(solved.awards, OFFERS, conditions).switching.toString()).toBe('19.98');
  });
});

describe('rules with a priority (Domain §11)', () => {
  const few: WrittenRule = { kind: 'limit', measure: 'suppliers', most: '1', priority: 1 };
  const spread: WrittenRule = { kind: 'limit', measure: 'lots', each: true, most: '1', priority: 2 };

  test('the least important gives way, and no further than it must', async () => {
    const { solved, relaxed } = await under([few, spread]);
    expect('cost' in solved && solved.cost.toString()).toBe('400.00');
    // With one supplier, that one gets all four lots.
    expect(relaxed).toEqual([{ condition: 'rules/1', enough: '4' }]);
    // The other way round: at most one lot each needs four suppliers of three; so two lots each, for which two suppliers do.
    const turned = await under([
      { ...few, priority: 2 },
      { ...spread, priority: 1 },
    ]);
    expect(turned.relaxed).toEqual([
      { condition: 'rules/1', enough: '2' },
      { condition: 'rules/0', enough: '2' },
    ]);
    expect('cost' in turned.solved && turned.solved.cost.toString()).toBe('420.00');
  });

  test('what is not in the way stays, although it is less important', async () => {
    const { relaxed, solved } = await under([few, spread, { kind: 'excluded', reason: 'x', suppliers: ['S1'], priority: 3 }]);
    expect(relaxed.map(({ condition }) => condition)).toEqual(['rules/1']);
    expect('cost' in solved && solved.cost.toString()).toBe('440.00');
  });

  test('suppliers that cannot be kept or excluded are let go, the others not', async () => {
    const { relaxed } = await under([
      { kind: 'kept', suppliers: ['S2', 'S9'], priority: 1 },
      { kind: 'excluded', reason: 'x', suppliers: ['S2', 'S3'], priority: 2 },
    ]);
    expect(relaxed).toEqual([
      { condition: 'rules/0', enough: 'S9' },
      { condition: 'rules/1', enough: 'S2' },
    ]);
  });

  test('mandatory rules that clash are named, whatever else could give way', async () => {
    const { solved, clashes, relaxed } = await under([few, { kind: 'limit', measure: 'suppliers', least: '5' }]);
    expect([solved.status, relaxed, clashes]).toEqual(['infeasible', [], [{ condition: 'rules/1', enough: '3', lots: [] }]]);
  });
});

/** All awards, one by one: the slow and certain way. */
function cheapestByTrial(offers: Offers, conditions: Conditions): string | undefined {
  let awards: Map<string, string>[] = [new Map()];
  for (const lot of lotsOf(offers))
    awards = awards.flatMap((known) => offers.bids.filter((bid) => bid.lot === lot).map((bid) => new Map(known).set(lot, bid.supplier)));
  const possible = awards.filter((each) => conditions.every((rule) => isMet(rule, wonBids(each, offers), offers)));
  return possible
    .map((each) => recomputeAward(each, offers, conditions).weighed)
    .toSorted((a, b) => a.compare(b))[0]
    ?.toString();
}

const someSuppliers = fc.constantFrom(undefined, ['S1'], ['S2', 'S3']);
const someLots = fc.constantFrom(undefined, { categories: ['WELD'] }, { regions: ['59'] }, { ids: ['a', 'd'] });
const cents = (most: number) => fc.integer({ min: 0, max: most }).map((whole) => Decimal.ratio(BigInt(whole), 100n).toString());
const side = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    value.map((least) => ({ least })),
    value.map((most) => ({ most })),
  );
const someRule: fc.Arbitrary<WrittenRule> = fc.oneof(
  fc
    .record({
      measure: fc.constantFrom('spend' as const, 'share' as const, 'lots' as const, 'suppliers' as const),
      suppliers: someSuppliers,
      lots: someLots,
      each: fc.boolean(),
      per: fc.constantFrom(undefined, 'category' as const, 'region' as const, 'lot' as const),
    })
    .chain(({ measure, each, ...rest }) =>
      side(measure === 'spend' ? cents(60_000) : measure === 'share' ? cents(15_000) : fc.integer({ min: 0, max: 4 }).map(String)).map(
        (limit): WrittenRule => ({ kind: 'limit', measure, each: each && measure !== 'suppliers', ...rest, ...limit }),
      ),
    ),
  fc
    .record({ suppliers: fc.constantFrom(['S1'], ['S2', 'S3']), lots: someLots })
    .map((scope): WrittenRule => ({ kind: 'excluded', reason: 'x', ...scope })),
  fc.record({ suppliers: fc.constantFrom(['S2'], ['S1', 'S3']), lots: someLots }).map((scope): WrittenRule => ({ kind: 'kept', ...scope })),
  fc.record({ least: fc.integer({ min: 65, max: 95 }).map(String), lots: someLots }).map((scope): WrittenRule => ({ kind: 'quality', ...scope })),
  fc
    .record({ suppliers: fc.constantFrom(['S2'], ['S3']), lots: someLots, amount: cents(4000) })
    .map((scope): WrittenRule => ({ kind: 'switching', ...scope })),
);
const somePrices = fc
  .tuple(...['A', 'B', 'C', 'D'].map(() => fc.tuple(cents(15_000), cents(15_000), cents(15_000))))
  .map((rows) => offersOf(Object.fromEntries(rows.map((row, index) => ['ABCD'.charAt(index), row]))));

test('whatever the rules, the award is the cheapest of all that meet them, and there is none only where there is none', async () => {
  await fc.assert(
    fc.asyncProperty(somePrices, fc.array(someRule, { minLength: 1, maxLength: 3 }), async (offers, rules) => {
      const conditions = conditionsOf({ rules }, PLACES);
      const { solved } = await awardUnderRules(solver, offers, conditions, order);
      const cheapest = cheapestByTrial(offers, conditions);
      expect('weighed' in solved ? [solved.status, solved.weighed.toString()] : solved.status).toEqual(
        cheapest === undefined ? 'infeasible' : ['optimal', cheapest],
      );
    }),
    { numRuns: 150, seed: 4713 },
  );
});
