import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { ExportMenu } from '../parts/exports/export-menu';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { writeClipboard } from '../parts/sheet/clipboard';
import { type Fault, faultTable, headsOf, rowOf } from './fault-words';
import { allFaults } from './imports';

interface FaultToolsProps {
  readonly roundId: string;
  readonly file: Pick<Api<'Import'>, 'id' | 'fileName'>;
  /** Of which check of the file. */
  readonly check: number;
  readonly size?: 'xs';
}

/** Copies or downloads all that a check of a file has found, not only what is in sight. */
export function FaultTools({ roundId, file, check, size }: FaultToolsProps) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const found = (): Promise<Fault[]> => allFaults(seat, roundId, file.id, check);
  const copying = useMutation({
    // The clipboard is given a promise: asked for after the list is there, the browser would no longer know of the click.
    mutationFn: () => {
      const text = found().then(
        (faults) => new Blob([writeClipboard([headsOf(t), ...faults.map((fault) => rowOf(t, fault))])], { type: 'text/plain' }),
      );
      return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    },
  });
  const sized = size === undefined ? {} : { size };
  return (
    <Group gap="sm">
      <Button {...sized} variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
        {copying.isSuccess ? t('faults.copied') : t('faults.copy')}
      </Button>
      <ExportMenu name={file.fileName} table={async () => faultTable(t, await found())} button={t('faults.download')} withinPortal />
      {copying.error ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(copying.error)}
        </Text>
      ) : null}
    </Group>
  );
}
