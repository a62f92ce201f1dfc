import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Seat } from '../parts/seats';
import { type Cells, trimmed } from '../parts/sheet/cells';
import { changed, redone, startingWith, undone } from '../parts/sheet/history';
import type { Round } from '../round/rounds';
import { roundsOf } from '../round/rounds';
import { useDraft } from './draft';
import { type Checked, checkTable, commitTable } from './entry-check';
import { useChange } from './imports';
import { lastRoundOf, type Writing } from './started-lines';

const NOTHING: Cells = [];

/** The table of one member in one round: what stands in it, what the check found, and what is done with it. */
export function useEntry(seat: Seat, round: Round, start: Cells, writing: Writing) {
  const queries = useQueryClient();
  const [history, setHistory] = useState(() => startingWith(start));
  const [checked, setChecked] = useState<Checked>();
  const [last, setLast] = useState<{ readonly title?: string }>();
  const [isKept, setIsKept] = useState(true);
  const [isCommitted, setIsCommitted] = useState(false);
  const { cells } = history;
  useDraft(seat, round.id, isCommitted ? NOTHING : cells === start ? undefined : cells, setIsKept);
  const checking = useChange(seat, round.id, (wanted: Cells) => checkTable(seat, round.id, wanted));
  const committing = useChange(seat, round.id, ({ of, isAll }: { of: Checked; isAll: boolean }) => commitTable(seat, round.id, of, isAll));
  const change = useCallback((wanted: Cells): void => {
    setIsCommitted(false);
    setHistory((now) => changed(now, trimmed(wanted)));
  }, []);
  const check = (wanted: Cells): void => checking.mutate(wanted, { onSuccess: setChecked });
  const starting = useMutation({
    mutationFn: async () => lastRoundOf(seat, round, await queries.fetchQuery(roundsOf(seat)), writing),
    onSuccess: (found) => {
      setLast(found ? { title: found.title } : {});
      if (!found) return;
      const wanted = [...cells, ...found.rows];
      change(wanted);
      check(wanted);
    },
  });
  return {
    cells,
    change,
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    checked,
    /** Whether what was checked is what stands there. */
    isCurrent: checked?.cells === cells,
    last,
    isKept,
    isCommitted,
    check: () => check(cells),
    commit: (of: Checked, isAll: boolean) => committing.mutate({ of, isAll }, { onSuccess: () => setIsCommitted(true) }),
    /** Adds rows to those that stand there, and checks them all. */
    add: (rows: Cells) => {
      const wanted = [...cells, ...rows];
      change(wanted);
      check(wanted);
    },
    startFromLast: () => starting.mutate(),
    isBusy: checking.isPending || committing.isPending || starting.isPending,
    problem: checking.error ?? committing.error ?? starting.error,
  };
}

/** What `useEntry` gives. */
export type Entry = ReturnType<typeof useEntry>;
