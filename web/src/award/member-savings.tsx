import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type Call, memberSavingsOf } from './award';

interface OfScenario {
  readonly roundId: string;
  readonly call: Call;
  readonly scenarioId: string;
}

/** How a scenario falls on the members, all at the common price, before anybody decides. Domain §11. */
export function MemberSavings({ roundId, call, scenarioId }: OfScenario) {
  const { t } = useTranslation('award');
  const savings = useQuery(memberSavingsOf(useSeat(), roundId, scenarioId));
  return (
    <Fetched query={savings}>
      {(found) =>
        found.members.length === 0 ? (
          <Section title={t('savings')}>
            <Empty title={t('savings.none')}>{t('savings.none.text')}</Empty>
          </Section>
        ) : (
          <Savings call={call} savings={found} />
        )
      }
    </Fetched>
  );
}

const COLUMNS = ['cost', 'baseline', 'saving', 'unknownCost'] as const;

function Savings({ call, savings }: { call: Call; savings: Api<'MemberSavings'> }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const titleOf = (lotId: string): string => call.lots.find(({ id }) => id === lotId)?.title ?? lotId;
  const hintsOf = ({ saving, largeShares }: Api<'MemberSaving'>): string =>
    [
      ...(saving.startsWith('-') ? [t('savings.dearer')] : []),
      ...largeShares.map(({ lotId, percent }) => t('savings.large', { percent: shown.decimal(percent), lot: titleOf(lotId) })),
    ].join('; ');
  const table = () => ({
    columns: [
      { title: t('savings.member') },
      ...COLUMNS.map((column) => ({ title: t(`savings.${column}`), kind: 'decimal' as const })),
      { title: t('column.flags') },
    ],
    rows: savings.members.map((each) => [each.name, ...COLUMNS.map((column) => each[column]), hintsOf(each)]),
  });
  return (
    <Section title={t('savings')} actions={<ExportMenu name={t('savings')} table={table} />}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('savings.text')}
      </Text>
      <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('savings') } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('savings.member')}</Table.Th>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col" className="numeric">
                  {t(`savings.${column}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('column.flags')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {savings.members.map((each) => (
              <Table.Tr key={each.member}>
                <Table.Th scope="row" fw={500}>
                  {each.name}
                </Table.Th>
                {COLUMNS.map((column) => (
                  <Table.Td key={column} className="numeric">
                    {shown.decimal(each[column])}
                  </Table.Td>
                ))}
                <Table.Td>{hintsOf(each)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Sums savings={savings} />
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function Sums({ savings }: { savings: Api<'MemberSavings'> }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Th scope="row">{t('savings.all', { currency: savings.currency })}</Table.Th>
        {COLUMNS.map((column) => (
          <Table.Td key={column} className="numeric" fw={650}>
            {shown.decimal(savings[column])}
          </Table.Td>
        ))}
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  );
}
