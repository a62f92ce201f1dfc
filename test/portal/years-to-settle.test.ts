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

test('of an agreement that was terminated the year of its last day is the last, also where a later one was run (Domain §13, §14)', () => {
  const ended = { termFrom: '2027-04-01', termTo: '2027-12-31' };
  const ofEnded = (today: string, ...runs: { state: string; year: number }[]) => yearsToSettle(ended, today, runs).map(({ year }) => year);
  expect(ofEnded('2027-12-31')).toEqual([]);
  expect(ofEnded('2028-01-01')).toEqual([1]);
  expect(ofEnded('2030-01-01', { state: 'released', year: 2 })).toEqual([1]);
});
