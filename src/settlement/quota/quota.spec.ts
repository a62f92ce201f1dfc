import { describe, expect, test } from '@jest/globals';
import { concernedBy, type SetQuota } from './quota.js';

const quota = (everyParty: string | undefined, own: Readonly<Record<string, string>> = {}): SetQuota => ({
  everyParty,
  own: new Map(Object.entries(own)),
});
const told = (before: SetQuota, after: SetQuota, bound: readonly string[] = ['A', 'B']) => Object.fromEntries(concernedBy(before, after, bound));

describe('quotas that are set anew concern (decision 14)', () => {
  test('every party that is bound by the one for everybody when that changes, and no party with one of its own', () => {
    expect(told(quota('500', { B: '20' }), quota('400', { B: '20' }))).toEqual({ A: '400' });
    expect(told(quota(undefined), quota('0'))).toEqual({ A: '0', B: '0' });
    expect(told(quota('500'), quota(undefined))).toEqual({ A: null, B: null });
  });

  test('whoever gets, loses or has changed one of its own, also before it signs up', () => {
    expect(told(quota('500'), quota('500', { B: '20' }))).toEqual({ B: '20' });
    expect(told(quota('500', { B: '20' }), quota('500'))).toEqual({ B: '500' });
    expect(told(quota(undefined, { C: '20' }), quota(undefined, { C: '25' }))).toEqual({ C: '25' });
    expect(told(quota(undefined, { C: '20' }), quota(undefined))).toEqual({ C: null });
  });

  test('nobody who may call off as much as before', () => {
    expect(told(quota('500', { B: '20' }), quota('500.000', { B: '20.0' }))).toEqual({});
    expect(told(quota('500'), quota('500', { B: '500' }))).toEqual({});
    expect(told(quota(undefined), quota(undefined))).toEqual({});
  });
});
