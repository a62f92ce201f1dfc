import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import type { Proposal } from './people';

/** Proposed office persons and auditors; another person of the office than who proposed confirms. Decision 3. */
export function ProposedPeople({ proposals }: { proposals: readonly Proposal[] }) {
  const { t } = useTranslation('people');
  return (
    <Stack gap="sm">
      <Title order={3}>{t('proposals')}</Title>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {proposals.map((proposal) => (
          <Proposed key={proposal.id} proposal={proposal} />
        ))}
      </Stack>
    </Stack>
  );
}

function useAnswer(proposalId: string) {
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const params = { path: { networkId, proposalId } };
  return useMutation({
    mutationFn: async (action: 'confirm' | 'drop'): Promise<void> => {
      if (action === 'confirm') await answered(api.POST('/api/v1/networks/{networkId}/mandate-proposals/{proposalId}/confirm', { params }));
      else await answered(api.DELETE('/api/v1/networks/{networkId}/mandate-proposals/{proposalId}', { params }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
}

function Proposed({ proposal: { id, name, email, proposedBy, proposedAt, allowedActions, ...rest } }: { proposal: Proposal }) {
  const { t } = useTranslation(['people', 'parts']);
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  const answer = useAnswer(id);
  const role = t(`parts:role.${rest.role}`);
  const at = network ? shown.time(proposedAt, network.timeZone) : '';
  const isOwn = seat.roles.includes('office') && !allowedActions.includes('confirm');
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name} · {email}
          </Text>
          <Text size="sm">{t('proposals.as', { role, by: proposedBy, at })}</Text>
          {isOwn ? <Text size="sm">{t('proposals.own')}</Text> : null}
        </div>
        <Group gap="xs" className="no-print">
          {allowedActions.map((action) => (
            <Button
              key={action}
              variant={action === 'confirm' ? 'filled' : 'default'}
              loading={answer.isPending && answer.variables === action}
              disabled={answer.isPending}
              aria-label={t(`${action}.of`, { name, role })}
              onClick={() => answer.mutate(action)}
            >
              {t(action)}
            </Button>
          ))}
        </Group>
      </Group>
      <Refused problem={answer.error} />
    </Paper>
  );
}
