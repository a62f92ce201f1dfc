import { Badge, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { type Agreement, ownAgreementsOf } from './agreements';

/** What one's organisation has signed up to, since when and until when, and what it can do there. Domain §13. */
export function SignUpList() {
  const { t } = useTranslation('agreement');
  const pages = useInfiniteQuery(ownAgreementsOf(useSeat()));
  const columns = useColumns();
  return (
    <Section title={t('signUps')}>
      <PagedTable
        label={t('signUps')}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={760}
        empty={<Empty title={t('signUps.none')}>{t('signUps.none.text')}</Empty>}
      />
    </Section>
  );
}

function useColumns(): Column<Agreement>[] {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const untilOf = ({ signUp, termTo }: Agreement): string => signUp?.endsOn ?? termTo;
  return [
    {
      key: 'agreement',
      title: t('position.agreement'),
      cell: (row) => <Named row={row} />,
      exported: [
        { title: t('position.agreement'), text: ({ number }) => number },
        { title: t('signUps.title'), text: ({ title }) => title },
      ],
    },
    { key: 'supplier', title: t('position.supplier'), cell: ({ supplierName }) => supplierName, text: ({ supplierName }) => supplierName },
    {
      key: 'edition',
      title: t('parties.edition'),
      cell: ({ signUp }) => signUp?.edition,
      text: ({ signUp }) => String(signUp?.edition ?? ''),
    },
    {
      key: 'from',
      title: t('parties.from'),
      cell: ({ signUp }) => (signUp ? shown.day(signUp.effectiveFrom) : '–'),
      text: ({ signUp }) => signUp?.effectiveFrom ?? '',
    },
    { key: 'until', title: t('parties.until'), cell: (row) => shown.day(untilOf(row)), text: untilOf },
    { key: 'actions', title: t('signUps.actions'), cell: (row) => <CallOffLink row={row} /> },
  ];
}

function Named({ row: { id: agreementId, number, title, signUp, allowedActions } }: { row: Agreement }) {
  const { t } = useTranslation('agreement');
  const { slug } = useSeat();
  const badge = allowedActions.includes('acceptEdition') ? t('list.newEdition') : signUp?.endsOn ? t('signUps.leaving') : null;
  return (
    <Group gap={6}>
      <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId }} fz="inherit">
        {number}: {title}
      </PlaceLink>
      {badge === null ? null : (
        <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm" miw="max-content">
          {badge}
        </Badge>
      )}
    </Group>
  );
}

function CallOffLink({ row: { id: agreementId } }: { row: Agreement }) {
  const { t } = useTranslation('agreement');
  const { slug } = useSeat();
  return (
    <PlaceLink to="/networks/$slug/agreements/$agreementId/$part" params={{ slug, agreementId, part: 'call-offs' }} fz="inherit">
      {t('callOffs')}
    </PlaceLink>
  );
}
