import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import type { Prequalifying } from '../../network/prequalification/prequalification.js';
import type { TierMode } from '../../values/tier.js';

/** The evaluation formulas of domain §10; a call fixes one for each category in advance. */
export const FORMULAS = ['lowest_price', 'ratio', 'linear', 'richtwert', 'richtwert_extended'] as const;
export type Formula = (typeof FORMULAS)[number];

/** Scores 0–100 are averaged by weight; a score below the minimum excludes. */
export interface Criterion {
  readonly code: string;
  readonly weight: string;
  readonly minimum?: string | undefined;
  /** The score is the supplier's scorecard as it is when bids are opened; who has none gets this. Decision 21. */
  readonly scorecardNeutral?: string | undefined;
}

/** How bids of a category are evaluated. */
export interface CategoryRules {
  readonly category: string;
  readonly formula: Formula;
  readonly priceWeight: string;
  readonly tierMode: TierMode;
  readonly bandPercent: string;
  readonly criteria: readonly Criterion[];
}

export type CallState = 'draft' | 'published' | 'decided' | 'cancelled';

/** What the office fixes before suppliers are asked. Domain §7. */
export interface CallDraft {
  readonly currency: string;
  readonly allPositions: boolean;
  /** Technical parts are opened and assessed first; prices after that, and only of those that passed. */
  readonly twoEnvelopes: boolean;
  /** Bidders seal their bids themselves: the service has none in clear before the opening. */
  readonly sealedByBidder: boolean;
  readonly validUntil?: string | undefined;
  readonly standstillDays?: number | undefined;
  readonly conditions: string;
  readonly categories: readonly CategoryRules[];
  /** Suppliers' codes. */
  readonly suppliers: readonly string[];
  /** Suppliers that are not invited may ask to be admitted. */
  readonly othersMayAsk: boolean;
  /** Whether invited suppliers are to be prequalified. */
  readonly prequalification: Prequalifying;
  /** Lot ids; undefined: all lots of the round. */
  readonly lots?: readonly string[] | undefined;
}

/** What is known when a call is to be published. */
export interface Readiness {
  readonly totalsPublished: boolean;
  readonly lots: readonly { readonly id: string; readonly category: string; readonly positions: number }[];
  readonly categoriesWithRules: readonly string[];
  readonly suppliers: readonly { readonly code: string; readonly isAdmitted: boolean; readonly isPrequalified: boolean }[];
  readonly prequalification: Prequalifying;
  readonly holders: { readonly office: number; readonly auditors: number };
}

/**
 * Everything that stands in the way of publishing a call, at once. Domain §3, §7, §8.2, §8.4.
 * @returns one detail an obstacle, with a stable code
 */
export function obstaclesTo(ready: Readiness): ErrorDetail[] {
  const obstacles: ErrorDetail[] = [];
  const say = (code: string, pointer: string, detail: string): void => void obstacles.push({ code, pointer, detail });
  if (!ready.totalsPublished) say('totals', '', said`The totals of the lots are not published yet.`);
  obstacles.push(...lotObstacles(ready));
  if (ready.suppliers.length === 0) say('suppliers', '/suppliers', said`No supplier is invited.`);
  for (const supplier of ready.suppliers)
    if (!supplier.isAdmitted) say('suppliers', `/suppliers/${supplier.code}`, said`The supplier ${supplier.code} is not admitted (any more).`);
  if (ready.prequalification === 'block') obstacles.push(...unqualified(ready));
  if (ready.holders.office < 2 || ready.holders.office + ready.holders.auditors < 3) {
    say('holders', '', said`Key holders are missing: two office persons and an auditor (or a third office person) register a holder key first.`);
  }
  return obstacles;
}

/** Invited suppliers whose prequalification is not complete: in the way of a call that keeps them out, else a warning. Domain §7. */
export function unqualified({ suppliers, prequalification }: Pick<Readiness, 'suppliers' | 'prequalification'>): ErrorDetail[] {
  if (prequalification === 'none') return [];
  return suppliers.flatMap(({ code, isPrequalified }) =>
    isPrequalified
      ? []
      : [{ code: 'prequalification', pointer: `/suppliers/${code}`, detail: said`The prequalification of the supplier ${code} is not complete.` }],
  );
}

/** What is wrong with a call's lots, before and after it is published: each has a position, and a category with rules. Domain §7. */
export function lotObstacles({ lots, categoriesWithRules }: Pick<Readiness, 'lots' | 'categoriesWithRules'>): ErrorDetail[] {
  const without = lots.filter(({ positions }) => positions === 0);
  const ruleless = [...new Set(lots.map(({ category }) => category))].filter((category) => !categoriesWithRules.includes(category));
  return [
    ...(lots.length === 0 ? [{ code: 'lots', pointer: '/lots', detail: 'The call has no lot.' }] : []),
    ...without.map(({ id }) => ({ code: 'lots', pointer: `/lots/${id}`, detail: `The lot ${id} has no position.` })),
    ...ruleless.map((category) => ({
      code: 'rules',
      pointer: `/categories/${category}`,
      detail: `The category ${category} has lots but no rules of evaluation.`,
    })),
  ];
}

/** @throws DomainError `call.not_ready` with every obstacle */
export function assertReady(ready: Readiness): void {
  assertNone(obstaclesTo(ready));
}

/** @throws DomainError `call.not_ready` where there is an obstacle */
export function assertNone(obstacles: readonly ErrorDetail[]): void {
  if (obstacles.length === 0) return;
  throw new DomainError(
    'conflict',
    'call.not_ready',
    `The call cannot be published yet: ${obstacles.map(({ detail }) => detail).join(' ')}`,
    obstacles,
  );
}

/** A first stage whose planned deadline has passed while the call was being prepared. Domain §8.3. */
export function obstacleOfDeadline(planned: Instant | undefined, now: Instant): ErrorDetail[] {
  if (planned === undefined || planned > now) return [];
  return [{ code: 'deadline', pointer: '/stages/0/deadline', detail: 'The planned deadline has passed.' }];
}

/** @throws DomainError `call.published` when the call is no draft any more */
export function assertDraft(state: CallState | undefined): void {
  if (state === undefined || state === 'draft') return;
  throw new DomainError('conflict', 'call.published', `The call is ${state}; it cannot be changed any more.`);
}
