import { Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { AwardMap } from './award-map';
import { type Call, type Scenario, scenariosOf, solvedOf } from './award';
import type { AwardSearch } from './award-search';
import { useConditionWords } from './condition-words';
import { OneScenario } from './one-scenario';
import { ScenarioForm } from './scenario-form';
import { ScenarioState } from './scenario-state';
import { SideBySide } from './side-by-side';
import { SupplierGroups } from './supplier-groups';

interface OfScenarios {
  readonly round: Round;
  readonly call: Call;
  readonly search: AwardSearch;
  readonly go: (change: AwardSearch) => void;
}

/** So many scenarios stand side by side until others are chosen. */
const SIDE_BY_SIDE = 3;

/** Award scenarios: asked for, solved, compared. Domain §11. */
export function Scenarios(props: OfScenarios) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const scenarios = useQuery(scenariosOf(seat, props.round.id));
  return (
    <Stack gap="lg">
      {seat.roles.includes('office') && props.round.phase === 'evaluating' ? (
        <>
          <Section title={t('scenario.new')}>
            <ScenarioForm roundId={props.round.id} call={props.call} />
          </Section>
          <SupplierGroups roundId={props.round.id} call={props.call} />
        </>
      ) : null}
      <Fetched query={scenarios}>
        {(found) =>
          found.length === 0 ? <Empty title={t('scenario.none')}>{t('scenario.none.text')}</Empty> : <Listed {...props} scenarios={found} />
        }
      </Fetched>
    </Stack>
  );
}

function Listed({ round, call, scenarios, search, go }: OfScenarios & { scenarios: readonly Scenario[] }) {
  const seat = useSeat();
  const chosen = search.compare?.split(',') ?? scenarios.slice(0, SIDE_BY_SIDE).map(({ id }) => id);
  const compared = scenarios.filter(({ id }) => chosen.includes(id));
  const solved = useQueries({ queries: compared.map((scenario) => solvedOf(seat, round.id, scenario)) });
  const shown = solved.flatMap(({ data }) => (data ? [data] : []));
  const awarding = shown.filter(({ awards }) => awards.length > 0);
  return (
    <>
      <ScenarioTable
        roundId={round.id}
        call={call}
        scenarios={scenarios}
        chosen={chosen}
        choose={(id, is) =>
          go({
            compare: scenarios
              .map((each) => each.id)
              .filter((each) => (each === id ? is : chosen.includes(each)))
              .join(','),
          })
        }
      />
      {shown.length > 0 ? (
        <>
          <SideBySide round={round} call={call} scenarios={shown} />
          <AwardMap call={call} scenarios={awarding} />
          <OneScenario roundId={round.id} call={call} scenarios={awarding} {...{ search, go }} />
        </>
      ) : null}
    </>
  );
}

interface TableOfScenarios {
  readonly roundId: string;
  readonly call: Call;
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly string[];
  readonly choose: (id: string, is: boolean) => void;
}

function ScenarioTable({ roundId, call, scenarios, chosen, choose }: TableOfScenarios) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const words = useConditionWords(call);
  const table = () => ({
    columns: [
      { title: t('scenario.name') },
      { title: t('scenario.conditions') },
      { title: t('scenario.state') },
      { title: t('scenario.cost', { currency: call.currency }), kind: 'decimal' as const },
      { title: t('scenario.difference'), kind: 'decimal' as const },
    ],
    rows: scenarios.map((each) => [
      each.name,
      words.all(each.conditions).join('; '),
      t(`state.${each.state}`),
      each.cost ?? '',
      each.costOfConditions ?? '',
    ]),
  });
  return (
    <Section title={t('scenario.all')} actions={<ExportMenu name={t('scenario.all')} table={table} />}>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('scenario.all') } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('scenario.name')}</Table.Th>
              <Table.Th scope="col">{t('scenario.conditions')}</Table.Th>
              <Table.Th scope="col">{t('scenario.state')}</Table.Th>
              <Table.Th scope="col" className="numeric">
                {t('scenario.cost', { currency: call.currency })}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {scenarios.map((each) => (
              <Table.Tr key={each.id}>
                <Table.Td>
                  <Checkbox label={each.name} checked={chosen.includes(each.id)} onChange={(event) => choose(each.id, event.currentTarget.checked)} />
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{words.all(each.conditions).join('; ') || t('scenario.free')}</Text>
                </Table.Td>
                <Table.Td>
                  <ScenarioState roundId={roundId} scenario={each} />
                </Table.Td>
                <Table.Td className="numeric">{each.cost === null ? '–' : shown.decimal(each.cost)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group>
        <Text size="sm" c="dimmed">
          {t('scenario.choose')}
        </Text>
      </Group>
    </Section>
  );
}
