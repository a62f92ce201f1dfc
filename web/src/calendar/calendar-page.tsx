import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { CalendarList } from './calendar-list';
import { NewCalendar } from './new-calendar';

/** One's own deadlines in one's own calendar program: an address for each, made, seen once, and ended here. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('intro')}</Text>
      </div>
      <NewCalendar />
      <CalendarList />
    </Stack>
  );
}
