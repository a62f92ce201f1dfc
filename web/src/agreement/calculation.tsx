import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useMonths } from '../indices/month-words';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import type { Edition } from './agreements';
import { rounded } from './rounded';

type Calculation = Api<'PriceCalculation'>;
type CalculatedIndex = Calculation['indices'][number];

/** To how many decimals factors are shown; they are computed without rounding. */
const SHOWN_DECIMALS = 9;

function useFactor(): (factor: string) => string {
  const shown = useShown();
  return (factor) => shown.decimal(rounded(factor, SHOWN_DECIMALS));
}

/** How an adjustment comes from the indices, step by step, and each price before and after. Domain §16. */
export function CalculationSteps({ calculation, sheet }: { calculation: Calculation; sheet: Edition['priceSheet'] }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const month = useMonths();
  const factor = useFactor();
  const { computed, inForce, changePercent, effect, factor: now, decimals } = calculation;
  return (
    <Stack gap="md">
      <Text size="sm">{t('calculation.intro', { month: month(calculation.month) })}</Text>
      <Indices calculation={calculation} />
      <Stack component="ol" gap={4} pl="lg" m={0}>
        <Text component="li" size="sm">
          {t('calculation.computed', { computed: factor(computed), inForce: factor(inForce), percent: shown.decimal(rounded(changePercent, 2)) })}
        </Text>
        <Text component="li" size="sm">
          {t(`calculation.${effect}`, { factor: factor(now) })}
        </Text>
        <Text component="li" size="sm">
          {t('calculation.price', { factor: factor(now), count: decimals })}
        </Text>
      </Stack>
      <Prices calculation={calculation} sheet={sheet} />
    </Stack>
  );
}

const COLUMNS = ['weight', 'then', 'now', 'ratio', 'part'] as const;

function Indices({ calculation: { indices, fixed, computed } }: { calculation: Calculation }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const factor = useFactor();
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('calculation.indices') } }}>
      <Table aria-label={t('calculation.indices')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('calculation.index')}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col" className="numeric">
                {t(`calculation.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row" fw={500}>
              {t('calculation.fixed')}
            </Table.Th>
            <Table.Td className="numeric">{shown.decimal(fixed)}</Table.Td>
            <Table.Td colSpan={3} />
            <Table.Td className="numeric">{factor(fixed)}</Table.Td>
          </Table.Tr>
          {indices.map((index) => (
            <IndexRow key={index.series} index={index} />
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('calculation.sum')}</Table.Th>
            <Table.Td colSpan={4} />
            <Table.Td className="numeric" fw={700}>
              {factor(computed)}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function IndexRow({ index: { name, series, base, weight, then, now, ratio, part } }: { index: CalculatedIndex }) {
  const shown = useShown();
  const factor = useFactor();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
        <Text size="xs" c="dimmed">
          {series} · {base}
        </Text>
      </Table.Th>
      <Table.Td className="numeric">{shown.decimal(weight)}</Table.Td>
      <Table.Td className="numeric">
        <Value of={then} />
      </Table.Td>
      <Table.Td className="numeric">
        <Value of={now} />
      </Table.Td>
      <Table.Td className="numeric">{factor(ratio)}</Table.Td>
      <Table.Td className="numeric">{factor(part)}</Table.Td>
    </Table.Tr>
  );
}

function Value({ of: { value, month: at, revision } }: { of: CalculatedIndex['now'] }) {
  const { t } = useTranslation('agreement');
  const month = useMonths();
  return (
    <>
      {useShown().decimal(value)}
      <Text size="xs" c="dimmed">
        {t('calculation.of', { month: month(at), revision })}
      </Text>
    </>
  );
}

interface Row {
  readonly key: string;
  readonly item: string;
  readonly name: string;
  readonly from: string;
  readonly base: string;
  readonly before: string;
  readonly after: string;
}

function Prices({ calculation: { prices }, sheet: { lots, currency } }: { calculation: Calculation; sheet: Edition['priceSheet'] }) {
  const { t, i18n } = useTranslation('agreement');
  const shown = useShown();
  const positions = new Map(
    lots.flatMap((lot) => lot.positions.map((position) => [position.positionId, { ...position, region: lot.region }] as const)),
  );
  const rows = prices.flatMap(({ positionId, tiers }): Row[] => {
    const position = positions.get(positionId);
    const name = (i18n.language === 'de' ? position?.nameDe : position?.nameEn) ?? '–';
    return tiers.map((tier) => ({
      ...tier,
      key: `${positionId} ${tier.from}`,
      item: position?.item ?? '–',
      name: `${name} (${position?.region ?? '–'})`,
    }));
  });
  const price = (key: 'base' | 'before' | 'after'): Column<Row> => ({
    key,
    title: t(`calculation.${key}`, { currency }),
    isNumeric: true,
    cell: (row) => shown.price(row[key]),
    text: (row) => row[key],
  });
  const columns: Column<Row>[] = [
    { key: 'item', title: t('calculation.item'), cell: ({ item, name }) => `${item} ${name}`, text: ({ item, name }) => `${item} ${name}` },
    { key: 'from', title: t('calculation.from'), isNumeric: true, cell: ({ from }) => shown.decimal(from), text: ({ from }) => from },
    price('base'),
    price('before'),
    price('after'),
  ];
  return <ListTable label={t('calculation.prices')} columns={columns} rows={rows} keyOf={({ key }) => key} minWidth={620} />;
}
