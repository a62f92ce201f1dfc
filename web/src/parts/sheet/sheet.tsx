import { Text } from '@mantine/core';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor, type CellOption } from './cell-editor';
import type { Block, Place } from './cells';
import { cellId, type RowFaults, type SheetColumn, SheetRow } from './sheet-row';
import { type Selection, useSelection } from './use-selection';
import { type Changes, useSheetActions } from './use-sheet-actions';
import './sheet.css';

const ROW_HEIGHT = 34;
const NUMBER_WIDTH = 52;
/** Empty rows below the last, to go on writing. */
const SPARE = 20;
/** More than are ever in sight. */
const LEAST_SLOTS = 32;
/** The head is row 1, as in the file that the service checks. */
const FIRST = 2;
const NOTHING: readonly string[] = [];

interface SheetProps extends Changes {
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly faults: ReadonlyMap<number, RowFaults>;
  /** What may be chosen for a cell, by the text so far. */
  readonly optionsFor: (place: Place, text: string) => readonly CellOption[];
  /** A cell to go to; each new one is gone to once. */
  readonly goTo: Place | undefined;
  /** Told which cells are selected, for what is done with whole rows. */
  readonly onSelect: (block: Block) => void;
}

/** The rows in sight, with the active one among them whenever it has changed. */
function useRowsInSight(frame: RefObject<HTMLDivElement | null>, count: number, { active, select }: Selection, goTo: Place | undefined) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: ROW_HEIGHT,
  });
  useEffect(() => {
    virtual.scrollToIndex(active.row, { align: 'auto' });
    frame.current
      ?.querySelector<HTMLElement>(`[data-row="${active.row}"] [data-column="${active.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, virtual, frame]);
  const selecting = useRef(select);
  selecting.current = select;
  useEffect(() => {
    if (!goTo) return;
    selecting.current(goTo);
    frame.current?.focus({ preventScroll: true });
  }, [goTo, frame]);
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize() };
}

function useEditor({ columns, optionsFor }: SheetProps, { active }: Selection, actions: ReturnType<typeof useSheetActions>): ReactNode {
  const { t } = useTranslation('parts');
  if (!actions.writing) return undefined;
  return (
    <CellEditor
      key={`${active.row} ${active.column}`}
      label={t('sheet.cell', { column: columns[active.column]?.head ?? '', row: active.row + FIRST })}
      start={actions.writing.start}
      isTypedOver={actions.writing.isTypedOver}
      optionsFor={(text) => optionsFor(active, text)}
      write={actions.write}
      cancel={actions.stop}
      paste={(text) => {
        if (!/[\t\n]/.test(text.trim())) return false;
        actions.paste(text);
        actions.stop();
        return true;
      }}
    />
  );
}

/** A table that is written, pasted into and walked through like a spreadsheet; only the rows in sight are drawn. */
export function Sheet(props: SheetProps) {
  const { label, columns, cells, faults, goTo, onSelect } = props;
  const { t } = useTranslation('parts');
  const sheet = useId();
  const frame = useRef<HTMLDivElement>(null);
  const count = cells.length + SPARE;
  const selection = useSelection({ row: count, column: columns.length }, cells.length);
  const { active, block } = selection;
  const actions = useSheetActions(props, columns.length, selection, () => frame.current?.focus({ preventScroll: true }));
  const { items, height } = useRowsInSight(frame, count, selection, goTo);
  const editor = useEditor(props, selection, actions);
  useEffect(() => onSelect(block));
  return (
    <>
      <div
        ref={frame}
        className="sheet"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${sheet}-keys`}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={items.some(({ index }) => index === active.row) ? cellId(sheet, active.row, active.column) : undefined}
        style={{ ['--sheet-columns' as string]: `${NUMBER_WIDTH}px ${columns.map(({ width }) => `${width}px`).join(' ')}` }}
        {...actions.handlers}
      >
        <SheetHead columns={columns} />
        <div role="rowgroup" className="sheet-body" style={{ height }}>
          <RowsInSight {...props} sheet={sheet} items={items} selection={selection} editor={editor} />
        </div>
      </div>
      <Text id={`${sheet}-keys`} size="xs" c="dimmed" mt={4}>
        {t('sheet.keys')}
      </Text>
      <Text size="sm" role="status" mih="1.6em" c="var(--mantine-color-error)">
        {faults.get(active.row)?.get(active.column) ?? ''}
      </Text>
    </>
  );
}

interface RowsInSightProps extends SheetProps {
  readonly sheet: string;
  readonly items: readonly VirtualItem[];
  readonly selection: Selection;
  readonly editor: ReactNode;
}

function RowsInSight({ sheet, columns, cells, faults, items, selection: { active, block }, editor }: RowsInSightProps) {
  // A row that scrolls out of sight lends its elements to one that scrolls in: nothing is made anew.
  const slots = Math.max(LEAST_SLOTS, items.length);
  return items.map(({ index, start }) => {
    const isSelected = index >= block.top && index <= block.bottom;
    const isActive = index === active.row;
    return (
      <SheetRow
        key={index % slots}
        sheet={sheet}
        row={index}
        number={index + FIRST}
        top={start}
        columns={columns}
        texts={cells[index] ?? NOTHING}
        faults={faults.get(index)}
        from={isSelected ? block.left : -1}
        to={isSelected ? block.right : -1}
        active={isActive ? active.column : -1}
        editor={isActive ? editor : undefined}
      />
    );
  });
}

function SheetHead({ columns }: { columns: readonly SheetColumn[] }) {
  const { t } = useTranslation('parts');
  return (
    <div role="rowgroup" className="sheet-head">
      <div role="row" aria-rowindex={1} style={{ display: 'contents' }}>
        <div role="columnheader" className="sheet-number" aria-label={t('sheet.row')}>
          1
        </div>
        {columns.map(({ key, head, isNumber }) => (
          <div key={key} role="columnheader" className={isNumber ? 'sheet-cell numeric' : 'sheet-cell'} title={head}>
            {head}
          </div>
        ))}
      </div>
    </div>
  );
}
