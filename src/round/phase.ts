import { DomainError } from '../values/domain-error.js';

/** Who or what ends a phase, what may follow, and what happens in it. */
interface PhaseRule {
  readonly endedBy: 'office' | 'deadline' | 'nobody';
  readonly next: readonly string[];
}

/**
 * What ends a phase and what may follow it: the first of `next` is the usual way on. Domain §2. The service, its
 * `allowedActions`, the diagram in the docs and the tests read this table.
 */
export const PHASES = {
  planning: { endedBy: 'office', next: ['collecting', 'cancelled'] },
  collecting: { endedBy: 'deadline', next: ['pooling', 'cancelled'] },
  pooling: { endedBy: 'office', next: ['bidding', 'collecting', 'cancelled'] },
  bidding: { endedBy: 'deadline', next: ['evaluating', 'cancelled'] },
  evaluating: { endedBy: 'office', next: ['standstill', 'bidding', 'cancelled'] },
  standstill: { endedBy: 'deadline', next: ['sign_up', 'cancelled'] },
  sign_up: { endedBy: 'deadline', next: ['concluded', 'cancelled'] },
  concluded: { endedBy: 'nobody', next: [] },
  cancelled: { endedBy: 'nobody', next: [] },
} as const satisfies Record<string, PhaseRule>;

export type Phase = keyof typeof PHASES;

/** The phases that may follow `P`; none (`never`) after the last ones. */
export type PhaseAfter<P extends Phase> = (typeof PHASES)[P]['next'][number];

/** All phases, in the order of a round. */
export const PHASE_NAMES: readonly Phase[] = [
  'planning',
  'collecting',
  'pooling',
  'bidding',
  'evaluating',
  'standstill',
  'sign_up',
  'concluded',
  'cancelled',
];

/** Whether a round may go from one phase straight to another. Domain §2. */
export function mayFollow(from: Phase, to: Phase): boolean {
  const next: readonly Phase[] = PHASES[from].next;
  return next.includes(to);
}

/** Whether nothing can follow. Domain §2. */
export function isFinal(phase: Phase): boolean {
  return PHASES[phase].next.length === 0;
}

/** @throws DomainError `round.transition` when the round may not go from `from` to `to`. Domain §2 */
export function assertMayFollow(from: Phase, to: Phase): void {
  if (mayFollow(from, to)) return;
  const allowed = PHASES[from].next.join(', ') || 'nothing';
  throw new DomainError('conflict', 'round.transition', `The round is in ${from}; ${to} cannot follow it, only ${allowed}.`);
}

/**
 * States in which phase something is done.
 * @throws DomainError `round.phase` when the round is in none of them
 */
export function assertPhase(phase: Phase, ...expected: readonly Phase[]): void {
  if (expected.includes(phase)) return;
  throw new DomainError('conflict', 'round.phase', `The round is in ${phase}; this is done in ${expected.join(' or ')}.`, [], { phase, expected });
}
