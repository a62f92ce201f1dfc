import { Alert, Button, Group, List, Loader, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { arePricesNext } from './openings';
import { type Stage, useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

/** Who holds the key's shares and who has released, how far the opening is, and one's own release. Domain §8.4. */
export function Release({ roundId, stage, zone }: { roundId: string; stage: Stage; zone: string }) {
  const { t } = useTranslation('opening');
  return (
    <Stack gap="md">
      <Progress stage={stage} />
      <Holders holders={stage.holders ?? []} zone={zone} />
      {(stage.allowedActions.includes('release') || stage.allowedActions.includes('releasePrices')) && stage.opening !== 'underWay' ? (
        <ReleaseForm roundId={roundId} stage={stage} />
      ) : null}
      {stage.holders?.some(({ isMe }) => isMe) ? null : <Text c="dimmed">{t('notHolder')}</Text>}
    </Stack>
  );
}

/** In a place of its own, so that a change is said aloud. */
function Progress({ stage }: { stage: Stage }) {
  const { t } = useTranslation('opening');
  const released = (stage.holders ?? []).filter(({ releasedAt }) => releasedAt !== null).length;
  switch (stage.opening) {
    case 'underWay':
      return (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text fw={600}>{t(arePricesNext(stage) ? 'prices.underWay' : 'progress.underWay')}</Text>
        </Group>
      );
    case 'needsHolder':
    case 'failing':
      return (
        <Alert variant="outline" color="red" role="alert" title={t(`progress.${stage.opening}`)}>
          {t(`progress.${stage.opening}.text`)}
        </Alert>
      );
    case 'awaitsRelease':
    case undefined:
      return (
        <Text role="status">
          {t(
            released > 1
              ? 'progress.office'
              : arePricesNext(stage)
                ? released === 0
                  ? 'prices.none'
                  : 'prices.one'
                : released === 0
                  ? 'progress.none'
                  : 'progress.one',
          )}
        </Text>
      );
  }
}

function Holders({ holders, zone }: { holders: NonNullable<Stage['holders']>; zone: string }) {
  const { t } = useTranslation(['opening', 'parts']);
  const shown = useShown();
  return (
    <div>
      <Text fw={600}>{t('holders')}</Text>
      <List>
        {holders.map(({ name, side, isMe, releasedAt }) => (
          <List.Item key={name}>
            {t(isMe ? 'holder.me' : 'holder', { name, role: side === null ? t('holder.gone') : t(`parts:role.${side}`) })}{' '}
            {releasedAt === null ? (
              <Text span c="dimmed">
                {t(side === null ? 'holder.lost' : 'holder.waiting')}
              </Text>
            ) : (
              <Text span fw={600}>
                {t('holder.released', { at: shown.time(releasedAt, zone) })}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function ReleaseForm({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const problemText = useProblemText();
  const [passphrase, setPassphrase] = useState('');
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  const isForPrices = arePricesNext(stage);
  const releasing = useCallChange(seat, roundId, (words: string) => {
    const sent = { params: { path }, body: { passphrase: words } };
    return isForPrices
      ? answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/price-releases', sent))
      : answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/releases', sent));
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    releasing.mutate(passphrase);
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
        <Button type="submit" loading={releasing.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(isForPrices ? 'prices.release' : 'release')}
        </Button>
      </Stack>
    </form>
  );
}
