import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { DeliveryLog } from './delivery-log';
import { useKindName } from './kind-name';
import { TakeOver } from './take-over';
import { ping, removeWebhook, switchWebhook, type Webhook, webhooksOf } from './webhooks';

/** The webhooks that there are, and what can be done with each. */
export function WebhookList() {
  const { t } = useTranslation('webhooks');
  const webhooks = useQuery(webhooksOf(useSeat()));
  return (
    <Section title={t('list')}>
      <Fetched query={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('none')}>{t('none.text')}</Empty>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((webhook) => (
                <ShownWebhook key={webhook.id} webhook={webhook} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function ShownWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const [isLogShown, showLog] = useState(false);
  const nameOf = useKindName();
  const { address, kinds, isEnabled, stoppedAt } = webhook;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="sm">
        <div>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {address}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t(stoppedAt !== null ? 'stopped' : isEnabled ? 'enabled' : 'disabled')} ·{' '}
            {kinds.length > 5 ? t('kinds.many', { number: kinds.length }) : kinds.map(nameOf).join(', ')}
          </Text>
        </div>
        <Deeds webhook={webhook} isLogShown={isLogShown} toggleLog={() => showLog(!isLogShown)} />
        {isLogShown ? <DeliveryLog webhook={webhook} /> : null}
      </Stack>
    </Paper>
  );
}

function Deeds({ webhook, isLogShown, toggleLog }: { webhook: Webhook; isLogShown: boolean; toggleLog: () => void }) {
  const { t } = useTranslation('webhooks');
  const { id, address, isEnabled, stoppedAt } = webhook;
  const seat = useSeat();
  const queries = useQueryClient();
  const [isAsked, ask] = useState(false);
  const onSuccess = () => queries.invalidateQueries({ queryKey: webhooksOf(seat).queryKey });
  const pinging = useMutation({ mutationFn: () => ping(seat, id), onSuccess });
  const switching = useMutation({ mutationFn: () => switchWebhook(seat, id, !isEnabled), onSuccess });
  const removing = useMutation({ mutationFn: () => removeWebhook(seat, id), onSuccess });
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="xs" aria-expanded={isLogShown} onClick={toggleLog}>
          {t(isLogShown ? 'log.hide' : 'log.show')}
        </Button>
        {stoppedAt === null ? (
          <>
            <Button variant="default" size="xs" loading={pinging.isPending} onClick={() => pinging.mutate()}>
              {t('ping')}
            </Button>
            <Button variant="default" size="xs" loading={switching.isPending} onClick={() => switching.mutate()}>
              {t(isEnabled ? 'silence' : 'enable')}
            </Button>
          </>
        ) : null}
        <TakeOver webhook={webhook} />
        <Button variant="outline" color="red" size="xs" onClick={() => ask(true)}>
          {t('remove')}
        </Button>
      </Group>
      <Refused problem={pinging.error ?? switching.error} />
      {pinging.isSuccess ? (
        <Text size="sm" role="status">
          {t('pinged')}
        </Text>
      ) : null}
      <Modal opened={isAsked} onClose={() => ask(false)} title={t('remove.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack gap="md">
          <Text size="sm">{t('remove.text', { address })}</Text>
          <Refused problem={removing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => ask(false)}>
              {t('cancel')}
            </Button>
            <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
              {t('remove.button')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
