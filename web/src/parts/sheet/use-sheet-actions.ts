import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Onward } from './cell-editor';
import { type Cells, cleared, type Place, textAt, textsIn, written } from './cells';
import { readClipboard, writeClipboard } from './clipboard';
import { type Wish, wishOf } from './keys';
import type { Selection } from './use-selection';

/** What can be done to a sheet's content. */
export interface Changes {
  readonly cells: Cells;
  readonly change: (cells: Cells) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What follows from one cell's having been written, e.g. the unit from the item. */
  readonly completed: (cells: Cells, place: Place) => Cells;
}

/** A cell that is being written. */
export interface Writing {
  readonly start: string;
  readonly isTypedOver: boolean;
}

const ONWARD: Readonly<Record<Onward, readonly [number, number]>> = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] };

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element && !target.closest('input') ? target.closest<HTMLElement>('[data-column]') : null;
  const [row, column] = [cell?.closest<HTMLElement>('[data-row]')?.dataset['row'], cell?.dataset['column']];
  return row === undefined || column === undefined ? undefined : { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) };
}

/** Cells that are pointed at. */
function pointing({ active, select }: Selection, isWriting: boolean, rewrite: () => void) {
  return {
    onPointerDown: (event: PointerEvent): void => {
      const place = placeOf(event.target);
      if (!place) return;
      const isAgain = place.row === active.row && place.column === active.column;
      select(place, event.shiftKey);
      if (!isAgain || event.pointerType !== 'touch') return;
      event.preventDefault();
      rewrite();
    },
    onPointerOver: (event: PointerEvent): void => {
      const place = event.buttons === 1 && event.pointerType === 'mouse' && !isWriting ? placeOf(event.target) : undefined;
      if (place) select(place, true);
    },
    onDoubleClick: (): void => {
      if (!isWriting) rewrite();
    },
  };
}

/** Keys, while no cell is being written. Esc lets the next Tab leave the sheet. */
function useKeys({ cells, change, undo, redo }: Changes, selection: Selection, rewrite: (typed?: string) => void) {
  const isLeaving = useRef(false);
  const fulfil = (wish: Exclude<Wish, { kind: 'leave' }>): void => {
    if (wish.kind === 'move' || wish.kind === 'edge') selection.move(wish);
    else if (wish.kind === 'all') selection.selectAll();
    else if (wish.kind === 'undo') undo();
    else if (wish.kind === 'redo') redo();
    else if (wish.kind === 'clear') change(cleared(cells, selection.block));
    else rewrite(wish.kind === 'type' ? wish.text : undefined);
  };
  return (event: KeyboardEvent): void => {
    const wish = wishOf(event);
    const wasLeaving = isLeaving.current;
    isLeaving.current = wish?.kind === 'leave' || (wasLeaving && event.key === 'Shift');
    if (!wish || wish.kind === 'leave' || (wasLeaving && event.key === 'Tab')) return;
    event.preventDefault();
    fulfil(wish);
  };
}

/** What a sheet does when keys are pressed, cells pointed at, and texts pasted. */
export function useSheetActions(changes: Changes, width: number, selection: Selection, refocus: () => void) {
  const { cells, change, completed } = changes;
  const { active, block } = selection;
  const [writing, setWriting] = useState<Writing>();
  const rewrite = (typed?: string): void => setWriting({ start: typed ?? textAt(cells, active), isTypedOver: typed !== undefined });
  const paste = (text: string): void => change(written(cells, { row: block.top, column: block.left }, readClipboard(text), width));
  const stop = (): void => {
    setWriting(undefined);
    refocus();
  };
  return {
    writing,
    stop,
    paste,
    write: (text: string, onward: Onward): void => {
      setWriting(undefined);
      if (text !== textAt(cells, active)) change(completed(written(cells, active, [[text]], width), active));
      if (onward === 'stay') return;
      const [rows, columns] = ONWARD[onward];
      selection.move({ kind: 'move', rows, columns, isExtending: false });
      refocus();
    },
    handlers: {
      ...pointing(selection, writing !== undefined, () => rewrite()),
      onKeyDown: useKeys(changes, selection, rewrite),
      onPaste: (event: ClipboardEvent): void => {
        event.preventDefault();
        paste(event.clipboardData.getData('text/plain'));
      },
      onCopy: (event: ClipboardEvent): void => {
        event.preventDefault();
        event.clipboardData.setData('text/plain', writeClipboard(textsIn(cells, block)));
      },
      onCut: (event: ClipboardEvent): void => {
        event.preventDefault();
        event.clipboardData.setData('text/plain', writeClipboard(textsIn(cells, block)));
        change(cleared(cells, block));
      },
    },
  };
}
