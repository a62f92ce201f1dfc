import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { membershipOf } from '../memberships/memberships';
import { usePageTitle } from '../parts/page-title';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { ChooseMembership } from './choose-membership';
import { OfficePeople } from './office-people';
import { PeopleOfMembership } from './people-of-membership';
import { membershipsLike } from './people';

/** Who may do what for whom: the office’s people, and those of one organisation at a time. Domain §1. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { roles } = useSeat();
  usePageTitle(t('title'));
  return roles.includes('office') || roles.includes('auditor') ? <OfAll /> : <OwnPeople />;
}

function OfAll() {
  const seat = useSeat();
  const { membership: membershipId }: { membership?: string } = useSearch({ strict: false });
  return (
    <Stack gap="lg">
      <OfficePeople />
      <ChooseMembership chosen={membershipId} />
      {membershipId ? <Chosen key={membershipId} seat={seat} membershipId={membershipId} /> : null}
    </Stack>
  );
}

function Chosen({ seat, membershipId }: { seat: ReturnType<typeof useSeat>; membershipId: string }) {
  return <Fetched query={useQuery(membershipOf(seat, membershipId))}>{(membership) => <PeopleOfMembership membership={membership} />}</Fetched>;
}

/** A member, customer or supplier sees its own people. */
function OwnPeople() {
  const seat = useSeat();
  return (
    <Fetched query={useQuery(membershipsLike(seat, seat.key))}>
      {(memberships) => {
        const own = memberships.find(({ code }) => code === seat.key);
        return own ? <PeopleOfMembership membership={own} /> : null;
      }}
    </Fetched>
  );
}
