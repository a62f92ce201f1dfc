import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { callKeyOf, type Stage } from '../call/calls';
import { type Seat, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

type Tiers = Api<'StandingOffers'>['prices'][number]['tiers'];

/** What stands of the supplier's own offers before a stage. Domain §8.5. */
const standingOf = (seat: Seat, roundId: string, { id: stageId, number }: Stage) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'standing', stageId],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId, stageId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/standing', { params: { path } }));
    },
    enabled: number > 1,
  });

/** By lot and item what no price of a further stage may be above, in words; nothing in a first stage. */
export function useStanding(roundId: string, stage: Stage): (lotId: string, item: string) => string {
  const { t } = useTranslation('bid');
  const { data } = useQuery(standingOf(useSeat(), roundId, stage));
  const { price, decimal } = useShown();
  const said = (tiers: Tiers): string =>
    tiers
      .map(({ from, unitPrice }) => (from === '0' ? price(unitPrice) : t('standing.from', { from: decimal(from), price: price(unitPrice) })))
      .join('; ');
  const known = useMemo(() => new Map(data?.prices.map(({ lotId, item, tiers }) => [`${lotId} ${item}`, tiers])), [data]);
  return (lotId, item) => {
    const tiers = known.get(`${lotId} ${item}`);
    return tiers ? t('standing', { prices: said(tiers) }) : '';
  };
}
