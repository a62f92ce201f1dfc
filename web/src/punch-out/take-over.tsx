import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { type PunchOutAccess, takeOverAccess } from './accesses';
import { MadeSecret } from './new-access';

/** Takes an access over with a new password: one that stopped when its maker left, or any whose password is to change. */
export function TakeOver({ access: { id, name, hosts, stoppedAt } }: { access: PunchOutAccess }) {
  const { t } = useTranslation('punch-out');
  const seat = useSeat();
  const queries = useQueryClient();
  const [isAsked, ask] = useState(false);
  const taking = useMutation({
    mutationFn: () => takeOverAccess(seat, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [seat.networkId] }),
  });
  const close = (): void => {
    ask(false);
    taking.reset();
  };
  const deed = t(stoppedAt === null ? 'takeOver.new' : 'takeOver');
  return (
    <>
      <Button variant={stoppedAt === null ? 'default' : 'filled'} size="xs" aria-label={t('takeOver.of', { deed, name })} onClick={() => ask(true)}>
        {deed}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t('takeOver.title', { name })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {taking.data ? (
          <MadeSecret made={taking.data} />
        ) : (
          <Stack gap="md">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('takeOver.text', { hosts: hosts.join(', ') })}
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
