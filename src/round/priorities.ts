import { DomainError, type ErrorDetail } from '../values/domain-error.js';

/** The most points that a member distributes. Domain §4. */
export const POINTS_PER_BALLOT = 100;

/** Some of a ballot's points, for one proposed category. */
export interface Vote {
  readonly category: string;
  readonly points: number;
}

/** A category's place in the result. Domain §4. */
export interface Priority {
  readonly rank: number;
  readonly category: string;
  readonly points: number;
  readonly voters: number;
}

/**
 * Accepts a ballot as a whole or refuses it as a whole. Domain §4.
 * @param votes whole points ≥ 0, each category once
 * @param proposed codes of the categories that may be voted on
 * @throws DomainError `ballot.refused` with every fault
 */
export function assertBallot(votes: readonly Vote[], proposed: ReadonlySet<string>): void {
  const seen = new Set<string>();
  const errors: ErrorDetail[] = [];
  votes.forEach(({ category, points }, at) => {
    if (!proposed.has(category)) errors.push({ pointer: `/points/${at}/category`, detail: `“${category}” is not proposed in this round` });
    if (seen.has(category)) errors.push({ pointer: `/points/${at}/category`, detail: `“${category}” is named twice` });
    if (!Number.isInteger(points) || points < 0)
      errors.push({ pointer: `/points/${at}/points`, detail: `${points} is no whole number of points from 0 to ${POINTS_PER_BALLOT}` });
    seen.add(category);
  });
  const sum = votes.reduce((total, vote) => total + vote.points, 0);
  if (errors.length === 0 && sum > POINTS_PER_BALLOT)
    errors.push({
      pointer: '/points',
      detail: `${sum} points are given, ${sum - POINTS_PER_BALLOT} more than the ${POINTS_PER_BALLOT} that a member has`,
    });
  if (errors.length > 0) throw new DomainError('invalid', 'ballot.refused', 'The ballot was refused as a whole; the earlier one stays.', errors);
}

/** Orders codes by code points, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The result of the vote: ranked by the sum of points, then by how many members gave any, then by code. Domain §4.
 * @param categories the codes of all proposed categories; one without points is in the result too
 */
export function rank(categories: readonly string[], votes: Iterable<Vote>): Priority[] {
  const totals = new Map(categories.map((category) => [category, { category, points: 0, voters: 0 }]));
  for (const { category, points } of votes) {
    const total = totals.get(category);
    if (!total || points === 0) continue;
    total.points += points;
    total.voters += 1;
  }
  const ordered = [...totals.values()].sort((a, b) => b.points - a.points || b.voters - a.voters || byCode(a.category, b.category));
  return ordered.map((total, at) => ({ rank: at + 1, ...total }));
}
