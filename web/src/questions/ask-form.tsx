import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCallChange } from '../call/calls';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { TextForm } from '../parts/text-form';

const MOST_CHARACTERS = 4000;

/** Asks a question; nobody is shown who asked. Domain §7. */
export function AskForm({ roundId, mayAsk }: { roundId: string; mayAsk: boolean }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const asking = useCallChange(seat, roundId, (words: string) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions', {
        params: { path: { networkId: seat.networkId, roundId } },
        body: { text: words },
      }),
    ),
  );
  return (
    <Section title={t('ask')}>
      {mayAsk ? (
        <TextForm
          label={t('ask.label')}
          description={t('ask.text')}
          button={t('ask.send')}
          mostCharacters={MOST_CHARACTERS}
          sending={asking}
          done={t('ask.done')}
        />
      ) : (
        <Text c="dimmed">{t('ask.over')}</Text>
      )}
    </Section>
  );
}
