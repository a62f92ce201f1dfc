import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { SupplierOffer } from '../suppliers/supplier-offer';
import { ChangeMembership } from './change-membership';
import { CompetitorCheck } from './competitor-check';
import { EndMembership } from './end-membership';
import { MembershipFacts } from './membership-facts';
import { type Membership, membershipOf } from './memberships';
import { Sites } from './sites';

const LIST = { member: 'members', customer: 'customers', supplier: 'suppliers' } as const;

/** A membership: who it is, the competitor check, sites, people, and what may be done. */
export function MembershipPage() {
  const seat = useSeat();
  const { membershipId = '' } = useParams({ strict: false });
  const found = useQuery(membershipOf(seat, membershipId));
  return <Fetched query={found}>{(membership) => <ShownMembership membership={membership} />}</Fetched>;
}

function ShownMembership({ membership }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const seat = useSeat();
  const navigate = useNavigate();
  const { change }: { change?: boolean } = useSearch({ strict: false });
  const { organisation, kind, conflicts, allowedActions } = membership;
  const isOwn = membership.code === seat.key || seat.roles.includes('office') || seat.roles.includes('auditor');
  usePageTitle(organisation.name);
  const showForm = (is: boolean) => void navigate({ to: '.', search: is ? { change: true } : {} });
  const mayChange = allowedActions.includes('change');
  return (
    <Stack gap="lg">
      {kind === 'supplier' || isOwn ? (
        <Text size="sm">
          <PlaceLink to={`/networks/$slug/office/${LIST[kind]}`} params={{ slug: seat.slug }}>
            {t(`list.${kind}`)}
          </PlaceLink>
        </Text>
      ) : null}
      <Section
        title={organisation.name}
        actions={
          mayChange && !change ? (
            <Group gap="xs">
              <Button variant="default" onClick={() => showForm(true)}>
                {t('change')}
              </Button>
              <EndMembership membership={membership} />
            </Group>
          ) : null
        }
      >
        {mayChange && change ? (
          <ChangeMembership membership={membership} done={() => showForm(false)} />
        ) : (
          <MembershipFacts membership={membership} />
        )}
      </Section>
      {conflicts && kind !== 'supplier' ? <CompetitorCheck membership={membership} /> : null}
      {kind === 'supplier' && seat.membershipId === null ? <SupplierOffer membershipId={membership.id} /> : null}
      {isOwn ? <Sites membership={membership} /> : null}
    </Stack>
  );
}
