import { expect, test } from '@jest/globals';
import { instant } from '../values/instant.js';
import { assertDraft, obstacleOfDeadline, obstaclesTo, type Readiness } from './call.js';

const ready: Readiness = {
  totalsPublished: true,
  lots: [{ id: 'lot', category: 'PPE', positions: 2 }],
  categoriesWithRules: ['PPE'],
  suppliers: [{ code: 'S001', isAdmitted: true }],
  holders: { office: 2, auditors: 1 },
};

test('a call for which all is recorded can be published', () => expect(obstaclesTo(ready)).toEqual([]));

test.each<[string, Partial<Readiness>, string]>([
  ['totals that are not published', { totalsPublished: false }, 'totals'],
  ['no lot', { lots: [] }, 'lots'],
  ['a lot without positions', { lots: [{ id: 'lot', category: 'PPE', positions: 0 }] }, 'lots'],
  ['a category without rules', { categoriesWithRules: [] }, 'rules'],
  ['nobody invited', { suppliers: [] }, 'suppliers'],
  ['a supplier that left', { suppliers: [{ code: 'S001', isAdmitted: false }] }, 'suppliers'],
  ['only one office person holding a share', { holders: { office: 1, auditors: 2 } }, 'holders'],
  ['only two holders', { holders: { office: 2, auditors: 0 } }, 'holders'],
])('%s stands in the way', (_, over, code) => expect(obstaclesTo({ ...ready, ...over })).toMatchObject([{ code }]));

test('three office persons may hold the shares where there is no auditor', () => {
  expect(obstaclesTo({ ...ready, holders: { office: 3, auditors: 0 } })).toEqual([]);
});

test('all obstacles are told at once', () => {
  expect(obstaclesTo({ ...ready, totalsPublished: false, suppliers: [], holders: { office: 0, auditors: 0 } })).toHaveLength(3);
});

test('a planned deadline stands in the way once it has passed, to the microsecond', () => {
  const ten = instant(10n);
  expect(obstacleOfDeadline(ten, instant(10n))).toMatchObject([{ code: 'deadline' }]);
  expect(obstacleOfDeadline(ten, instant(9n))).toEqual([]);
  expect(obstacleOfDeadline(undefined, ten)).toEqual([]);
});

test('a published call is not changed any more', () => {
  expect(() => assertDraft('published')).toThrow('cannot be changed');
  expect(() => assertDraft(undefined)).not.toThrow();
});
