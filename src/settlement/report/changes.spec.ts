import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { changesOf, keyOf, type SaidLine } from './changes.js';

const said = (over: Partial<SaidLine> = {}): SaidLine => ({
  date: '2027-06-01',
  membershipId: 'm1',
  positionId: 'p1',
  quantity: '10',
  order: '',
  net: '',
  ...over,
});

describe('a further version of a period (Domain §14, decision 16)', () => {
  test('takes back what vanished or changed, and books what is new', () => {
    const [a, b, c] = [said(), said({ quantity: '20' }), said({ quantity: '30' })];
    const changes = changesOf([a, b], [c, a]);
    expect(changes).toEqual({ kept: [a], gone: [b], added: [c] });
  });

  test('counts lines that say the same as often as they are said', () => {
    expect(changesOf([said(), said()], [said()]).gone).toHaveLength(1);
    expect(changesOf([said()], [said(), said()]).added).toHaveLength(1);
  });

  test.each([{ date: '2027-06-02' }, { membershipId: 'm2' }, { positionId: 'p2' }, { order: '4500' }, { net: '9.99' }])(
    'a line of which %o changed is another',
    (over) => {
      expect(changesOf([said()], [said(over)])).toMatchObject({ kept: [], gone: [said()], added: [said(over)] });
    },
  );

  const lines = fc.array(
    fc.record({
      date: fc.constantFrom('2027-06-01', '2027-06-02'),
      membershipId: fc.constantFrom('m1', 'm2'),
      positionId: fc.constantFrom('p1', 'p2'),
      quantity: fc.integer({ min: 1, max: 4 }).map(String),
      order: fc.constantFrom('', '4500'),
      net: fc.constant(''),
    }),
    { maxLength: 30 },
  );
  const sorted = (of: readonly SaidLine[]): string[] => of.map(keyOf).sort();
  const total = (of: readonly SaidLine[]): Decimal => of.reduce((sum, { quantity }) => sum.plus(Decimal.parse(quantity)), Decimal.zero);

  test('after any versions exactly the last one’s lines stand, and the sum of all bookings is its sum', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (versions) => {
        let standing: SaidLine[] = [];
        let booked = Decimal.zero;
        for (const version of versions) {
          const { kept, gone, added } = changesOf(standing, version);
          standing = [...kept, ...added];
          booked = booked.plus(total(added)).minus(total(gone));
          expect(sorted(standing)).toEqual(sorted(version));
        }
        expect(booked.equals(total(versions.at(-1) ?? []))).toBe(true);
      }),
    );
  });
});
