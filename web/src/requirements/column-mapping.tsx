import { Button, Collapse, Group, Select, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { ENTRY_COLUMNS, type Field } from './entry-columns';
import { useChange } from './imports';

type Column = Api<'NamedColumn'>;
type Meanings = ReadonlyMap<string, Field | null>;

const NEEDED: readonly Field[] = ['item', 'quantity', 'unit'];
const ASIDE = '-';

/** Which of the needed fields no column stands for. */
export const lackingFields = (columns: readonly Column[]): Field[] => NEEDED.filter((field) => !columns.some((column) => column.field === field));

/** What a file's columns are taken for, by their names; each can be given another meaning, and the file is checked again. */
export function ColumnMapping({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const { t } = useTranslation('requirements');
  const lacking = lackingFields(file.columns);
  const aside = file.columns.filter(({ field }) => field === null).length;
  const [isOpen, setIsOpen] = useState(lacking.length > 0);
  if (file.columns.length === 0) return null;
  const summary =
    lacking.length > 0
      ? t('columns.lacking', { fields: lacking.map((field) => t(`field.${field}`)).join(', ') })
      : t('columns.aside', { number: aside });
  return (
    <Section title={t('columns')}>
      <Stack gap="sm">
        <Group gap="sm" justify="space-between">
          <Text size="sm" {...(lacking.length > 0 ? { fw: 650 } : { c: 'dimmed' })}>
            {summary}
          </Text>
          <UnstyledButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} td="underline" fz="sm" c="var(--mantine-color-anchor)">
            {isOpen ? t('columns.hide') : t('columns.show')}
          </UnstyledButton>
        </Group>
        <Collapse expanded={isOpen}>
          <MappingForm key={file.version} roundId={roundId} file={file} />
        </Collapse>
      </Stack>
    </Section>
  );
}

function MappingForm({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const [meanings, setMeanings] = useState<Meanings>(() => new Map(file.columns.map(({ header, field }) => [header, field])));
  const path = { networkId: seat.networkId, roundId, importId: file.id };
  const assigning = useChange(seat, roundId, (columns: Api<'Columns'>['columns']) =>
    answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/columns', { params: { path }, body: { columns } })),
  );
  const isChanged = file.columns.some(({ header, field }) => meanings.get(header) !== field);
  return (
    <Stack gap="sm">
      <MappingTable columns={file.columns} meanings={meanings} mean={(header, field) => setMeanings((now) => new Map(now).set(header, field))} />
      <Group gap="sm">
        <Button
          disabled={!isChanged}
          loading={assigning.isPending}
          onClick={() => assigning.mutate([...meanings].map(([header, field]) => ({ header, field })))}
        >
          {t('columns.assign')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('columns.again')}
        </Text>
      </Group>
      {assigning.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(assigning.error)}
        </Text>
      ) : null}
    </Stack>
  );
}

interface MappingTableProps {
  readonly columns: readonly Column[];
  readonly meanings: Meanings;
  readonly mean: (header: string, field: Field | null) => void;
}

function MappingTable({ columns, meanings, mean }: MappingTableProps) {
  const { t } = useTranslation('requirements');
  const fields = [{ value: ASIDE, label: t('columns.none') }, ...ENTRY_COLUMNS.map(({ field }) => ({ value: field, label: t(`field.${field}`) }))];
  return (
    <Table verticalSpacing="xs" aria-label={t('columns')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('columns.header')}</Table.Th>
          <Table.Th scope="col">{t('columns.meaning')}</Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            {t('columns.sample')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ column, header, sample }) => (
          <Table.Tr key={header}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {column} · {header}
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {sample.filter(Boolean).join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td miw={170}>
              <Select
                aria-label={t('columns.meaning.of', { header })}
                data={fields}
                allowDeselect={false}
                value={meanings.get(header) ?? ASIDE}
                onChange={(chosen) => mean(header, ENTRY_COLUMNS.find(({ field }) => field === chosen)?.field ?? null)}
              />
            </Table.Td>
            <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
              <Text size="sm" c="dimmed">
                {sample.filter(Boolean).join(' · ') || '–'}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
