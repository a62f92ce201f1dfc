import { Alert, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import type { Auction, AuctionLot } from './auctions';
import { BidForm } from './bid-form';
import { Floor } from './floor';
import { Remaining } from './remaining';
import { Ranking } from './ranking';

interface LotPanel {
  readonly auction: Auction;
  readonly lot: AuctionLot;
  readonly aheadMs: number;
  /** Nothing is sent while what is shown may be old. */
  readonly isLive: boolean;
}

/** The lot that one looks at: its clock, one's own rank and price large, and the next bid; for the office who bids. */
export function LotPanel({ auction, lot, aheadMs, isLive }: LotPanel) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const money = (text: string): string => `${shown.price(text)} ${auction.currency}`;
  return (
    <Section title={lot.title}>
      <Stack gap="md">
        {lot.pauseReason ? (
          <Alert variant="outline" color="red" title={t('paused.title')}>
            {lot.pauseReason}
          </Alert>
        ) : null}
        <Group gap="xl" align="flex-start">
          <Figure label={t('left')}>
            <Remaining lot={lot} startsAt={auction.startsAt} aheadMs={aheadMs} isLarge />
          </Figure>
          {lot.own ? (
            <Figure label={t('rank')}>
              <Text component="span" className="auction-figure" role="status">
                {lot.own.rank}
              </Text>
            </Figure>
          ) : null}
          {lot.own ? (
            <Figure label={t('own')}>
              <Text component="span" className="auction-figure">
                {money(lot.own.price)}
              </Text>
            </Figure>
          ) : null}
          {lot.best ? (
            <Figure label={t('best')}>
              <Text component="span" className="auction-figure">
                {money(lot.best)}
              </Text>
            </Figure>
          ) : null}
        </Group>
        {lot.own ? <BidForm key={lot.lotId} auction={auction} lot={lot} own={lot.own} isLive={isLive} /> : null}
        {lot.own && lot.state !== 'ended' && auction.allowedActions.includes('automatic') ? (
          <Floor key={`floor ${lot.lotId}`} auction={auction} lot={lot} own={lot.own} />
        ) : null}
        {lot.bidders ? <Ranking auction={auction} lot={lot} bidders={lot.bidders} /> : null}
      </Stack>
    </Section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {children}
    </div>
  );
}
