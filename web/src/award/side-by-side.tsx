import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { ExportMenu } from '../parts/exports/export-menu';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Round } from '../round/rounds';
import { type Call, decisionOf, mayBeSplit, percentAbove, type Solved, useAwardChange } from './award';
import { useConditionWords } from './condition-words';

interface Compared {
  readonly round: Round;
  readonly call: Call;
  readonly scenarios: readonly Solved[];
}

/** Scenarios side by side: cost, what it is above the free optimum, what each condition costs, each supplier's share. Domain §11. */
export function SideBySide({ round, call, scenarios }: Compared) {
  const { t } = useTranslation('award');
  const words = useConditionWords(call);
  const shown = useShown();
  const rows: readonly { readonly title: string; readonly cell: (scenario: Solved) => ReactNode }[] = [
    { title: t('scenario.conditions'), cell: ({ conditions }) => words.all(conditions).join('; ') || t('scenario.free') },
    { title: t('scenario.state'), cell: (scenario) => <Solution scenario={scenario} call={call} /> },
    { title: t('scenario.cost', { currency: call.currency }), cell: (scenario) => <Cost scenario={scenario} /> },
    { title: t('scenario.score'), cell: ({ score }) => (score === null ? '–' : shown.decimal(score)) },
    { title: t('scenario.conditionCosts'), cell: (scenario) => <ConditionCosts scenario={scenario} call={call} /> },
    { title: t('scenario.shares'), cell: (scenario) => <Shares scenario={scenario} call={call} /> },
    { title: t('scenario.decide'), cell: (scenario) => <Propose round={round} scenario={scenario} /> },
  ];
  return (
    <Section title={t('scenario.compare')} actions={<ShareExport call={call} scenarios={scenarios} />}>
      <Table.ScrollContainer
        minWidth={160 + 220 * scenarios.length}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('scenario.compare') } }}
      >
        <Table withColumnBorders verticalSpacing="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w={150}>
                {t('scenario.name')}
              </Table.Th>
              {scenarios.map(({ id, name }) => (
                <Table.Th key={id} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ title, cell }) => (
              <Table.Tr key={title}>
                <Table.Th scope="row" fw={500} style={{ verticalAlign: 'top' }}>
                  {title}
                </Table.Th>
                {scenarios.map((scenario) => (
                  <Table.Td key={scenario.id} style={{ verticalAlign: 'top' }}>
                    {cell(scenario)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

interface OfScenario {
  readonly scenario: Solved;
  readonly call: Call;
}

function Solution({ scenario: { state, gapPercent, clashes, failure, relaxed, conditions }, call }: OfScenario) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const words = useConditionWords(call);
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  const titleOf = (lotId: string): string => call.lots.find(({ id }) => id === lotId)?.title ?? lotId;
  /** A number, or suppliers by code. */
  const enoughIs = (enough: string): string => (/^[\d.]+$/.test(enough) ? shown.decimal(enough) : enough.split(';').map(nameOf).join(', '));
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t(`state.${state}`)}
        {state === 'feasible' && gapPercent !== null
          ? ` (${t(conditions.objective === 'score' ? 'scenario.gapScore' : 'scenario.gap', { percent: shown.decimal(gapPercent) })})`
          : ''}
      </Text>
      {clashes.map(({ condition, enough, lots }) => (
        <Text key={condition} size="sm" c="var(--mantine-color-error)">
          {words.one(condition, conditions)}
          {lots.length === 0 ? '' : ` (${lots.map(titleOf).join(', ')})`}
          {enough === undefined ? '' : `: ${t('scenario.enough', { value: enoughIs(enough) })}`}
        </Text>
      ))}
      {relaxed.map(({ condition, enough }) => (
        <Text key={condition} size="sm">
          {t('scenario.relaxed', { rule: words.one(condition, conditions) })}
          {` ${enough === undefined ? t('scenario.dropped') : t('scenario.loosened', { value: enoughIs(enough) })}`}
        </Text>
      ))}
      {failure === null ? null : <Text size="sm">{failure}</Text>}
    </Stack>
  );
}

/** An amount without its sign: the words say which way it is. */
const unsigned = (amount: string): string => amount.replace(/^-/, '');

function Cost({ scenario: { cost, freeCost, costOfConditions, switchingCost, conditions } }: { scenario: Solved }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  if (cost === null) return <>–</>;
  const percent = freeCost === null ? undefined : percentAbove(cost, freeCost);
  return (
    <>
      <Text fw={650}>{shown.decimal(cost)}</Text>
      {costOfConditions === null || percent === undefined ? null : (
        <Text size="sm" c="dimmed">
          {/^[0.]+$/.test(costOfConditions)
            ? t('scenario.isFree')
            : t(costOfConditions.startsWith('-') ? 'scenario.below' : 'scenario.above', {
                amount: shown.decimal(unsigned(costOfConditions)),
                percent: shown.decimal(unsigned(String(percent))),
              })}
        </Text>
      )}
      {mayBeSplit(conditions) ? (
        <Text size="sm" c="dimmed">
          {t('scenario.byMode')}
        </Text>
      ) : null}
      {switchingCost === null ? null : (
        <Text size="sm" c="dimmed">
          {t('scenario.switching', { amount: shown.decimal(switchingCost) })}
        </Text>
      )}
    </>
  );
}

function ConditionCosts({ scenario: { conditionCosts, cost, conditions }, call }: OfScenario) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const words = useConditionWords(call);
  if (cost === null) return <>–</>;
  if (conditionCosts === null) return <Text size="sm">{t('scenario.reckoning')}</Text>;
  if (conditionCosts.length === 0) return <>–</>;
  return (
    <>
      {conditionCosts.map(({ condition, saving }) => (
        <Text key={condition} size="sm">
          {words.one(condition, conditions)}:{' '}
          {saving.startsWith('-') ? t('scenario.splitSaves', { amount: shown.decimal(unsigned(saving)) }) : shown.decimal(saving)}
        </Text>
      ))}
    </>
  );
}

/** A whole percent for a bar beside the exact amount. */
const shareOf = (cost: string, total: string | null): number => Math.round((100 * Number(cost)) / Number(total ?? cost));

function Shares({ scenario: { suppliers, cost }, call }: OfScenario) {
  const { t } = useTranslation('award');
  const shown = useShown();
  if (suppliers.length === 0) return <>–</>;
  return (
    <Stack gap="xs">
      {suppliers.map((each) => (
        <div key={each.supplier}>
          <Text size="sm">{call.suppliers.find(({ supplier }) => supplier === each.supplier)?.name ?? each.supplier}</Text>
          <div className="award-bar" aria-hidden="true" style={{ width: `${shareOf(each.cost, cost)}%` }} />
          <Text size="xs" c="dimmed">
            {t('scenario.share', { percent: shareOf(each.cost, cost), lots: each.lots, cost: shown.decimal(each.cost) })}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function Propose({ round, scenario }: { round: Round; scenario: Solved }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const decision = useQuery(decisionOf(seat, round.id));
  const propose = useAwardChange(round.id, async () => {
    await answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/decision', {
        params: { path: { networkId: seat.networkId, roundId: round.id } },
        body: { scenarioId: scenario.id },
      }),
    );
    // before the decision is read anew, which takes this button and what it would still do off the page
    await navigate({ to: '.', search: { part: 'decision' } });
  });
  if (decision.data) return <Text size="sm">{decision.data.scenarioId === scenario.id ? t(`decision.${decision.data.state}`) : '–'}</Text>;
  if (round.phase !== 'evaluating' || !scenario.allowedActions.includes('propose')) return <>–</>;
  return (
    <>
      <Button size="xs" loading={propose.isPending} onClick={() => propose.mutate()}>
        {t('scenario.propose')}
      </Button>
      {propose.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(propose.error)}
        </Text>
      ) : null}
    </>
  );
}

function ShareExport({ call, scenarios }: Omit<Compared, 'round'>) {
  const { t } = useTranslation('award');
  const decimals = ['lots', 'prices', 'packages', 'rebate', 'cost'] as const;
  return (
    <Group>
      <ExportMenu
        name={t('scenario.compare')}
        table={() => ({
          columns: [
            { title: t('scenario.name') },
            { title: t('column.supplier') },
            { title: t('column.name') },
            ...decimals.map((column) => ({ title: t(`share.${column}`), kind: 'decimal' as const })),
          ],
          rows: scenarios.flatMap(({ name, suppliers }) =>
            suppliers.map((each) => [
              name,
              each.supplier,
              call.suppliers.find(({ supplier }) => supplier === each.supplier)?.name ?? '',
              String(each.lots),
              each.prices,
              each.packages,
              each.rebate,
              each.cost,
            ]),
          ),
        })}
      />
    </Group>
  );
}
