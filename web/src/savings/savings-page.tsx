import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { OfRound } from './of-round';
import { OverTime } from './over-time';
import { savingsOverTime } from './savings';

/** What buying together has saved: over time against the membership fee, and by round. Domain §17. */
export function SavingsPage() {
  const { t } = useTranslation('savings');
  const found = useQuery(savingsOverTime(useSeat()));
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('title.text')}</Text>
      </div>
      <Fetched query={found}>
        {(savings) => (savings.years.length === 0 ? <Empty title={t('none')}>{t('none.text')}</Empty> : <OverTime savings={savings} />)}
      </Fetched>
      <OfRound />
    </Stack>
  );
}
