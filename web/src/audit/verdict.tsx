import { Alert, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a check found, in one sentence and why. */
export function VerdictBox({ is, title, children }: { is: 'sound' | 'broken'; title: string; children: ReactNode }) {
  const { t } = useTranslation('audit');
  return (
    <Alert variant="outline" color={is === 'sound' ? 'green' : 'red'} role={is === 'sound' ? 'status' : 'alert'} title={title}>
      <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
      {is === 'broken' ? (
        <Text size="sm" mt="xs">
          {t('broken.next')}
        </Text>
      ) : null}
    </Alert>
  );
}

/** Says that this browser cannot check, and what can. */
export function CannotCheck() {
  const { t } = useTranslation('audit');
  return (
    <Alert variant="outline" color="yellow" title={t('check.unable.title')}>
      <Text size="sm">{t('check.unable.text')}</Text>
    </Alert>
  );
}
