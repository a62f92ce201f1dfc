import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type Auction, type AuctionBid, bidsOf } from './auctions';

/** The accepted bids, the newest first: one's own, or for the office all. */
export function BidLog({ auction, zone }: { auction: Auction; zone: string }) {
  const { t } = useTranslation('auction');
  const seat = useSeat();
  const shown = useShown();
  const isBidder = seat.roles.includes('bidder');
  const seen = auction.lots.map(({ own, bidders }) => own?.price ?? bidders?.reduce((sum, { bids }) => sum + bids, 0)).join(' ');
  const pages = useInfiniteQuery(bidsOf(seat, auction, seen));
  const at = ({ acceptedAt }: AuctionBid): string => shown.clock(acceptedAt, zone);
  const columns: Column<AuctionBid>[] = [
    { key: 'at', title: t('log.at'), cell: at, text: ({ acceptedAt }) => acceptedAt },
    { key: 'lot', title: t('lot'), cell: ({ lot }) => lot, text: ({ lot }) => lot },
    ...(isBidder ? [] : [{ key: 'supplier', title: t('bidder'), cell: whose, text: whose }]),
    {
      key: 'price',
      title: t('price', { currency: auction.currency }),
      isNumeric: true,
      cell: ({ price }) => shown.price(price),
      text: ({ price }) => price,
    },
    { key: 'rank', title: t('log.rank'), isNumeric: true, cell: ({ rank }) => rank, text: ({ rank }) => `${rank}` },
    {
      key: 'extended',
      title: t('log.extended'),
      cell: ({ extendedTo }) => (extendedTo ? shown.clock(extendedTo, zone) : '–'),
      text: ({ extendedTo }) => extendedTo ?? '',
    },
  ];
  if (pages.data?.pages.some(({ items }) => items.some(({ isAutomatic }) => isAutomatic)))
    columns.push({
      key: 'automatic',
      title: t('log.automatic'),
      cell: ({ isAutomatic }) => (isAutomatic ? t('log.automatic.yes') : ''),
      text: ({ isAutomatic }) => (isAutomatic ? t('log.automatic.yes') : ''),
    });
  const title = t(isBidder ? 'log.own' : 'log.all');
  return (
    <Section title={title}>
      <PagedTable label={title} columns={columns} pages={pages} keyOf={({ id }) => id} empty={<Text>{t('log.none')}</Text>} minWidth={560} />
    </Section>
  );
}

const whose = ({ supplier }: AuctionBid): string => supplier ?? '';
