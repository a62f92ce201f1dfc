import { describe, expect, test } from '@jest/globals';
import type { IndexCourse } from '../../agreement/adjustment/calculation.js';
import type { AdjustmentClause } from '../../agreement/adjustment/clause.js';
import { Decimal } from '../../values/decimal.js';
import { correctionOf } from './correction.js';

const clause: AdjustmentClause = {
  fixed: '0.30',
  indices: [
    { series: 'STEEL', weight: '0.50' },
    { series: 'POWER', weight: '0.20' },
  ],
  baseMonth: '2027-01',
  thresholdPercent: '1',
  capUpPercent: null,
  capDownPercent: null,
  noticeDays: 30,
  everyMonths: 3,
  missingMonth: 'wait',
  decimals: 2,
};
const course = (values: Readonly<Record<string, string>>): IndexCourse => ({
  series: 'S',
  name: 'S',
  base: '2020 = 100',
  values: Object.entries(values).map(([month, value]) => ({ month, value, revision: 1 })),
});
const STEEL = course({ '2026-09': '138.0', '2027-04': '145.8' });
const POWER = course({ '2026-09': '100.1', '2027-04': '93.71' });
const thousand = (over: Partial<AdjustmentClause>, courses: readonly (IndexCourse | undefined)[], since = '2026-09'): string | undefined => {
  const corrected = correctionOf({ ...clause, ...over }, courses, since);
  return corrected && `${Decimal.of(1000).times(corrected.factor).toFixed(2)} ${corrected.month}`;
};

describe('an old price by the agreement’s indices (Domain §16, §17)', () => {
  test('is 1,000 × (0.30 + 0.50 × 145.8/138.0 + 0.20 × 93.71/100.1) = 1,015.49', () => {
    // 0.50 × 1.056522 = 0.528261; 0.20 × 0.936164 = 0.187233; with 0.30 it is 1.015494.
    expect(thousand({}, [STEEL, POWER])).toBe('1015.49 2027-04');
  });

  test('goes from its own month, whatever the clause’s base month is', () => {
    expect(thousand({ baseMonth: '2027-04' }, [STEEL, POWER])).toBe('1015.49 2027-04');
  });

  test('knows no threshold, cap or rhythm: these bound what the supplier may charge', () => {
    expect(thousand({ thresholdPercent: '5', capUpPercent: '0.1', everyMonths: 36 }, [STEEL, POWER])).toBe('1015.49 2027-04');
  });

  test('waits for a month that is missing of one index: the latest common one counts', () => {
    expect(thousand({}, [STEEL, course({ '2026-09': '100.1' })])).toBe('1000.00 2026-09');
    expect(thousand({}, [course({ '2027-04': '145.8' }), POWER])).toBeUndefined();
    expect(thousand({}, [STEEL, undefined])).toBeUndefined();
  });

  test('takes the last published value where the clause says so', () => {
    // Steel as above, power still at 100.1: 0.30 + 0.528261 + 0.20 = 1.028261.
    expect(thousand({ missingMonth: 'last' }, [STEEL, course({ '2026-09': '100.1' })])).toBe('1028.26 2027-04');
    // Of the month before as well, not of a later one.
    expect(thousand({ missingMonth: 'last' }, [STEEL, POWER], '2026-10')).toBe('1015.49 2027-04');
    expect(thousand({ missingMonth: 'last' }, [STEEL, course({ '2027-04': '93.71' })])).toBeUndefined();
  });

  test('is none where nothing is published since', () => {
    expect(thousand({ missingMonth: 'last' }, [STEEL, POWER], '2027-05')).toBeUndefined();
  });
});
