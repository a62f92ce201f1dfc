import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { allot, type SharingSeat } from './allotment.js';

const d = (text: string): Decimal => Decimal.parse(text);
const seat = (agreementId: string, rank: number, share: string, volume = '0', left?: string): SharingSeat => ({
  agreementId,
  rank,
  sharePercent: d(share),
  volume: d(volume),
  left: left === undefined ? undefined : d(left),
  isTriedTooOften: false,
});
const piecesOf = (quantity: string, ...seats: SharingSeat[]) =>
  allot(d(quantity), seats).pieces.map(({ agreementId, quantity: part }) => `${agreementId} ${part.toString()}`);

describe('a request by share (decision 20)', () => {
  // Behind its share with the request counted in: 60 % of 100 = 60 against 40 % of 100 = 40.
  test('goes whole to the supplier that is furthest behind', () => {
    expect(piecesOf('100', seat('A', 1, '60'), seat('B', 2, '40'))).toEqual(['A 100']);
    // A: 0.6 × 200 − 100 = 20, B: 0.4 × 200 = 80.
    expect(piecesOf('100', seat('A', 1, '60', '100'), seat('B', 2, '40'))).toEqual(['B 100']);
    // A: 0.6 × 300 − 100 = 80, B: 0.4 × 300 − 100 = 20.
    expect(piecesOf('100', seat('A', 1, '60', '100'), seat('B', 2, '40', '100'))).toEqual(['A 100']);
  });

  test('at equal distance goes to the better rank', () => {
    expect(piecesOf('7', seat('B', 2, '50'), seat('A', 1, '50'))).toEqual(['A 7']);
  });

  test('passes over a supplier whose maximum does not allow it, and says so', () => {
    expect(allot(d('100'), [seat('A', 1, '60', '0', '99.9'), seat('B', 2, '40')])).toEqual({
      pieces: [{ agreementId: 'B', quantity: d('100') }],
      passedOver: ['A'],
    });
  });

  test('is divided by the shares where nobody’s maximum allows it whole', () => {
    // 10 pieces by 60, 25 and 15: 6, 2.5 and 1.5; the piece left over goes to the earlier of the equal remainders.
    const three = [seat('A', 1, '60', '0', '9'), seat('B', 2, '25', '0', '9'), seat('C', 3, '15', '0', '9')];
    expect(piecesOf('10', ...three)).toEqual(['A 6', 'B 3', 'C 1']);
    expect(piecesOf('10', seat('A', 1, '60', '0', '5'), seat('B', 2, '40', '0', '5'))).toEqual([]);
  });

  test('adds up exactly, whatever shares and quantities', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(percents, fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (shares, units, places) => {
        const quantity = Decimal.ratio(BigInt(units), 10n ** BigInt(places));
        const nobody = quantity.minus(Decimal.ratio(1n, 10n ** 6n));
        const seats = shares.map((share, index) => seat(`A${index}`, index + 1, String(share), '0', nobody.isNegative ? '0' : nobody.toString()));
        const { pieces } = allot(quantity, seats);
        expect(pieces.length === 0 || Decimal.sum(pieces.map((piece) => piece.quantity)).equals(quantity)).toBe(true);
      }),
    );
  });

  // Decision 20: nobody is above its share by a whole request, nor below it by more than (1/2 + … + 1/n) of the largest.
  test('keeps every supplier near its share over time', () => {
    const requests = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 }), requests, (shares, quantities) => {
        const volumes = shares.map(() => Decimal.zero);
        const whole = Decimal.of(shares.reduce((sum, share) => sum + share, 0));
        const bound = Decimal.sum(shares.slice(1).map((_, index) => Decimal.ratio(1n, BigInt(index + 2))));
        let [largest, total] = [Decimal.zero, Decimal.zero];
        for (const each of quantities) {
          const quantity = Decimal.of(each);
          largest = largest.isLessThan(quantity) ? quantity : largest;
          total = total.plus(quantity);
          const seats = shares.map((share, index) => seat(String(index), index + 1, String(share), volumes[index]?.toString()));
          const [piece] = allot(quantity, seats).pieces;
          const at = Number.parseInt(piece?.agreementId ?? '', 10);
          volumes[at] = (volumes[at] ?? Decimal.zero).plus(quantity);
          for (const [index, share] of shares.entries()) {
            const above = (volumes[index] ?? Decimal.zero).minus(Decimal.of(share).times(total).over(whole));
            expect(above.isLessThan(largest)).toBe(true);
            expect(bound.times(largest).isAtLeast(above.negated())).toBe(true);
          }
        }
      }),
    );
  });
});
