import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { costOfConditions } from './condition-cost.js';
import { explainAward } from './explain-award.js';
import { awardUnderRules } from './give-way.js';
import { type LotOffer, lotsOf, type Offers, type SupplierTerms } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import { inputHash } from '../scenario/scenario.js';
import { meanScore, type ScoredOffer, withShortfall } from './shortfall.js';
import { solveAward } from './solve-award.js';
import { Solver } from './solver.js';
import { wonBids } from './division.js';
import { conditionsOf, type WrittenConditions } from './written-rules.js';

const solver = new Solver();
const order = { seconds: 20, seed: 1 };
afterAll(() => solver.close());

const d = (text: string): Decimal => Decimal.parse(text);
const eur = (text: string): Money => Money.parse(text, 'EUR');

const scored = (lot: string, supplier: string, price: string, totalScore: string, rank: number, over: Partial<ScoredOffer> = {}): ScoredOffer => ({
  lot,
  supplier,
  price: eur(price),
  qualityScore: d('80'),
  totalScore: d(totalScore),
  isWithinBand: false,
  rank,
  ...over,
});

/** `{ lot: { supplier: [price, total score] } }`, by rank. */
type Bids = Record<string, Record<string, readonly [price: string, totalScore: string]>>;
const offersOf = (bids: Bids, terms: Record<string, Partial<SupplierTerms>> = {}): Offers => ({
  currency: 'EUR',
  bids: Object.entries(bids).flatMap(([lot, offered]) =>
    withShortfall(Object.entries(offered).map(([supplier, [price, score]], index) => scored(lot, supplier, price, score, index + 1))),
  ),
  terms: new Map(Object.entries(terms).map(([supplier, given]) => [supplier, { spendRebates: [], packages: [], ...given }])),
});

const BY_SCORE = { objective: 'score' } as const;
const winners = async (offers: Offers, written: WrittenConditions = BY_SCORE): Promise<Record<string, unknown>> => {
  const { solved } = await awardUnderRules(solver, offers, conditionsOf(written), order);
  return 'awards' in solved
    ? { status: solved.status, cost: solved.cost.toString(), ...Object.fromEntries(solved.awards) }
    : { status: solved.status };
};

describe('what a bid lacks (Domain §10, §11)', () => {
  const lacking = (bids: readonly ScoredOffer[]) => withShortfall(bids).map(({ shortfall }) => shortfall?.toString());

  test('is so many percent of the lot’s lowest price as points are missing to 100', () => {
    // 2,000.00 × 12.5 %; 2,000.00 × 7.005 % = 140.10
    expect(lacking([scored('A', 'S1', '2000', '87.5', 2), scored('A', 'S2', '2100', '92.995', 1), scored('A', 'S3', '9000', '100', 3)])).toEqual([
      '250.00',
      '140.10',
      '0.00',
    ]);
  });

  test('is nothing for every bid that the decision criterion reorders', () => {
    const band = { isWithinBand: true };
    expect(lacking([scored('A', 'S1', '100', '92', 1, band), scored('A', 'S2', '101', '100', 2, band), scored('A', 'S3', '99', '80', 3)])).toEqual([
      '0.00',
      '0.00',
      '19.80',
    ]);
  });
});

describe('the award of the best score (Domain §10, §11)', () => {
  test('gives each lot to its best total score, whatever that costs', async () => {
    const offers = offersOf({ A: { S1: ['120', '90'], S2: ['100', '80'] }, B: { S2: ['50', '95'], S1: ['60', '94'] } });
    expect(await winners(offers)).toEqual({ status: 'optimal', cost: '170.00', A: 'S1', B: 'S2' });
  });

  test('lets a large lot weigh more than a small one', async () => {
    // One supplier for both: S1 lacks 10 % of 1,000 and 50 % of 100, 150; S2 20 % of 1,000, 200, though its mean score is higher.
    const offers = offersOf({ A: { S1: ['1000', '90'], S2: ['1000', '80'] }, B: { S2: ['100', '100'], S1: ['100', '50'] } });
    expect(await winners(offers, { ...BY_SCORE, maxSuppliers: 1 })).toMatchObject({ A: 'S1', B: 'S1' });
  });

  test('is not drawn by rebates and packages, which count in what is paid', async () => {
    const offers = offersOf(
      { A: { S1: ['100', '90'], S2: ['100', '89'] }, B: { S1: ['100', '90'], S2: ['100', '89'] } },
      { S2: { spendRebates: [{ from: d('200'), percent: d('50') }] }, S1: { packages: [{ lots: ['A', 'B'], percent: d('10') }] } },
    );
    expect(await winners(offers)).toEqual({ status: 'optimal', cost: '180.00', A: 'S1', B: 'S1' });
  });

  test('settles equal scores by rank', async () => {
    expect(await winners(offersOf({ A: { S2: ['99', '90'], S1: ['100', '90'] } }))).toMatchObject({ A: 'S2' });
  });

  test('weighs switching costs in the same money', async () => {
    // S2 lacks 100 × 20 % = 20 more than S1; a change from S2 weighs 25.
    const offers = offersOf({ A: { S1: ['100', '100'], S2: ['100', '80'] } });
    const switching = (amount: string): WrittenConditions => ({ ...BY_SCORE, rules: [{ kind: 'switching', suppliers: ['S2'], amount }] });
    expect(await winners(offers, switching('25'))).toMatchObject({ A: 'S2' });
    expect(await winners(offers, switching('15'))).toMatchObject({ A: 'S1' });
  });

  test('divides a lot where it may, each part lacking in proportion to its quantity', async () => {
    const tiers = (cents: bigint) => ({
      tiers: new Map([['p', [{ from: Decimal.zero, unitPrice: Decimal.ratio(cents, 100n) }]]]),
      cashDiscountPercent: Decimal.zero,
    });
    const offers: Offers = {
      currency: 'EUR',
      bids: withShortfall([
        scored('A', 'S1', '1200', '95', 1, { capacity: d('60'), sheet: tiers(1200n) }),
        scored('A', 'S2', '1000', '85', 2, { sheet: tiers(1000n) }),
      ]),
      terms: new Map(),
      contents: new Map([['A', { quantities: new Map([['p', d('100')]]), tierMode: 'all_units' }]]),
    };
    const conditions = conditionsOf({ ...BY_SCORE, rules: [{ kind: 'split', least: '10' }] }, [
      { key: 'A', lotId: 'a', category: 'C', region: '58' },
    ]);
    const solved = await solveAward(solver, offers, conditions, order);
    // S1 as much as it delivers: 60 at 12 and 40 at 10; 60 % of 50 and 40 % of 150.
    expect(solved).toMatchObject({ status: 'optimal' });
    if (!('awards' in solved)) throw new Error('no award');
    expect([solved.cost.toString(), solved.weighed.toString()]).toEqual(['1120.00', '90.00']);
    expect(meanScore(wonBids(solved.awards, offers), offers)?.toString()).toBe('91');
  });

  test('is the best of all awards that meet the rules, to the cent', async () => {
    const cents = fc.integer({ min: 1000, max: 15_000 });
    const some = fc.array(fc.array(fc.tuple(cents, fc.integer({ min: 0, max: 100 })), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    const rules = fc.record(
      { maxSuppliers: fc.integer({ min: 1, max: 3 }), maxLotsPerSupplier: fc.integer({ min: 1, max: 4 }) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(some, rules, async (lots, written) => {
        const bids = lots.flatMap((lot, at): LotOffer[] =>
          withShortfall(lot.map(([price, score], by) => scored(`L${at}`, `S${by}`, `${price / 100}`, String(score), by + 1))),
        );
        const offers: Offers = { currency: 'EUR', bids, terms: new Map() };
        const conditions = conditionsOf({ ...BY_SCORE, ...written });
        const solved = await solveAward(solver, offers, conditions, order);
        const best = leastByTrial(offers, conditions);
        expect('weighed' in solved ? solved.weighed.toString() : solved.status).toBe(best ?? 'infeasible');
      }),
      { numRuns: 60, seed: 4713 },
    );
  });
});

/** Σ of what is lacked, of the best award that breaks no rule, by trying all. */
function leastByTrial(offers: Offers, conditions: ReturnType<typeof conditionsOf>): string | undefined {
  let awards: Map<string, string>[] = [new Map()];
  for (const lot of lotsOf(offers))
    awards = awards.flatMap((award) => offers.bids.filter((bid) => bid.lot === lot).map((bid) => new Map(award).set(lot, bid.supplier)));
  const lacked = (award: Map<string, string>): bigint =>
    offers.bids.reduce((sum, { lot, supplier, shortfall }) => (award.get(lot) === supplier ? sum + (shortfall?.minor ?? 0n) : sum), 0n);
  const [best] = awards
    .filter((award) => recomputeAward(award, offers, conditions).broken.length === 0)
    .map(lacked)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return best === undefined ? undefined : Money.ofMinor(best, 'EUR').toString();
}

describe('what is told of it', () => {
  const offers = offersOf({ A: { S1: ['120', '90'], S2: ['100', '80'] }, B: { S1: ['50', '95'], S2: ['60', '95'] }, C: { S2: ['70', '60'] } });

  test('why each lot goes where, and what the next best would be paid more or less', () => {
    const reasons = explainAward(
      new Map([
        ['A', 'S1'],
        ['B', 'S1'],
        ['C', 'S2'],
      ]),
      offers,
      conditionsOf(BY_SCORE),
    );
    expect([...reasons].map(([lot, { reason, next }]) => [lot, reason, next?.supplier, next?.more.toString()])).toEqual([
      ['A', 'best_score', 'S2', '-20.00'],
      ['B', 'rank', 'S2', '10.00'],
      ['C', 'only_bid', undefined, undefined],
    ]);
  });

  test('which rule a better score would break', () => {
    const conditions = conditionsOf({ ...BY_SCORE, maxSuppliers: 1 });
    const reasons = explainAward(
      new Map([
        ['A', 'S2'],
        ['B', 'S2'],
        ['C', 'S2'],
      ]),
      offers,
      conditions,
    );
    expect(reasons.get('A')).toMatchObject({ reason: 'rules', breaks: ['maxSuppliers'] });
  });

  test('what it costs to go by score, and what each rule costs or saves', async () => {
    const conditions = conditionsOf({ ...BY_SCORE, maxSuppliers: 1 });
    const solved = await solveAward(solver, offers, conditions, order);
    if (!('awards' in solved)) throw new Error('no award');
    const { freeCost, single } = await costOfConditions(solver, offers, conditions, solved, order);
    // All to S2: 100 + 60 + 70 = 230; free: 100 + 50 + 70; one supplier at lowest cost: 230; by score without the rule: 120 + 50 + 70.
    expect([solved.cost.toString(), freeCost?.toString(), single]).toEqual([
      '230.00',
      '220.00',
      [
        { condition: 'objective', saving: '0.00' },
        { condition: 'maxSuppliers', saving: '-10.00' },
      ],
    ]);
  });

  test('the mean total score, each lot weighing as much as its lowest price', () => {
    // (10 % of 100 + 5 % of 50 + 40 % of 70) of 220: 40.5 ÷ 220 = 18.409…
    const awards = new Map([
      ['A', 'S1'],
      ['B', 'S1'],
      ['C', 'S2'],
    ]);
    expect(meanScore(wonBids(awards, offers), offers)?.toFixed(2)).toBe('81.59');
  });

  test('scores belong to the question that is asked, where they decide', () => {
    const others = offersOf({ A: { S1: ['120', '91'], S2: ['100', '80'] }, B: { S1: ['50', '95'], S2: ['60', '95'] }, C: { S2: ['70', '60'] } });
    expect(inputHash(others, BY_SCORE)).not.toBe(inputHash(offers, BY_SCORE));
    expect(inputHash(others, {})).toBe(inputHash(offers, {}));
  });
});
