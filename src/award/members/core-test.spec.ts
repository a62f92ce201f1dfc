import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { testCore } from './core-test.js';
import { costOutside, type Outside, type PayingMember } from './group-outside.js';
import type { LotOffer, SupplierTerms } from '../optimum/offer.js';
import { Solver } from '../optimum/solver.js';

const solver = new Solver();
const order = { seconds: 20, seed: 1 };
afterAll(() => solver.close());

const d = (text: string | number): Decimal => Decimal.parse(String(text));
type Tiers = readonly (readonly [from: number, price: string])[];
interface ABid {
  readonly lot: string;
  readonly supplier: string;
  readonly tiers: readonly Tiers[];
  readonly capacity?: number;
  readonly leastAward?: number;
}

/** Each lot's positions are A0, A1, …, B0, …, needed by members as `needs` says. */
function outsideOf(bids: readonly ABid[], members: readonly PayingMember[], terms: Record<string, SupplierTerms> = {}): Outside {
  const positionsOf = (lot: string): string[] => (bids.find((bid) => bid.lot === lot)?.tiers ?? []).map((_, at) => `${lot}${at}`);
  const totalOf = (position: string): Decimal => Decimal.sum(members.map(({ needs }) => needs.get(position) ?? Decimal.zero));
  const offers = bids.map(
    ({ lot, supplier, tiers, capacity, leastAward }): LotOffer => ({
      lot,
      supplier,
      price: Money.zero('EUR'),
      qualityScore: Decimal.hundred,
      rank: 1,
      capacity: capacity === undefined ? undefined : d(capacity),
      leastAward: leastAward === undefined ? undefined : d(leastAward),
      sheet: {
        cashDiscountPercent: d(0),
        tiers: new Map(tiers.map((steps, at) => [`${lot}${at}`, steps.map(([from, price]) => ({ from: d(from), unitPrice: d(price) }))])),
      },
    }),
  );
  const contents = new Map(
    [...new Set(bids.map(({ lot }) => lot))].map((lot) => [
      lot,
      { quantities: new Map(positionsOf(lot).map((position) => [position, totalOf(position)])), tierMode: 'all_units' as const },
    ]),
  );
  return { offers: { currency: 'EUR', bids: offers, terms: new Map(Object.entries(terms)), contents }, modeOf: () => 'all_units' };
}

const member = (name: string, pays: string, needs: Record<string, number>): PayingMember => ({
  member: name,
  pays: Money.parse(pays, 'EUR'),
  needs: new Map(Object.entries(needs).map(([position, quantity]) => [position, d(quantity)])),
});

const tested = async (bids: readonly ABid[], members: readonly PayingMember[], terms?: Record<string, SupplierTerms>) => {
  const found = await testCore(solver, members, outsideOf(bids, members, terms), order);
  return found && [found.group?.members.join(' ') ?? 'nobody', found.group?.gain.toString() ?? '0.00', found.most.toString()];
};
const STEPS: Tiers = [
  [0, '10'],
  [100, '8'],
];

test('where all pay one unit price that falls with the volume, no group would be better off outside (Domain §11)', async () => {
  const members = [member('M1', '480.00', { A0: 60 }), member('M2', '480.00', { A0: 60 }), member('M3', '320.00', { A0: 40 })];
  expect(await tested([{ lot: 'A', supplier: 'S1', tiers: [STEPS] }], members)).toEqual(['nobody', '0.00', '0.00']);
});

test('whoever buys only what another bidder sells cheaper would be', async () => {
  // The lot goes to S1: pens 2.00, ink 10.00. S2 sells pens at 1.00 and ink at 15.00; M1 needs 50 pens, M2 30 ink.
  const bids = [
    { lot: 'A', supplier: 'S1', tiers: [[[0, '2']], [[0, '10']]] as Tiers[] },
    { lot: 'A', supplier: 'S2', tiers: [[[0, '1']], [[0, '15']]] as Tiers[] },
  ];
  expect(await tested(bids, [member('M1', '100.00', { A0: 50 }), member('M2', '300.00', { A1: 30 })])).toEqual(['M1', '50.00', '50.00']);
});

test('a group of several is found that reaches a tier together, and gains more than each alone', async () => {
  // All pay 8.50 at S1; S2 takes 8.00 from 100 on: M1 and M2 reach it together and save 120 × 0.50; M3 needs what S2 does not sell so cheap.
  const bids = [
    { lot: 'A', supplier: 'S1', tiers: [[[0, '8.5']], [[0, '1']]] as Tiers[] },
    { lot: 'A', supplier: 'S2', tiers: [STEPS, [[0, '9']]] as Tiers[] },
  ];
  const members = [member('M1', '510.00', { A0: 60 }), member('M2', '510.00', { A0: 60 }), member('M3', '100.00', { A1: 100 })];
  expect(await tested(bids, members)).toEqual(['M1 M2', '60.00', '60.00']);
});

test('capacity, least award and spend rebates count with what the group itself buys', async () => {
  const bid = (over: Partial<ABid>): ABid[] => [
    { lot: 'A', supplier: 'S1', tiers: [[[0, '10']]] },
    { lot: 'A', supplier: 'S2', tiers: [[[0, '8']]], ...over },
  ];
  const members = [member('M1', '600.00', { A0: 60 }), member('M2', '400.00', { A0: 40 })];
  // 60 × 2.00 less; too much for a capacity of 50, then M2's 40 × 2.00; too little for a least award of 50: M1 alone.
  expect(await tested(bid({}), members)).toEqual(['M1', '120.00', '120.00']);
  expect(await tested(bid({ capacity: 50 }), members)).toEqual(['M2', '80.00', '80.00']);
  expect(await tested(bid({ leastAward: 61 }), members)).toEqual(['nobody', '0.00', '0.00']);
  // 10 % from 500 on, at S1: M1 alone reaches it.
  const rebate = { S1: { spendRebates: [{ from: d(500), percent: d(10) }], packages: [] } };
  expect(await tested(bid({ leastAward: 61 }), members, rebate)).toEqual(['M1', '60.00', '60.00']);
});

test('what is proven of all groups holds for each of them', async () => {
  const aBid = (lot: string, supplier: string) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 5, max: 40 })), {
          minLength: 2,
          maxLength: 2,
        }),
      )
      .map(
        ([positions]): ABid => ({
          lot,
          supplier,
          tiers: positions.map(([price, off, from]) =>
            off === 0
              ? [[0, String(price)]]
              : [
                  [0, String(price)],
                  [from, String(Math.max(1, price - off))],
                ],
          ),
        }),
      );
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(aBid('A', 'S1'), aBid('A', 'S2'), aBid('B', 'S1'), aBid('B', 'S3')),
      fc.array(fc.tuple(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 0, max: 400 })), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.integer({ min: 50, max: 300 }),
      async (bids, entered, from) => {
        const members = entered.map(([[a = 0, b = 0, c = 0, e = 0], pays], at) => member(`M${at}`, `${pays}.00`, { A0: a, A1: b, B0: c, B1: e }));
        const outside = outsideOf(bids, members, { S1: { spendRebates: [{ from: d(from), percent: d(5) }], packages: [] } });
        const found = await testCore(solver, members, outside, order);
        let most = Money.zero('EUR');
        for (let chosen = 1; chosen < 2 ** members.length - 1; chosen += 1) {
          const group = members.filter((_, at) => (chosen >> at) % 2 === 1);
          const pays = Money.sum(
            group.map((each) => each.pays),
            'EUR',
          );
          for (const [a, b] of [
            ['S1', 'S1'],
            ['S1', 'S3'],
            ['S2', 'S1'],
            ['S2', 'S3'],
          ] as const) {
            const gain = pays.minus(
              costOutside(
                group,
                outside,
                new Map([
                  ['A', a],
                  ['B', b],
                ]),
              ) ?? pays,
            );
            if (gain.compare(most) > 0) most = gain;
          }
        }
        expect(found?.group?.gain.toString() ?? '0.00').toBe(most.toString());
        expect(found && Math.abs(Number(found.most.minus(most).minor))).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 25 },
  );
});
