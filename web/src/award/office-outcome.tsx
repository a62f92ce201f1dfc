import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useNames } from '../lots/lots';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { inTenths } from './award';

/** Who was awarded which lot, for the office and the auditor. */
export function OfficeOutcome({ lots }: { lots: Api<'OfficeOutcome'>['lots'] }) {
  const { t } = useTranslation('award');
  const names = useNames();
  const shown = useShown();
  if (lots.length === 0) return <Empty title={t('outcome.noAward')} />;
  const texts = ['category', 'region', 'supplier', 'name'] as const;
  const decimals = ['share', 'price', 'totalScore'] as const;
  const table = () => ({
    columns: [
      ...texts.map((column) => ({ title: t(`column.${column}`) })),
      ...decimals.map((column) => ({ title: t(`column.${column}`), kind: 'decimal' as const })),
    ],
    rows: lots.map((lot) => [lot.category, lot.region, lot.supplier, lot.supplierName, lot.sharePercent, lot.price, lot.totalScore]),
  });
  return (
    <Section title={t('outcome.awards')} actions={<ExportMenu name={t('outcome.awards')} table={table} />}>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('outcome.awards') } }}>
        <Table striped verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.lot')}</Table.Th>
              <Table.Th scope="col">{t('column.supplier')}</Table.Th>
              {decimals.map((column) => (
                <Table.Th key={column} scope="col" className="numeric">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lots.map((lot) => (
              <Table.Tr key={`${lot.lotId} ${lot.supplier}`}>
                <Table.Th scope="row" fw={500}>
                  {names.category(lot.category)} {lot.region}
                </Table.Th>
                <Table.Td>{lot.supplierName}</Table.Td>
                <Table.Td className="numeric">{t('map.share', { percent: shown.decimal(inTenths(lot.sharePercent)) })}</Table.Td>
                <Table.Td className="numeric">{shown.decimal(lot.price)}</Table.Td>
                <Table.Td className="numeric">{shown.decimal(lot.totalScore)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
