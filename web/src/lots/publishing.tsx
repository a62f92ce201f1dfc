import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { type Round, roundOf } from '../round/rounds';
import { useLotChange } from './lots';

/** The office pools again, and publishes the totals once it is content. Domain §6.3. */
export function Publishing({ round }: { round: Round }) {
  const { t } = useTranslation('lots');
  const seat = useSeat();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const params = { path: { networkId: seat.networkId, roundId: round.id } };
  const publish = useLotChange(round.id, async () => {
    await answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/totals', { params }));
    await client.invalidateQueries({ queryKey: roundOf(seat, round.id).queryKey });
  });
  if (round.phase !== 'pooling') return null;
  return (
    <Section title={t('publish')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('publish.text')}
      </Text>
      <Group>
        <Button onClick={() => setAsks(true)}>{t('publish.button')}</Button>
      </Group>
      <Modal opened={asks} onClose={() => setAsks(false)} title={t('publish.button')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack>
          <Text>{t('publish.sure')}</Text>
          {publish.isError ? (
            <Text c="var(--mantine-color-error)" size="sm" role="alert">
              {problemText(publish.error)}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsks(false)}>
              {t('cancel')}
            </Button>
            <Button loading={publish.isPending} onClick={() => publish.mutate(undefined, { onSuccess: () => setAsks(false) })}>
              {t('publish.button')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
