import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { ifMatch, Refused } from '../parts/versions';
import type { Membership } from './memberships';

/** With whom an applicant competes, for office and auditor; it never learns it. Domain §3. */
export function CompetitorCheck({ membership }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const { conflicts = [], clearedNace = [], clearedReason = '', allowedActions } = membership;
  const classes = [...new Set(conflicts.filter(({ ground }) => ground === 'nace').map(({ value }) => value))];
  return (
    <Section title={t('check')} actions={allowedActions.includes('reconsider') ? <Reconsider membership={membership} /> : null}>
      <Stack gap="md">
        {conflicts.length === 0 ? <Text>{t('check.none')}</Text> : <Text>{t('check.found')}</Text>}
        {conflicts.length > 0 ? (
          <List>
            {conflicts.map(({ with: code, name, ground, value }) => (
              <List.Item key={`${code} ${ground} ${value}`}>{t(`check.${ground}`, { code, name, value })}</List.Item>
            ))}
          </List>
        ) : null}
        {clearedNace.length > 0 ? (
          <Text size="sm">{t('check.cleared', { classes: clearedNace.join(', '), reason: clearedReason || '–' })}</Text>
        ) : null}
        {classes.length > 0 && allowedActions.includes('change') ? <Clear membership={membership} classes={classes} /> : null}
        <Text size="sm" c="dimmed">
          {t('check.secret')}
        </Text>
      </Stack>
    </Section>
  );
}

/** Why two organisations of one NACE class do not compete. */
function Clear({ membership, classes }: { membership: Membership; classes: readonly string[] }) {
  const { t } = useTranslation('memberships');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const { id: membershipId, version, clearedNace = [], clearedReason = '' } = membership;
  const [reason, write] = useState(clearedReason);
  const clear = useMutation({
    mutationFn: () => {
      const params = { path: { networkId, membershipId } };
      const body = { clearedNace: [...new Set([...clearedNace, ...classes])], clearedReason: reason.trim() };
      return answered(api.PATCH('/api/v1/networks/{networkId}/memberships/{membershipId}', { params, headers: ifMatch(version), body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    clear.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={t('clear.reason', { classes: classes.join(', ') })}
          description={t('clear.help')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Refused problem={clear.error} reload={() => void queries.invalidateQueries({ queryKey: [networkId] })} />
        <Group>
          <Button type="submit" loading={clear.isPending} disabled={reason.trim() === ''}>
            {t('clear.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Reconsider({ membership: { id: membershipId, version } }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const reconsider = useMutation({
    mutationFn: () => {
      const params = { path: { networkId, membershipId } };
      return answered(api.POST('/api/v1/networks/{networkId}/memberships/{membershipId}/reconsider', { params, headers: ifMatch(version) }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
  return (
    <>
      <Button variant="default" loading={reconsider.isPending} onClick={() => reconsider.mutate()}>
        {t('reconsider')}
      </Button>
      <Refused problem={reconsider.error} />
    </>
  );
}
