import { Button, Center, Group, Table, UnstyledButton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from './exports/csv';
import { ExportMenu } from './exports/export-menu';
import { Failed, Loading } from './states';

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

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface Listed<Row> {
  /** What the table holds, for whoever hears it read. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly keyOf: (row: Row) => string;
  readonly empty: ReactNode;
  readonly minWidth: number;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
}

/** A list of the API, page by page; its first column names the row. */
export function PagedTable<Row>({ label, columns, pages, keyOf, empty, minWidth, sort, onSort }: Listed<Row>) {
  const { t } = useTranslation('parts');
  if (pages.isPending) return <Loading lines={5} />;
  if (pages.isError) return <Failed problem={pages.error} retry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <ExportMenu name={label} table={async () => exported(columns, await allOf(pages))} />
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
      {pages.hasNextPage ? (
        <Center mt="md" className="no-print">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more', { number: rows.length })}
          </Button>
        </Center>
      ) : null}
    </>
  );
}

/** Every row of a list, also those on pages that are not shown yet. @throws Problem when one cannot be fetched */
async function allOf<Row>(pages: Listed<Row>['pages']): Promise<readonly Row[]> {
  let found = pages;
  while (found.hasNextPage) {
    found = await found.fetchNextPage();
    if (found.isError) throw found.error;
  }
  return found.data?.pages.flatMap(({ items }) => items) ?? [];
}

function exported<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ExportTable {
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
