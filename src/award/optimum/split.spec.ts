import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import type { TierMode } from '../../values/tier.js';
import { lotPrice } from '../../bidding/bid/lot-price.js';
import { coarseProgram } from './coarse-program.js';
import { explainAward } from './explain-award.js';
import { awardUnderRules, type AwardUnderRules } from './give-way.js';
import { type Awards, type LotOffer, lotsOf, type Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { Solver } from './solver.js';
import { conditionsOf, type WrittenRule } from './written-rules.js';

const solver = new Solver();
const order = { seconds: 20, seed: 1 };
afterAll(() => solver.close());

const d = (text: string | number): Decimal => Decimal.parse(String(text));

/** Tiers of a position: from quantity → unit price in cents. */
type Tiers = readonly (readonly [from: number, cents: number])[];
interface ABid {
  readonly tiers: readonly Tiers[];
  readonly capacity?: number | undefined;
  readonly leastAward?: number | undefined;
  readonly discount?: string;
}
interface ALot {
  readonly totals: readonly number[];
  readonly mode: TierMode;
  readonly bids: readonly ABid[];
}
interface ARebate {
  readonly from: number;
  readonly percent: number;
}

/** Lots A, B, … with positions p0, p1, …; suppliers S1, S2, … in rank. */
function offersOf(lots: readonly ALot[], rebates: readonly (ARebate | undefined)[] = []): Offers {
  const contents = lots.map(({ totals, mode }, at) => {
    const quantities = new Map(totals.map((total, position) => [`p${position}`, d(total)]));
    return ['AB'.charAt(at), { quantities, tierMode: mode }] as const;
  });
  const bids = lots.flatMap((lot, at) => {
    const [name, { quantities, tierMode }] = contents[at] ?? ['', { quantities: new Map<string, Decimal>(), tierMode: lot.mode }];
    return lot.bids.map(({ tiers, capacity, leastAward, discount = '0' }, by): LotOffer => {
      const sheet = {
        tiers: new Map(
          tiers.map((steps, position) => [
            `p${position}`,
            steps.map(([from, cents]) => ({ from: d(from), unitPrice: Decimal.ratio(BigInt(cents), 100n) })),
          ]),
        ),
        cashDiscountPercent: d(discount),
      };
      const price = lotPrice(sheet, quantities, tierMode, 'EUR') ?? Money.zero('EUR');
      const limit = (value: number | undefined): Decimal | undefined => (value === undefined ? undefined : d(value));
      return {
        lot: name,
        supplier: `S${by + 1}`,
        price,
        qualityScore: d(80),
        rank: by + 1,
        sheet,
        capacity: limit(capacity),
        leastAward: limit(leastAward),
      };
    });
  });
  const terms = rebates.flatMap((rebate, by) =>
    rebate
      ? [[`S${by + 1}`, { spendRebates: [{ from: Decimal.ratio(BigInt(rebate.from), 100n), percent: d(rebate.percent) }], packages: [] }] as const]
      : [],
  );
  return { currency: 'EUR', bids, terms: new Map(terms), contents: new Map(contents) };
}

/** The conditions over the lots that have a bid. */
const conditionsIn = (offers: Offers, rules: readonly WrittenRule[]): Conditions =>
  conditionsOf(
    { rules },
    lotsOf(offers).map((key) => ({ key, lotId: key.toLowerCase(), category: 'WELD', region: '58' })),
  );
const SPLIT: WrittenRule = { kind: 'split', least: '0' };
const under = (offers: Offers, rules: readonly WrittenRule[]): Promise<AwardUnderRules> =>
  awardUnderRules(solver, offers, conditionsIn(offers, rules), order);

/** State, cost, and who gets what of lot A. */
async function award(offers: Offers, rules: readonly WrittenRule[]): Promise<string> {
  const { solved } = await under(offers, rules);
  if (!('awards' in solved)) return solved.status;
  return `${solved.status} ${solved.cost.toString()} ${holders(solved.awards)}`;
}

/** The best award in twentieths of a lot, if there is one. */
async function coarseAward(offers: Offers, conditions: Conditions): Promise<Awards | undefined> {
  const { program, read } = coarseProgram(offers, conditions);
  const { values } = await solver.solve(program.arrays(), order);
  return values && read(values);
}

function holders(awards: Awards): string {
  const holder = awards.get('A') ?? '';
  if (typeof holder === 'string') return holder;
  const parts = [...holder].map(([supplier, part]) => `${supplier} ${[...part.values()].map((quantity) => quantity.toString()).join('+')}`);
  return parts.toSorted().join(', ');
}

describe('a lot that may be split (Domain §11)', () => {
  // 100 pieces: S1 at 1.00, S2 at 1.20.
  const flat = (over: [Partial<ABid>, Partial<ABid>]): Offers =>
    offersOf([
      {
        totals: [100],
        mode: 'all_units',
        bids: [
          { tiers: [[[0, 100]]], ...over[0] },
          { tiers: [[[0, 120]]], ...over[1] },
        ],
      },
    ]);

  test('goes whole to the cheapest where nothing stands against it', async () => {
    expect(await award(flat([{}, {}]), [SPLIT])).toBe('optimal 100.00 S1');
  });

  test('goes in part where the cheapest does not deliver all: 60 at 1.00 and 40 at 1.20', async () => {
    expect(await award(flat([{ capacity: 60 }, {}]), [SPLIT])).toBe('optimal 108.00 S1 60, S2 40');
    // Without leave to split it goes whole to S2.
    expect(await award(flat([{ capacity: 60 }, {}]), [])).toBe('optimal 120.00 S2');
  });

  test('leaves each supplier its least award: S2 takes 50 or nothing', async () => {
    expect(await award(flat([{ capacity: 60 }, { leastAward: 50 }]), [SPLIT])).toBe('optimal 110.00 S1 50, S2 50');
    expect(await award(flat([{ capacity: 60 }, { capacity: 90, leastAward: 90 }]), [SPLIT])).toBe('optimal 118.00 S1 10, S2 90');
  });

  test('gives no part less than the rule’s least share: 30 % of 100 pieces', async () => {
    expect(await award(flat([{ capacity: 95 }, {}]), [{ kind: 'split', least: '30' }])).toBe('optimal 106.00 S1 70, S2 30');
  });

  test('has two sources where the scenario asks for them, and at most so much of the quantity each', async () => {
    const sources: WrittenRule = { kind: 'limit', measure: 'suppliers', per: 'lot', least: '2' };
    expect(await award(flat([{}, {}]), [{ kind: 'split', least: '20' }, sources])).toBe('optimal 104.00 S1 80, S2 20');
    expect(await award(flat([{}, {}]), [SPLIT, { kind: 'limit', measure: 'quantity', per: 'lot', each: true, most: '55' }])).toBe(
      'optimal 109.00 S1 55, S2 45',
    );
  });

  test('is reached by no rule on other lots', async () => {
    expect(await award(flat([{ capacity: 60 }, { capacity: 60 }]), [{ kind: 'split', least: '0', lots: { ids: ['b'] } }])).toBe('infeasible');
  });

  test('is named where capacities do not cover it', async () => {
    const { clashes } = await under(flat([{ capacity: 60 }, { capacity: 39 }]), [SPLIT]);
    expect(clashes).toEqual([{ condition: 'capacity', enough: undefined, lots: ['A'] }]);
  });

  test('says why it is divided, and what it would cost whole', async () => {
    const rules: WrittenRule[] = [
      { kind: 'split', least: '20' },
      { kind: 'limit', measure: 'suppliers', per: 'lot', least: '2' },
    ];
    const offers = flat([{}, {}]);
    const conditions = conditionsIn(offers, rules);
    const divided = new Map([
      [
        'A',
        new Map([
          ['S1', new Map([['p0', d(80)]])],
          ['S2', new Map([['p0', d(20)]])],
        ]),
      ],
    ]);
    expect(explainAward(divided, offers, conditions).get('A')).toEqual({ reason: 'rules', breaks: ['rules/1'], next: undefined });
    expect(explainAward(divided, flat([{ capacity: 80 }, {}]), conditionsIn(offers, rules.slice(0, 1))).get('A')).toMatchObject({
      reason: 'rules',
      breaks: ['capacity'],
      next: { supplier: 'S2' },
    });
  });

  test('a total in steps of ten is awarded to the last piece', async () => {
    // 12,345 pieces, S1 delivers 10,000: S2 gets 2,345, the 5 with one of them.
    const offers = offersOf([{ totals: [12_345], mode: 'all_units', bids: [{ tiers: [[[0, 100]]], capacity: 10_000 }, { tiers: [[[0, 120]]] }] }]);
    expect(await award(offers, [SPLIT])).toBe('optimal 12814.00 S1 10000, S2 2345');
  });
});

test('in twentieths of a lot, where time is short, each gets as many as it delivers', async () => {
  // S1 delivers 45 of 70 pieces: 12 twentieths are 42.
  const positions = [10, 20, 40];
  const flat = (cents: number): Tiers[] => positions.map(() => [[0, cents]]);
  const offers = offersOf([{ totals: positions, mode: 'all_units', bids: [{ tiers: flat(100), capacity: 45 }, { tiers: flat(120) }] }]);
  const awards = await coarseAward(offers, conditionsIn(offers, [SPLIT]));
  expect(holders(awards ?? new Map())).toBe('S1 6+12+24, S2 4+8+16');
});

describe('tiers at the awarded quantity (Domain §14)', () => {
  // 1.00, from 60 pieces on 0.80; the other 0.90 throughout.
  const tiered = (mode: TierMode): Offers =>
    offersOf([
      {
        totals: [100],
        mode,
        bids: [
          {
            tiers: [
              [
                [0, 100],
                [60, 80],
              ],
            ],
            capacity: 70,
          },
          { tiers: [[[0, 90]]] },
        ],
      },
    ]);

  test('all units: 70 at 0.80 and 30 at 0.90', async () => {
    expect(await award(tiered('all_units'), [SPLIT])).toBe('optimal 83.00 S1 70, S2 30');
  });

  test('incremental: 60 at 1.00 and 10 at 0.80 are dearer than 70 at 0.90, so all goes to S2', async () => {
    expect(await award(tiered('incremental'), [SPLIT])).toBe('optimal 90.00 S2');
    // Made to take both: the least of S1 is best at 1 piece, 1.00 + 99 × 0.90.
    expect(await award(tiered('incremental'), [SPLIT, { kind: 'limit', measure: 'suppliers', per: 'lot', least: '2' }])).toBe(
      'optimal 90.10 S1 1, S2 99',
    );
  });

  test('a part just below a tier may cost more than one that reaches it', async () => {
    // S1 60 at 0.80 = 48.00, 59 at 1.00 = 59.00; S2 delivers 41 at most, so S1 gets 60 rather than 59.
    const offers = offersOf([
      {
        totals: [100],
        mode: 'all_units',
        bids: [
          {
            tiers: [
              [
                [0, 100],
                [60, 80],
              ],
            ],
          },
          { tiers: [[[0, 70]]], capacity: 41 },
        ],
      },
    ]);
    expect(await award(offers, [SPLIT])).toBe('optimal 76.00 S1 60, S2 40');
  });
});

/** What a quantity costs, unit by unit. */
function centsOf(tiers: Tiers, mode: TierMode, quantity: number): number {
  const at = (unit: number): number => tiers.findLast(([from]) => from <= unit)?.[1] ?? 0;
  let sum = 0;
  for (let unit = 0; unit < quantity; unit += 1) sum += mode === 'all_units' ? at(quantity) : at(unit);
  return sum;
}

/** Quantities of each supplier by position, or all of it to one. */
type Shares = readonly (readonly number[])[];

function divisions(total: number, among: number): number[][] {
  if (among === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => divisions(total - first, among - 1).map((others) => [first, ...others])).flat();
}

function everyShares({ totals, bids }: ALot): Shares[] {
  let all: Shares[] = [bids.map(() => [])];
  for (const total of totals)
    all = all.flatMap((known) => divisions(total, bids.length).map((quantities) => known.map((own, by) => [...own, quantities[by] ?? 0])));
  return all.filter((shares) => isPossible(shares, totals, bids));
}

/** Capacity, least award, at least a piece each, and the same ratio to less than a piece. */
function isPossible(shares: Shares, totals: readonly number[], bids: readonly ABid[]): boolean {
  const won = shares.map((own, by) => ({ own, amount: own.reduce((sum, each) => sum + each, 0), bid: bids[by] })).filter(({ amount }) => amount > 0);
  const fits = won.every(({ amount, bid }) => amount <= (bid?.capacity ?? Infinity) && amount >= (bid?.leastAward ?? 0));
  if (!fits || won.length === 1) return fits;
  const low = won.map(({ own }) => Math.max(0, ...totals.map((total, at) => ((own[at] ?? 0) - 1) / total)));
  const high = won.map(({ own }) => Math.min(...totals.map((total, at) => ((own[at] ?? 0) + 1) / total)));
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  return low.every((from, at) => from < (high[at] ?? 0) - 1e-9) && sum(low) < 1 - 1e-9 && sum(high) > 1 + 1e-9;
}

interface Wanted {
  readonly least: number;
  readonly sources: number | undefined;
  readonly most: number | undefined;
}

function cheapestByTrial(lots: readonly ALot[], rebates: readonly (ARebate | undefined)[], { least, sources, most }: Wanted): number | undefined {
  const possible = lots.map((lot) => {
    const whole = lot.totals.reduce((sum, each) => sum + each, 0);
    return everyShares(lot)
      .map((shares) => shares.map((own) => ({ own, amount: own.reduce((sum, each) => sum + each, 0) })))
      .filter((parts) => {
        const won = parts.filter(({ amount }) => amount > 0);
        const isEnough = won.length === 1 || won.every(({ amount }) => amount * 100 >= least * whole);
        return isEnough && won.length >= (sources ?? 1) && won.every(({ amount }) => amount * 100 <= (most ?? 100) * whole);
      })
      .map((parts) =>
        parts.map(({ own }, by) => own.reduce((sum, quantity, at) => sum + centsOf(lot.bids[by]?.tiers[at] ?? [], lot.mode, quantity), 0)),
      );
  });
  let spends: number[][] = [[0, 0, 0]];
  for (const costs of possible) spends = spends.flatMap((known) => costs.map((cost) => known.map((sum, by) => sum + (cost[by] ?? 0))));
  const paid = spends.map((bySupplier) =>
    bySupplier.reduce((sum, spend, by) => {
      const rebate = rebates[by];
      return sum + spend - (rebate && spend >= rebate.from ? Math.floor((2 * spend * rebate.percent + 100) / 200) : 0);
    }, 0),
  );
  return paid.length === 0 ? undefined : paid.reduce((lowest, each) => Math.min(lowest, each));
}

const someTiers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 20, max: 150 })), { maxLength: 2 })
  .chain((steps) =>
    fc
      .integer({ min: 50, max: 150 })
      .map(
        (first): Tiers => [
          [0, first],
          ...steps.filter(([from], at) => steps.findIndex(([other]) => other === from) === at).toSorted(([a], [b]) => a - b),
        ],
      ),
  );
const someLot = (positions: number, most: number): fc.Arbitrary<ALot> =>
  fc.record({
    totals: fc.array(fc.integer({ min: 1, max: most }), { minLength: positions, maxLength: positions }),
    mode: fc.constantFrom<TierMode>('all_units', 'incremental'),
    bids: fc.array(
      fc.record({
        tiers: fc.array(someTiers, { minLength: positions, maxLength: positions }),
        capacity: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
        leastAward: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      }),
      { minLength: 2, maxLength: 3 },
    ),
  });
const someLots = fc.oneof(
  fc.tuple(someLot(1, 8), someLot(1, 8)),
  someLot(2, 5).map((lot) => [lot]),
);
const someRebates = fc.array(
  fc.option(fc.record({ from: fc.integer({ min: 100, max: 900 }), percent: fc.integer({ min: 1, max: 30 }) }), { nil: undefined }),
  {
    minLength: 3,
    maxLength: 3,
  },
);
const someWanted = fc.record({
  least: fc.constantFrom(0, 20, 40),
  sources: fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined }),
  most: fc.option(fc.integer({ min: 40, max: 90 }), { nil: undefined }),
});

test('whatever lots, capacities, tiers and rebates: the award is the cheapest of all divisions, and none only where there is none', async () => {
  await fc.assert(
    fc.asyncProperty(someLots, someRebates, someWanted, async (lots, rebates, wanted) => {
      const rules: WrittenRule[] = [
        { kind: 'split', least: String(wanted.least) },
        ...(wanted.sources === undefined ? [] : [{ kind: 'limit', measure: 'suppliers', per: 'lot', least: String(wanted.sources) } as const]),
        ...(wanted.most === undefined ? [] : [{ kind: 'limit', measure: 'quantity', per: 'lot', each: true, most: String(wanted.most) } as const]),
      ];
      const offers = offersOf(lots, rebates);
      const { solved } = await under(offers, rules);
      const cheapest = cheapestByTrial(lots, rebates, wanted);
      if (cheapest === undefined) return expect(solved.status).toBe('infeasible');
      if (!('awards' in solved)) return expect([solved.status, cheapest]).toBe('solved');
      expect(solved.status).toBe('optimal');
      expect(recomputeAward(solved.awards, offers, conditionsIn(offers, rules)).broken).toEqual([]);
      // Each of three suppliers' rebates is rounded by half a cent at most.
      expect([0n, 1n]).toContain(solved.cost.minor - BigInt(cheapest));
      const coarse = await coarseAward(offers, conditionsIn(offers, rules));
      if (!coarse) return undefined;
      const { broken, weighed } = recomputeAward(coarse, offers, conditionsIn(offers, rules));
      return expect([broken, weighed.compare(solved.weighed) >= 0]).toEqual([[], true]);
    }),
    { numRuns: 100, seed: 4714 },
  );
});
