import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';

interface PartySaving {
  readonly party: string;
  readonly name: string;
  readonly known: string;
  readonly unknownTurnover: string;
  readonly fee: string;
  readonly ratio: string | null;
}

/** What each organisation saved against its fee. Domain §17. */
export function PartyTable({ parties, label }: { parties: readonly PartySaving[]; label: string }) {
  const { t } = useTranslation('savings');
  const shown = useShown();
  const amount = (key: 'known' | 'unknownTurnover' | 'fee', title: string): Column<PartySaving> => ({
    key,
    title,
    isNumeric: true,
    cell: (row) => shown.price(row[key]),
    text: (row) => row[key],
  });
  const columns: Column<PartySaving>[] = [
    {
      key: 'name',
      title: t('party'),
      cell: ({ name }) => name,
      exported: [
        { title: t('party'), text: ({ name }) => name },
        { title: t('party.code'), text: ({ party }) => party },
      ],
    },
    amount('known', t('known')),
    amount('fee', t('fee')),
    {
      key: 'ratio',
      title: t('ratio'),
      isNumeric: true,
      cell: ({ ratio }) => (ratio === null ? t('ratio.none') : shown.decimal(ratio)),
      text: ({ ratio }) => ratio ?? '',
    },
    amount('unknownTurnover', t('unknownTurnover')),
  ];
  return <ListTable label={label} columns={columns} rows={parties} keyOf={({ party }) => party} minWidth={680} />;
}
