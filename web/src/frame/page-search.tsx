import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PATH_OF, placesFor } from '../office/places';
import { meets, useSeat } from '../parts/seats';
import { roundsOf } from '../round/rounds';

/** Ctrl-K: to any page by a few letters of its name. */
export function PageSearch() {
  const { t } = useTranslation(['frame', 'office', 'parts']);
  const seat = useSeat();
  const { slug } = seat;
  const navigate = useNavigate();
  const { data: rounds = [] } = useQuery(roundsOf(seat));
  const isBuyer = seat.roles.includes('buyer');
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('search.pages'),
      actions: [
        { id: 'home', label: t('home'), onClick: () => void navigate({ to: '/networks/$slug', params: { slug } }) },
        { id: 'agreements', label: t('place.agreements'), onClick: () => void navigate({ to: '/networks/$slug/agreements', params: { slug } }) },
        { id: 'calendar', label: t('place.calendar'), onClick: () => void navigate({ to: '/networks/$slug/calendar', params: { slug } }) },
        { id: 'account', label: t('account.mine'), onClick: () => void navigate({ to: '/networks/$slug/account', params: { slug } }) },
        ...(isBuyer && seat.kind !== 'supplier'
          ? [{ id: 'punch-out', label: t('place.punchOut'), onClick: () => void navigate({ to: '/networks/$slug/punch-out', params: { slug } }) }]
          : []),
        ...(meets(seat)
          ? [{ id: 'meetings', label: t('place.meetings'), onClick: () => void navigate({ to: '/networks/$slug/meetings', params: { slug } }) }]
          : []),
        ...placesFor(seat).map((place) => ({
          id: place,
          label: t(`office:tab.${place}`),
          onClick: () => void navigate({ to: `/networks/$slug/${PATH_OF[place]}`, params: { slug } }),
        })),
      ],
    },
    {
      group: t('search.rounds'),
      actions: rounds.flatMap(({ id: roundId, title, phase }) => {
        const round = {
          id: roundId,
          label: title,
          description: t(`parts:phase.${phase}`),
          onClick: () => void navigate({ to: '/networks/$slug/rounds/$roundId', params: { slug, roundId } }),
        };
        const requirements = {
          id: `${roundId} requirements`,
          label: t('requirements', { round: title }),
          onClick: () => void navigate({ to: '/networks/$slug/rounds/$roundId/requirements', params: { slug, roundId } }),
        };
        return isBuyer ? [round, requirements] : [round];
      }),
    },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      nothingFound={t('search.nothing')}
      highlightQuery
      searchProps={{ placeholder: t('search'), 'aria-label': t('search') }}
    />
  );
}
