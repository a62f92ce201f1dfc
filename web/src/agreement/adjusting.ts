import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Adjustment = Api<'PriceAdjustment'>;

/** An agreement's price adjustments, the latest month first; for office and auditor. Domain §16. */
export const adjustmentsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'agreements', agreementId, 'price-adjustments'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments', { params }))).items;
    },
  });

const aimed = ({ networkId }: Seat, agreementId: string, { id, version }: Adjustment) => ({
  params: { path: { networkId, agreementId, adjustmentId: id } },
  headers: { 'if-match': `"${version}"` },
});

/** Accepts an adjustment, as it was seen: issues an edition with its prices. */
export function acceptAdjustment(seat: Seat, agreementId: string, adjustment: Adjustment, body: Api<'PriceAdjustmentAcceptance'>) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments/{adjustmentId}/acceptance', {
      ...aimed(seat, agreementId, adjustment),
      body,
    }),
  );
}

/** Refuses an adjustment, as it was seen. */
export function refuseAdjustment(seat: Seat, agreementId: string, adjustment: Adjustment, body: Api<'PriceAdjustmentRefusal'>) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments/{adjustmentId}/refusal', {
      ...aimed(seat, agreementId, adjustment),
      body,
    }),
  );
}
