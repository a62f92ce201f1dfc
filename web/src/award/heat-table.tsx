import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { type Call, type Evaluated, lowestOf, percentAbove } from './award';
import type { Measure } from './award-search';

interface Heat {
  readonly call: Call;
  readonly bids: readonly Evaluated[];
  readonly measure: Measure;
}

const SCORES = ['price', 'priceScore', 'qualityScore', 'totalScore', 'rank'] as const;

/** From how many percent above the lowest price a cell is coloured as the next level. */
const LEVELS = [0.05, 3, 8, 15];
const levelOf = (percent: number): number => LEVELS.filter((from) => percent >= from).length;

/** Lots by suppliers: each cell coloured by how far it is from the best, with the exact value and the distance in words. */
export function HeatTable({ call, bids, measure }: Heat) {
  const { t } = useTranslation('award');
  const suppliers = call.suppliers.filter(({ supplier }) => bids.some((bid) => bid.supplier === supplier));
  const lots = call.lots.filter(({ id }) => bids.some(({ lotId }) => lotId === id));
  const title = t('comparison.title', { currency: call.currency });
  const nameOf = (code: string): string => suppliers.find(({ supplier }) => supplier === code)?.name ?? '';
  const table = (): ExportTable => ({
    columns: [
      ...(['lot', 'category', 'region', 'supplier', 'name'] as const).map((column) => ({ title: t(`column.${column}`) })),
      ...SCORES.map((column) => ({ title: t(`column.${column}`), kind: 'decimal' as const })),
      { title: t('column.flags') },
    ],
    rows: bids.map((bid) => [
      lots.find(({ id }) => id === bid.lotId)?.title ?? '',
      bid.category,
      bid.region,
      bid.supplier,
      nameOf(bid.supplier),
      bid.price,
      bid.priceScore ?? '',
      bid.qualityScore,
      bid.totalScore ?? '',
      bid.rank === null ? '' : String(bid.rank),
      bid.flags.map((flag) => t(`flag.${flag}`)).join(', '),
    ]),
  });
  return (
    <Section title={title} actions={<ExportMenu name={title} table={table} />}>
      <Table.ScrollContainer minWidth={160 + 140 * suppliers.length} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}>
        <Table withColumnBorders verticalSpacing="xs" className="heat-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.lot')}</Table.Th>
              {suppliers.map(({ supplier, name }) => (
                <Table.Th key={supplier} scope="col">
                  {name}
                  <Text size="xs" c="dimmed">
                    {supplier}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lots.map(({ id, title: lot }) => (
              <LotRow
                key={id}
                title={lot}
                suppliers={suppliers.map(({ supplier }) => supplier)}
                bids={bids.filter(({ lotId }) => lotId === id)}
                measure={measure}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function LotRow({ title, suppliers, bids, measure }: { title: string; suppliers: readonly string[]; bids: readonly Evaluated[]; measure: Measure }) {
  const lowest = lowestOf(bids.filter(({ rank }) => rank !== null).map(({ price }) => price));
  const best = bids.find(({ rank }) => rank === 1)?.totalScore ?? null;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {title}
      </Table.Th>
      {suppliers.map((supplier) => {
        const bid = bids.find((each) => each.supplier === supplier);
        return <Cell key={supplier} bid={bid} lowest={lowest} best={best} measure={measure} />;
      })}
    </Table.Tr>
  );
}

function Cell({ bid, lowest, best, measure }: { bid: Evaluated | undefined; lowest: string | undefined; best: string | null; measure: Measure }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  if (!bid) return <Table.Td c="dimmed">{t('comparison.noBid')}</Table.Td>;
  const isExcluded = bid.flags.includes('excluded');
  const percent = measure === 'price' ? percentAbove(bid.price, lowest ?? bid.price) : behind(bid.totalScore, best);
  const distance = shown.decimal(String(percent));
  return (
    <Table.Td className="heat" {...(isExcluded ? {} : { 'data-level': levelOf(percent) })}>
      <div className="numeric" style={{ textAlign: 'left' }}>
        {measure === 'price' ? shown.decimal(bid.price) : bid.totalScore === null ? '–' : shown.decimal(bid.totalScore)}
      </div>
      <Text size="xs">
        {isExcluded
          ? t('flag.excluded')
          : percent < 0.05
            ? t(measure === 'price' ? 'comparison.cheapest' : 'comparison.best')
            : measure === 'price'
              ? t('comparison.above', { percent: distance })
              : t('comparison.behind', { count: percent, points: distance })}
        {bid.rank === null ? '' : ` · ${t('comparison.rank', { rank: bid.rank })}`}
      </Text>
      {bid.flags.includes('abnormally_low') ? (
        <Badge variant="outline" color="red" bg="var(--mantine-color-body)" tt="none" radius="sm" mt={4} miw="max-content">
          {t('flag.abnormally_low')}
        </Badge>
      ) : null}
      {bid.flags.includes('partial') ? <Text size="xs">{t('flag.partial')}</Text> : null}
    </Table.Td>
  );
}

/** By how many points a score lies behind the best, one decimal. */
function behind(score: string | null, best: string | null): number {
  return score === null || best === null ? 0 : Math.round(10 * (Number(best) - Number(score))) / 10;
}
