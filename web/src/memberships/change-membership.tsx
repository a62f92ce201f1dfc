import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useSeat } from '../parts/seats';
import { ifMatch } from '../parts/versions';
import { MembershipForm } from './membership-form';
import type { Membership } from './memberships';
import { changesOf, type Written, writtenOf } from './written';

/** Changing what is known of a membership; an application is examined again. Domain §3. */
export function ChangeMembership({ membership, done }: { membership: Membership; done: () => void }) {
  const { t } = useTranslation('memberships');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const { id: membershipId, kind, version } = membership;
  const change = useMutation({
    mutationFn: (written: Written) => {
      const params = { path: { networkId, membershipId } };
      return answered(
        api.PATCH('/api/v1/networks/{networkId}/memberships/{membershipId}', { params, headers: ifMatch(version), body: changesOf(written) }),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [networkId] });
      done();
    },
  });
  return (
    <MembershipForm
      // Another version is another form: what was written for the earlier one would overwrite what somebody else changed.
      key={version}
      written={writtenOf(membership)}
      isNew={false}
      isSelling={kind !== 'supplier'}
      button={t('change.button')}
      isSending={change.isPending}
      problem={change.error}
      reload={() => {
        change.reset();
        void queries.invalidateQueries({ queryKey: [networkId] });
      }}
      cancel={done}
      send={change.mutate}
    />
  );
}
