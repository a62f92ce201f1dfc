import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { type OrderHead, ordersOf } from './orders';

/** Orders under an agreement: a party's own, for office and supplier all. Domain §14. */
export function OrdersPart({ agreement, isParty }: { agreement: AgreementDetail; isParty: boolean }) {
  const { t } = useTranslation('order');
  const pages = useInfiniteQuery(ordersOf(useSeat(), agreement.id));
  const title = t(isParty ? 'orders.own' : 'orders');
  return (
    <Section title={title}>
      <PagedTable
        label={`${title}, ${agreement.number}`}
        columns={useColumns(agreement.id, isParty)}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={isParty ? 640 : 780}
        empty={<Empty title={t('none')}>{t(isParty ? 'none.party' : 'none.text')}</Empty>}
      />
    </Section>
  );
}

function useColumns(agreementId: string, isParty: boolean): Column<OrderHead>[] {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const party: Column<OrderHead> = {
    key: 'party',
    title: t('party'),
    cell: ({ partyName, party: code }) => `${partyName} (${code})`,
    text: ({ partyName }) => partyName,
  };
  return [
    {
      key: 'reference',
      title: t('reference'),
      cell: ({ id, reference }) => (
        <PlaceLink to="/networks/$slug/agreements/$agreementId/orders/$orderId" params={{ slug: seat.slug, agreementId, orderId: id }}>
          {reference}
        </PlaceLink>
      ),
      text: ({ reference }) => reference,
    },
    ...(isParty ? [] : [party]),
    { key: 'placedAt', title: t('placedAt'), cell: ({ placedAt }) => shown.time(placedAt, zone), text: ({ placedAt }) => placedAt },
    { key: 'lines', title: t('lines'), isNumeric: true, cell: ({ lineCount }) => lineCount, text: ({ lineCount }) => lineCount.toString() },
    {
      key: 'total',
      title: t('total'),
      isNumeric: true,
      cell: ({ total, currency }) => `${shown.price(total)} ${currency}`,
      text: ({ total }) => total,
    },
    { key: 'state', title: t('state'), cell: ({ state }) => t(`state.${state}`), text: ({ state }) => t(`state.${state}`) },
  ];
}
