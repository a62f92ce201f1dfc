import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { NewWebhook } from './new-webhook';
import { WebhookList } from './webhook-list';

/** What people are told goes to their systems too: where, which of it, and what came of each attempt. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  usePageTitle(t('title'));
  const isOffice = useSeat().roles.includes('office');
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{t('title')}</Title>
        <Text c="dimmed">{t(isOffice ? 'intro.office' : 'intro')}</Text>
      </div>
      <NewWebhook />
      <WebhookList />
    </Stack>
  );
}
