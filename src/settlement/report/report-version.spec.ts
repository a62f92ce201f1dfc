import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { periodToReport, versionOf } from './report-version.js';

const agreed = { termFrom: '2027-04-15', editions: [{ number: 1, termTo: '2029-04-14', thresholds: [], positions: [] }] };
const [a, b] = ['a', 'b'].map((text) => createHash('sha256').update(text).digest());

describe('a period can be reported (Domain §14, decision 16)', () => {
  const to = (name: string, reported: string[] = [], today = '2027-07-01') =>
    periodToReport(
      name,
      agreed,
      reported.map((one) => periodToReport(one, agreed, [], '2030-01-01')),
      today,
    ).name;

  test('from the day after it on, also where the term covers only part of it', () => {
    expect(to('2027-Q2')).toBe('2027-Q2');
    expect(() => to('2027-Q2', [], '2027-06-30')).toThrow(expect.objectContaining({ code: 'report_period.not_over' }));
  });

  test.each([
    ['Q2 2027', 'report_period.unknown'],
    ['2027-Q1', 'report_period.outside_term'],
    ['2027-03', 'report_period.outside_term'],
    ['2029-Q3', 'report_period.outside_term'],
  ])('not %s: %s', (name, code) => {
    expect(() => to(name)).toThrow(expect.objectContaining({ code }));
  });

  test('not where another that shares days was reported; a further version of itself may be', () => {
    expect(() => to('2027-05', ['2027-Q2'])).toThrow(expect.objectContaining({ code: 'report_period.overlaps' }));
    expect(to('2027-Q2', ['2027-Q2'])).toBe('2027-Q2');
    expect(to('2027-05', ['2027-04'])).toBe('2027-05');
  });
});

describe('the version of a report', () => {
  const latest = { version: 2, linesHash: a ?? Buffer.alloc(0) };
  const [same, other] = [latest.linesHash, b ?? Buffer.alloc(0)];

  test('is the first, then the next, where none is named', () => {
    expect(versionOf(undefined, other, undefined, undefined)).toEqual({ kind: 'new', version: 1 });
    expect(versionOf(undefined, other, latest, undefined)).toEqual({ kind: 'new', version: 3 });
  });

  test('stays the latest where it says the same', () => {
    expect(versionOf(undefined, same, latest, undefined)).toEqual({ kind: 'same', version: 2 });
  });

  test('named again with the same content changes nothing, also an earlier one', () => {
    expect(versionOf(1, other, latest, { linesHash: other })).toEqual({ kind: 'same', version: 1 });
  });

  test('named again with other content is refused, a higher one is new', () => {
    for (const taken of [1, 2])
      expect(() => versionOf(taken, other, latest, { linesHash: same })).toThrow(expect.objectContaining({ code: 'volume_report.version_taken' }));
    expect(versionOf(5, other, latest, undefined)).toEqual({ kind: 'new', version: 5 });
  });
});
