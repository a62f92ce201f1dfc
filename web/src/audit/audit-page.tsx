import { Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { EntryList } from './entry-list';
import { LOG_PARTS, logSearch } from './log';
import { LogState } from './log-state';

/** The network's log: what happened, and that nothing of it was rewritten. Domain §15 */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const { part = 'entries' } = logSearch(useSearch({ strict: false }));
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <Stack gap="lg">
        <div>
          <Title order={2}>{t('title')}</Title>
          <Text size="sm" c="dimmed">
            {t('intro')}
          </Text>
        </div>
        <PlaceTabs
          label={t('title')}
          tabs={LOG_PARTS.map((name) => ({ name, title: t(`part.${name}`) }))}
          chosen={part}
          choose={(name) => void navigate({ to: '.', search: { part: name } })}
        >
          {part === 'entries' ? <EntryList /> : <LogState />}
        </PlaceTabs>
      </Stack>
    </OnlyFor>
  );
}
