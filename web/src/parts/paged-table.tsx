import { Button, Center } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from './list-table';
import { Failed, Loading } from './states';

export type { Column } from './list-table';

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

/** A list of the API, page by page. */
export function PagedTable<Row>({ pages, empty, ...listed }: Listed<Row>) {
  const { t } = useTranslation('parts');
  if (pages.isPending) return <Loading lines={5} />;
  if (pages.isError) return <Failed problem={pages.error} retry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  return (
    <>
      <ListTable {...listed} rows={rows} allRows={() => allOf(pages)} />
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
