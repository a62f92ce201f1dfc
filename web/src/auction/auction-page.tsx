import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import './auction.css';
import { type Auction, auctionOf, auctionStagesOf } from './auctions';
import { BidLog } from './bid-log';
import { Connection } from './connection';
import { useLive } from './live';
import { LotPanel } from './lot-panel';
import { LotTable } from './lot-table';
import { Pausing } from './pausing';
import { PracticeSign, StartPractice } from './practice';

/** A live auction: for bidders to bid in, for the office to watch, pause and resume. Domain §9. */
export function AuctionPage() {
  const { t } = useTranslation('auction');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const { stage: wanted, practice } = useSearch({ strict: false });
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug: seat.slug, roundId }} className="no-print">
          {t('toCall')}
        </PlaceLink>
      </div>
      {practice ? <PracticeSign roundId={roundId} /> : null}
      {practice ? <AuctionOf key={practice} roundId={roundId} stageId={practice} /> : <Called roundId={roundId} wanted={wanted} />}
      <StartPractice key={practice ?? ''} roundId={roundId} />
    </Stack>
  );
}

/** An auction of the round: the wanted one, or the newest. */
function Called({ roundId, wanted }: { roundId: string; wanted: number | undefined }) {
  const { t } = useTranslation('auction');
  const seat = useSeat();
  return (
    <Fetched query={useQuery(auctionStagesOf(seat, roundId))}>
      {(stages) => {
        const stage = stages.find(({ number }) => number === wanted) ?? stages.at(-1);
        const maySee = ['office', 'auditor', 'bidder'].some((role) => seat.roles.some((held) => held === role));
        return stage && maySee ? (
          <AuctionOf key={stage.id} roundId={roundId} stageId={stage.id} />
        ) : (
          <Empty title={t('none')}>{t('none.text')}</Empty>
        );
      }}
    </Fetched>
  );
}

function AuctionOf({ roundId, stageId }: { roundId: string; stageId: string }) {
  return (
    <Fetched query={useQuery({ ...auctionOf(useSeat(), roundId, stageId), refetchOnWindowFocus: false })}>
      {(first) => <LiveAuction first={first} />}
    </Fetched>
  );
}

function LiveAuction({ first }: { first: Auction }) {
  const { t } = useTranslation('auction');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone;
  const { auction, aheadMs, line } = useLive(seat, first);
  const { lot: wanted } = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = auction.lots.find(({ lotId }) => lotId === wanted) ?? auction.lots.find(({ state }) => state === 'running') ?? auction.lots[0];
  return (
    <>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Rules auction={auction} />
        <Group gap="sm">
          <Connection line={line} />
          <Pausing auction={auction} />
        </Group>
      </Group>
      {auction.state === 'over' ? <Text fw={650}>{t('over')}</Text> : null}
      {auction.state === 'cancelled' ? <Text fw={650}>{t('cancelled')}</Text> : null}
      {chosen ? <LotPanel auction={auction} lot={chosen} aheadMs={aheadMs} isLive={line === 'live'} /> : null}
      <LotTable
        auction={auction}
        aheadMs={aheadMs}
        chosen={chosen?.lotId}
        choose={(lot) => void navigate({ to: '.', search: (before) => ({ ...before, lot }), replace: true })}
      />
      {zone ? <BidLog auction={auction} zone={zone} /> : null}
    </>
  );
}

/** How this auction is run, in a sentence or two. */
function Rules({ auction }: { auction: Auction }) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const { decrement, currency, extendingRanks, mostExtensions, visibility } = auction;
  const step = 'amount' in decrement ? `${shown.price(decrement.amount)} ${currency}` : `${shown.decimal(decrement.percent)} %`;
  return (
    <Text size="sm" c="dimmed" maw={640}>
      {t('rules.step', { step })} {t('rules.extension', { ranks: extendingRanks.join(', ') })}{' '}
      {mostExtensions === null ? '' : t('rules.most', { count: mostExtensions })} {t(`rules.${visibility}`)}
    </Text>
  );
}
