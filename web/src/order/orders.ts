import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type Order = Api<'Order'>;
export type OrderHead = Api<'OrderHead'>;
export type OrderLine = Order['lines'][number];
export type Basket = Api<'Basket'>;
export type QuotaList = Api<'QuotaList'>;
export type Quota = QuotaList['items'][number];
export type Movement = Api<'OrderMovementList'>['items'][number];

/** Which order of which agreement. */
export interface OrderAt {
  readonly agreementId: string;
  readonly orderId: string;
}

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'orders'] as const;

/** Orders under an agreement: a party's own, for office and supplier all. Domain §14. */
export const ordersOf = (seat: Seat, agreementId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'list'],
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, agreementId };
      const query = cursor === '' ? {} : { cursor };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/orders', { params: { path, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One order with its lines. */
export const orderOf = (seat: Seat, { agreementId, orderId }: OrderAt) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), orderId],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId, orderId };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}', { params: { path } }));
    },
  });

/** What was delivered, received and returned of an order. */
export const movementsOf = (seat: Seat, { agreementId, orderId }: OrderAt) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), orderId, 'movements'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, agreementId, orderId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/movements', { params: { path } })))
        .items;
    },
  });

/** The organisation's basket under an agreement. */
export const basketOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'basket'],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/basket', { params: { path: { networkId: seat.networkId, agreementId } } }),
      ),
  });

/** Quotas: all for the office, for a party those that bind it. */
export const quotasOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'quotas'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, agreementId };
      return await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/quotas', { params: { path } }));
    },
  });

/** Sets the quotas of a position, in place of those that it had. Domain §14. */
export const setQuotas = (
  { networkId }: Seat,
  { agreementId, positionId, version }: { readonly agreementId: string; readonly positionId: string; readonly version: number },
  body: Api<'NewQuotas'>,
) =>
  answered(
    api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/quotas/{positionId}', {
      params: { path: { networkId, agreementId, positionId } },
      headers: ifMatch(version),
      body,
    }),
  );

/** Puts a position into the basket. */
export const putIntoBasket = ({ networkId }: Seat, agreementId: string, line: Api<'BasketLines'>['lines'][number]) =>
  answered(
    api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/basket/lines', {
      params: { path: { networkId, agreementId } },
      body: { lines: [line] },
    }),
  );

/** Takes a position out of the basket. */
export const takeOutOfBasket = ({ networkId }: Seat, agreementId: string, line: Api<'BasketPositions'>['lines'][number]) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/basket/removals', {
      params: { path: { networkId, agreementId } },
      body: { lines: [line] },
    }),
  );

/** Orders what is in the basket. */
export const orderBasket = ({ networkId }: Seat, agreementId: string, body: Api<'NewBasketOrder'>) =>
  answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/basket/order', { params: { path: { networkId, agreementId } }, body }));

/** The supplier's answer. */
export const answerOrder = ({ networkId }: Seat, at: OrderAt, body: Api<'OrderAnswer'>) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/answers', { params: { path: { networkId, ...at } }, body }),
  );

/** Cancels what stands of an order. */
export const cancelOrder = ({ networkId }: Seat, at: OrderAt, body: Api<'OrderCancellation'>) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/cancel', { params: { path: { networkId, ...at } }, body }),
  );

/** The party knows of what was declined or moved. */
export const acknowledgeOrder = ({ networkId }: Seat, at: OrderAt) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/acknowledgements', { params: { path: { networkId, ...at } } }),
  );

/** What is noted of goods. */
export type Noted =
  | { readonly kind: 'deliver'; readonly body: Api<'OrderDelivery'> }
  | { readonly kind: 'receive'; readonly body: Api<'OrderReceipt'> }
  | { readonly kind: 'return'; readonly body: Api<'OrderReturn'> };

/** Notes a delivery, a receipt or a return. */
export function noteMovement({ networkId }: Seat, at: OrderAt, noted: Noted): Promise<unknown> {
  const params = { path: { networkId, ...at } };
  switch (noted.kind) {
    case 'deliver':
      return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/deliveries', { params, body: noted.body }));
    case 'receive':
      return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/receipts', { params, body: noted.body }));
    case 'return':
      return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/returns', { params, body: noted.body }));
  }
}

const MOVEMENT = '/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/movements/{movementId}' as const;

/** The supplier confirms or refuses that goods come back. */
export const answerReturn = ({ networkId }: Seat, at: OrderAt, movementId: string, body: Api<'OrderReturnAnswer'>) =>
  answered(api.POST(`${MOVEMENT}/answer`, { params: { path: { networkId, ...at, movementId } }, body }));

/** Takes back what was noted wrongly. */
export const reverseMovement = ({ networkId }: Seat, at: OrderAt, movementId: string, body: Api<'OrderMovementReversal'>) =>
  answered(api.POST(`${MOVEMENT}/reversal`, { params: { path: { networkId, ...at, movementId } }, body }));

/** Where a document of an order is. A link sends no header that says for whom one acts. */
export function documentOf(
  { networkId, key }: Seat,
  { agreementId, orderId }: OrderAt,
  format: 'pdf' | 'ubl' | 'opentrans',
  language: string,
): string {
  const query = new URLSearchParams({ format, language: language === 'de' ? 'de' : 'en', actingFor: key });
  return `/api/v1/networks/${networkId}/agreements/${agreementId}/orders/${orderId}/document?${query.toString()}`;
}
