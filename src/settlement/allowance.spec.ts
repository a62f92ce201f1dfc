import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { asRequest, judged, type Standing, wantedOf } from './allowance.js';

const d = (text: string): Decimal => Decimal.parse(text);
interface Given {
  readonly maximum?: string;
  readonly quota?: string;
  readonly bought?: string;
  readonly own?: string;
  readonly tries?: number;
  readonly fruitless?: number;
}
const standing = ({ maximum, quota, bought = '0', own = '0', tries = 0, fruitless = 0 }: Given): Standing => ({
  maximum: maximum === undefined ? undefined : d(maximum),
  quota: quota === undefined ? undefined : d(quota),
  bought: d(bought),
  own: d(own),
  tries,
  fruitless,
});
const judge = (wanted: Record<string, string>, standings: Record<string, Given>) =>
  judged(
    new Map(Object.entries(wanted).map(([id, quantity]) => [id, d(quantity)])),
    new Map(Object.entries(standings).map(([id, one]) => [id, standing(one)])),
  );

describe('what a party may still call off (Domain §6.3, §14)', () => {
  test('everything, where nothing is limited', () => {
    expect(judge({ a: '1000000' }, { a: { bought: '900' } })).toEqual({ refused: new Map(), tried: [] });
  });

  test('exactly up to the maximum, and up to its own quota', () => {
    expect(judge({ a: '100' }, { a: { maximum: '1000', bought: '900', quota: '150', own: '50' } }).refused.size).toBe(0);
    expect(judge({ a: '100.000001' }, { a: { maximum: '1000', bought: '900' } }).refused).toEqual(new Map([['a', { kind: 'exceeds' }]]));
    expect(judge({ a: '100.000001' }, { a: { quota: '150', own: '50' } }).refused).toEqual(
      new Map([['a', { kind: 'over_quota', quota: '150', own: '50' }]]),
    );
  });

  test.each([
    ['60 + 40 fill 100', ['60', '40'], '0', 0, undefined],
    ['60 + 40.000001 exceed it', ['60', '40.000001'], '0', 0, 'exceeds'],
    ['with 1 bought, 60 + 40 exceed it', ['60', '40'], '1', 0, 'exceeds'],
    ['after three tries nothing is looked at', ['1'], '0', 3, 'tried_too_often'],
    ['without a line of that position it does not matter', [], '100', 3, undefined],
  ] as const)('lines count together: %s', (_case, quantities, bought, tries, expected) => {
    const wanted = wantedOf(quantities.map((quantity) => ({ position: { id: 'a' }, quantity: d(quantity) })));
    expect(judged(wanted, new Map([['a', standing({ maximum: '100', bought, tries })]])).refused.get('a')?.kind).toBe(expected);
  });

  test('its own quota comes before the maximum, which then tells nothing', () => {
    const { refused, tried } = judge({ a: '200', b: '5000' }, { a: { quota: '100' }, b: { maximum: '1000' } });
    expect([...refused.keys()]).toEqual(['a']);
    expect(tried).toEqual([]);
  });

  test('after three tries of one position none of the order is held against a maximum', () => {
    const { refused, tried } = judge({ a: '1', b: '5000' }, { a: { maximum: '1000', tries: 3 }, b: { maximum: '1000' } });
    expect(refused).toEqual(new Map([['a', { kind: 'tried_too_often' }]]));
    expect(tried).toEqual([]);
  });

  test('a refused order has tried each of its positions that has a maximum', () => {
    const { refused, tried } = judge({ a: '1', b: '5000', c: '7' }, { a: { maximum: '1000' }, b: { maximum: '1000' }, c: {} });
    expect([...refused.keys()]).toEqual(['b']);
    expect(tried).toEqual([
      { positionId: 'a', isRefused: false },
      { positionId: 'b', isRefused: true },
    ]);
  });

  test('whatever is ordered one after the other, no sum ever exceeds maximum or quota', () => {
    const orders = fc.array(fc.record({ party: fc.constantFrom('x', 'y', 'z'), quantity: fc.bigInt({ min: 1n, max: 400n }) }), { maxLength: 40 });
    fc.assert(
      fc.property(orders, fc.bigInt({ min: 1n, max: 1500n }), fc.bigInt({ min: 1n, max: 600n }), (all, maximum, quota) => {
        const own = new Map<string, bigint>();
        for (const { party, quantity } of all) {
          const bought = [...own.values()].reduce((sum, one) => sum + one, 0n);
          const before = own.get(party) ?? 0n;
          const given = { maximum: String(maximum), quota: String(quota), bought: String(bought), own: String(before) };
          if (judge({ a: String(quantity) }, { a: given }).refused.size === 0) own.set(party, before + quantity);
        }
        const sum = [...own.values()].reduce((total, one) => total + one, 0n);
        expect(sum <= maximum).toBe(true);
        expect([...own.values()].every((one) => one <= quota)).toBe(true);
      }),
    );
  });
});

describe('a request to several suppliers (Domain §6.3; decision 20)', () => {
  test.each([
    ['fits what is left', { bought: '40' }, false, '60', undefined],
    ['is refused above what is left', { bought: '40' }, false, '60.000001', 'exceeds'],
    ['while another is open is not held against what others bought', { bought: '40' }, true, '60.000001', undefined],
    ['while another is open is held against the maximum that everybody reads', { bought: '40' }, true, '100.000001', 'exceeds'],
    ['is not looked at after three that nobody took', { fruitless: 3 }, false, '1', 'tried_too_often'],
    [
      'is not looked at after one refused and two that nobody took, whether or not another is open',
      { tries: 1, fruitless: 2 },
      true,
      '1',
      'tried_too_often',
    ],
    ['is looked at after two', { tries: 1, fruitless: 1 }, false, '1', undefined],
    ['keeps to the own quota though another is open', { quota: '5', own: '3' }, true, '3', 'over_quota'],
  ] as const)('%s', (_case, given, isAnotherOpen, quantity, expected) => {
    const seen = asRequest(standing({ maximum: '100', ...given }), isAnotherOpen);
    expect(judged(new Map([['a', d(quantity)]]), new Map([['a', seen]])).refused.get('a')?.kind).toBe(expected);
  });

  test('that nobody took is no try of an order that a supplier has taken', () => {
    expect(judge({ a: '1' }, { a: { maximum: '100', fruitless: 3 } }).refused.size).toBe(0);
  });
});
