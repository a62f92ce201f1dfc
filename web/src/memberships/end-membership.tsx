import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import type { Membership } from './memberships';

/** Ending a membership, with the reason; the waiting list moves up. Domain §3. */
export function EndMembership({ membership }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!membership.allowedActions.includes('leave')) return null;
  return (
    <>
      <Button variant="outline" color="red" onClick={open}>
        {t('end')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('end.title', { name: membership.organisation.name })}
        closeButtonProps={{ 'aria-label': t('form.cancel') }}
      >
        <Ending membership={membership} close={close} />
      </Modal>
    </>
  );
}

function Ending({ membership: { id: membershipId, version }, close }: { membership: Membership; close: () => void }) {
  const { t } = useTranslation('memberships');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const [reason, write] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: [networkId] });
  const leave = useMutation({
    mutationFn: () => {
      const params = { path: { networkId, membershipId } };
      return answered(
        api.POST('/api/v1/networks/{networkId}/memberships/{membershipId}/leave', {
          params,
          headers: ifMatch(version),
          body: { reason: reason.trim() },
        }),
      );
    },
    onSuccess: async () => {
      close();
      await refresh();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    leave.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t('end.text')}</Text>
        <Textarea
          label={t('end.reason')}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Refused problem={leave.error} reload={() => void refresh()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" color="red" loading={leave.isPending} disabled={reason.trim() === ''}>
            {t('end.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
