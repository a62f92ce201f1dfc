import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { type Column, PagedTable } from '../parts/paged-table';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { useUnitName } from '../parts/units';
import type { Round } from '../round/rounds';
import { linesOf } from './imports';
import { ConfirmAll, LineDeeds } from './line-deeds';

type Line = Api<'Requirement'>;

/** The member's lines in force; while they are pooled it confirms them, and until the call is published it can withdraw one. */
export function LineTable({ round: { id: roundId, phase } }: { round: Round }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const isBuyer = seat.roles.includes('buyer');
  const pages = useInfiniteQuery(linesOf(seat, roundId));
  const mayConfirm = isBuyer && phase === 'pooling';
  const mayWithdraw = isBuyer && (phase === 'pooling' || phase === 'collecting');
  const hasLines = pages.data?.pages.some(({ items }) => items.length > 0);
  const deeds: Column<Line> = {
    key: 'deeds',
    title: t('lines.state'),
    cell: (line) => <LineDeeds roundId={roundId} line={line} mayConfirm={mayConfirm} />,
    text: ({ confirmedAt }) => (confirmedAt === null ? t('lines.open') : t('lines.isConfirmed')),
  };
  const columns = useColumns();
  return (
    <>
      {mayConfirm && hasLines ? <ConfirmAll roundId={roundId} /> : null}
      <PagedTable
        label={t('lines')}
        columns={mayWithdraw ? [...columns, deeds] : columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={mayWithdraw ? 900 : 620}
        empty={<Empty title={t('lines.none')}>{t('lines.none.text')}</Empty>}
      />
    </>
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation('requirements');
  const shown = useShown();
  const unitName = useUnitName('one');
  const day = (text: string | null): string => (text === null ? '…' : shown.day(text));
  return [
    { key: 'item', title: t('lines.item'), cell: ({ item }) => item, text: ({ item }) => item },
    {
      key: 'quantity',
      title: t('lines.quantity'),
      isNumeric: true,
      cell: ({ lineQuantity }) => shown.decimal(lineQuantity),
      text: ({ lineQuantity }) => lineQuantity,
    },
    { key: 'unit', title: t('lines.unit'), cell: ({ lineUnit }) => unitName(lineUnit), text: ({ lineUnit }) => unitName(lineUnit) },
    { key: 'kind', title: t('lines.kind'), cell: ({ kind }) => t(`lines.${kind}`), text: ({ kind }) => t(`lines.${kind}`) },
    { key: 'region', title: t('lines.region'), cell: ({ region }) => region, text: ({ region }) => region },
    {
      key: 'period',
      title: t('lines.period'),
      cell: ({ from, to }) => (from === null && to === null ? '–' : `${day(from)} – ${day(to)}`),
      exported: [
        { title: t('field.from'), text: ({ from }) => from ?? '' },
        { title: t('field.to'), text: ({ to }) => to ?? '' },
      ],
    },
  ];
}
