import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceButton } from '../parts/links';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { myBidOf, type Stage } from './calls';

/** Whether the supplier has handed in a bid, and the way to its price sheet. Domain §8.2. */
export function MyBid({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone;
  const query = useQuery(myBidOf(seat, roundId, stage));
  const mayBid = stage.allowedActions.includes('bid');
  return (
    <Fetched query={query} lines={1}>
      {(bid) => (
        <Group justify="space-between" gap="sm">
          <Text style={{ flex: '1 1 16rem' }}>
            {bid && zone
              ? t(`mine.${bid.state}`, { at: shown.time(bid.receivedAt, zone), version: bid.version })
              : t(mayBid ? 'mine.none' : 'mine.never')}
          </Text>
          {mayBid || bid ? (
            <PlaceButton
              to="/networks/$slug/rounds/$roundId/bid"
              params={{ slug: seat.slug, roundId }}
              search={{ stage: stage.number }}
              variant={mayBid && bid?.state !== 'sealed' ? 'filled' : 'default'}
              className="no-print"
            >
              {t(mayBid ? (bid?.state === 'sealed' ? 'mine.change' : 'mine.fill') : 'mine.receipt')}
            </PlaceButton>
          ) : null}
        </Group>
      )}
    </Fetched>
  );
}
