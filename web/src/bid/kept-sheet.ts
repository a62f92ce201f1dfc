import { useCallback, useEffect, useRef, useState } from 'react';
import { EMPTY, type NewBid, type Sheet } from './sheet';

const KEPT = 'poolround.price-sheet';

/** A bid that was handed in from here, known again by its receipt's hash. */
export interface KeptBid {
  readonly hash: string;
  readonly bid: NewBid;
}

/** What this browser keeps of a stage: the sheet as typed, and the bid as handed in last; nobody else has that to read. */
interface Kept {
  readonly sheet: Sheet;
  readonly handedIn?: KeptBid;
}

const placeOfStage = (stageId: string, seat: string): string => `${KEPT}.${stageId}.${seat}`;

/** What is kept of a stage, if it is readable. */
export function keptOf(stageId: string, seat: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOfStage(stageId, seat)) ?? 'null');
    // Only this file writes there.
    return typeof kept === 'object' && kept !== null && 'sheet' in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be written down: a browser may have no room, or keep nothing at all. */
function keep(stageId: string, seat: string, kept: Kept): boolean {
  try {
    localStorage.setItem(placeOfStage(stageId, seat), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Writes down shortly after each change, and at once when the page is left. */
function useKeeping(stageId: string, seat: string, kept: Kept): boolean {
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
    const timer = setTimeout(() => setIsKept(keep(stageId, seat, kept)), 300);
    return () => clearTimeout(timer);
  }, [kept, stageId, seat]);
  useEffect(() => {
    const save = (): void => void keep(stageId, seat, latest.current);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [stageId, seat]);
  return isKept;
}

/**
 * A price sheet that survives a closed browser.
 * @param before of an earlier stage, where a sheet begins that was never filled in
 */
export function useKeptSheet(stageId: string, seat: string, before: Sheet | undefined) {
  const [kept, setKept] = useState<Kept>(() => keptOf(stageId, seat) ?? { sheet: before ?? EMPTY });
  const [overwritten, setOverwritten] = useState<Sheet>();
  const isKept = useKeeping(stageId, seat, kept);
  const change = useCallback((to: (sheet: Sheet) => Sheet) => setKept((now) => ({ ...now, sheet: to(now.sheet) })), []);
  /** Changes much at once; that can be undone. */
  const overwrite = (to: Sheet): void => {
    setOverwritten(kept.sheet);
    setKept((now) => ({ ...now, sheet: to }));
  };
  const undo = (): void => {
    if (overwritten) setKept((now) => ({ ...now, sheet: overwritten }));
    setOverwritten(undefined);
  };
  const handedIn = (bid: KeptBid): void => setKept((now) => ({ ...now, handedIn: bid }));
  return { sheet: kept.sheet, lastBid: kept.handedIn, isKept, change, overwrite, undo: overwritten ? undo : undefined, handedIn };
}

/** A supplier's price sheet in this browser. */
export type KeptSheet = ReturnType<typeof useKeptSheet>;
