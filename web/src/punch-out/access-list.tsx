import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { accessesOf, endAccess, type PunchOutAccess } from './accesses';
import { TakeOver } from './take-over';

/** The accesses that one's company has: until when, when last used, and ending one. */
export function AccessList() {
  const { t } = useTranslation('punch-out');
  const accesses = useQuery(accessesOf(useSeat()));
  return (
    <Section title={t('list')}>
      <Fetched query={accesses}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('none')}>{t('none.text')}</Empty>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {found.map((access) => (
                <ShownAccess key={access.id} access={access} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function ShownAccess({ access }: { access: PunchOutAccess }) {
  const { t } = useTranslation('punch-out');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const [isAsked, ask] = useState(false);
  const { name, login, hosts, expiresAt, usedAt, isExpired, stoppedAt } = access;
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name} ({login})
          </Text>
          {stoppedAt === null ? null : (
            <Text size="sm" fw={600}>
              {t('stopped')}
            </Text>
          )}
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('returns', { hosts: hosts.join(', ') })} · {t(isExpired ? 'expired' : 'expires', { at: when(expiresAt) })} ·{' '}
            {usedAt === null ? t('used.never') : t('used', { at: when(usedAt) })}
          </Text>
        </div>
        <Group gap="xs">
          {isExpired ? null : <TakeOver access={access} />}
          <Button variant="outline" color="red" size="xs" aria-label={t('end.of', { name })} onClick={() => ask(true)}>
            {t('end')}
          </Button>
        </Group>
      </Group>
      <Modal opened={isAsked} onClose={() => ask(false)} title={t('end.title', { name })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Ending access={access} close={() => ask(false)} />
      </Modal>
    </Paper>
  );
}

function Ending({ access: { id }, close }: { access: PunchOutAccess; close: () => void }) {
  const { t } = useTranslation('punch-out');
  const seat = useSeat();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endAccess(seat, id),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: accessesOf(seat).queryKey });
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('end.text')}</Text>
      <Refused problem={end.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
          {t('end.button')}
        </Button>
      </Group>
    </Stack>
  );
}
