import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isPartyTo } from '../agreement/agreements';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { CategoryPicture } from './category-picture';
import { PartyChooser } from './party-chooser';
import { type SavingsByCategory, savingsByCategory, type SavingsOverTime } from './savings';
import { savingsSearch } from './savings-search';

/** What a calendar year has saved by category and month: a party's own, the office's of all or of one party. Domain §17. */
export function ByCategory({ year, parties }: { year: number; parties: SavingsOverTime['items'] }) {
  const { t } = useTranslation('savings');
  const seat = useSeat();
  const { party } = savingsSearch(useSearch({ strict: false }));
  const chosen = isPartyTo(seat) || !parties.some((each) => each.party === party) ? undefined : party;
  const found = useQuery(savingsByCategory(seat, year, chosen));
  return (
    <Section
      title={t('categories', { year })}
      actions={isPartyTo(seat) ? null : <PartyChooser label={t('party')} placeholder={t('parties.all')} parties={parties} chosen={chosen} />}
    >
      <Fetched query={found}>
        {(savings) => (savings.items.length === 0 ? <Empty title={t('categories.none')} /> : <Categories savings={savings} year={year} />)}
      </Fetched>
    </Section>
  );
}

type Row = Pick<SavingsByCategory['items'][number], 'category' | 'nameDe' | 'nameEn' | 'known' | 'unknownTurnover'>;

function Categories({ savings: { currency, items, together }, year }: { savings: SavingsByCategory; year: number }) {
  const { t } = useTranslation('savings');
  const rows: Row[] = items.length > 1 ? [...items, { category: '', nameDe: t('together'), nameEn: t('together'), ...together }] : items;
  return (
    <Stack gap="lg">
      <CategoryPicture categories={items} year={year} currency={currency} />
      <div>
        <CategoryTable rows={rows} label={t('categories.label', { year, currency })} />
        <Text size="sm" c="dimmed">
          {t('categories.text')}
        </Text>
      </div>
    </Stack>
  );
}

function CategoryTable({ rows, label }: { rows: readonly Row[]; label: string }) {
  const { t, i18n } = useTranslation('savings');
  const shown = useShown();
  const name = ({ nameDe, nameEn }: Row): string => (i18n.language === 'de' ? nameDe : nameEn);
  const amount = (key: 'known' | 'unknownTurnover'): Column<Row> => ({
    key,
    title: t(key),
    isNumeric: true,
    cell: (row) => shown.price(row[key]),
    text: (row) => row[key],
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('category'),
      cell: name,
      exported: [
        { title: t('category'), text: name },
        { title: t('party.code'), text: ({ category }) => category },
      ],
    },
    amount('known'),
    amount('unknownTurnover'),
  ];
  return <ListTable label={label} columns={columns} rows={rows} keyOf={({ category }) => category} minWidth={420} />;
}
