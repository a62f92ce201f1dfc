import { useState } from 'react';
import { type Block, blockOf, type Place } from './cells';
import { moved, type Wish } from './keys';

/** The active cell, and the one that a selection began at. */
export interface Selection {
  readonly active: Place;
  readonly block: Block;
  select(place: Place, isExtending?: boolean): void;
  /** The whole sheet. */
  selectAll(): void;
  move(wish: Extract<Wish, { kind: 'move' | 'edge' }>): void;
}

const START: Place = { row: 0, column: 0 };

/** What is selected in a sheet. @param size rows and columns that can be reached @param filled rows that hold anything */
export function useSelection(size: Place, filled: number): Selection {
  const [active, setActive] = useState(START);
  const [anchor, setAnchor] = useState(START);
  const select = (place: Place, isExtending = false): void => {
    setActive(place);
    if (!isExtending) setAnchor(place);
  };
  const last = { row: Math.max(0, filled - 1), column: size.column - 1 };
  const edges = { start: { ...active, column: 0 }, end: { ...active, column: last.column }, first: START, last };
  return {
    active,
    block: blockOf(anchor, active),
    select,
    selectAll: () => {
      setAnchor(START);
      setActive(last);
    },
    move: (wish) => select(wish.kind === 'edge' ? edges[wish.to] : moved(active, wish.rows, wish.columns, size), wish.isExtending),
  };
}
