import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isPartyTo } from '../agreement/agreements';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { useUnitName } from '../parts/units';
import { PartyChooser } from './party-chooser';
import { membersOf, type ReferencePrice, type ReferencePricePage, referencePricesOf } from './savings';
import { savingsSearch } from './savings-search';

/** What was paid before the round, beside the pool and the indices: a party's own, for the office those of the party that it looks at. Domain §17. */
export function ReferencePrices({ roundId }: { roundId: string }) {
  const { t } = useTranslation('savings');
  const seat = useSeat();
  const isParty = isPartyTo(seat);
  const { data: members = [] } = useQuery({ ...membersOf(seat, roundId), enabled: !isParty });
  const { party } = savingsSearch(useSearch({ strict: false }));
  return (
    <Section
      title={t('prices')}
      actions={isParty ? null : <PartyChooser label={t('prices.party')} placeholder={t('prices.party')} parties={members} chosen={party} />}
    >
      {isParty || party !== undefined ? (
        <Prices key={`${roundId} ${party ?? ''}`} roundId={roundId} party={isParty ? undefined : party} />
      ) : (
        <Text size="sm">{t('prices.choose')}</Text>
      )}
    </Section>
  );
}

function Prices({ roundId, party }: { roundId: string; party: string | undefined }) {
  const { t } = useTranslation('savings');
  const pages = useInfiniteQuery(referencePricesOf(useSeat(), roundId, party));
  const first = pages.data?.pages[0];
  const columns = useColumns(first);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('prices.text')}</Text>
      {first ? <Text size="sm">{t(`quartiles.${first.quartiles}`)}</Text> : null}
      <PagedTable
        label={t('prices.label', { currency: first?.currency ?? '' })}
        columns={columns}
        pages={pages}
        keyOf={({ item }) => item}
        empty={<Empty title={t('prices.none')} />}
        minWidth={first?.quartiles === 'shown' ? 760 : 620}
      />
    </Stack>
  );
}

function useColumns(page: ReferencePricePage | undefined): Column<ReferencePrice>[] {
  const { t, i18n } = useTranslation('savings');
  const shown = useShown();
  const unit = useUnitName('one');
  const name = ({ nameDe, nameEn }: ReferencePrice): string => (i18n.language === 'de' ? nameDe : nameEn);
  const quartile = ({ quartile: quarter }: ReferencePrice): string => (quarter === null ? t('withheld') : t('quartile.value', { quarter }));
  const of = (row: ReferencePrice, text: (corrected: Corrected) => string): string => row.corrected.map(text).join(' / ');
  return [
    {
      key: 'item',
      title: t('item'),
      cell: (row) => `${name(row)} (${row.item})`,
      exported: [
        { title: t('item'), text: name },
        { title: t('party.code'), text: ({ item }) => item },
        { title: t('unit'), text: (row) => unit(row.unit) },
      ],
    },
    {
      key: 'price',
      title: t('price', { month: page?.month ?? '' }),
      isNumeric: true,
      cell: (row) => t('price.per', { price: shown.price(row.price), unit: unit(row.unit) }),
      text: ({ price }) => price,
    },
    ...(page?.quartiles === 'shown' ? [{ key: 'quartile', title: t('quartile'), cell: quartile, text: quartile }] : []),
    {
      key: 'corrected',
      title: t('corrected'),
      isNumeric: true,
      cell: (row) =>
        row.corrected.length === 0 ? t('corrected.none') : row.corrected.map((one) => <InIndices key={one.agreementId} corrected={one} />),
      exported: [
        { title: t('agreement'), text: (row) => of(row, ({ agreement }) => agreement) },
        { title: t('corrected'), isNumeric: true, text: (row) => of(row, ({ price }) => price ?? '') },
        { title: t('corrected.month'), text: (row) => of(row, ({ month }) => month ?? '') },
      ],
    },
  ];
}

type Corrected = ReferencePrice['corrected'][number];

/** An old price by one agreement's indices, or why there is none. */
function InIndices({ corrected: { agreement, state, month, price } }: { corrected: Corrected }) {
  const { t } = useTranslation('savings');
  const shown = useShown();
  const told = state === 'computed' && price !== null ? shown.price(price) : t(`corrected.${state === 'no_clause' ? 'no_clause' : 'no_month'}`);
  return (
    <div>
      {told}
      <Text size="xs" c="dimmed">
        {month === null ? agreement : t('corrected.of', { agreement, month: shown.period(month) })}
      </Text>
    </div>
  );
}
