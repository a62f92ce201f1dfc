import { CloseButton, Group, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { usePartyNames } from './call-off-list';
import { LINE_STATES, settlementSearch } from './settlement-search';
import { useItemNames, useQuantities } from './sold';
import { linesOf, type Report, reportsOf, type StoredLine } from './volumes';

/** The supplier's reports, each leading to its lines. Domain §14. */
export function ReportList({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const pages = useInfiniteQuery(reportsOf(seat, agreement.id));
  const count = (key: 'accepted' | 'refused' | 'repeated' | 'reversed'): Column<Report> => ({
    key,
    title: t(`reports.${key}`),
    isNumeric: true,
    cell: (row) => row[key],
    text: (row) => String(row[key]),
  });
  const columns: Column<Report>[] = [
    {
      key: 'receivedAt',
      title: t('reports.received'),
      cell: ({ id, receivedAt }) => (
        <PlaceLink to="." search={{ report: id }} resetScroll={false} fz="inherit">
          {shown.time(receivedAt, zone)}
        </PlaceLink>
      ),
      text: ({ receivedAt }) => receivedAt,
    },
    {
      key: 'period',
      title: t('periods.period'),
      cell: ({ period, version }) => (period === null ? '–' : t('reports.period', { period: shown.period(period), version: version ?? 1 })),
      text: ({ period, version }) => (period === null ? '' : `${period}/${version ?? 1}`),
    },
    count('accepted'),
    count('refused'),
    count('repeated'),
    count('reversed'),
  ];
  return (
    <Section title={t('reports')}>
      <PagedTable
        label={`${t('reports')}, ${agreement.number}`}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={640}
        empty={<Empty title={t('reports.none')}>{t('reports.none.text')}</Empty>}
      />
    </Section>
  );
}

/** The lines of one report: those that count, and those refused with the reason. */
export function ReportLines({ agreement, edition, reportId }: { agreement: AgreementDetail; edition: Edition; reportId: string }) {
  const { t } = useTranslation('settlement');
  const navigate = useNavigate();
  const { lines } = settlementSearch(useSearch({ strict: false }));
  const pages = useInfiniteQuery(linesOf(useSeat(), agreement.id, reportId, lines));
  const columns = useLineColumns(agreement, edition);
  const show = (change: Parameters<typeof settlementSearch>[0]): void => void navigate({ to: '.', search: settlementSearch(change), replace: true });
  return (
    <Section title={t('lines')} actions={<CloseButton aria-label={t('lines.close')} onClick={() => show({})} />}>
      <Group mb="sm" className="no-print">
        <SegmentedControl
          aria-label={t('lines.which')}
          value={lines ?? 'all'}
          onChange={(which) => show({ report: reportId, lines: which })}
          data={(['all', ...LINE_STATES] as const).map((value) => ({ value, label: t(`lines.${value}`) }))}
        />
      </Group>
      <PagedTable
        label={`${t('lines')}, ${agreement.number}`}
        columns={columns}
        pages={pages}
        keyOf={({ row }) => String(row)}
        minWidth={860}
        empty={<Empty title={t('lines.none')} />}
      />
    </Section>
  );
}

function useLineColumns(agreement: AgreementDetail, edition: Edition): Column<StoredLine>[] {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const itemName = useItemNames(edition);
  const quantityOf = useQuantities(edition);
  const partyName = usePartyNames(agreement.id, true);
  const reasonOf = ({ reason, takesBack }: StoredLine): string =>
    takesBack !== null ? t('lines.takesBack', { reference: takesBack }) : reason === null ? t('lines.counted') : t(`fault.${reason}`);
  return [
    { key: 'reference', title: t('report.reference'), cell: ({ reference }) => reference, text: ({ reference }) => reference },
    { key: 'date', title: t('report.date'), cell: ({ date }) => shown.day(date), text: ({ date }) => date },
    { key: 'party', title: t('party'), cell: ({ party }) => partyName(party), text: ({ party }) => party },
    { key: 'item', title: t('item'), cell: ({ item }) => `${itemName(item)} (${item})`, text: ({ item }) => item },
    { key: 'region', title: t('region'), cell: ({ region }) => region, text: ({ region }) => region },
    {
      key: 'quantity',
      title: t('quantity'),
      isNumeric: true,
      cell: quantityOf,
      text: ({ quantity }) => quantity,
    },
    { key: 'reason', title: t('lines.outcome'), cell: reasonOf, text: reasonOf },
  ];
}
