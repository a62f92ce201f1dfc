import { expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import { assertDraft, obstacleOfDeadline, obstaclesTo, type Readiness, unqualified } from './call.js';

const ready: Readiness = {
  totalsPublished: true,
  lots: [{ id: 'lot', category: 'PPE', positions: 2 }],
  categoriesWithRules: ['PPE'],
  suppliers: [{ code: 'S001', isAdmitted: true, isPrequalified: true }],
  prequalification: 'block',
  holders: { office: 2, auditors: 1 },
};

const UNQUALIFIED = { code: 'S002', isAdmitted: true, isPrequalified: false };

test('a call for which all is recorded can be published', () => expect(obstaclesTo(ready)).toEqual([]));

test.each<[string, Partial<Readiness>, string]>([
  ['totals that are not published', { totalsPublished: false }, 'totals'],
  ['no lot', { lots: [] }, 'lots'],
  ['a lot without positions', { lots: [{ id: 'lot', category: 'PPE', positions: 0 }] }, 'lots'],
  ['a category without rules', { categoriesWithRules: [] }, 'rules'],
  ['nobody invited', { suppliers: [] }, 'suppliers'],
  ['a supplier that left', { suppliers: [{ code: 'S001', isAdmitted: false, isPrequalified: true }] }, 'suppliers'],
  ['a supplier that is not prequalified, where the call keeps those out', { suppliers: [UNQUALIFIED] }, 'prequalification'],
  ['only one office person holding a share', { holders: { office: 1, auditors: 2 } }, 'holders'],
  ['only two holders', { holders: { office: 2, auditors: 0 } }, 'holders'],
])('%s stands in the way', (_, over, code) => expect(obstaclesTo({ ...ready, ...over })).toMatchObject([{ code }]));

test('three office persons may hold the shares where there is no auditor', () => {
  expect(obstaclesTo({ ...ready, holders: { office: 3, auditors: 0 } })).toEqual([]);
});

test('a supplier that is not prequalified stands not in the way of a call that only warns, or does not ask', () => {
  const warning = { ...ready, suppliers: [UNQUALIFIED], prequalification: 'warn' } as const;
  expect(obstaclesTo(warning)).toEqual([]);
  expect(unqualified(warning)).toMatchObject([{ code: 'prequalification', pointer: '/suppliers/S002' }]);
  expect(unqualified({ ...warning, prequalification: 'none' })).toEqual([]);
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
