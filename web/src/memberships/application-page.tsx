import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { OnlyFor } from '../office/only-for';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { MembershipForm } from './membership-form';
import type { Kind } from './memberships';
import { applicationOf, NOTHING_YET, type Written } from './written';

/** Recording an application: it is admitted, waits or is refused at once. Domain §3. */
export function ApplicationPage() {
  return (
    <OnlyFor roles={['office']}>
      <Application />
    </OnlyFor>
  );
}

function Application() {
  const { t } = useTranslation('memberships');
  const { networkId, slug } = useSeat();
  const { kind = 'member' }: { kind?: Kind } = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const apply = useMutation({
    mutationFn: (written: Written) =>
      answered(api.POST('/api/v1/networks/{networkId}/memberships', { params: { path: { networkId } }, body: applicationOf(kind, written) })),
    onSuccess: async ({ id: membershipId }) => {
      await queries.invalidateQueries({ queryKey: [networkId] });
      await navigate({ to: '/networks/$slug/office/memberships/$membershipId', params: { slug, membershipId } });
    },
  });
  usePageTitle(t(`apply.${kind}`));
  return (
    <Section title={t(`apply.${kind}`)}>
      <Text size="sm" c="dimmed" mb="md">
        {t(`apply.${kind}.intro`)}
      </Text>
      <MembershipForm
        written={NOTHING_YET}
        isNew
        isSelling={kind !== 'supplier'}
        button={t('apply.button')}
        isSending={apply.isPending}
        problem={apply.error}
        send={apply.mutate}
      />
    </Section>
  );
}
