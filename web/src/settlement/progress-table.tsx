import { Progress, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../agreement/agreements';
import { percentOf } from '../lots/lots';
import { Withheld } from '../lots/totals';
import type { ExportTable } from '../parts/exports/csv';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { useItemNames } from './sold';
import type { PositionProgress, TierProgress } from './tier-progress';

/** What still has to be bought until everyone's price falls, in words. */
function useProgressWords(currency: string): (row: PositionProgress) => string {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  return ({ reached, next, unit }) => {
    if (!reached) return t('progress.withheld');
    const price = (text: string): string => `${shown.price(text)} ${currency}`;
    if (!next) return t('progress.last', { price: price(reached.unitPrice) });
    return t('progress.missing', { missing: `${shown.decimal(next.missing)} ${unitName(unit)}`, price: price(next.unitPrice) });
  };
}

/** Each position with its tiers' progress; whoever buys sees its own part beside it. Domain §6.3, §14. */
export function ProgressTable({ progress, edition }: { progress: TierProgress; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const hasOwn = progress.items.some(({ own }) => own !== null);
  const columns = ['item', 'progress', 'progress.reached', ...(hasOwn ? (['progress.own'] as const) : [])] as const;
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('progress') } }}>
      <Table striped verticalSpacing="xs" aria-label={t('progress')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" className={column === 'progress.own' || column === 'progress.reached' ? 'numeric' : ''}>
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {progress.items.map((row) => (
            <Row key={row.positionId} {...{ row, edition, hasOwn }} currency={progress.currency} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row, edition, currency, hasOwn }: { row: PositionProgress; edition: Edition; currency: string; hasOwn: boolean }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const words = useProgressWords(currency)(row);
  const { item, regions, unit, reached, next, volume, own, publishedAt } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {itemName(item)}
        <Text size="sm" c="dimmed">
          {t('progress.item', { item, regions: regions.join(', ') })}
        </Text>
      </Table.Th>
      <Table.Td miw="15rem">
        {reached ? (
          <>
            <Text fz="inherit" fw={600}>
              {words}
            </Text>
            <Progress value={next ? percentOf(volume, next.from) : 100} size="lg" my={4} aria-label={words} />
            {publishedAt === null ? null : (
              <Text size="sm" c="dimmed">
                {t('progress.published', { at: shown.time(publishedAt, zone) })}
              </Text>
            )}
          </>
        ) : (
          <>
            <Withheld />
            <Text size="sm" c="dimmed">
              {words}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td className="numeric">{reached ? `${shown.price(reached.unitPrice)} ${currency}` : '–'}</Table.Td>
      {hasOwn ? <Table.Td className="numeric">{`${shown.decimal(own ?? '0')} ${unitName(unit)}`}</Table.Td> : null}
    </Table.Tr>
  );
}

/** The same for a spreadsheet; what is withheld says so. */
export function useProgressExport({ items, currency }: TierProgress, edition: Edition): ExportTable {
  const { t } = useTranslation('settlement');
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const withheld = t('withheld');
  return {
    columns: [
      { title: t('item') },
      { title: t('item.code') },
      { title: t('region') },
      { title: t('unit') },
      { title: t('progress.volume'), kind: 'decimal' },
      { title: t('progress.own'), kind: 'decimal' },
      { title: t('progress.reached'), kind: 'decimal' },
      { title: t('progress.missing.head'), kind: 'decimal' },
      { title: t('progress.next'), kind: 'decimal' },
      { title: t('currency') },
    ],
    rows: items.map(({ item, regions, unit, volume, own, reached, next }) => [
      itemName(item),
      item,
      regions.join(', '),
      unitName(unit),
      reached ? volume : withheld,
      own ?? '',
      reached?.unitPrice ?? withheld,
      next?.missing ?? '',
      next?.unitPrice ?? '',
      currency,
    ]),
  };
}
