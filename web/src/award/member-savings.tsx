import { Alert, List, Stack, Table, Text } from '@mantine/core';
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

type TitleOf = (lotId: string) => string;

function Savings({ call, savings }: { call: Call; savings: Api<'MemberSavings'> }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const titleOf: TitleOf = (lotId) => call.lots.find(({ id }) => id === lotId)?.title ?? lotId;
  const hintsOf = ({ saving, largeShares }: Api<'MemberSaving'>): string =>
    [
      ...(saving.startsWith('-') ? [t('savings.dearer')] : []),
      ...largeShares.map(({ lotId, percent }) => t('savings.large', { percent: shown.decimal(percent), lot: titleOf(lotId) })),
    ].join('; ');
  const table = () => ({
    columns: [
      { title: t('savings.member') },
      ...COLUMNS.map((column) => ({ title: t(`savings.${column}`), kind: 'decimal' as const })),
      { title: t('savings.brings'), kind: 'decimal' as const },
      { title: t('column.flags') },
    ],
    rows: savings.members.map((each) => [each.name, ...COLUMNS.map((column) => each[column]), each.brings ?? '', hintsOf(each)]),
  });
  return (
    <Section title={t('savings')} actions={<ExportMenu name={t('savings')} table={table} />}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('savings.text')}
      </Text>
      <Warnings savings={savings} titleOf={titleOf} />
      <Table.ScrollContainer minWidth={860} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('savings') } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('savings.member')}</Table.Th>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col" className="numeric">
                  {t(`savings.${column}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" className="numeric">
                {t('savings.brings')}
              </Table.Th>
              <Table.Th scope="col">{t('column.flags')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {savings.members.map((each) => (
              <MemberCells key={each.member} each={each} hints={hintsOf(each)} />
            ))}
          </Table.Tbody>
          <Sums savings={savings} />
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function MemberCells({ each, hints }: { each: Api<'MemberSaving'>; hints: string }) {
  const shown = useShown();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {each.name}
      </Table.Th>
      {COLUMNS.map((column) => (
        <Table.Td key={column} className="numeric">
          {shown.decimal(each[column])}
        </Table.Td>
      ))}
      <Table.Td className="numeric">{each.brings === null ? '–' : shown.decimal(each.brings)}</Table.Td>
      <Table.Td>{hints}</Table.Td>
    </Table.Tr>
  );
}

/** What the office should weigh before it decides: who would be better off outside, and on whom a lot hangs. Domain §11. */
function Warnings({ savings: { core, currency, members }, titleOf }: { savings: Api<'MemberSavings'>; titleOf: TitleOf }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const money = (amount: string): string => `${shown.decimal(amount)} ${currency}`;
  const large = members.flatMap(({ name, largeShares }) => largeShares.map((share) => ({ name, ...share })));
  return (
    <Stack gap="sm" mb="sm">
      {core?.group ? (
        <Alert variant="outline" title={t('core.group')}>
          {t('core.group.text', {
            members: core.group.members.map(({ name }) => name).join(', '),
            gain: money(core.group.gain),
            most: money(core.most),
          })}
        </Alert>
      ) : (
        <Text size="sm">{core === null ? t('core.unknown') : t('core.nobody', { most: money(core.most) })}</Text>
      )}
      {large.length === 0 ? null : (
        <Alert variant="outline" title={t('large', { count: large.length })}>
          <List size="sm">
            {large.map(({ name, lotId, percent }) => (
              <List.Item key={`${name} ${lotId}`}>{t('large.one', { name, percent: shown.decimal(percent), lot: titleOf(lotId) })}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
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
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  );
}
