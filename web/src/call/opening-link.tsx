import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceButton } from '../parts/links';
import { useSeat } from '../parts/seats';
import type { Stage } from './calls';

/** The way to a stage's opening, for whom it has something. */
export function OpeningLink({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('call');
  const { slug } = useSeat();
  const mayRelease = stage.allowedActions.includes('release') || stage.allowedActions.includes('releasePrices');
  const isWaiting = stage.opening !== undefined;
  if (!isWaiting && !stage.allowedActions.includes('readOpening')) return null;
  return (
    <Group>
      <PlaceButton
        to="/networks/$slug/rounds/$roundId/opening"
        params={{ slug, roundId }}
        search={{ stage: stage.number }}
        variant={mayRelease ? 'filled' : 'default'}
        className="no-print"
      >
        {t(isWaiting ? 'opening.release' : 'opening.read')}
      </PlaceButton>
    </Group>
  );
}
