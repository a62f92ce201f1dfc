import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../agreement/agreements';
import { type Column, ListTable } from '../parts/list-table';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type BonusRun, documentOf } from './bonus-runs';

type Share = BonusRun['shares'][number];

/** Everybody's share of a run, each with its statement once it is released. */
export function ShareTable({ run, agreement }: { run: BonusRun; agreement: AgreementDetail }) {
  const { t, i18n } = useTranslation('bonus-run');
  const shown = useShown();
  const seat = useSeat();
  const amounts = (['difference', 'before', 'payable', 'after'] as const).map(
    (of): Column<Share> => ({
      key: of,
      title: t(`column.${of}`),
      isNumeric: true,
      cell: (row) => shown.price(row[of]),
      text: (row) => row[of],
    }),
  );
  const paid = ({ file, payable, hasAccount }: Share): string =>
    file !== null ? t('paid.file', { number: file }) : !/[1-9]/.test(payable) ? '–' : t(hasAccount ? 'paid.open' : 'paid.noAccount');
  const statement = ({ party, name }: Share) => (
    <Anchor
      href={documentOf(seat, run, 'statement', { of: party, language: i18n.language })}
      target="_blank"
      rel="noreferrer"
      size="sm"
      aria-label={t('statement.of', { name })}
    >
      PDF
    </Anchor>
  );
  const columns: Column<Share>[] = [
    {
      key: 'party',
      title: t('column.party'),
      cell: ({ name }) => name,
      exported: [
        { title: t('column.party'), text: ({ name }) => name },
        { title: t('column.code'), text: ({ party }) => party },
      ],
    },
    ...amounts,
    ...(run.state === 'released'
      ? [
          { key: 'paid', title: t('column.paid'), cell: paid, text: paid },
          { key: 'statement', title: t('column.statement'), cell: statement },
        ]
      : []),
  ];
  const label = t('shares', { agreement: agreement.number, number: run.number, currency: run.currency });
  return <ListTable label={label} columns={columns} rows={run.shares} keyOf={({ party }) => party} minWidth={720} />;
}
