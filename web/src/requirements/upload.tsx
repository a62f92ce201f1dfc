import { Alert, Button, FileButton, Group, Paper, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import type { Round } from '../round/rounds';
import { send, useChange } from './imports';
import { TemplateButtons } from './template-buttons';

/** Sends a file, chosen or dropped, and leads to its check. */
export function Upload({ round }: { round: Round }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [isOver, setIsOver] = useState(false);
  const sending = useChange(seat, round.id, (file: File) => send(seat, round.id, file));
  const take = (file: File | null | undefined): void => {
    if (!file) return;
    sending.mutate(file, { onSuccess: ({ id }) => void navigate({ to: '.', search: { import: id } }) });
  };
  return (
    <Paper
      p="lg"
      radius="md"
      style={{ border: `2px dashed var(${isOver ? '--mantine-color-pool-6' : '--mantine-color-default-border'})` }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Text mb="sm">{t('upload.text')}</Text>
      <Group gap="sm">
        <FileButton onChange={take} accept=".csv,.txt,.xlsx,text/csv">
          {(props) => (
            <Button {...props} loading={sending.isPending}>
              {t('upload.button')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" visibleFrom="sm" role="status">
          {sending.isPending ? t('upload.checking') : t('upload.drop')}
        </Text>
        <TemplateButtons round={round} />
      </Group>
      {sending.isError ? (
        <Alert mt="md" variant="outline" color="red" title={t('upload.failed')} role="alert">
          {problemText(sending.error)}
        </Alert>
      ) : null}
    </Paper>
  );
}
