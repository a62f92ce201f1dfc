import type { Cells } from './cells';

/** A sheet's content with what it was before, and what it was before that was undone. */
export interface History {
  readonly cells: Cells;
  readonly before: readonly Cells[];
  readonly after: readonly Cells[];
}

const MOST_STEPS = 200;

/** A sheet with nothing to undo. */
export const startingWith = (cells: Cells): History => ({ cells, before: [], after: [] });

/** One change further; what had been undone is forgotten. */
export function changed(history: History, cells: Cells): History {
  if (cells === history.cells) return history;
  return { cells, before: [...history.before.slice(1 - MOST_STEPS), history.cells], after: [] };
}

/** One change back. */
export function undone(history: History): History {
  const cells = history.before.at(-1);
  return cells === undefined ? history : { cells, before: history.before.slice(0, -1), after: [...history.after, history.cells] };
}

/** The change that was undone last, once more. */
export function redone(history: History): History {
  const cells = history.after.at(-1);
  return cells === undefined ? history : { cells, before: [...history.before, history.cells], after: history.after.slice(0, -1) };
}
