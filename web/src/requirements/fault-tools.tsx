import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { downloadCsv } from '../parts/download';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { writeClipboard } from '../parts/sheet/clipboard';
import { headsOf, rowOf } from './fault-words';
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
  const listing = async (): Promise<string[][]> => [headsOf(t), ...(await allFaults(seat, roundId, file.id, check)).map((fault) => rowOf(t, fault))];
  const copying = useMutation({
    // The clipboard is given a promise: asked for after the list is there, the browser would no longer know of the click.
    mutationFn: () => {
      const text = listing().then((rows) => new Blob([writeClipboard(rows)], { type: 'text/plain' }));
      return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    },
  });
  const saving = useMutation({ mutationFn: async () => downloadCsv(`${file.fileName}.csv`, await listing()) });
  const problem = copying.error ?? saving.error;
  const sized = size === undefined ? {} : { size };
  return (
    <Group gap="sm">
      <Button {...sized} variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
        {copying.isSuccess ? t('faults.copied') : t('faults.copy')}
      </Button>
      <Button {...sized} variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('faults.download')}
      </Button>
      {problem ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(problem)}
        </Text>
      ) : null}
    </Group>
  );
}
