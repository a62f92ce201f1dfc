import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { documentAt, type Edition } from './agreements';

/** The PDF of an edition in the page, where the browser can show one; to open and to save everywhere. Domain §13. */
export function Document({ agreementId, edition: { number, state, documentHash } }: { agreementId: string; edition: Edition }) {
  const { t, i18n } = useTranslation('agreement');
  const seat = useSeat();
  const at = (download: boolean): string => documentAt(seat, agreementId, number, i18n.language, download);
  if (state === 'drafted') return null;
  return (
    <Section
      title={t('document')}
      actions={
        <Group gap="xs" className="no-print">
          <Button component="a" href={at(false)} target="_blank" rel="noreferrer" variant="default" size="sm">
            {t('document.open')}
          </Button>
          <Button component="a" href={at(true)} download variant="default" size="sm">
            {t('document.save')}
          </Button>
        </Group>
      }
    >
      {navigator.pdfViewerEnabled ? (
        <iframe
          className="no-print"
          src={at(false)}
          title={t('document.title', { number })}
          loading="lazy"
          style={{ width: '100%', height: '75vh', border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}
        />
      ) : (
        <Text size="sm">{t('document.noViewer')}</Text>
      )}
      <Text size="sm" c="dimmed" mt="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('document.hash', { hash: documentHash ?? '' })}
      </Text>
    </Section>
  );
}
