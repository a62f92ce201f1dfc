import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { callOf, myBidOf } from '../call/calls';
import { Secrecy } from '../call/stage-card';
import type { Call, Stage } from '../call/calls';
import { Deadline } from '../parts/deadline';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { PriceSheet } from './price-sheet';
import { NeverHandedIn } from './sheet-state';
import { Receipt } from './receipt';

/** A supplier's bid in a stage: its price sheet, and its receipt. Domain §8. */
export function BidPage() {
  const { t } = useTranslation('bid');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const { stage: wanted } = useSearch({ strict: false });
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
          const stages = (call?.stages ?? []).filter(({ kind }) => kind === 'sealed');
          const stage = stages.find(({ number }) => number === wanted) ?? stages.findLast(({ state }) => state === 'open') ?? stages.at(-1);
          return call && stage ? <BidInStage roundId={roundId} call={call} stage={stage} /> : <Empty title={t('none')}>{t('none.text')}</Empty>;
        }}
      </Fetched>
    </Stack>
  );
}

function BidInStage({ roundId, call, stage }: { roundId: string; call: Call; stage: Stage }) {
  const { t } = useTranslation('bid');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone;
  const query = useQuery(myBidOf(seat, roundId, stage));
  const lots = useMemo(() => (stage.lots === null ? call.lots : call.lots.filter(({ id }) => stage.lots?.includes(id))), [call.lots, stage.lots]);
  const mayBid = stage.allowedActions.includes('bid');
  // The sheet is read anew whenever its call changes, not whenever the page is drawn.
  const shownCall = useMemo(() => ({ ...call, lots }), [call, lots]);
  return (
    <>
      <Section title={t('stage', { number: stage.number })}>
        <Stack gap="sm">
          {stage.deadline && zone ? (
            <Group gap="xs">
              <Text fw={650}>{t('deadline')}</Text>
              <Deadline at={stage.deadline} zone={zone} />
            </Group>
          ) : null}
          {zone ? <Secrecy stage={stage} zone={zone} /> : null}
        </Stack>
      </Section>
      <Fetched query={query} lines={1}>
        {(bid) => (
          <>
            {bid ? <Receipt roundId={roundId} stage={stage} bid={bid} /> : mayBid ? null : <Empty title={t('never')} />}
            {mayBid ? null : <NeverHandedIn call={shownCall} stage={stage} bid={bid} />}
          </>
        )}
      </Fetched>
      {mayBid ? <PriceSheet key={stage.id} roundId={roundId} call={shownCall} stage={stage} mine={query.data ?? null} /> : null}
    </>
  );
}
