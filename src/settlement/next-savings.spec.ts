import { describe, expect, test } from '@jest/globals';
import { ruleOf } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import { isSameShown, nextShown } from './next-savings.js';
import type { ShownParts } from './published-by-category.js';

const rule = ruleOf({ minContributors: 5, dominancePercent: '75', pPercent: '10' });
const by = (amounts: Readonly<Record<string, string>>) =>
  Object.entries(amounts).map(([contributor, amount]) => ({ contributor, quantity: Decimal.parse(amount) }));
/** All of it in one category. */
const saved = (amounts: Readonly<Record<string, string>>): ShownParts => ({ sum: by(amounts), parts: new Map([['WELD', by(amounts)]]) });
const next = (now: Readonly<Record<string, string>>, earlier: readonly ShownParts[], groups: Readonly<Record<string, string>> = {}) =>
  nextShown({ sum: by(now), parts: new Map([['WELD', by(now)]]) }, earlier, rule, (membership) => groups[membership] ?? membership);

const FIRST = { A: '100', B: '100', C: '100', D: '100', E: '100', F: '100' };
const JOINED = { A: 'group g', B: 'group g' };

describe('contributors are counted as they are grouped when an edition is made (Domain §6.3)', () => {
  test('companies that joined a group since the last edition are one in what changed', () => {
    // A and B, C, and D: three have changed, not A, B, their group, C and D.
    const latest = saved(FIRST);
    expect(next({ A: '150', B: '150', C: '150', D: '150', E: '100', F: '100' }, [latest], JOINED)).toBe(latest);
    // With E and F they are five.
    const later = { A: '150', B: '150', C: '150', D: '150', E: '150', F: '150' };
    expect(next(later, [latest], JOINED)).toEqual(saved(later));
  });

  test('joining a group alone changes nothing', () => {
    const latest = saved(FIRST);
    const same = next(FIRST, [latest], JOINED);
    expect(same.sum).toBe(latest.sum);
    expect(isSameShown(same, latest, (membership) => (membership === 'A' || membership === 'B' ? 'group g' : membership))).toBe(true);
  });

  test('nor does it where an edition of earlier versions named the group instead of its companies', () => {
    const latest = saved({ 'group g': '200', C: '100', D: '100', E: '100', F: '100' });
    expect(next(FIRST, [latest], JOINED).sum).toBe(latest.sum);
    expect(next({ ...FIRST, A: '150', B: '150' }, [latest], JOINED)).toBe(latest);
  });

  test('companies that leave a group are counted singly from then on, in earlier editions too', () => {
    // A and B were of one group when this was shown; now that they are none, five have changed: A, B, C, D and E.
    const later = { A: '150', B: '150', C: '150', D: '150', E: '150', F: '100' };
    expect(next(later, [saved(FIRST)])).toEqual(saved(later));
  });

  test('a sum of companies of one group is withheld', () => {
    const groups = { A: 'group g', B: 'group g', C: 'group g' };
    expect(next({ A: '100', B: '100', C: '100', D: '100', E: '100', F: '100' }, [], groups).sum).toBeUndefined();
  });
});
