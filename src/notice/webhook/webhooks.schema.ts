import { z } from 'zod';
import { WEBHOOK_KINDS } from './webhook.js';

const Kinds = z
  .array(z.enum(WEBHOOK_KINDS as readonly [string, ...string[]]))
  .min(1)
  .max(200);
const Hook = z.object({
  id: z.uuid(),
  address: z.string(),
  kinds: z.array(z.string()),
  isEnabled: z.boolean().describe('false: silenced, by hand or because nobody answered for two days'),
  madeAt: z.string(),
  stoppedAt: z.string().nullable().describe('Since whoever made it acts no more for its side, until a colleague takes it over'),
});
export const WebhookView = Hook.meta({ id: 'Webhook' });
export const WebhookList = z
  .object({ items: z.array(WebhookView), kinds: z.array(z.string()).describe('All that can be chosen') })
  .meta({ id: 'WebhookList' });
export const MadeWebhook = Hook.extend({ secret: z.string().describe('Signs what is sent; it is shown only now') }).meta({ id: 'MadeWebhook' });
export const NewWebhookBody = z
  .strictObject({ address: z.string().min(8).max(2000).describe('https'), kinds: Kinds })
  .meta({ id: 'NewWebhook', examples: [{ address: 'https://example.com/poolround', kinds: ['edition.issued'] }] });
export const WebhookChange = z
  .strictObject({ kinds: Kinds.optional(), isEnabled: z.boolean().optional() })
  .meta({ id: 'WebhookChange', examples: [{ isEnabled: true }] });
export const TakeOverBody = z
  .strictObject({
    isEnabled: z.literal(true).optional().describe('Switches it on, if it is silenced or has stopped; left out: it stays as it is'),
  })
  .meta({ id: 'WebhookTakeOver', examples: [{ isEnabled: true }] });
export const PingView = z.object({ deliveryId: z.uuid() }).meta({ id: 'WebhookPing' });
export const NothingBody = z.strictObject({}).meta({ id: 'WebhookPingBody', examples: [{}] });
export const DeliveryList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid().describe('Of the event; the same whenever it is sent'),
        kind: z.string(),
        madeAt: z.string(),
        state: z.enum(['waiting', 'delivered', 'failed']),
        nextAt: z.string().nullable().describe('When it is tried again'),
        attempts: z.array(
          z.object({
            at: z.string(),
            status: z.int().nullable().describe('Of the answer; null: there was none'),
            failure: z.string().nullable(),
            durationMs: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'WebhookDeliveryList' });
