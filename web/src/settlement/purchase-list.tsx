import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { settlementSearch } from './settlement-search';
import { useItemNames, useQuantities } from './sold';
import { type Purchase, purchasesOf } from './volumes';

/** What the supplier reports of one's own purchases. Domain §14. */
export function PurchaseList({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const navigate = useNavigate();
  const itemName = useItemNames(edition);
  const quantityOf = useQuantities(edition);
  const search = settlementSearch(useSearch({ strict: false }));
  const sort = search.sort ?? '-date';
  const pages = useInfiniteQuery(purchasesOf(useSeat(), agreement.id, sort));
  const columns: Column<Purchase>[] = [
    {
      key: 'reference',
      title: t('purchases.reference'),
      sortBy: 'reference',
      cell: ({ reference }) => reference,
      text: ({ reference }) => reference,
    },
    { key: 'date', title: t('report.date'), sortBy: 'date', cell: ({ date }) => shown.day(date), text: ({ date }) => date },
    { key: 'item', title: t('item'), cell: ({ item }) => `${itemName(item)} (${item})`, text: ({ item }) => item },
    { key: 'region', title: t('region'), cell: ({ region }) => region, text: ({ region }) => region },
    { key: 'quantity', title: t('quantity'), isNumeric: true, cell: quantityOf, text: ({ quantity }) => quantity },
  ];
  return (
    <Section title={t('purchases')}>
      <PagedTable
        label={`${t('purchases')}, ${agreement.number}`}
        columns={columns}
        pages={pages}
        keyOf={({ reference }) => reference}
        minWidth={560}
        sort={sort}
        onSort={(wanted) => void navigate({ to: '.', search: settlementSearch({ ...search, sort: wanted }), replace: true })}
        empty={<Empty title={t('purchases.none')}>{t('purchases.none.text')}</Empty>}
      />
    </Section>
  );
}
