import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceButton } from '../parts/links';
import { useSeat } from '../parts/seats';

/** The way from a call to its questions and answers, which are part of it. */
export function QuestionsLink({ roundId }: { roundId: string }) {
  const { t } = useTranslation('questions');
  const { slug } = useSeat();
  return (
    <Group justify="space-between" gap="sm" className="no-print">
      <Text style={{ flex: '1 1 16rem' }}>{t('link.text')}</Text>
      <PlaceButton to="/networks/$slug/rounds/$roundId/questions" params={{ slug, roundId }} variant="default">
        {t('title')}
      </PlaceButton>
    </Group>
  );
}
