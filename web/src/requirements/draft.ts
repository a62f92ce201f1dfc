import { useCallback, useEffect, useRef } from 'react';
import type { Seat } from '../parts/seats';
import type { Cells } from '../parts/sheet/cells';

const PAUSE_MS = 400;

const keyOf = ({ networkId, key }: Seat, roundId: string): string => `poolround.draft.${networkId}.${key}.${roundId}`;

const isCells = (read: unknown): read is string[][] =>
  Array.isArray(read) && read.every((row) => Array.isArray(row) && row.every((text) => typeof text === 'string'));

/** What this browser has kept of a table that was not handed in yet. */
export function draftOf(seat: Seat, roundId: string): Cells | undefined {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(seat, roundId)) ?? 'null');
    return isCells(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, cells: Cells): boolean {
  try {
    if (cells.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(cells));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps a table in this browser, a moment after each change and when the page is left.
 * @param cells empty: the draft is discarded; undefined: there is nothing to keep
 * @param told hears whether the browser had room for it
 */
export function useDraft(seat: Seat, roundId: string, cells: Cells | undefined, told: (isKept: boolean) => void): void {
  const key = keyOf(seat, roundId);
  const due = useRef<Cells>(undefined);
  const write = useCallback((): void => {
    if (due.current === undefined) return;
    told(keep(key, due.current));
    due.current = undefined;
  }, [key, told]);
  useEffect(() => {
    due.current = cells;
    if (cells === undefined) return undefined;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [cells, write]);
  useEffect(() => {
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
}
