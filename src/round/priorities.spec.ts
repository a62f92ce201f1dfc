import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../values/domain-error.js';
import { assertBallot, rank, type Vote } from './priorities.js';

const PROPOSED = new Set(['WELD', 'OIL', 'PPE']);

function faultsOf(votes: Vote[]): string[] {
  try {
    assertBallot(votes, PROPOSED);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
}

describe('a ballot', () => {
  test('distributes up to 100 points, all or some or none of them', () => {
    expect(
      faultsOf([
        { category: 'WELD', points: 60 },
        { category: 'OIL', points: 40 },
      ]),
    ).toEqual([]);
    expect(faultsOf([{ category: 'WELD', points: 1 }])).toEqual([]);
    expect(faultsOf([])).toEqual([]);
  });

  test('of 101 points is refused whole', () => {
    expect(
      faultsOf([
        { category: 'WELD', points: 100 },
        { category: 'OIL', points: 1 },
      ]),
    ).toEqual(['/points']);
  });

  test.each<[string, Vote[], string[]]>([
    ['a category that is not proposed', [{ category: 'STEEL', points: 1 }], ['/points/0/category']],
    [
      'a category named twice',
      [
        { category: 'OIL', points: 1 },
        { category: 'OIL', points: 2 },
      ],
      ['/points/1/category'],
    ],
    ['negative points', [{ category: 'OIL', points: -1 }], ['/points/0/points']],
    ['half points', [{ category: 'OIL', points: 0.5 }], ['/points/0/points']],
    [
      'several faults',
      [
        { category: 'STEEL', points: -1 },
        { category: 'STEEL', points: 1 },
      ],
      ['/points/0/category', '/points/0/points', '/points/1/category', '/points/1/category'],
    ],
  ])('with %s is refused whole, every fault told', (_, votes, pointers) => {
    expect(faultsOf(votes)).toEqual(pointers);
  });
});

describe('the result', () => {
  test('ranks by points, then by voters, then by code', () => {
    const votes = [
      { category: 'D', points: 10 },
      { category: 'C', points: 5 },
      { category: 'C', points: 5 },
      { category: 'B', points: 10 },
      { category: 'A', points: 9 },
    ];
    expect(rank(['A', 'B', 'C', 'D', 'E'], votes)).toEqual([
      { rank: 1, category: 'C', points: 10, voters: 2 },
      { rank: 2, category: 'B', points: 10, voters: 1 },
      { rank: 3, category: 'D', points: 10, voters: 1 },
      { rank: 4, category: 'A', points: 9, voters: 1 },
      { rank: 5, category: 'E', points: 0, voters: 0 },
    ]);
  });

  test('does not count who gave no points as a voter', () => {
    expect(rank(['A'], [{ category: 'A', points: 0 }])).toEqual([{ rank: 1, category: 'A', points: 0, voters: 0 }]);
  });
});
