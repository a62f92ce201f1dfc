import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { type HeaderMeaning, type ReportFile, sayColumns } from './report-files';

const FIELDS = ['item', 'party', 'date', 'quantity', 'unit', 'region', 'order', 'net'] as const;
const ASIDE = '-';

/** What the columns of a supplier's file are taken for, by their names; what it says is remembered. Domain §14. */
export function ReportColumns({ agreementId, file }: { agreementId: string; file: ReportFile }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const problemText = useProblemText();
  const [meanings, setMeanings] = useState<ReadonlyMap<string, HeaderMeaning['field']>>(
    () => new Map(file.columns.map(({ header, field }) => [header, field])),
  );
  const saying = useAgreementChange(seat, (columns: HeaderMeaning[]) => sayColumns(seat, agreementId, file.id, columns));
  const isChanged = file.columns.some(({ header, field }) => meanings.get(header) !== field);
  if (file.columns.length === 0) return null;
  return (
    <Stack gap="xs">
      <MeaningTable columns={file.columns} meanings={meanings} mean={(header, field) => setMeanings((now) => new Map(now).set(header, field))} />
      <Group>
        <Button
          variant="light"
          disabled={!isChanged}
          loading={saying.isPending}
          onClick={() => saying.mutate([...meanings].map(([header, field]) => ({ header, field })))}
        >
          {t('file.columns.say')}
        </Button>
      </Group>
      {saying.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(saying.error)}
        </Text>
      ) : null}
    </Stack>
  );
}

interface Meanings {
  readonly columns: ReportFile['columns'];
  readonly meanings: ReadonlyMap<string, HeaderMeaning['field']>;
  readonly mean: (header: string, field: HeaderMeaning['field']) => void;
}

function MeaningTable({ columns, meanings, mean }: Meanings) {
  const { t } = useTranslation('settlement');
  const fields = [{ value: ASIDE, label: t('file.aside') }, ...FIELDS.map((value) => ({ value, label: t(`file.field.${value}`) }))];
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('file.columns') } }}>
      <Table verticalSpacing="xs" aria-label={t('file.columns')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('file.column')}</Table.Th>
            <Table.Th scope="col">{t('file.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ column, header, sample }) => (
            <Table.Tr key={header}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {column} · {header}
                <Text size="xs" c="dimmed">
                  {sample.filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td miw={170}>
                <Select
                  aria-label={t('file.meaning.of', { header })}
                  data={fields}
                  allowDeselect={false}
                  value={meanings.get(header) ?? ASIDE}
                  onChange={(chosen) => mean(header, FIELDS.find((field) => field === chosen) ?? null)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
