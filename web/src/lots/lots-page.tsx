import { Alert, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { LotExport } from './lot-export';
import { LotTable } from './lot-table';
import { type Lot, type Position, pooledLotsOf, useNames, WITHHELD } from './lots';
import type { LotsSearch, LotsView } from './lots-search';
import { PositionTable } from './position-table';
import { Publishing } from './publishing';
import { RegionChart } from './region-chart';
import { Shaping } from './shaping';
import './lots.css';

/** A round's pooled lots: totals as pictures; the office shapes them and publishes the totals. Domain §6. */
export function LotsPage() {
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  return (
    <Fetched query={useQuery(roundOf(seat, roundId))} isPage>
      {(round) => <OfRound round={round} />}
    </Fetched>
  );
}

function OfRound({ round }: { round: Round }) {
  const { t } = useTranslation('lots');
  const seat = useSeat();
  const pooled = useQuery(pooledLotsOf(seat, round.id));
  usePageTitle(`${t('title')}: ${round.title}`);
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId: round.id }} size="sm" className="no-print">
          {t('back')}
        </PlaceLink>
        <Title order={1}>
          {t('title')}: {round.title}
        </Title>
      </div>
      <Fetched query={pooled}>
        {({ lots, positions }) =>
          lots.length === 0 ? (
            <Empty title={t('none')}>{t(seat.roles.includes('office') ? 'none.office' : 'none.others')}</Empty>
          ) : (
            <ShownLots round={round} lots={lots} positions={positions} />
          )
        }
      </Fetched>
    </Stack>
  );
}

interface Shown {
  readonly round: Round;
  readonly lots: readonly Lot[];
  readonly positions: readonly Position[];
}

function ShownLots({ round, lots, positions }: Shown) {
  const { t } = useTranslation('lots');
  const { roles } = useSeat();
  const { view = 'lots', category, item }: LotsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (change: LotsSearch): void => void navigate({ to: '.', search: { view, category, item, ...change }, replace: true });
  const mayShape = lots.some(({ allowedActions }) => allowedActions.includes('move'));
  const views: LotsView[] = ['lots', 'positions', 'regions', ...(mayShape ? (['shape'] as const) : [])];
  const ofCategory = <One extends { category: string }>(all: readonly One[]): readonly One[] =>
    category === undefined ? all : all.filter((one) => one.category === category);
  const shown = { roundId: round.id, lots: ofCategory(lots), positions: ofCategory(positions) };
  return (
    <>
      <Publication lots={lots} positions={positions} />
      {roles.includes('office') ? <Publishing round={round} /> : null}
      <Group justify="space-between" align="flex-end">
        <CategoryChoice lots={lots} category={category} choose={(code) => go({ category: code })} />
        <LotExport {...shown} />
      </Group>
      <PlaceTabs
        label={t('views')}
        tabs={views.map((name) => ({ name, title: t(`view.${name}`) }))}
        chosen={views.includes(view) ? view : 'lots'}
        choose={(name) => go({ view: name })}
      >
        {view === 'positions' ? (
          <PositionTable positions={shown.positions} lots={new Map(lots.map((lot) => [lot.id, lot]))} roundId={round.id} />
        ) : view === 'regions' ? (
          <RegionChart positions={shown.positions} item={item} choose={(code) => go({ item: code })} />
        ) : view === 'shape' && mayShape ? (
          <Shaping {...shown} />
        ) : (
          <LotTable {...shown} />
        )}
      </PlaceTabs>
      <Text size="sm" c="dimmed">
        {t('withheld.why')}
      </Text>
    </>
  );
}

/** Whether the totals are published, and how many of them are withheld from everyone but the office. */
function Publication({ lots, positions }: Pick<Shown, 'lots' | 'positions'>) {
  const { t } = useTranslation('lots');
  const isPublished = lots.some(({ published }) => published);
  const counts = { withheld: positions.filter(({ published }) => published === WITHHELD).length, all: positions.length };
  return (
    <Alert variant="outline" color={isPublished ? 'pool' : 'gray'} title={t(isPublished ? 'published' : 'unpublished')}>
      {t(isPublished ? 'published.text' : 'unpublished.text', counts)}
    </Alert>
  );
}

function CategoryChoice({ lots, category, choose }: Pick<Shown, 'lots'> & { category?: string | undefined; choose: (code?: string) => void }) {
  const { t } = useTranslation('lots');
  const names = useNames();
  const codes = [...new Set(lots.map((lot) => lot.category))];
  if (codes.length < 2) return null;
  return (
    <Select
      label={t('category')}
      placeholder={t('category.all')}
      data={codes.map((code) => ({ value: code, label: names.category(code) }))}
      value={category ?? null}
      onChange={(code) => choose(code ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': t('category.all') }}
      maw={320}
      className="no-print"
    />
  );
}
