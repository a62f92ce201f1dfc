import { describe, expect, test } from '@jest/globals';
import type { Contribution } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import { nextVolumes, progressOf, volumeOf, withTakenBack, yearVolumesOf } from './tier-progress.js';

const d = (text: string): Decimal => Decimal.parse(text);
const tiers = [
  { from: d('0'), unitPrice: d('10') },
  { from: d('1000'), unitPrice: d('9.5') },
  { from: d('5000'), unitPrice: d('9') },
];
const rule = { minContributors: 5, dominancePercent: d('75'), pPercent: d('10') };
const each = (...quantities: string[]): Contribution[] => quantities.map((quantity, index) => ({ contributor: `M${index}`, quantity: d(quantity) }));
const shown = (...volumes: { now: Contribution[]; earlier?: Contribution[][] }[]) =>
  nextVolumes(
    volumes.map(({ now, earlier = [] }) => ({ now, earlier })),
    rule,
  ).map((sum) => sum && volumeOf(sum).toString());

describe('the progress towards the next tier (Domain §14)', () => {
  test.each([
    ['0', '10', '1000', '9.5'],
    ['999.5', '10', '0.5', '9.5'],
    ['1000', '9.5', '4000', '9'],
    // The portal's example: 5,000 less 820.
    ['820', '10', '180', '9.5'],
    ['5000', '9', undefined, undefined],
  ])('with %s bought the price is %s, and %s more are missing until %s', (volume, price, missing, nextPrice) => {
    const { reached, next } = progressOf(tiers, d(volume));
    expect([reached.unitPrice.toString(), next?.missing.toString(), next?.tier.unitPrice.toString()]).toEqual([price, missing, nextPrice]);
  });
});

test('volumes are counted by position and agreement year, a corporate group as one (Domain §6.3)', () => {
  const bought = (day: string, party: string, quantity: string) => ({ reference: day + party, day, party, position: 'p', quantity: d(quantity) });
  const volumes = yearVolumesOf(
    [bought('2027-04-01', 'M1', '10'), bought('2028-03-31', 'M2', '5'), bought('2028-04-01', 'M1', '7')],
    '2027-04-01',
    () => 'group a',
  );
  expect(
    volumes.map(({ year, contributions }) => [year, volumeOf(contributions).toString(), new Set(contributions.map((one) => one.contributor)).size]),
  ).toEqual([
    [1, '15', 1],
    [2, '7', 1],
  ]);
});

describe('what the parties are shown of all their volumes together (Domain §6.3)', () => {
  test('is nothing where fewer than five contribute, or one dominates', () => {
    expect(shown({ now: each('10', '10', '10', '10') }, { now: each('900', '10', '10', '10', '10') })).toEqual([undefined, undefined]);
  });

  test('is nil where everything shown was taken back, once, and as much again as is bought later', () => {
    const earlier = [each('10', '10', '10', '10', '10')];
    expect(shown({ now: [], earlier }, { now: [] })).toEqual(['0', undefined]);
    expect(shown({ now: [], earlier: [...earlier, []] }, { now: each('7', '7', '7', '7', '7'), earlier: [...earlier, []] })).toEqual(['0', '35']);
    // From the first edition to nothing all is taken back; from the second to nothing the 200 of one party are 83 %.
    expect(shown({ now: [], earlier: [...earlier, each('10', '10', '10', '10', '200')] })).toEqual(['240']);
  });

  test('knows as nil what was shown and of which nothing stands (Domain §14)', () => {
    const stands = { year: 1, position: 'p', contributions: each('1') };
    const editions = [
      { year: 1, position: 'p' },
      { year: 1, position: 'q' },
      { year: 2, position: 'p' },
      { year: 1, position: 'q' },
    ];
    expect(withTakenBack([stands], editions)).toEqual([
      stands,
      { year: 1, position: 'q', contributions: [] },
      { year: 2, position: 'p', contributions: [] },
    ]);
  });

  test('stays as it was shown where one party’s purchase is all that changed', () => {
    const earlier = [each('10', '10', '10', '10', '10')];
    expect(shown({ now: each('10', '10', '10', '10', '60'), earlier })).toEqual(['50']);
    // Six by six more of everyone pass: 30 of five, the largest 6.
    expect(shown({ now: each('16', '16', '16', '16', '16'), earlier })).toEqual(['80']);
  });

  test('leaves no position withheld alone beside the others: the smallest shown anew is withheld with it', () => {
    const [large, small, alone] = [each('10', '10', '10', '10', '10'), each('2', '2', '2', '2', '2'), each('7')];
    expect(shown({ now: large }, { now: small }, { now: alone })).toEqual(['50', undefined, undefined]);
    expect(shown({ now: large }, { now: alone }, { now: alone })).toEqual(['50', undefined, undefined]);
    // What was shown before stays shown.
    expect(shown({ now: large, earlier: [large] }, { now: alone })).toEqual(['50', undefined]);
  });
});
