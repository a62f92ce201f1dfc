import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import type { Call } from './calls';
import { DocumentList } from './document-list';

/** What the call says in documents. Domain §7. */
export function CallDocuments({ roundId, call: { documents } }: { roundId: string; call: Call }) {
  const { t } = useTranslation('call');
  if (documents.length === 0) return null;
  return (
    <Section title={t('documents')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('documents.intro')}
      </Text>
      <DocumentList roundId={roundId} documents={documents} />
    </Section>
  );
}
