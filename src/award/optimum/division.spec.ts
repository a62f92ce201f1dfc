import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { isDivision, stepsOf } from './division.js';

const d = (text: string | number): Decimal => Decimal.parse(String(text));

describe('what a division is (docs/decisions/0007)', () => {
  const content = {
    quantities: new Map([
      ['p0', d(10)],
      ['p1', d(3)],
    ]),
    tierMode: 'all_units' as const,
  };
  const part = (...quantities: number[]) => new Map(quantities.map((quantity, at) => [`p${at}`, d(quantity)]));
  test.each<[string, [number, number][], boolean]>([
    [
      'half of 10 and of 3, as exactly as whole pieces allow',
      [
        [5, 2],
        [5, 1],
      ],
      true,
    ],
    [
      'nine of ten, and all of the three: 2.7 is near enough',
      [
        [9, 3],
        [1, 0],
      ],
      true,
    ],
    [
      'nine of ten, and one of three',
      [
        [9, 1],
        [1, 2],
      ],
      false,
    ],
    [
      'a piece too few',
      [
        [5, 2],
        [4, 1],
      ],
      false,
    ],
    [
      'halves of a piece',
      [
        [5, 1.5],
        [5, 1.5],
      ],
      false,
    ],
    [
      'a part of nothing',
      [
        [10, 3],
        [0, 0],
      ],
      false,
    ],
    ['one part', [[10, 3]], false],
  ])('%s: %j is %s', (_, parts, is) => {
    expect(isDivision(new Map(parts.map((quantities, by) => [`S${by}`, part(...quantities)])), content)).toBe(is);
  });

  test.each([
    ['100', '1 × 100 + 0'],
    ['10000', '1 × 10000 + 0'],
    ['12345', '10 × 1234 + 5'],
    ['12.5', '0.1 × 125 + 0'],
    ['1234567.25', '1000 × 1234 + 567.25'],
  ])('%s is divided in steps of %s', (total, steps) => {
    const { step, number, rest } = stepsOf(d(total));
    expect(`${step.toString()} × ${number} + ${rest.toString()}`).toBe(steps);
  });
});
