import { Button, Code, Group, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { download } from './download';
import { useShown } from './shown';
import { Refused } from './versions';

interface KeptDocumentOf {
  readonly document: Api<'KeptDocument'>;
  /** Its bytes. */
  readonly bytesOf: () => Promise<Blob>;
  readonly component?: 'li' | 'div';
  /** What else can be done with it. */
  readonly deed?: ReactNode;
}

/** A document that somebody handed in, to save; its checksum tells whether it is the one that was kept. */
export function KeptDocument({ document, bytesOf, component = 'div', deed }: KeptDocumentOf) {
  const { t } = useTranslation('parts');
  const shown = useShown();
  const { name, bytes, sha256, isScanned } = document;
  const saving = useMutation({ mutationFn: async () => download(name, await bytesOf()) });
  // Symbols of units, the same in every language.
  const size = bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${shown.decimal((bytes / 1_000_000).toFixed(1))} MB`;
  return (
    <Paper component={component} withBorder p="md" radius="md">
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
