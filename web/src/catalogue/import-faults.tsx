import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import type { Fault } from './handed-in';

const MOST_SHOWN = 200;

/** Every cell of a file that cannot be taken; nothing of it is recorded. */
export function ImportFaults({ file, faults }: { file: string; faults: readonly Fault[] }) {
  const { t } = useTranslation('catalogue');
  const column = ({ field }: Fault): string => (field === null ? '' : t(`field.${field}`));
  const reason = ({ reason: why }: Fault): string => t(`fault.${why}`);
  const columns: Column<Fault>[] = [
    { key: 'row', title: t('faults.row'), isNumeric: true, cell: ({ row }) => row, text: ({ row }) => row.toString() },
    { key: 'sheet', title: t('faults.sheet'), cell: ({ sheet }) => sheet, text: ({ sheet }) => sheet },
    { key: 'column', title: t('faults.column'), cell: (fault) => column(fault) || '–', text: column },
    { key: 'value', title: t('faults.value'), cell: ({ value }) => value || '–', text: ({ value }) => value },
    {
      key: 'reason',
      title: t('faults.reason'),
      text: (fault) => [reason(fault), fault.detail].filter(Boolean).join(' '),
      cell: (fault) => (
        <>
          {reason(fault)}{' '}
          <Text span size="sm" c="dimmed">
            {fault.detail}
          </Text>
        </>
      ),
    },
  ];
  return (
    <Stack gap="sm">
      <Alert variant="outline" color="red" title={t('faults.title', { number: faults.length, file })} role="alert">
        {t('faults.text')}
      </Alert>
      <ListTable
        label={t('faults')}
        columns={columns}
        rows={faults.slice(0, MOST_SHOWN)}
        allRows={() => Promise.resolve(faults)}
        keyOf={({ sheet, row, field, reason: why, detail }) => `${sheet} ${row} ${field} ${why} ${detail}`}
        minWidth={640}
      />
      {faults.length > MOST_SHOWN ? <Text size="sm">{t('faults.more', { number: MOST_SHOWN })}</Text> : null}
    </Stack>
  );
}
