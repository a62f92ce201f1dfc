import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { ExportMenu } from '../parts/exports/export-menu';
import { useNames } from '../lots/lots';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { assessmentsOf, type Call, typedDecimal, useAwardChange } from './award';

type Assessment = Api<'Assessment'>;

/** Supplier, category and criterion of a cell. */
const cellOf = (supplier: string, category: string, criterion: string): string => JSON.stringify([supplier, category, criterion]);

/** A score as the API takes it: 0 to 100, at most six decimals. */
const isScore = (text: string): boolean => /^(?:\d{1,2}(?:\.\d{1,6})?|100(?:\.0{1,6})?)$/.test(text);

/** The office assesses every bidder on every criterion of the call. Domain §10. */
export function Assessments({ round, call }: { round: Round; call: Call }) {
  const { t } = useTranslation('award');
  const seat = useSeat();
  const recorded = useQuery(assessmentsOf(seat, round.id));
  const categories = call.categories.filter(({ criteria }) => criteria.length > 0);
  if (categories.length === 0) return <Empty title={t('assessments.none')}>{t('assessments.none.text')}</Empty>;
  return <Fetched query={recorded}>{(found) => <Entry round={round} call={call} recorded={found} />}</Fetched>;
}

/** Two envelopes: from the first release of the prices on, what they were released upon is fixed. */
const arePricesReleased = ({ technicalOpenedAt, state, holders = [] }: Call['stages'][number]): boolean =>
  technicalOpenedAt !== null && (state === 'opened' || holders.some(({ releasedAt }) => releasedAt !== null));

function Entry({ round, call, recorded }: { round: Round; call: Call; recorded: readonly Assessment[] }) {
  const { t } = useTranslation('award');
  const { networkId, roles } = useSeat();
  const problemText = useProblemText();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const scores = new Map(recorded.map(({ supplier, category, criterion, score }) => [cellOf(supplier, category, criterion), score]));
  const wrong = [...typed.values()].filter((text) => text.trim() !== '' && !isScore(typedDecimal(text)));
  const save = useAwardChange(round.id, () => {
    const assessments = [...typed].map(([cell, text]) => {
      const [supplier = '', category = '', criterion = ''] = JSON.parse(cell) as string[];
      return { supplier, category, criterion, score: text.trim() === '' ? null : typedDecimal(text) };
    });
    const params = { path: { networkId, roundId: round.id } };
    return answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/assessments', { params, body: { assessments } }));
  });
  const isFixed = call.stages.some(arePricesReleased);
  const mayWrite = roles.includes('office') && (round.phase === 'bidding' || round.phase === 'evaluating') && !isFixed;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t(isFixed ? 'assessments.fixed' : 'assessments.intro')}
      </Text>
      {call.categories.map((category) => (
        <CategoryScores
          key={category.category}
          category={category}
          suppliers={call.suppliers}
          scoreOf={(cell) => scores.get(cell) ?? ''}
          typedIn={(cell) => typed.get(cell)}
          {...(mayWrite ? { write: (cell: string, text: string) => setTyped((before) => new Map(before).set(cell, text)) } : {})}
        />
      ))}
      {mayWrite ? (
        <Group>
          <Button
            disabled={typed.size === 0 || wrong.length > 0}
            loading={save.isPending}
            onClick={() => save.mutate(undefined, { onSuccess: () => setTyped(new Map()) })}
          >
            {t('assessments.save', { number: typed.size })}
          </Button>
        </Group>
      ) : null}
      <div aria-live="polite">
        {save.isError ? (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {problemText(save.error)}
          </Text>
        ) : save.isSuccess && typed.size === 0 ? (
          <Text size="sm">{t('assessments.saved')}</Text>
        ) : null}
      </div>
    </Stack>
  );
}

interface Scores {
  readonly category: Call['categories'][number];
  readonly suppliers: Call['suppliers'];
  /** As recorded, in the API's writing. */
  readonly scoreOf: (cell: string) => string;
  /** As typed since. */
  readonly typedIn: (cell: string) => string | undefined;
  readonly write?: (cell: string, text: string) => void;
}

function CategoryScores({ category: { category, criteria }, suppliers, scoreOf, typedIn, write }: Scores) {
  const { t } = useTranslation('award');
  const names = useNames();
  const shown = useShown();
  const title = names.category(category);
  const table = () => ({
    columns: [{ title: t('supplier') }, ...criteria.map(({ code }) => ({ title: code, kind: 'decimal' as const }))],
    rows: suppliers.map(({ supplier }) => [supplier, ...criteria.map(({ code }) => scoreOf(cellOf(supplier, category, code)))]),
  });
  return (
    <Section title={title} actions={<ExportMenu name={`${t('part.assessments')} ${title}`} table={table} />}>
      <Table.ScrollContainer minWidth={180 + 150 * criteria.length} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('supplier')}</Table.Th>
              {criteria.map(({ code, weight, minimum }) => (
                <Table.Th key={code} scope="col">
                  {code}
                  <Text size="xs" c="dimmed" fw={400}>
                    {t('assessments.weight', { weight: shown.decimal(weight) })}
                    {minimum === undefined ? '' : ` · ${t('assessments.minimum', { minimum: shown.decimal(minimum) })}`}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {suppliers.map(({ supplier, name }) => (
              <Table.Tr key={supplier}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                {criteria.map(({ code }) => (
                  <Table.Td key={code}>
                    <ScoreCell
                      label={t('assessments.cell', { supplier: name, criterion: code })}
                      cell={cellOf(supplier, category, code)}
                      recorded={scoreOf(cellOf(supplier, category, code))}
                      typed={typedIn(cellOf(supplier, category, code))}
                      write={write}
                    />
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

interface AScore {
  readonly label: string;
  readonly cell: string;
  readonly recorded: string;
  readonly typed: string | undefined;
  readonly write: Scores['write'] | undefined;
}

function ScoreCell({ label, cell, recorded, typed, write }: AScore) {
  const { t } = useTranslation('award');
  const shown = useShown();
  if (!write) return <>{recorded === '' ? t('assessments.open') : shown.decimal(recorded)}</>;
  const text = typed ?? shown.decimal(recorded);
  const isWrong = text.trim() !== '' && !isScore(typedDecimal(text));
  return (
    <TextInput
      aria-label={label}
      value={text}
      inputMode="decimal"
      w={120}
      error={isWrong ? t('assessments.wrong') : undefined}
      onChange={(event) => write(cell, event.currentTarget.value)}
    />
  );
}
