import { describe, expect, test } from '@jest/globals';
import { changesOf, faultOf, isLooser, type Network, writtenOf } from '../../web/src/rules/rules.js';

const NETWORK: Network = {
  id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10',
  slug: 'ruhr',
  name: 'Einkaufsverbund Ruhr',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  locale: 'de',
  memberCap: 80,
  minContributors: 5,
  dominancePercent: '75',
  pPercent: '9.5',
  marketShareLimitPercent: '15',
  standstillDays: 10,
  showsQuartiles: false,
  version: 1,
  allowedActions: ['change'],
};
const inGerman = (decimal: string): string => decimal.replace('.', ',');
const written = writtenOf(NETWORK, inGerman);

describe('the rules as the office writes them', () => {
  test.each([
    ['minContributors', '3', undefined],
    ['minContributors', '2', 'range'],
    ['minContributors', '5,5', 'range'],
    ['memberCap', '0', 'range'],
    ['standstillDays', '0', undefined],
    ['standstillDays', '366', 'range'],
    ['dominancePercent', '100', undefined],
    ['dominancePercent', '100,1', 'percent'],
    ['pPercent', '0', 'percent'],
    ['pPercent', '12,5', undefined],
    ['pPercent', '1.234', 'ambiguous'],
    ['pPercent', 'zehn', 'percent'],
    ['name', '  ', 'needed'],
  ] as const)('%s as “%s”: %s', (rule, text, fault) => {
    expect(faultOf(rule, text)).toBe(fault);
  });

  test('unchanged say nothing, and the same percentage written otherwise is no change', () => {
    expect(changesOf(NETWORK, written)).toEqual({});
    expect(changesOf(NETWORK, { ...written, dominancePercent: '75,0', pPercent: '9.50' })).toEqual({});
  });

  test('say only what differs', () => {
    expect(changesOf(NETWORK, { ...written, memberCap: '90', pPercent: '12,5' })).toEqual({ memberCap: 90, pPercent: '12.5' });
    expect(changesOf(NETWORK, { ...written, showsQuartiles: 'true' })).toEqual({ showsQuartiles: true });
  });
});

describe('a confidentiality rule is looser (§6.3)', () => {
  test.each([
    ['with fewer contributors', { minContributors: 4 }, true],
    ['with more contributors', { minContributors: 6 }, false],
    ['with a larger share allowed', { dominancePercent: '100' }, true],
    ['with a smaller share allowed', { dominancePercent: '74.999999' }, false],
    ['with a smaller remainder', { pPercent: '9.4' }, true],
    ['with a larger remainder', { pPercent: '10' }, false],
    ['not by another cap', { memberCap: 90 }, false],
  ])('%s', (_, changes, is) => {
    expect(isLooser(NETWORK, changes)).toBe(is);
  });
});
