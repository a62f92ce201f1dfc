import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Webhook = Api<'Webhook'>;
export type Delivery = Api<'WebhookDeliveryList'>['items'][number];
export type NewWebhook = Api<'NewWebhook'>;

const PATH = '/api/v1/networks/{networkId}/webhooks/{webhookId}' as const;

/** The network's webhooks for the office, for everybody else those of one's organisation; and the kinds that there are. */
export const webhooksOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'webhooks'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/webhooks', { params: { path: { networkId } } })),
  });

/** The log of one webhook, looked at anew every few seconds: what waits is sent soon. */
export const logOf = ({ networkId, key }: Seat, webhookId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'webhooks', webhookId, 'log'],
    queryFn: async () => (await answered(api.GET(`${PATH}/deliveries`, { params: { path: { networkId, webhookId } } }))).items,
    refetchInterval: 3000,
  });

/** Makes a webhook; its secret is in this answer only. */
export const makeWebhook = ({ networkId }: Seat, body: NewWebhook) =>
  answered(api.POST('/api/v1/networks/{networkId}/webhooks', { params: { path: { networkId } }, body }));

/** Silences a webhook, or lets it be told again. */
export const switchWebhook = ({ networkId }: Seat, webhookId: string, isEnabled: boolean) =>
  answered(api.PATCH(PATH, { params: { path: { networkId, webhookId } }, body: { isEnabled } }));

/** Answers for a webhook from now on; its new secret is in this answer only. */
export const takeOverWebhook = ({ networkId }: Seat, webhookId: string, isSwitchedOn: boolean) =>
  answered(api.POST(`${PATH}/secret`, { params: { path: { networkId, webhookId } }, body: isSwitchedOn ? { isEnabled: true } : {} }));

/** Removes a webhook with its log. */
export const removeWebhook = ({ networkId }: Seat, webhookId: string) => answered(api.DELETE(PATH, { params: { path: { networkId, webhookId } } }));

/** Sends an event that says nothing. */
export const ping = ({ networkId }: Seat, webhookId: string) =>
  answered(api.POST(`${PATH}/ping`, { params: { path: { networkId, webhookId } }, body: {} }));

/** Sends an event once more. */
export const sendAgain = ({ networkId }: Seat, webhookId: string, deliveryId: string) =>
  answered(api.POST(`${PATH}/deliveries/{deliveryId}/redelivery`, { params: { path: { networkId, webhookId, deliveryId } }, body: {} }));
