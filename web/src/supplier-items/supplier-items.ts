import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

/** An item that an agreement sells, and what its supplier calls it. */
export type SupplierItem = Api<'SupplierItemList'>['items'][number];

/** What is entered of an item. */
export type StatedItem = Api<'StatedSupplierItems'>['items'][number];

/** The items of an agreement with their supplier's own numbers. */
export const supplierItemsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'agreements', agreementId, 'supplier-items'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, agreementId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/supplier-items', { params: { path } }))).items;
    },
  });

/** States numbers and links; what is not named stays as it is. */
export const stateSupplierItems = ({ networkId }: Seat, agreementId: string, items: StatedItem[]) =>
  answered(
    api.PATCH('/api/v1/networks/{networkId}/agreements/{agreementId}/supplier-items', {
      params: { path: { networkId, agreementId } },
      body: { items },
    }),
  );
