import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import { type FilterChange, filterFrom, type Kind, type Membership, type MembershipFilter, membershipsOf, STATUSES } from './memberships';
import { StatusBadge } from './status';

/** Members, customers or suppliers: found, sorted, and applications recorded. */
export function MembershipList({ kind }: { kind: Kind }) {
  const { t } = useTranslation('memberships');
  const seat = useSeat();
  const navigate = useNavigate();
  const filter = filterFrom(useSearch({ strict: false }));
  const columns = useColumns();
  const pages = useInfiniteQuery(membershipsOf(seat, kind, filter));
  const title = t(`list.${kind}`);
  usePageTitle(title);
  const show = (changed: FilterChange) => void navigate({ to: '.', search: filterFrom({ ...filter, ...changed }), replace: true });
  const isFiltered = filter.status !== undefined || filter.text !== undefined;
  return (
    <Section title={title} actions={seat.roles.includes('office') ? <ApplyButton kind={kind} slug={seat.slug} /> : null}>
      <Text size="sm" c="dimmed" mb="md">
        {t(`list.${kind}.intro`)}
      </Text>
      <Filters filter={filter} show={show} />
      <PagedTable
        label={title}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={620}
        sort={filter.sort ?? 'code'}
        onSort={(sort) => show({ sort })}
        empty={<Empty title={isFiltered ? t('list.noneFound') : t('list.none')}>{isFiltered ? t('list.noneFound.text') : null}</Empty>}
      />
    </Section>
  );
}

function ApplyButton({ kind, slug }: { kind: Kind; slug: string }) {
  const { t } = useTranslation('memberships');
  return (
    <Button component={Link} to={`/networks/${slug}/office/applications/new?kind=${kind}`}>
      {t(`apply.${kind}`)}
    </Button>
  );
}

function Filters({ filter, show }: { filter: MembershipFilter; show: (changed: FilterChange) => void }) {
  const { t } = useTranslation('memberships');
  const search = useDebouncedCallback((text: string) => show({ text }), 250);
  return (
    <Group mb="md" gap="sm" align="end" className="no-print">
      <TextInput
        label={t('filter.text')}
        defaultValue={filter.text ?? ''}
        onChange={({ currentTarget }) => search(currentTarget.value)}
        style={{ flex: '1 1 14rem' }}
        maxLength={100}
        type="search"
      />
      <Select
        label={t('filter.status')}
        value={filter.status ?? ''}
        onChange={(status) => show({ status: STATUSES.find((each) => each === status) })}
        data={[{ value: '', label: t('filter.all') }, ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))]}
        allowDeselect={false}
        style={{ flex: '0 1 14rem' }}
      />
    </Group>
  );
}

const placeOf = ({ organisation: { postcode, city } }: Membership): string => [postcode, city].filter(Boolean).join(' ');

function useColumns(): Column<Membership>[] {
  const { t } = useTranslation('memberships');
  const { slug } = useSeat();
  return [
    { key: 'code', title: t('code'), sortBy: 'code', cell: ({ code }) => code, text: ({ code }) => code },
    {
      key: 'name',
      title: t('name'),
      sortBy: 'name',
      text: ({ organisation }) => organisation.name,
      cell: ({ id, organisation }) => (
        <PlaceLink to="/networks/$slug/office/memberships/$membershipId" params={{ slug, membershipId: id }} fz="inherit">
          {organisation.name}
        </PlaceLink>
      ),
    },
    {
      key: 'place',
      title: t('place'),
      cell: (row) => placeOf(row) || '–',
      text: placeOf,
    },
    { key: 'status', title: t('status'), cell: ({ status }) => <StatusBadge status={status} />, text: ({ status }) => t(`status.${status}`) },
    {
      key: 'check',
      title: t('check'),
      cell: ({ conflicts = [] }) => (conflicts.length === 0 ? '–' : t('check.conflicts', { number: conflicts.length })),
      text: ({ conflicts = [] }) => conflicts.map(({ with: code, name, ground, value }) => t(`check.${ground}`, { code, name, value })).join('; '),
    },
  ];
}
