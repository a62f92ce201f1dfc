import { Box, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { downloadCsv } from '../parts/download';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { allFaults, faultsOf, useChange } from './imports';

type Fault = Api<'Fault'>;
type Correction = Api<'Corrections'>['corrections'][number];

const cellOf = ({ row, field }: Fault): string => `${row} ${field}`;

/** Every faulty cell of a file, to be corrected in place; then the whole file is checked again. */
export function Faults({ roundId, file }: { roundId: string; file: Api<'Import'> }) {
  const seat = useSeat();
  return (
    <Fetched query={useQuery(faultsOf(seat, roundId, file.id, file.version))}>
      {({ items }) => <FaultTable roundId={roundId} file={file} faults={items} />}
    </Fetched>
  );
}

/** The cells that were changed, as the service takes them. */
function correctionsOf(faults: readonly Fault[], written: ReadonlyMap<string, string>): Correction[] {
  return faults.flatMap((fault) => {
    const value = written.get(cellOf(fault));
    return fault.field === '' || value === undefined || value === fault.value ? [] : [{ row: fault.row, field: fault.field, value }];
  });
}

function FaultTable({ roundId, file, faults }: { roundId: string; file: Api<'Import'>; faults: readonly Fault[] }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(new Map());
  const path = { networkId: seat.networkId, roundId, importId: file.id };
  const correcting = useChange(seat, roundId, (corrections: Correction[]) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/corrections', { params: { path }, body: { corrections } })),
  );
  const corrections = correctionsOf(faults, written);
  const heads = [t('faults.row'), t('faults.column'), t('faults.value'), t('faults.reason')];
  const listing = useMutation({
    // Only the first page is shown; the list has all.
    mutationFn: async () => {
      const all = file.faults > faults.length ? await allFaults(seat, roundId, file.id) : faults;
      const rows = all.map((fault) => [
        fault.row.toString(),
        `${fault.column ?? ''} ${t(`field.${fault.field}`)}`,
        fault.value,
        `${t(`reason.${fault.reason}`)}. ${fault.suggestion}`,
      ]);
      downloadCsv(`${file.fileName}.csv`, [heads, ...rows]);
    },
  });
  const problem = correcting.error ?? listing.error;
  return (
    <Stack gap="sm">
      <FaultGrid faults={faults} heads={heads} written={written} write={(cell, value) => setWritten((before) => new Map(before).set(cell, value))} />
      {file.faults > faults.length ? <Text size="sm">{t('faults.more.file', { number: faults.length, faults: file.faults })}</Text> : null}
      <Group gap="sm">
        <Button disabled={corrections.length === 0} loading={correcting.isPending} onClick={() => correcting.mutate(corrections)}>
          {t('check.again')}
        </Button>
        <Button variant="default" loading={listing.isPending} onClick={() => listing.mutate()}>
          {t('faults.download')}
        </Button>
        {corrections.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('check.unchanged')}
          </Text>
        ) : null}
      </Group>
      {problem ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(problem)}
        </Text>
      ) : null}
    </Stack>
  );
}

interface FaultGridProps {
  readonly faults: readonly Fault[];
  readonly heads: readonly string[];
  readonly written: ReadonlyMap<string, string>;
  readonly write: (cell: string, value: string) => void;
}

function FaultGrid({ faults, heads, written, write }: FaultGridProps) {
  const { t } = useTranslation('requirements');
  return (
    <Table verticalSpacing="xs" aria-label={t('faults.table')}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col" {...(head === t('faults.reason') ? { visibleFrom: 'sm' as const } : {})}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {faults.map((fault) => (
          <FaultRow
            key={`${cellOf(fault)} ${fault.reason}`}
            fault={fault}
            written={written.get(cellOf(fault))}
            write={(value) => write(cellOf(fault), value)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FaultRow({ fault, written, write }: { fault: Fault; written: string | undefined; write: (value: string) => void }) {
  const { t } = useTranslation('requirements');
  const { row, column, field, value } = fault;
  const name = t(`field.${field}`);
  return (
    <Table.Tr>
      <Table.Td className="numeric">{row}</Table.Td>
      <Table.Td>
        {column ? `${column} · ` : ''}
        {name}
      </Table.Td>
      <Table.Td miw={180}>
        {field === '' ? (
          value || '–'
        ) : (
          <TextInput
            aria-label={t('faults.value.label', { field: name, row })}
            value={written ?? value}
            error={written === undefined || written === value}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
        <Box hiddenFrom="sm" mt={6}>
          <Reason fault={fault} />
        </Box>
      </Table.Td>
      <Table.Td visibleFrom="sm" miw={240}>
        <Reason fault={fault} />
      </Table.Td>
    </Table.Tr>
  );
}

function Reason({ fault: { reason, suggestion } }: { fault: Fault }) {
  const { t } = useTranslation('requirements');
  return (
    <>
      <Text size="sm" fw={600}>
        {t(`reason.${reason}`)}
      </Text>
      <Text size="sm" c="dimmed" lang="en">
        {suggestion}
      </Text>
    </>
  );
}
