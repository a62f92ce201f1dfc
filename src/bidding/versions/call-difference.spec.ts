import { describe, expect, test } from '@jest/globals';
import type { CallContent } from './call-content.js';
import { differencesOf } from './call-difference.js';

const position = (item: string, quantity: string) => ({ id: `p-${item}`, item, nameDe: item, nameEn: item, unit: 'C62', quantity });
const LOT = { id: 'l-1', category: 'PPE', region: '44', title: 'PPE 44', positions: [position('G-1', '1200'), position('G-2', 'withheld')] };
const RULES = {
  category: 'PPE',
  formula: 'ratio',
  priceWeight: '70',
  tierMode: 'all_units',
  bandPercent: '10',
  criteria: [{ code: 'delivery', weight: '60', minimum: '40' }],
} as const;
const CALL: CallContent = {
  currency: 'EUR',
  allPositions: false,
  standstillDays: 10,
  conditions: 'Free house.',
  validUntil: '2027-06-30',
  questionsUntil: null,
  deadline: '2027-03-01T09:00:00.000000Z',
  categories: [RULES],
  lots: [LOT],
};
const WHOLE = { subject: null, field: null, before: null, after: null };

describe('two versions of a call differ (Domain §7)', () => {
  test('in nothing where both say the same, in whatever object', () => expect(differencesOf(CALL, structuredClone(CALL))).toEqual([]));

  test.each<[string, Partial<CallContent>, object[]]>([
    [
      'by a lot that came, with all of its positions',
      { lots: [LOT, { ...LOT, id: 'l-2', title: 'PPE 58' }] },
      [{ ...WHOLE, part: 'lots', change: 'added', of: 'PPE 58' }],
    ],
    ['by a lot that went', { lots: [] }, [{ ...WHOLE, part: 'lots', change: 'removed', of: 'PPE 44' }]],
    [
      'by a position that went',
      { lots: [{ ...LOT, positions: LOT.positions.slice(0, 1) }] },
      [{ ...WHOLE, part: 'positions', change: 'removed', of: 'PPE 44', subject: 'G-2' }],
    ],
    [
      'by a position that came',
      { lots: [{ ...LOT, positions: [...LOT.positions, position('G-3', '5')] }] },
      [{ ...WHOLE, part: 'positions', change: 'added', of: 'PPE 44', subject: 'G-3' }],
    ],
    [
      'by a quantity',
      { lots: [{ ...LOT, positions: [position('G-1', '1300'), position('G-2', 'withheld')] }] },
      [{ part: 'positions', change: 'changed', of: 'PPE 44', subject: 'G-1', field: 'quantity', before: '1200', after: '1300' }],
    ],
    [
      'by a weight and a minimum that went',
      { categories: [{ ...RULES, criteria: [{ code: 'delivery', weight: '50' }] }] },
      [
        { part: 'criteria', change: 'changed', of: 'PPE', subject: 'delivery', field: 'weight', before: '60', after: '50' },
        { part: 'criteria', change: 'changed', of: 'PPE', subject: 'delivery', field: 'minimum', before: '40', after: null },
      ],
    ],
    [
      'by a criterion in place of another',
      { categories: [{ ...RULES, criteria: [{ code: 'service', weight: '60', minimum: '40' }] }] },
      [
        { ...WHOLE, part: 'criteria', change: 'removed', of: 'PPE', subject: 'delivery' },
        { ...WHOLE, part: 'criteria', change: 'added', of: 'PPE', subject: 'service' },
      ],
    ],
    [
      'by formula and price weight',
      { categories: [{ ...RULES, formula: 'linear', priceWeight: '60' }] },
      [
        { part: 'criteria', change: 'changed', of: 'PPE', subject: null, field: 'formula', before: 'ratio', after: 'linear' },
        { part: 'criteria', change: 'changed', of: 'PPE', subject: null, field: 'priceWeight', before: '70', after: '60' },
      ],
    ],
    [
      'by the rules of a category that came',
      { categories: [RULES, { ...RULES, category: 'TOOLS' }] },
      [{ ...WHOLE, part: 'criteria', change: 'added', of: 'TOOLS' }],
    ],
    [
      'by whether all positions of a lot are asked for',
      { allPositions: true },
      [{ part: 'terms', change: 'changed', of: null, subject: null, field: 'allPositions', before: 'false', after: 'true' }],
    ],
    [
      'by the conditions',
      { conditions: 'Ex works.' },
      [{ part: 'terms', change: 'changed', of: null, subject: null, field: 'conditions', before: 'Free house.', after: 'Ex works.' }],
    ],
    [
      'by dates, one that was not there before too',
      { deadline: '2027-03-03T09:00:00.000000Z', questionsUntil: '2027-02-20T09:00:00.000000Z', validUntil: null },
      [
        { part: 'dates', change: 'changed', of: null, subject: null, field: 'validUntil', before: '2027-06-30', after: null },
        { part: 'dates', change: 'changed', of: null, subject: null, field: 'questionsUntil', before: null, after: '2027-02-20T09:00:00.000000Z' },
        {
          part: 'dates',
          change: 'changed',
          of: null,
          subject: null,
          field: 'deadline',
          before: '2027-03-01T09:00:00.000000Z',
          after: '2027-03-03T09:00:00.000000Z',
        },
      ],
    ],
  ])('%s', (_name, over, differences) => expect(differencesOf(CALL, { ...CALL, ...over })).toEqual(differences));

  test('the other way round where they are compared the other way round', () => {
    const [back] = differencesOf({ ...CALL, conditions: 'Ex works.' }, CALL);
    expect(back).toMatchObject({ before: 'Ex works.', after: 'Free house.' });
  });
});
