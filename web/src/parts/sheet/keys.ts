import type { Place } from './cells';

/** What a key asks of a sheet while no cell is being written. */
export type Wish =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly isExtending: boolean }
  | { readonly kind: 'edge'; readonly to: 'start' | 'end' | 'first' | 'last'; readonly isExtending: boolean }
  | { readonly kind: 'all' | 'write' | 'clear' | 'undo' | 'redo' | 'leave' }
  | { readonly kind: 'type'; readonly text: string };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const PAGE = 12;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

function withCommand({ key, shiftKey }: Pressed): Wish | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { kind: 'redo' };
  if (letter === 'a') return { kind: 'all' };
  if (key === 'Home') return { kind: 'edge', to: 'first', isExtending: shiftKey };
  return key === 'End' ? { kind: 'edge', to: 'last', isExtending: shiftKey } : undefined;
}

/** What a spreadsheet does for this key; undefined: nothing, the browser may have it. */
export function wishOf(pressed: Pressed): Wish | undefined {
  const { key, shiftKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) return withCommand(pressed);
  if (pressed.altKey) return undefined;
  const move = MOVES[key];
  if (move) return { kind: 'move', rows: move[0], columns: move[1], isExtending: shiftKey };
  if (key === 'Enter') return { kind: 'move', rows: shiftKey ? -1 : 1, columns: 0, isExtending: false };
  if (key === 'Tab') return { kind: 'move', rows: 0, columns: shiftKey ? -1 : 1, isExtending: false };
  if (key === 'Home' || key === 'End') return { kind: 'edge', to: key === 'Home' ? 'start' : 'end', isExtending: shiftKey };
  if (key === 'F2') return { kind: 'write' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'leave' };
  return key.length === 1 ? { kind: 'type', text: key } : undefined;
}

/** The cell that is so far from here, within the sheet. */
export function moved({ row, column }: Place, rows: number, columns: number, size: Place): Place {
  const within = (at: number, most: number): number => Math.max(0, Math.min(at, most - 1));
  return { row: within(row + rows, size.row), column: within(column + columns, size.column) };
}
