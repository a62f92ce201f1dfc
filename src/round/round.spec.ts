import { describe, expect, test } from '@jest/globals';
import { instantOf } from '../values/instant.js';
import { assertAhead, assertCollecting, assertMoves, assertTerm, type Round } from './round.js';

const at = (time: string) => instantOf(`2027-03-01T${time}Z`);

describe('the agreements’ term', () => {
  test.each([
    ['2027-04-01', '2029-03-31'],
    ['2027-04-01', '2031-03-31'],
    ['2028-02-29', '2032-02-28'],
    ['2027-04-01', '2027-04-02'],
  ])('may run from %s to %s', (from, to) => {
    expect(() => assertTerm(from, to)).not.toThrow();
  });

  test.each([
    ['2027-04-01', '2031-04-01', 'more than four years'],
    ['2027-04-01', '2027-04-01', 'not after its first day'],
    ['2027-04-01', '2027-02-30', '“2027-02-30” is no day'],
    ['01.04.2027', '2029-03-31', '“01.04.2027” is no day'],
  ])('may not run from %s to %s: %s', (from, to, reason) => {
    expect(() => assertTerm(from, to)).toThrow(reason);
  });
});

describe('a deadline', () => {
  test('lies ahead when it is set', () => {
    expect(() => assertAhead(at('10:00:00.000001'), at('10:00:00'))).not.toThrow();
    expect(() => assertAhead(at('10:00:00'), at('10:00:00'))).toThrow('has passed already');
  });

  test('moves forward while it has not passed', () => {
    expect(() => assertMoves(at('10:00:00'), at('10:00:00.000001'), at('09:59:59.999999'))).not.toThrow();
  });

  test('that has passed moves no more', () => {
    expect(() => assertMoves(at('10:00:00'), at('11:00:00'), at('10:00:00'))).toThrow('cannot be moved any more');
  });

  test('never moves back, nor stays', () => {
    expect(() => assertMoves(at('10:00:00'), at('10:00:00'), at('09:00:00'))).toThrow('only forward');
    expect(() => assertMoves(at('10:00:00'), at('09:30:00'), at('09:00:00'))).toThrow('only forward');
  });
});

describe('requirements are collected', () => {
  const round = (over: Partial<Round>): Round => ({
    id: 'r',
    networkId: 'n',
    title: 'Round',
    phase: 'collecting',
    termFrom: '2027-04-01',
    termTo: '2029-03-31',
    proposesAll: true,
    showsQuartiles: false,
    collectingDeadline: at('10:00:00'),
    version: 1,
    ...over,
  });

  test('until the last microsecond before the deadline', () => {
    expect(() => assertCollecting(round({}), at('09:59:59.999999'))).not.toThrow();
  });

  test('not at the deadline, even if no job has closed it yet', () => {
    expect(() => assertCollecting(round({}), at('10:00:00'))).toThrow('ended at its deadline');
  });

  test('in no other phase', () => {
    expect(() => assertCollecting(round({ phase: 'pooling' }), at('09:00:00'))).toThrow('this is done in collecting');
  });
});
