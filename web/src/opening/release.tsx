import { Alert, Button, List, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { type Stage, useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

/** Releases the opening with one's own share of the stage's key; the second person's release opens. Domain §8.4. */
export function Release({ roundId, stage, zone }: { roundId: string; stage: Stage; zone: string }) {
  const { t } = useTranslation('opening');
  const shown = useShown();
  const releases = stage.releases ?? [];
  return (
    <Stack gap="sm">
      <Text>{t(`released.${releases.length === 0 ? 'none' : releases.length === 1 ? 'one' : 'two'}`)}</Text>
      <List>
        {releases.map(({ name, at }) => (
          <List.Item key={name}>{t('released.by', { name, at: shown.time(at, zone) })}</List.Item>
        ))}
      </List>
      {stage.allowedActions.includes('release') && releases.length < 2 ? <ReleaseForm roundId={roundId} stage={stage} /> : null}
    </Stack>
  );
}

function ReleaseForm({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const problemText = useProblemText();
  const [passphrase, setPassphrase] = useState('');
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  const releasing = useCallChange(seat, roundId, (words: string) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/releases', { params: { path }, body: { passphrase: words } })),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    releasing.mutate(passphrase, { onSuccess: () => setPassphrase('') });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw={460}>
        <PasswordInput
          label={t('passphrase')}
          description={t('passphrase.text')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
          required
        />
        {releasing.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(releasing.error)}
          </Alert>
        ) : null}
        {releasing.data ? (
          <Alert variant="outline" color="green" role="status">
            {t(releasing.data.isReleased ? 'releasedNow' : 'waiting')}
          </Alert>
        ) : null}
        <Button type="submit" loading={releasing.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('release')}
        </Button>
      </Stack>
    </form>
  );
}
