import { Group, Table, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExportTable } from './exports/csv';
import { ExportMenu } from './exports/export-menu';

/** A column of a list; `sortBy` is the API's name of its order. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly sortBy?: string;
  readonly isNumeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What an export says in its place; a column without it, and without `exported`, is not exported. */
  readonly text?: (row: Row) => string;
  /** Where a cell shows several things: each of them is a column of the export. */
  readonly exported?: readonly ExportPart<Row>[];
}

interface ExportPart<Row> {
  readonly title: string;
  readonly isNumeric?: boolean | undefined;
  readonly text: (row: Row) => string;
}

interface Listed<Row> {
  /** What the table holds, for whoever hears it read. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The rows of an export, where the table shows only a part of them. */
  readonly allRows?: () => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly minWidth: number;
  readonly sort?: string | undefined;
  readonly onSort?: ((sort: string) => void) | undefined;
}

/** Rows as a table that can be exported; its first column names the row. */
export function ListTable<Row>({ label, columns, rows, allRows, keyOf, minWidth, sort, onSort }: Listed<Row>) {
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <ExportMenu name={label} table={async () => exportOf(columns, allRows ? await allRows() : rows)} />
      </Group>
      <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}>
        <Table striped verticalSpacing="xs" aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map(({ key, isNumeric, cell }, at) =>
                  at === 0 ? (
                    <Table.Th key={key} scope="row" fw={500}>
                      {cell(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td key={key} {...(isNumeric ? { className: 'numeric' } : {})}>
                      {cell(row)}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

/** What the columns export of these rows. */
export function exportOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ExportTable {
  const shown = columns.flatMap(({ title, isNumeric, text, exported: parts = [] }): readonly ExportPart<Row>[] =>
    text ? [{ title, isNumeric, text }] : parts,
  );
  return {
    columns: shown.map(({ title, isNumeric }) => ({ title, kind: isNumeric ? 'decimal' : 'text' })),
    rows: rows.map((row) => shown.map(({ text }) => text(row))),
  };
}

interface Head<Row> {
  readonly column: Column<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

function Heading<Row>({ column: { title, sortBy, isNumeric }, sort, onSort }: Head<Row>) {
  const numeric = isNumeric ? { className: 'numeric' } : {};
  if (sortBy === undefined || onSort === undefined)
    return (
      <Table.Th scope="col" {...numeric}>
        {title}
      </Table.Th>
    );
  const direction = sort === sortBy ? 'ascending' : sort === `-${sortBy}` ? 'descending' : 'none';
  const mark = { ascending: '▲', descending: '▼', none: '' }[direction];
  return (
    <Table.Th scope="col" aria-sort={direction} {...numeric}>
      <UnstyledButton fz="inherit" fw="inherit" onClick={() => onSort(direction === 'ascending' ? `-${sortBy}` : sortBy)}>
        {title} <span aria-hidden="true">{mark || '↕'}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
