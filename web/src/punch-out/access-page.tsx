import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { AccessList } from './access-list';
import { NewAccess } from './new-access';

/** What one's company's ERP opens the agreements' prices with: made, seen once, and ended here. */
export function AccessPage() {
  const { t } = useTranslation('punch-out');
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('intro')}</Text>
      </div>
      <NewAccess />
      <AccessList />
    </Stack>
  );
}
