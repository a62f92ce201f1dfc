import { describe, expect, test } from '@jest/globals';
import { areOneGroup, conflictsBetween, examine, type Market, marketKey, moveUp, naceClassOf } from './admission.js';

const selling = (id: string, over: Partial<Market> = {}): Market => ({ id, naceClasses: [], clearedNace: [], markets: [], ...over });

describe('what counts as the same market', () => {
  test.each([
    ['25.50', '25.50'],
    ['2550', '25.50'],
    ['25.50.1', '25.50'],
    [' 25.50 ', '25.50'],
  ])('the NACE code %s is of class %s', (code, expected) => {
    expect(naceClassOf(code)).toBe(expected);
  });

  test.each(['25.5', '25', '', 'C', '25.50.123', 'steel'])('“%s” is no 4-digit class and is refused', (code) => {
    expect(() => naceClassOf(code)).toThrow('four digits');
  });

  test.each([
    ['FEDERN-23', 'federn-23'],
    ['Gießerei 7', 'GIESSEREI 7'],
    ['Förderer  4 ', 'FÖRDERER 4'],
    ['fo\u0308rderer', 'FÖRDERER'],
  ])('the tags “%s” and “%s” are one market', (a, b) => {
    expect(marketKey(a)).toBe(marketKey(b));
  });

  test('accents distinguish markets', () => {
    expect(marketKey('Forderer')).not.toBe(marketKey('Förderer'));
  });
});

describe('who competes', () => {
  const member = selling('M1', { naceClasses: ['22.11', '22.12'], markets: ['Federn 1', 'Guss 2'] });

  test('organisations that share a product-market tag compete, whatever its case', () => {
    expect(conflictsBetween(selling('M2', { markets: ['FEDERN 1'] }), member)).toEqual([{ withId: 'M1', ground: 'market', value: 'federn 1' }]);
  });

  test('organisations that share a NACE class compete', () => {
    expect(conflictsBetween(selling('M2', { naceClasses: ['22.12'] }), member)).toEqual([{ withId: 'M1', ground: 'nace', value: '22.12' }]);
  });

  test('a class that the office cleared for either side is no ground', () => {
    expect(conflictsBetween(selling('M2', { naceClasses: ['22.12'], clearedNace: ['22.12'] }), member)).toEqual([]);
    expect(conflictsBetween(selling('M2', { naceClasses: ['22.12'] }), { ...member, clearedNace: ['22.12'] })).toEqual([]);
  });

  test('clearing a class does not clear a shared tag or another class', () => {
    const applicant = selling('M2', { naceClasses: ['22.11', '22.12'], clearedNace: ['22.12'], markets: ['guss 2'] });
    expect(conflictsBetween(applicant, member).map((found) => found.value)).toEqual(['guss 2', '22.11']);
  });

  test('a tag named twice is one conflict', () => {
    expect(conflictsBetween(selling('M2', { markets: ['Federn 1', 'FEDERN 1'] }), member)).toHaveLength(1);
  });

  test('companies of one corporate group do not compete with each other', () => {
    const sister = selling('M2', { markets: ['Federn 1'], groupTag: 'Holding' });
    expect(areOneGroup(sister, { ...member, groupTag: 'HOLDING' })).toBe(true);
    expect(conflictsBetween(sister, { ...member, groupTag: 'HOLDING' })).toEqual([]);
    expect(conflictsBetween(sister, member)).toHaveLength(1);
  });
});

describe('admission', () => {
  const members = [selling('M1', { markets: ['a'] }), selling('M2', { markets: ['b'] })];

  test('who competes with nobody is admitted while there is a place', () => {
    expect(examine(selling('M3'), members, 3)).toEqual({ outcome: 'admitted', conflicts: [] });
  });

  test('the membership that would exceed the cap waits', () => {
    expect(examine(selling('M3'), members, 2).outcome).toBe('waiting');
  });

  test('a conflict counts before the cap', () => {
    expect(examine(selling('M3', { markets: ['B'] }), members, 2).outcome).toBe('conflict');
  });
});

describe('the waiting list', () => {
  test('moves up in order of application, as far as there are places', () => {
    const moved = moveUp([selling('W1'), selling('W2'), selling('W3')], [selling('M1')], 3);
    expect([...moved].map(([id, { outcome }]) => [id, outcome])).toEqual([
      ['W1', 'admitted'],
      ['W2', 'admitted'],
    ]);
  });

  test('passes over who competes with a member, or with who has just moved up', () => {
    const waiting = [selling('W1', { markets: ['a'] }), selling('W2', { markets: ['b'] }), selling('W3', { markets: ['B'] }), selling('W4')];
    const moved = moveUp(waiting, [selling('M1', { markets: ['a'] })], 3);
    expect([...moved].map(([id, { outcome }]) => [id, outcome])).toEqual([
      ['W1', 'conflict'],
      ['W2', 'admitted'],
      ['W3', 'conflict'],
      ['W4', 'admitted'],
    ]);
  });

  test('stays as it is while the network is full', () => {
    expect(moveUp([selling('W1')], [selling('M1')], 1).size).toBe(0);
  });
});
