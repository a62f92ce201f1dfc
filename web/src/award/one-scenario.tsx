import { Select, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { type Call, type Solved, usePartName } from './award';
import type { AwardSearch } from './award-search';
import { useConditionWords } from './condition-words';
import { MemberSavings } from './member-savings';

interface OfScenarios {
  readonly roundId: string;
  readonly call: Call;
  readonly scenarios: readonly Solved[];
  readonly search: AwardSearch;
  readonly go: (change: AwardSearch) => void;
}

/** One of the scenarios looked at closely: why each lot goes where, and how it falls on the members. Domain §11. */
export function OneScenario({ roundId, call, scenarios, search, go }: OfScenarios) {
  const { t } = useTranslation('award');
  const chosen = scenarios.find(({ id }) => id === search.look) ?? scenarios[0];
  if (!chosen) return null;
  return (
    <Stack gap="lg">
      <Select
        label={t('look')}
        data={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.id}
        onChange={(id) => go({ look: id ?? undefined })}
        allowDeselect={false}
        maw={360}
      />
      <Reasons call={call} scenario={chosen} />
      <MemberSavings roundId={roundId} call={call} scenarioId={chosen.id} />
    </Stack>
  );
}

/** A lot's award in words, as the table and its export show it. */
interface ReasonRow {
  readonly key: string;
  readonly lot: string;
  readonly supplier: string;
  /** What a part is of each item. */
  readonly quantities: string;
  readonly price: string;
  readonly reason: string;
  readonly next: { readonly supplier: string; readonly price: string; readonly more: string } | undefined;
}

function useReasonRows(call: Call, { awards, conditions }: Solved): ReasonRow[] {
  const { t } = useTranslation('award');
  const words = useConditionWords(call);
  const partName = usePartName(call);
  const shown = useShown();
  const unitName = useUnitName();
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  return awards.map(({ lotId, supplier, sharePercent, quantities, price, why }) => ({
    key: `${lotId} ${supplier}`,
    lot: call.lots.find(({ id }) => id === lotId)?.title ?? lotId,
    supplier: partName({ supplier, sharePercent }),
    quantities: (quantities ?? []).map(({ item, unit, quantity }) => `${item}: ${shown.decimal(quantity)} ${unitName(unit)}`).join(', '),
    price,
    reason: why ? t(`reason.${why.reason}`, { rules: why.breaks.map((name) => words.one(name, conditions)).join('; ') }) : '–',
    next: why?.next ? { ...why.next, supplier: nameOf(why.next.supplier) } : undefined,
  }));
}

function Reasons({ call, scenario }: { call: Call; scenario: Solved }) {
  const { t } = useTranslation('award');
  const rows = useReasonRows(call, scenario);
  const columns = [
    { title: t('column.lot') },
    { title: t('column.supplier') },
    { title: t('column.price'), kind: 'decimal' as const },
    { title: t('reason') },
    { title: t('reason.next') },
    { title: t('reason.more'), kind: 'decimal' as const },
  ];
  const table = () => ({
    columns,
    rows: rows.map(({ lot, supplier, quantities, price, reason, next }) => [
      lot,
      quantities === '' ? supplier : `${supplier} (${quantities})`,
      price,
      reason,
      next?.supplier ?? '',
      next?.more ?? '',
    ]),
  });
  const title = t('reasons', { name: scenario.name });
  return (
    <Section title={title} actions={<ExportMenu name={title} table={table} />}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('reasons.text')}
      </Text>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.title} scope="col" {...('kind' in column ? { className: 'numeric' } : {})}>
                  {column.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <ReasonCells key={row.key} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function ReasonCells({ row: { lot, supplier, quantities, price, reason, next } }: { row: ReasonRow }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {lot}
      </Table.Th>
      <Table.Td>
        {supplier}
        {quantities === '' ? null : (
          <Text size="xs" c="dimmed">
            {quantities}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="numeric">{shown.decimal(price)}</Table.Td>
      <Table.Td>{reason}</Table.Td>
      <Table.Td>{next ? `${next.supplier}, ${shown.decimal(next.price)}` : t('reason.nobody')}</Table.Td>
      <Table.Td className="numeric">{next ? shown.decimal(next.more) : '–'}</Table.Td>
    </Table.Tr>
  );
}
