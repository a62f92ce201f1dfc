import { Decimal } from '../values/decimal.js';

/** What a party called off, or what the supplier reports of it, of one position. */
export interface Volume {
  readonly party: string;
  readonly positionId: string;
  readonly quantity: Decimal;
}

/** Where call-offs and volume reports do not agree. */
export interface Difference {
  readonly party: string;
  readonly positionId: string;
  readonly calledOff: Decimal;
  readonly reported: Decimal;
  /** reported less called off */
  readonly difference: Decimal;
}

/** Compares what was called off with what was reported, by party and position; what agrees is left out. Domain §14. */
export function differencesOf(calledOff: readonly Volume[], reported: readonly Volume[]): Difference[] {
  const sums = new Map<string, { party: string; positionId: string; calledOff: Decimal; reported: Decimal }>();
  const add = ({ party, positionId, quantity }: Volume, side: 'calledOff' | 'reported'): void => {
    const key = JSON.stringify([party, positionId]);
    const sum = sums.get(key) ?? { party, positionId, calledOff: Decimal.zero, reported: Decimal.zero };
    sums.set(key, { ...sum, [side]: sum[side].plus(quantity) });
  };
  for (const volume of calledOff) add(volume, 'calledOff');
  for (const volume of reported) add(volume, 'reported');
  return [...sums.values()].map((sum) => ({ ...sum, difference: sum.reported.minus(sum.calledOff) })).filter(({ difference }) => !difference.isZero);
}
