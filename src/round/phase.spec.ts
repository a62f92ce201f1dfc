import { describe, expect, test } from '@jest/globals';
import { assertMayFollow, assertPhase, isFinal, mayFollow, PHASE_NAMES, PHASES, type Phase } from './phase.js';

const ORDER: Phase[] = ['planning', 'collecting', 'pooling', 'bidding', 'evaluating', 'standstill', 'sign_up', 'concluded'];

function reachableFrom(start: Phase): Set<Phase> {
  const reached = new Set<Phase>([start]);
  for (const phase of reached) for (const next of PHASES[phase].next) reached.add(next);
  return reached;
}

describe('the phases of a round', () => {
  test('follow each other in the rule book’s order', () => {
    ORDER.slice(1).forEach((phase, at) => expect(PHASES[ORDER[at] ?? phase].next[0]).toBe(phase));
  });

  test('can all be reached from planning', () => {
    expect([...reachableFrom('planning')].sort()).toEqual(Object.keys(PHASES).sort());
  });

  test('are all named, in order', () => {
    expect(PHASE_NAMES).toEqual([...ORDER, 'cancelled']);
  });

  test('end in concluded or cancelled only', () => {
    expect(PHASE_NAMES.filter(isFinal)).toEqual(['concluded', 'cancelled']);
  });

  test('can be cancelled until the round is concluded', () => {
    expect(PHASE_NAMES.filter((phase) => mayFollow(phase, 'cancelled'))).toEqual(ORDER.slice(0, -1));
  });

  test('are never skipped, and none goes back except to collect again and to call a further stage', () => {
    const unusual = ORDER.flatMap((from, at) =>
      PHASES[from].next.filter((to) => to !== 'cancelled' && to !== ORDER[at + 1]).map((to) => `${from} → ${to}`),
    );
    expect(unusual).toEqual(['pooling → collecting', 'evaluating → bidding']);
  });

  test('end by the office or by their deadline, as the rule book’s table says', () => {
    const endedBy = (by: string): Phase[] => PHASE_NAMES.filter((phase) => PHASES[phase].endedBy === by);
    expect(endedBy('deadline')).toEqual(['collecting', 'bidding', 'standstill', 'sign_up']);
    expect(endedBy('office')).toEqual(['planning', 'pooling', 'evaluating']);
  });
});

test('a transition that the table lacks is refused with what may follow', () => {
  expect(() => assertMayFollow('planning', 'bidding')).toThrow('only collecting, cancelled');
  expect(() => assertMayFollow('concluded', 'cancelled')).toThrow('only nothing');
  expect(() => assertMayFollow('pooling', 'bidding')).not.toThrow();
});

test('what is done in another phase is refused with both phases', () => {
  expect(() => assertPhase('pooling', 'planning', 'collecting')).toThrow('The round is in pooling; this is done in planning or collecting.');
  expect(() => assertPhase('pooling', 'pooling')).not.toThrow();
});
