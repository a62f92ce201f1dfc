import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { InviteForm, type Invited } from './invite-form';
import { officePeopleOf } from './people';
import { PeopleTable } from './people-table';
import { ProposedPeople } from './proposed-people';

/** Office persons and auditors, who waits for a second person's confirmation, and inviting one. */
export function OfficePeople() {
  const { t } = useTranslation('people');
  const seat = useSeat();
  const { networkId, roles } = seat;
  const queries = useQueryClient();
  const isOffice = roles.includes('office');
  const invite = useMutation({
    mutationFn: ({ name, email, roles: [role] }: Invited) => {
      const body = { name, email, role: role === 'auditor' ? ('auditor' as const) : ('office' as const) };
      return answered(api.POST('/api/v1/networks/{networkId}/office-people', { params: { path: { networkId } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
  return (
    <Section title={t('office')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('office.intro')}
      </Text>
      <Fetched query={useQuery(officePeopleOf(seat))}>
        {({ items, proposals }) => (
          <Stack gap="lg">
            {proposals.length > 0 ? <ProposedPeople proposals={proposals} /> : null}
            <div>
              <PeopleTable people={items} label={t('office')} mayEnd={isOffice} />
            </div>
          </Stack>
        )}
      </Fetched>
      {isOffice ? (
        <InviteForm
          title={t('invite.office')}
          roles={['office', 'auditor']}
          isOne
          isSending={invite.isPending}
          problem={invite.error}
          send={(invited) => invite.mutateAsync(invited)}
        />
      ) : null}
    </Section>
  );
}
