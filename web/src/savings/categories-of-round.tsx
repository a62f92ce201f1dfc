import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import type { RoundSavings } from './savings';

type Row = RoundSavings['categories'][number];

/** What a round saved by category: one's own, or the office's of all, beside what is published of all. Domain §6.3, §17. */
export function CategoriesOfRound({ savings, isParty }: { savings: RoundSavings; isParty: boolean }) {
  const { t, i18n } = useTranslation('savings');
  const shown = useShown();
  const name = ({ nameDe, nameEn }: Row): string => (i18n.language === 'de' ? nameDe : nameEn);
  const amount = (title: string, of: (row: Row) => string): Column<Row> => {
    const text = (row: Row): string => (of(row) === 'withheld' ? t('withheld') : of(row));
    return { key: title, title, isNumeric: true, cell: (row) => (of(row) === 'withheld' ? t('withheld') : shown.price(of(row))), text };
  };
  const live = ({ own, network }: Row): Row['network'] => own ?? network;
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
    amount(t(isParty ? 'own.known' : 'now.known'), (row) => live(row).known),
    amount(t(isParty ? 'own.unknownTurnover' : 'now.unknownTurnover'), (row) => live(row).unknownTurnover),
    ...(savings.published
      ? [amount(t('all.known'), ({ published }) => published.known), amount(t('all.unknownTurnover'), ({ published }) => published.unknownTurnover)]
      : []),
  ];
  return (
    <ListTable
      label={t('round.categories', { currency: savings.currency })}
      columns={columns}
      rows={savings.categories}
      keyOf={({ category }) => category}
      minWidth={savings.published ? 720 : 460}
    />
  );
}
