import { Box, Table, Text, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOf, type Correction, type Fault, headsOf } from './fault-words';

interface FaultGridProps {
  readonly faults: readonly Fault[];
  readonly written: ReadonlyMap<string, Correction>;
  readonly write: (fault: Fault, value: string) => void;
}

/** Faulty cells with their reasons, each to be written anew in its place. */
export function FaultGrid({ faults, written, write }: FaultGridProps) {
  const { t } = useTranslation('requirements');
  const heads = headsOf(t);
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
          <FaultRow key={`${cellOf(fault)} ${fault.reason}`} fault={fault} written={written.get(cellOf(fault))?.value} write={write} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface FaultRowProps {
  readonly fault: Fault;
  readonly written: string | undefined;
  readonly write: (fault: Fault, value: string) => void;
}

/** Drawn anew only when its own cell is written: the others stay while somebody types. */
const FaultRow = memo(
  function FaultRow({ fault, written, write }: FaultRowProps) {
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
              error={written === undefined}
              onChange={(event) => write(fault, event.currentTarget.value)}
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
  },
  (before, now) => before.fault === now.fault && before.written === now.written,
);

function Reason({ fault: { reason, suggestion } }: { fault: Fault }) {
  const { t } = useTranslation('requirements');
  return (
    <>
      <Text size="sm" fw={600}>
        {t(`reason.${reason}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {suggestion}
      </Text>
    </>
  );
}
