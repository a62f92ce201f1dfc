import { Button, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import type { Place } from '../parts/sheet/cells';
import { writeClipboard } from '../parts/sheet/clipboard';
import type { PlacedFault } from './entry-check';
import { PageTurner } from './page-turner';

const FIRST = 2;
const A_PAGE = 100;

/** The faulty cells of the table as a list that leads to each, and that can be copied and downloaded. */
export function EntryFaults({ faults, goTo }: { faults: readonly PlacedFault[]; goTo: (place: Place) => void }) {
  const { t } = useTranslation('requirements');
  const [isCopied, setIsCopied] = useState(false);
  const [wanted, setPage] = useState(0);
  // Corrected cells leave the list: its last page may be gone.
  const last = Math.max(0, Math.ceil(faults.length / A_PAGE) - 1);
  const page = Math.min(wanted, last);
  const inSight = faults.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const heads = [t('faults.row'), t('faults.column'), t('faults.value'), t('faults.reason')];
  const rows = faults.map(({ fault, place }) => [
    (place.row + FIRST).toString(),
    t(`field.${fault.field}`),
    fault.value,
    `${t(`reason.${fault.reason}`)}. ${fault.suggestion}`,
  ]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(writeClipboard([heads, ...rows]));
    setIsCopied(true);
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" onClick={() => void copy()}>
          {isCopied ? t('faults.copied') : t('faults.copy')}
        </Button>
        <ExportMenu name={t('faults.table')} table={() => ({ columns: heads.map((title) => ({ title })), rows })} button={t('faults.download')} />
      </Group>
      <FaultList faults={inSight} heads={heads} goTo={goTo} />
      {last > 0 ? (
        <PageTurner
          text={{ from: page * A_PAGE + 1, to: page * A_PAGE + inSight.length, faults: faults.length }}
          back={page === 0 ? undefined : () => setPage(page - 1)}
          next={page === last ? undefined : () => setPage(page + 1)}
        />
      ) : null}
    </Stack>
  );
}

interface FaultListProps {
  readonly faults: readonly PlacedFault[];
  readonly heads: readonly string[];
  readonly goTo: (place: Place) => void;
}

function FaultList({ faults, heads, goTo }: FaultListProps) {
  const { t } = useTranslation('requirements');
  return (
    <Table verticalSpacing={4} aria-label={t('faults.table')}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head, at) => (
            <Table.Th key={head} scope="col" {...(at === 0 ? { className: 'numeric' } : {})}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {faults.map(({ fault, place }) => (
          <Table.Tr key={`${place.row} ${place.column} ${fault.reason}`}>
            <Table.Td className="numeric">{place.row + FIRST}</Table.Td>
            <Table.Td>
              <UnstyledButton onClick={() => goTo({ ...place })} td="underline" fz="sm" c="var(--mantine-color-anchor)">
                {t(`field.${fault.field}`)}
              </UnstyledButton>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{fault.value || '–'}</Table.Td>
            <Table.Td>
              {t(`reason.${fault.reason}`)}.{' '}
              <Text span size="sm" c="dimmed">
                {fault.suggestion}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
