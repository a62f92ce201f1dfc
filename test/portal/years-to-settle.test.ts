import { expect, test } from '@jest/globals';
import { yearsToSettle } from '../../web/src/bonus-run/years-to-settle.js';

const term = { termFrom: '2027-04-01', termTo: '2029-12-31' };
const offered = (today: string, ...runs: { state: string; year: number }[]) => yearsToSettle(term, today, runs).map(({ year }) => year);

test('a bonus run is offered for the years that are over, the latest first (Domain §14)', () => {
  expect(offered('2028-03-31')).toEqual([]);
  expect(offered('2029-04-01')).toEqual([2, 1]);
  expect(offered('2030-01-01')).toEqual([3, 2, 1]);
});

test('no year before the latest that is settled is offered; a run that is not released has settled none (decision 13)', () => {
  expect(offered('2030-01-01', { state: 'released', year: 1 }, { state: 'released', year: 2 }, { state: 'counted', year: 3 })).toEqual([3, 2]);
  expect(offered('2029-04-01', { state: 'dropped', year: 2 })).toEqual([2, 1]);
});
