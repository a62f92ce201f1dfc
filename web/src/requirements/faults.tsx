import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { Failed, Loading } from '../parts/states';
import { FaultGrid } from './fault-grid';
import { FaultTools } from './fault-tools';
import { cellOf, type Correction, correctionsOf, type Fault } from './fault-words';
import { faultPagesOf, useChange } from './imports';
import { PageTurner } from './page-turner';

/** So many corrections go in one request. */
const AT_ONCE = 1000;

/** Every faulty cell of a file, page by page, to be corrected in place; then the whole file is checked again. */
export function Faults({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const seat = useSeat();
  const pages = useInfiniteQuery(faultPagesOf(seat, roundId, file.id, file.checks));
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failed problem={pages.error} retry={() => void pages.refetch()} />;
  return <FaultPages roundId={roundId} file={file} pages={pages.data.pages} more={pages} />;
}

interface FaultPagesProps {
  readonly roundId: string;
  readonly file: Api<'Import'>;
  readonly pages: readonly { readonly items: readonly Fault[] }[];
  readonly more: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
}

function FaultPages({ roundId, file, pages, more }: FaultPagesProps) {
  const [written, setWritten] = useState<ReadonlyMap<string, Correction>>(new Map());
  const [at, setAt] = useState(0);
  const faults = pages[at]?.items ?? [];
  const write = (fault: Fault, value: string): void =>
    setWritten((before) => {
      const after = new Map(before);
      if (fault.field === '' || value === fault.value) after.delete(cellOf(fault));
      else after.set(cellOf(fault), { row: fault.row, field: fault.field, value });
      return after;
    });
  const next = async (): Promise<void> => {
    if (at + 1 === pages.length) await more.fetchNextPage();
    setAt(at + 1);
  };
  const first = pages.slice(0, at).reduce((sum, { items }) => sum + items.length, 1);
  const isLast = at + 1 === pages.length && !more.hasNextPage;
  return (
    <Stack gap="sm">
      <FaultTools roundId={roundId} file={file} check={file.checks} />
      <FaultGrid faults={faults} written={written} write={write} />
      {pages.length > 1 || more.hasNextPage ? (
        <PageTurner
          text={{ from: first, to: first + faults.length - 1, faults: file.faults }}
          back={at === 0 ? undefined : () => setAt(at - 1)}
          next={isLast ? undefined : () => void next()}
          isBusy={more.isFetchingNextPage}
        />
      ) : null}
      <CheckAgain roundId={roundId} importId={file.id} corrections={correctionsOf(written)} />
    </Stack>
  );
}

function CheckAgain({ roundId, importId, corrections }: { roundId: string; importId: string; corrections: readonly Correction[] }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const params = { path: { networkId: seat.networkId, roundId, importId } };
  const correcting = useChange(seat, roundId, async (all: readonly Correction[]) => {
    for (let at = 0; at < all.length; at += AT_ONCE)
      await answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/corrections', {
          params,
          body: { corrections: all.slice(at, at + AT_ONCE) },
        }),
      );
  });
  return (
    <>
      <Group gap="sm">
        <Button disabled={corrections.length === 0} loading={correcting.isPending} onClick={() => correcting.mutate(corrections)}>
          {t('check.again')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {corrections.length === 0 ? t('check.unchanged') : t('check.corrected', { count: corrections.length })}
        </Text>
      </Group>
      {correcting.error ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(correcting.error)}
        </Text>
      ) : null}
    </>
  );
}
