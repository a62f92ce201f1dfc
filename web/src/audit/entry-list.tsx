import { Anchor, Button, Group, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { EntryDialog } from './entry-dialog';
import { KINDS } from './kinds';
import { entriesOf, type Entry, type LogSearch, logSearch, personsOf, type SearchChange } from './log';
import { allMemberships, type Named, type Names, useNames } from './names';
import { useKindName } from './said';

/** The log's entries, the newest first, found by what, whom and when. */
export function EntryList() {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const navigate = useNavigate();
  const search = logSearch(useSearch({ strict: false }));
  const pages = useInfiniteQuery(entriesOf(seat, search));
  const names = useNames();
  const show = (changed: SearchChange) => void navigate({ to: '.', search: logSearch({ ...search, ...changed }), replace: true });
  const columns = useColumns(names, (entry) => show({ entry }));
  const { part: _, entry: openId, ...filter } = search;
  const isFiltered = Object.keys(filter).length > 0;
  const open = pages.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === openId);
  return (
    <Section title={t('entries')}>
      <Filters search={search} show={show} />
      {isFiltered ? (
        <Button variant="subtle" size="compact-sm" mb="sm" className="no-print" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
          {t('filter.clear')}
        </Button>
      ) : null}
      <PagedTable
        label={t('entries')}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={760}
        empty={<Empty title={isFiltered ? t('entries.noneFound') : t('entries.none')}>{isFiltered ? t('entries.noneFound.text') : null}</Empty>}
      />
      {openId === undefined ? null : <EntryDialog key={openId} id={openId} listed={open} names={names} close={() => show({ entry: undefined })} />}
    </Section>
  );
}

function Filters({ search, show }: { search: LogSearch; show: (changed: SearchChange) => void }) {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const kindName = useKindName();
  const { data: memberships = [] } = useQuery(allMemberships(seat));
  const { data: persons = [] } = useQuery(personsOf(seat));
  const choose = (part: 'kind' | 'membership' | 'person', data: readonly { value: string; label: string }[]) => (
    <Select
      label={t(`filter.${part}`)}
      placeholder={t('filter.all')}
      value={search[part] ?? null}
      onChange={(value) => show({ [part]: value ?? undefined })}
      data={data}
      searchable
      clearable
      limit={100}
      style={{ flex: '1 1 12rem' }}
    />
  );
  const day = (part: 'from' | 'until') => (
    <TextInput
      type="date"
      label={t(`filter.${part}`)}
      value={search[part] ?? ''}
      onChange={({ currentTarget }) => show({ [part]: currentTarget.value || undefined })}
      style={{ flex: '1 1 9rem' }}
    />
  );
  return (
    <Group mb="md" gap="sm" align="end" className="no-print">
      {choose(
        'kind',
        KINDS.map((value) => ({ value, label: kindName(value) })),
      )}
      {choose(
        'membership',
        memberships.map(({ id, code, organisation }) => ({ value: id, label: `${organisation.name} (${code})` })),
      )}
      {choose(
        'person',
        persons.map(({ pseudonym, name }) => ({ value: pseudonym, label: name })),
      )}
      {day('from')}
      {day('until')}
    </Group>
  );
}

function useColumns(names: Names, open: (id: string) => void): Column<Entry>[] {
  const { t } = useTranslation('audit');
  const { time, decimal } = useShown();
  const kindName = useKindName();
  const { data: network } = useNetwork(useSeat());
  const when = ({ at }: Entry): string => time(at, network?.timeZone ?? 'UTC');
  return [
    {
      key: 'what',
      title: t('column.what'),
      text: ({ kind }) => kindName(kind),
      cell: ({ id, kind }) => (
        <Anchor component="button" type="button" fz="inherit" fw="inherit" ta="left" onClick={() => open(id)}>
          {kindName(kind)}
        </Anchor>
      ),
    },
    {
      key: 'about',
      title: t('column.about'),
      text: (entry) => names.about(entry)?.name ?? '',
      cell: (entry) => <About named={names.about(entry)} />,
    },
    { key: 'by', title: t('column.by'), cell: names.doer, text: names.doer },
    { key: 'at', title: t('column.at'), cell: when, text: when },
    {
      key: 'index',
      title: t('column.index'),
      isNumeric: true,
      text: ({ leafIndex }) => (leafIndex === null ? '' : (leafIndex + 1).toString()),
      cell: ({ leafIndex }) => (leafIndex === null ? t('index.pending') : decimal((leafIndex + 1).toString())),
    },
  ];
}

function About({ named }: { named: Named | undefined }) {
  const { slug } = useSeat();
  if (!named) return '–';
  const { kind, id, name } = named;
  if (kind === 'person') return name;
  if (kind === 'round')
    return (
      <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: id }} fz="inherit">
        {name}
      </PlaceLink>
    );
  if (kind === 'agreement')
    return (
      <PlaceLink to="/networks/$slug/agreements/$agreementId" params={{ slug, agreementId: id }} fz="inherit">
        {name}
      </PlaceLink>
    );
  return (
    <PlaceLink to="/networks/$slug/office/memberships/$membershipId" params={{ slug, membershipId: id }} fz="inherit">
      {name}
    </PlaceLink>
  );
}
