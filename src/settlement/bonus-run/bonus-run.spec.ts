import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { actionsOn, assertCountsSettled, assertYearIsOver, type BonusRun, releaseBy } from './bonus-run.js';

const release = (personId: string) => ({ personId, name: personId, at: '2028-05-02T08:00:00.000000Z' });
const run = (state: BonusRun['state'], ...by: string[]) => ({ number: 1, state, releases: by.map(release) });
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('four eyes on a bonus run (Domain §12, §14)', () => {
  test.each([
    ['the first of the office', run('counted'), 'anna', 'first'],
    ['another one', run('counted', 'anna'), 'ben', 'second'],
    ['the same one again', run('counted', 'anna'), 'anna', 'bonus_run.same_person'],
    ['anyone while it is counted', run('counting'), 'anna', 'bonus_run.counting'],
    ['anyone once it is released', run('released', 'anna', 'ben'), 'carl', 'bonus_run.final'],
    ['anyone once it is dropped', run('dropped'), 'anna', 'bonus_run.final'],
  ])('%s releases: %#', (_who, state, person, expected) => {
    let answer = '';
    const code = codeOf(() => {
      answer = releaseBy(state, person);
    });
    expect(code === 'accepted' ? answer : code).toBe(expected);
  });

  test('who has released it is not offered to release it again', () => {
    expect(actionsOn(run('counted', 'anna'), 'anna')).toEqual(['count', 'drop']);
    expect(actionsOn(run('counted', 'anna'), 'ben')).toEqual(['count', 'drop', 'release']);
    expect(actionsOn(run('released', 'anna', 'ben'), 'anna')).toEqual(['pay']);
  });
});

describe('an agreement year is settled when it is over (Domain §14)', () => {
  const term = { termFrom: '2027-04-01', termTo: '2028-12-31' };
  test.each([
    [1, '2028-03-31', 'bonus_run.year_not_over'],
    [1, '2028-04-01', 'accepted'],
    [2, '2028-12-31', 'bonus_run.year_not_over'],
    [2, '2029-01-01', 'accepted'],
    [3, '2032-01-01', 'bonus_run.year'],
  ])('year %i on %s: %s', (year, today, expected) => {
    expect(codeOf(() => assertYearIsOver(term, year, today))).toBe(expected);
  });
});

describe('a run counts every year that is settled already (Domain §14, decision 13)', () => {
  const termFrom = '2027-04-01';
  test.each([
    [1, 0, '2029-03-31', 'accepted'],
    [1, 1, '2029-03-31', 'accepted'],
    [3, 2, '2030-03-31', 'accepted'],
    [1, 2, '2029-03-31', 'bonus_run.year_settled'],
    // Ended in its first year: there is no second one whose bonus a run could take back, nor one to start it for.
    [1, 2, '2028-03-31', 'accepted'],
    [1, 3, '2028-04-01', 'bonus_run.year_settled'],
  ])('a run through year %i where year %i is the latest settled and the last day is %s: %s', (year, settled, termTo, expected) => {
    expect(codeOf(() => assertCountsSettled({ termFrom, termTo }, year, settled))).toBe(expected);
  });
});
