import { Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { download } from '../parts/download';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import type { Call } from './calls';

export type CallDocument = Call['documents'][number];

interface DocumentListOf {
  readonly roundId: string;
  readonly documents: readonly CallDocument[];
  /** What else can be done with one. */
  readonly deed?: (document: CallDocument) => ReactNode;
}

/** The documents of a call, each to save; its checksum tells whether it is the one that was published. */
export function DocumentList({ roundId, documents, deed }: DocumentListOf) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {documents.map((document) => (
        <ShownDocument key={document.id} roundId={roundId} document={document} deed={deed?.(document)} />
      ))}
    </Stack>
  );
}

function ShownDocument({ roundId, document, deed }: { roundId: string; document: CallDocument; deed: ReactNode }) {
  const { t } = useTranslation('call');
  const { networkId } = useSeat();
  const shown = useShown();
  const { id: documentId, name, bytes, sha256, isScanned } = document;
  const saving = useMutation({
    mutationFn: async () => {
      const params = { path: { networkId, roundId, documentId } };
      const path = '/api/v1/networks/{networkId}/rounds/{roundId}/call/documents/{documentId}';
      download(name, await answered(api.GET(path, { params, parseAs: 'blob' })));
    },
  });
  // Symbols of units, the same in every language.
  const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${shown.decimal((bytes / 1_000_000).toFixed(1))} MB`;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm">
            {size} · {t(isScanned ? 'document.scanned' : 'document.unscanned')}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('document.checksum')} <Code style={{ whiteSpace: 'normal' }}>{sha256}</Code>
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <Button variant="default" size="xs" loading={saving.isPending} aria-label={t('document.save.of', { name })} onClick={() => saving.mutate()}>
            {t('document.save')}
          </Button>
          {deed}
        </Group>
      </Group>
      <Refused problem={saving.error} />
    </Paper>
  );
}
