import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Call, callOf, type Stage } from '../call/calls';
import { Secrecy } from '../call/stage-card';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { HolderKey } from './holder-key';
import { OpenedBids } from './opened-bids';
import { Record } from './record';
import { arePricesNext } from './openings';
import { Release } from './release';
import { TechnicalParts } from './technical-parts';

/** The opening of a stage: released by two people, then its record and the bids. Domain §8.4. */
export function OpeningPage() {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const { stage: wanted } = useSearch({ strict: false });
  const isHolder = seat.roles.includes('office') || seat.roles.includes('auditor');
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug: seat.slug, roundId }} className="no-print">
          {t('toCall')}
        </PlaceLink>
      </div>
      <Fetched query={useQuery(callOf(seat, roundId))}>
        {(call) => {
          const stage = call ? stageOf(call, wanted) : undefined;
          return (
            <>
              {call && stage ? <OpeningOf key={stage.id} roundId={roundId} call={call} stage={stage} /> : <Empty title={t('none')} />}
              {isHolder && stage?.state !== 'opened' ? <HolderKey /> : null}
            </>
          );
        }}
      </Fetched>
    </Stack>
  );
}

/** The stage that was asked for, or else the one that waits for its opening, or else the newest. */
function stageOf(call: Call, wanted: number | undefined): Stage | undefined {
  const stages = call.stages.filter(({ kind }) => kind === 'sealed');
  return stages.find(({ number }) => number === wanted) ?? stages.find(({ state }) => state === 'closed') ?? stages.at(-1);
}

function OpeningOf({ roundId, call, stage }: { roundId: string; call: Call; stage: Stage }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const network = useNetwork(seat).data;
  const isHolder = seat.roles.includes('office') || seat.roles.includes('auditor');
  const isOpened = stage.state === 'opened' || arePricesNext(stage);
  return (
    <>
      <Section title={t('stage', { number: stage.number })}>
        <Stack gap="md">
          {network ? <Secrecy stage={stage} zone={network.timeZone} /> : null}
          {network && stage.opening && stage.holders ? <Release roundId={roundId} stage={stage} zone={network.timeZone} /> : null}
        </Stack>
      </Section>
      {stage.technicalOpenedAt !== null && isHolder ? <TechnicalParts roundId={roundId} call={call} stage={stage} /> : null}
      {isOpened && network ? <Record roundId={roundId} stage={stage} zone={network.timeZone} /> : null}
      {isOpened && isHolder ? <OpenedBids roundId={roundId} call={call} stage={stage} /> : null}
    </>
  );
}
