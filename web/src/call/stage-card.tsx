import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { PlaceButton } from '../parts/links';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Stage } from './calls';
import { ChosenBidders } from './chosen-bidders';
import { MoveDeadline } from './move-deadline';
import { MyBid } from './my-bid';
import { OpeningLink } from './opening-link';

const COLOUR = { draft: 'gray', open: 'green', closed: 'pool', opened: 'pool', cancelled: 'red' } as const;

/** One deadline for bids: until when, what nobody sees until then, and what this person may do. Domain §8. */
export function StageCard({ roundId, stage }: { roundId: string; stage: Stage }) {
  const { t } = useTranslation('call');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone;
  const isBidder = seat.roles.includes('bidder');
  if (stage.kind === 'auction') return <AuctionCard roundId={roundId} stage={stage} zone={zone} />;
  return (
    <Section
      title={t('stage', { number: stage.number })}
      actions={
        <Badge variant="outline" color={COLOUR[stage.state]} size="lg" tt="none">
          {t(`stage.${stage.state}`)}
        </Badge>
      }
    >
      <Stack gap="sm">
        {stage.deadline && zone ? (
          <Group gap="xs">
            <Text fw={650}>{t('deadline')}</Text>
            <Deadline at={stage.deadline} zone={zone} />
          </Group>
        ) : null}
        {zone ? <Secrecy stage={stage} zone={zone} /> : null}
        <ChosenBidders stage={stage} />
        {isBidder ? <MyBid roundId={roundId} stage={stage} /> : null}
        {zone ? <MoveDeadline roundId={roundId} stage={stage} zone={zone} /> : null}
        <OpeningLink roundId={roundId} stage={stage} />
      </Stack>
    </Section>
  );
}

/** A live auction: until when, and that nothing in it is sealed. Domain §9. */
function AuctionCard({ roundId, stage, zone }: { roundId: string; stage: Stage; zone: string | undefined }) {
  const { t } = useTranslation('call');
  const { slug, roles } = useSeat();
  const isWatching = roles.some((role) => role === 'office' || role === 'auditor' || role === 'bidder');
  const state = stage.state === 'cancelled' ? t('stage.cancelled') : stage.state === 'opened' ? t('auction.opened') : t('auction.open');
  const badge = (
    <Badge variant="outline" color={COLOUR[stage.state]} size="lg" tt="none">
      {state}
    </Badge>
  );
  return (
    <Section title={t('auction', { number: stage.number })} actions={badge}>
      <Stack gap="sm">
        {stage.deadline && zone ? <Deadline at={stage.deadline} zone={zone} /> : null}
        <Text size="sm">{t('auction.text')}</Text>
        {isWatching ? (
          <Group>
            <PlaceButton
              to="/networks/$slug/rounds/$roundId/auction"
              params={{ slug, roundId }}
              search={{ stage: stage.number }}
              variant={stage.state === 'open' ? 'filled' : 'default'}
              className="no-print"
            >
              {t('auction.link')}
            </PlaceButton>
          </Group>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Who can see what of the bids now, said plainly. Domain §8.2, §8.4. */
export function Secrecy({ stage, zone }: { stage: Stage; zone: string }) {
  const { t } = useTranslation('call');
  const shown = useShown();
  if (stage.state === 'draft' || stage.state === 'cancelled') return null;
  const words = {
    deadline: stage.deadline ? shown.time(stage.deadline, zone) : '…',
    opened: stage.openedAt ? shown.time(stage.openedAt, zone) : '…',
    technical: stage.technicalOpenedAt ? shown.time(stage.technicalOpenedAt, zone) : '…',
  };
  const state = stage.state === 'closed' && stage.technicalOpenedAt !== null ? 'technical' : stage.state;
  return (
    <div role="note">
      <Text fw={600}>{t(`sealed.${state}`, words)}</Text>
      <Text size="sm" c="dimmed">
        {t(`sealed.${state}.text`, words)}
      </Text>
    </div>
  );
}
