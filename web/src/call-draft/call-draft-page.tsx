import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { DraftForm } from './draft-form';
import { preparationOf } from './preparations';

/** Where the office writes a round's call for bids and publishes it. Domain §3, §7. */
export function CallDraftPage() {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const round = useQuery(roundOf(seat, roundId));
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId }}>
          {round.data?.title ?? ''}
        </PlaceLink>
      </div>
      <OnlyFor roles={['office']}>
        <Fetched query={round}>
          {({ phase }) => (phase === 'pooling' ? <Preparing roundId={roundId} /> : <NotNow roundId={roundId} phase={phase} />)}
        </Fetched>
      </OnlyFor>
    </Stack>
  );
}

/** Before pooling there is nothing to write; afterwards the call is where everybody sees it. */
function NotNow({ roundId, phase }: { roundId: string; phase: Round['phase'] }) {
  const { t } = useTranslation('call-draft');
  const { slug } = useSeat();
  if (phase === 'planning' || phase === 'collecting') return <Empty title={t('notNow')}>{t('notNow.text')}</Empty>;
  return <Navigate to="/networks/$slug/rounds/$roundId/call" params={{ slug, roundId }} replace />;
}

function Preparing({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const seat = useSeat();
  const network = useNetwork(seat);
  const preparation = useQuery(preparationOf(seat, roundId));
  const [attempt, setAttempt] = useState(0);
  const reload = (): void => void preparation.refetch().then(() => setAttempt((now) => now + 1));
  return (
    <Fetched query={network}>
      {(found) => (
        <Fetched query={preparation}>
          {({ call, lots, suppliers }) =>
            lots.length === 0 ? (
              <Empty title={t('noLots')}>{t('noLots.text')}</Empty>
            ) : (
              <>
                <Text c="dimmed">{t('intro')}</Text>
                <DraftForm key={attempt} roundId={roundId} network={found} saved={call} lots={lots} suppliers={suppliers} reload={reload} />
              </>
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}
