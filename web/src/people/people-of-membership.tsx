import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import type { Membership } from '../memberships/memberships';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { InviteForm, type Invited } from './invite-form';
import { peopleOfMembership, ROLES_OF } from './people';
import { PeopleTable } from './people-table';

/** The people of an organisation; the office gives and ends their mandates. */
export function PeopleOfMembership({ membership: { id: membershipId, kind, organisation, allowedActions } }: { membership: Membership }) {
  const { t } = useTranslation('people');
  const seat = useSeat();
  const { networkId } = seat;
  const queries = useQueryClient();
  const title = t('of', { name: organisation.name });
  const possible = ROLES_OF[kind];
  const invite = useMutation({
    mutationFn: ({ name, email, roles }: Invited) => {
      const body = { name, email, roles: possible.filter((role) => roles.includes(role)) };
      const params = { path: { networkId, membershipId } };
      return answered(api.POST('/api/v1/networks/{networkId}/memberships/{membershipId}/people', { params, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
  const mayInvite = allowedActions.includes('addPerson');
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed" mb="sm">
        {mayInvite ? t('of.intro') : t('of.intro.own')}
      </Text>
      <Fetched query={useQuery(peopleOfMembership(seat, membershipId))}>
        {(people) => <PeopleTable people={people} label={title} mayEnd={mayInvite} />}
      </Fetched>
      {mayInvite ? (
        <InviteForm
          title={t('invite.of')}
          roles={possible}
          isSending={invite.isPending}
          problem={invite.error}
          send={(invited) => invite.mutateAsync(invited)}
        />
      ) : null}
    </Section>
  );
}
