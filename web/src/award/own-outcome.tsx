import { Badge, Box, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useNames, WITHHELD } from '../lots/lots';
import { Withheld } from '../lots/totals';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { inTenths } from './award';

type OwnLot = Api<'BidderOutcome'>['lots'][number];

/** What came out for the bidder, in words; of a part how much, where the lot's total is not withheld. */
function useResult(): (lot: Pick<OwnLot, 'isWon' | 'sharePercent'>) => string {
  const { t } = useTranslation('award');
  const shown = useShown();
  return ({ isWon, sharePercent }) => {
    if (!isWon) return t('own.lost');
    if (sharePercent === WITHHELD) return t('own.partWithheld');
    return sharePercent === null || sharePercent === '100' ? t('own.won') : t('own.part', { percent: shown.decimal(inTenths(sharePercent)) });
  };
}

/** A bidder's own result: its scores, each winner's name and total score, nobody else's price. Domain §12. */
export function OwnOutcome({ lots }: { lots: readonly OwnLot[] }) {
  const { t } = useTranslation('award');
  const result = useResult();
  if (lots.length === 0) return <Empty title={t('own.none')} />;
  const won = lots.filter(({ isWon }) => isWon).length;
  const columns = ['result', 'ownPrice', 'priceScore', 'qualityScore', 'totalScore', 'rank', 'winner', 'winnerScore'] as const;
  const table = () => ({
    columns: [
      { title: t('column.category') },
      { title: t('column.region') },
      ...columns.map((column) => ({
        title: t(`column.${column}`),
        kind: column === 'result' || column === 'winner' ? ('text' as const) : ('decimal' as const),
      })),
    ],
    rows: lots.map(({ category, region, isWon, own, winners, sharePercent }) => [
      category,
      region,
      result({ isWon, sharePercent }),
      own?.price ?? '',
      own?.priceScore ?? '',
      own?.qualityScore ?? '',
      own?.totalScore ?? '',
      String(own?.rank ?? ''),
      winners.map(({ name }) => name).join(', '),
      winners.map(({ totalScore }) => totalScore).join(', '),
    ]),
  });
  return (
    <Section title={t('own', { won, count: lots.length })} actions={<ExportMenu name={t('outcome')} table={table} />}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('own.intro')}
      </Text>
      <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('outcome') } }}>
        <Table striped verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.lot')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lots.map((lot) => (
              <Row key={lot.lotId} lot={lot} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function Row({ lot: { category, region, isWon, own, winners, sharePercent } }: { lot: OwnLot }) {
  const { t } = useTranslation('award');
  const result = useResult();
  const names = useNames();
  const shown = useShown();
  const score = (text: string | null | undefined): string => (text === null || text === undefined ? '–' : shown.decimal(text));
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {names.category(category)} {region}
      </Table.Th>
      <Table.Td>
        <Badge variant="outline" color={isWon ? 'green' : 'gray'} tt="none" radius="sm" miw="max-content">
          {result({ isWon, sharePercent })}
        </Badge>
      </Table.Td>
      <Table.Td>{own === null ? t('own.incomplete') : own.price === WITHHELD ? <Withheld /> : shown.decimal(own.price)}</Table.Td>
      <Table.Td>{score(own?.priceScore)}</Table.Td>
      <Table.Td>{score(own?.qualityScore)}</Table.Td>
      <Table.Td>{own?.excluded ? t('flag.excluded') : score(own?.totalScore)}</Table.Td>
      <Table.Td>{own?.rank ?? '–'}</Table.Td>
      <Table.Td>
        {winners.length === 0
          ? t('own.noWinner')
          : winners.map(({ name }) => (
              <Box key={name} miw="max-content">
                {name}
              </Box>
            ))}
      </Table.Td>
      <Table.Td>{winners.length === 0 ? '–' : winners.map(({ name, totalScore }) => <div key={name}>{score(totalScore)}</div>)}</Table.Td>
    </Table.Tr>
  );
}
