import type { Decimal } from '../../values/decimal.js';
import type { Criterion } from './evaluation.js';

/** How a bidder stands with the technical part of a lot; criteria by their codes. */
export type TechnicalResult =
  | { readonly outcome: 'unassessed'; readonly criteria: readonly string[] }
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly criteria: readonly string[] };

/**
 * Whether a bid's technical part passes, in the two-envelope procedure: it is assessed on every criterion, and on none
 * below its minimum score. Domain §10; docs/decisions/0009-negotiation.md.
 * @param criteria of the lot's category
 * @returns the criteria that lack an assessment, or on which it fails
 */
export function technicalResult(scores: ReadonlyMap<string, Decimal>, criteria: readonly Criterion[]): TechnicalResult {
  const unassessed = criteria.filter(({ code }) => !scores.has(code));
  if (unassessed.length > 0) return { outcome: 'unassessed', criteria: unassessed.map(({ code }) => code) };
  const below = criteria.filter(({ code, minimum }) => minimum !== undefined && scores.get(code)?.isLessThan(minimum));
  return below.length === 0 ? { outcome: 'passed' } : { outcome: 'failed', criteria: below.map(({ code }) => code) };
}
