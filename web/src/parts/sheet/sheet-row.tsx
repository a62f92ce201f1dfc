import { memo, type ReactNode } from 'react';

/** A column of a sheet. */
export interface SheetColumn {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly isNumber?: boolean;
}

/** What is wrong with the cells of one row, by column. */
export type RowFaults = ReadonlyMap<number, string>;

interface SheetRowProps {
  readonly sheet: string;
  readonly row: number;
  /** As it is shown to people. */
  readonly number: number;
  readonly top: number;
  readonly columns: readonly SheetColumn[];
  readonly texts: readonly string[];
  readonly faults: RowFaults | undefined;
  /** Selected columns from and to; −1: none. */
  readonly from: number;
  readonly to: number;
  /** The column of the active cell; −1 in every other row. */
  readonly active: number;
  readonly editor: ReactNode;
}

/** The identifier of a cell in the page. */
export const cellId = (sheet: string, row: number, column: number): string => `${sheet}-${row}-${column}`;

/** One row. It is drawn again only when it changes, so that 5,000 of them scroll smoothly. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { sheet, row, number, top, columns, texts, faults, from, to, active, editor } = props;
  return (
    <div role="row" aria-rowindex={number} data-row={row} className="sheet-row" style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" className="sheet-number">
        {number}
      </div>
      {columns.map(({ key, isNumber }, column) => {
        const fault = faults?.get(column);
        const isActive = column === active;
        // What would say the same of nearly every cell is left out: a row that scrolls in changes little more than its texts.
        return (
          <div
            key={key}
            id={isActive ? cellId(sheet, row, column) : undefined}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={column >= from && column <= to}
            aria-invalid={fault !== undefined || undefined}
            data-column={column}
            data-active={isActive || undefined}
            className={isNumber ? 'sheet-cell numeric' : 'sheet-cell'}
            title={fault ?? (isActive ? texts[column] : undefined)}
          >
            {isActive && editor ? editor : texts[column]}
          </div>
        );
      })}
    </div>
  );
});
