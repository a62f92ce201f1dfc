import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { MadeSecret } from './new-webhook';
import { takeOverWebhook, type Webhook } from './webhooks';

/** Takes a webhook over with a new secret: one that stopped when its maker left, or any whose secret is to change. */
export function TakeOver({ webhook: { id, address, stoppedAt } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const seat = useSeat();
  const queries = useQueryClient();
  const [isAsked, ask] = useState(false);
  const taking = useMutation({
    mutationFn: () => takeOverWebhook(seat, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [seat.networkId] }),
  });
  const close = (): void => {
    ask(false);
    taking.reset();
  };
  return (
    <>
      <Button variant={stoppedAt === null ? 'default' : 'filled'} size="xs" onClick={() => ask(true)}>
        {t(stoppedAt === null ? 'takeOver.new' : 'takeOver')}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t('takeOver.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {taking.data ? (
          <MadeSecret made={taking.data} />
        ) : (
          <Stack gap="md">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('takeOver.text', { address })}
            </Text>
            <Refused problem={taking.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button loading={taking.isPending} onClick={() => taking.mutate()}>
                {t('takeOver.button')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
