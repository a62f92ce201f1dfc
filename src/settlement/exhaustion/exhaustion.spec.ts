import { expect, test } from '@jest/globals';
import { exhaustionOf } from './exhaustion.js';

const of = (bought: string, seesAll: boolean) => exhaustionOf([{ positionId: 'p', maximum: '1000', bought }], seesAll)[0];

test.each([
  ['0', false, '0.0'],
  ['999.999999', false, '100.0'],
  ['1000', true, '100.0'],
  // More was reported than called off, which no order could.
  ['1200', true, '120.0'],
])('with %s of 1,000 bought, sold out is %s (Domain §13)', (bought, isSoldOut, percent) =>
  expect(of(bought, true)).toEqual({ positionId: 'p', maximum: '1000', isSoldOut, bought, percent }),
);

test('a party learns of nothing but that it is sold out (Domain §6.3)', () => {
  expect(of('999.999999', false)).toEqual(of('0', false));
  expect(of('1000', false)).toEqual({ positionId: 'p', maximum: '1000', isSoldOut: true, bought: undefined, percent: undefined });
});
