import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import type { Auction, AuctionLot } from './auctions';

type Bidder = NonNullable<AuctionLot['bidders']>[number];

interface Ranking {
  readonly auction: Auction;
  readonly lot: AuctionLot;
  readonly bidders: readonly Bidder[];
}

/** Who bids on a lot, by rank; office and auditor only. */
export function Ranking({ auction, lot, bidders }: Ranking) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const columns: Column<Bidder>[] = [
    {
      key: 'bidder',
      title: t('bidder'),
      cell: ({ supplier, name }) => `${name} (${supplier})`,
      exported: [
        { title: t('bidder.code'), text: ({ supplier }) => supplier },
        { title: t('bidder'), text: ({ name }) => name },
      ],
    },
    { key: 'rank', title: t('rank.short'), isNumeric: true, cell: ({ rank }) => rank, text: ({ rank }) => rank.toString() },
    {
      key: 'price',
      title: t('price', { currency: auction.currency }),
      isNumeric: true,
      cell: ({ price }) => shown.price(price),
      text: ({ price }) => price,
    },
    { key: 'start', title: t('start'), isNumeric: true, cell: ({ startPrice }) => shown.price(startPrice), text: ({ startPrice }) => startPrice },
    { key: 'bids', title: t('bids.count'), isNumeric: true, cell: ({ bids }) => bids, text: ({ bids }) => bids.toString() },
  ];
  return <ListTable label={t('ranking', { lot: lot.title })} columns={columns} rows={bidders} keyOf={({ supplier }) => supplier} minWidth={520} />;
}
