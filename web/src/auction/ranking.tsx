import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import type { Auction, AuctionLot } from './auctions';

interface Ranking {
  readonly auction: Auction;
  readonly lot: AuctionLot;
  readonly bidders: NonNullable<AuctionLot['bidders']>;
}

/** Who bids on a lot, by rank; office and auditor only. */
export function Ranking({ auction, lot, bidders }: Ranking) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const label = t('ranking', { lot: lot.title });
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}>
      <Table striped verticalSpacing="xs" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('bidder')}</Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('rank.short')}
            </Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('price', { currency: auction.currency })}
            </Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('start')}
            </Table.Th>
            <Table.Th scope="col" className="numeric">
              {t('bids.count')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bidders.map(({ supplier, name, rank, price, startPrice, bids }) => (
            <Table.Tr key={supplier}>
              <Table.Th scope="row" fw={500}>
                {name} ({supplier})
              </Table.Th>
              <Table.Td className="numeric">{rank}</Table.Td>
              <Table.Td className="numeric">{shown.price(price)}</Table.Td>
              <Table.Td className="numeric">{shown.price(startPrice)}</Table.Td>
              <Table.Td className="numeric">{bids}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
