import { useCallback, useEffect, useRef, useState } from 'react';
import { EMPTY, type NewBid, type Sheet } from './sheet';

const KEPT = 'poolround.price-sheet';

/** What this browser keeps of a stage: the sheet as typed, and the bid as handed in last; nobody else has that to read. */
interface Kept {
  readonly sheet: Sheet;
  readonly handedIn?: NewBid;
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

/**
 * A price sheet that survives a closed browser.
 * @param before of an earlier stage, where a sheet begins that was never filled in
 */
export function useKeptSheet(stageId: string, seat: string, before: Sheet | undefined) {
  const [kept, setKept] = useState<Kept>(() => keptOf(stageId, seat) ?? { sheet: before ?? EMPTY });
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
  const change = useCallback((to: (sheet: Sheet) => Sheet) => setKept((now) => ({ ...now, sheet: to(now.sheet) })), []);
  const handedIn = useCallback((bid: NewBid) => setKept((now) => ({ ...now, handedIn: bid })), []);
  return { sheet: kept.sheet, lastBid: kept.handedIn, isKept, change, handedIn };
}
