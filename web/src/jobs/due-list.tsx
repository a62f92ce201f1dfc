import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Due } from './jobs';

/** What will happen by itself, the earliest first. */
export function DueList({ due, zone }: { due: readonly Due[]; zone: string }) {
  const { t } = useTranslation('jobs');
  const { time } = useShown();
  const what = ({ kind, stage }: Due): string => t(`due.${kind}`, { stage: stage ?? '' });
  const columns: Column<Due>[] = [
    { key: 'at', title: t('at'), cell: ({ at }) => <Deadline at={at} zone={zone} />, text: ({ at }) => time(at, zone) },
    { key: 'what', title: t('what'), cell: what, text: what },
    {
      key: 'where',
      title: t('where'),
      text: ({ round, agreement, supplier }) => agreement?.number ?? round?.title ?? supplier?.name ?? '',
      cell: (row) => <Where due={row} />,
    },
    {
      key: 'state',
      title: t('state'),
      text: ({ state }) => t(`due.state.${state}`),
      cell: ({ state }) => (
        <Badge variant="outline" color={state === 'late' ? 'red' : 'gray'} c="inherit" tt="none" miw="max-content">
          {t(`due.state.${state}`)}
        </Badge>
      ),
    },
  ];
  return (
    <ListTable
      label={t('due')}
      columns={columns}
      rows={due}
      keyOf={(row) => `${row.kind} ${row.at} ${row.round?.id} ${row.agreement?.id} ${row.supplier?.membershipId}`}
      minWidth={720}
    />
  );
}

function Where({ due: { round, agreement, supplier } }: { due: Due }) {
  const { slug } = useSeat();
  if (agreement)
    return (
      <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId: agreement.id }} fz="inherit">
        {agreement.number}
      </PlaceLink>
    );
  if (round)
    return (
      <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: round.id }} fz="inherit">
        {round.title}
      </PlaceLink>
    );
  if (!supplier) return null;
  return (
    <PlaceLink to="/networks/$slug/prequalification/$membershipId" params={{ slug, membershipId: supplier.membershipId }} fz="inherit">
      {supplier.name}
    </PlaceLink>
  );
}
