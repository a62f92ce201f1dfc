import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { type AgreementDetail, documentAt, type Edition } from './agreements';

interface DocumentOf {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** The PDF of an edition in the page, or a preview of its draft, where the browser can show one; to open and to save everywhere. Domain §13. */
export function Document({ agreement: { id: agreementId, version }, edition: { number, state, documentHash } }: DocumentOf) {
  const { t, i18n } = useTranslation('agreement');
  const seat = useSeat();
  const at = (download: boolean): string => documentAt(seat, agreementId, number, i18n.language, download);
  const isDraft = state === 'drafted';
  return (
    <Section
      title={t(isDraft ? 'document.draft' : 'document')}
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
          // A changed draft is another document.
          key={isDraft ? version : number}
          src={at(false)}
          title={t('document.title', { number })}
          loading="lazy"
          style={{ width: '100%', height: '75vh', border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}
        />
      ) : (
        <Text size="sm">{t('document.noViewer')}</Text>
      )}
      <Text size="sm" c="dimmed" mt="sm" style={{ overflowWrap: 'anywhere' }}>
        {isDraft ? t('document.draft.text') : t('document.hash', { hash: documentHash ?? '' })}
      </Text>
    </Section>
  );
}
