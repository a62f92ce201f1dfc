import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { linesOf, MOST } from './imports';

/** The member's lines in force. */
export function LineTable({ roundId }: { roundId: string }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const shown = useShown();
  const day = (text: string | null): string => (text === null ? '…' : shown.day(text));
  return (
    <Fetched query={useQuery(linesOf(seat, roundId))}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty title={t('lines.none')}>{t('lines.none.text')}</Empty>
        ) : (
          <>
            <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('lines') } }}>
              <Table striped verticalSpacing={6} aria-label={t('lines')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('lines.item')}</Table.Th>
                    <Table.Th scope="col" className="numeric">
                      {t('lines.quantity')}
                    </Table.Th>
                    <Table.Th scope="col">{t('lines.unit')}</Table.Th>
                    <Table.Th scope="col">{t('lines.kind')}</Table.Th>
                    <Table.Th scope="col">{t('lines.region')}</Table.Th>
                    <Table.Th scope="col">{t('lines.period')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ id, item, lineQuantity, lineUnit, kind, region, from, to }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{item}</Table.Td>
                      <Table.Td className="numeric">{shown.decimal(lineQuantity)}</Table.Td>
                      <Table.Td>{lineUnit}</Table.Td>
                      <Table.Td>{t(`lines.${kind}`)}</Table.Td>
                      <Table.Td>{region}</Table.Td>
                      <Table.Td>{from === null && to === null ? '–' : `${day(from)} – ${day(to)}`}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {next === null ? null : <Text size="sm">{t('lines.more', { number: MOST })}</Text>}
          </>
        )
      }
    </Fetched>
  );
}
