import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By, type Caller, SignedInPerson } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { KeepWebhooks } from './keep-webhooks.service.js';
import { WEBHOOK_KINDS } from './webhook.js';
import type { Webhook } from './webhooks.js';
import {
  DeliveryList,
  MadeWebhook,
  NewWebhookBody,
  NothingBody,
  PingView,
  TakeOverBody,
  WebhookChange,
  WebhookList,
  WebhookView,
} from './webhooks.schema.js';

const LIMITED = 'One at a time for each webhook, and at most ten tests and repetitions an hour.';

/** Webhooks: what people are told goes to their systems, signed. */
@Controller('api/v1/networks/:networkId/webhooks')
export class WebhooksController {
  constructor(private readonly keeping: KeepWebhooks) {}

  @Get()
  @Allows('office', 'buyer', 'bidder')
  @Answers(200, WebhookList, { summary: 'The network’s webhooks (office), or those of my organisation, without their secrets' })
  async list(@By() by: Mandate): Promise<z.infer<typeof WebhookList>> {
    return { items: (await this.keeping.list(by)).map(viewOf), kinds: [...WEBHOOK_KINDS] };
  }

  @Post()
  @Allows('office', 'buyer', 'bidder')
  @Answers(201, MadeWebhook, {
    summary: 'Make a webhook; its secret is shown only now',
    description:
      'What people of the organisation (or of the office) are told is posted there as JSON, with `Poolround-Id`, `Poolround-Timestamp` and `Poolround-Signature: v1=` HMAC-SHA256 over `timestamp.body`. Sent at least once, always under the same id; tried for two days.',
    problems: ['webhook.by_token', 'webhook.address', 'webhook.too_many'],
  })
  async make(
    @By() by: Mandate,
    @SignedInPerson() caller: Caller,
    @Body({ schema: NewWebhookBody }) { address, kinds }: z.infer<typeof NewWebhookBody>,
  ): Promise<z.infer<typeof MadeWebhook>> {
    const { secret, ...made } = await this.keeping.make(by, caller, address, kinds);
    return { ...viewOf(made), secret };
  }

  @Post(':webhookId/secret')
  @Allows('office', 'buyer', 'bidder')
  @Answers(201, MadeWebhook, {
    summary: 'Take a webhook over with a new secret, which is shown only now',
    description:
      'A webhook stops with the mandate of whoever made it. Whoever takes it over answers for it from then on; one that is silenced or has stopped is told again only if that person switches it on, with this or later.',
    problems: ['webhook.by_token', 'webhook.missing'],
  })
  async takeOver(
    @By() by: Mandate,
    @SignedInPerson() caller: Caller,
    @Param('webhookId', { schema: IdParam }) webhookId: string,
    @Body({ schema: TakeOverBody }) { isEnabled }: z.infer<typeof TakeOverBody>,
  ): Promise<z.infer<typeof MadeWebhook>> {
    const { secret, ...taken } = await this.keeping.takeOver(by, caller, webhookId, { isSwitchedOn: isEnabled === true });
    return { ...viewOf(taken), secret };
  }

  @Patch(':webhookId')
  @Allows('office', 'buyer', 'bidder')
  @Answers(200, WebhookView, {
    summary: 'Choose other kinds of events, silence a webhook, or let it be told again',
    problems: ['webhook.missing', 'webhook.stopped'],
  })
  async change(
    @By() by: Mandate,
    @Param('webhookId', { schema: IdParam }) webhookId: string,
    @Body({ schema: WebhookChange }) change: z.infer<typeof WebhookChange>,
  ): Promise<z.infer<typeof WebhookView>> {
    return viewOf(await this.keeping.change(by, webhookId, change));
  }

  @Delete(':webhookId')
  @Allows('office', 'buyer', 'bidder')
  @Answers(204, null, { summary: 'Remove a webhook with its log', problems: ['webhook.missing'] })
  async remove(@By() by: Mandate, @Param('webhookId', { schema: IdParam }) webhookId: string): Promise<void> {
    await this.keeping.remove(by, webhookId);
  }

  @Post(':webhookId/ping')
  @Allows('office', 'buyer', 'bidder')
  @Answers(201, PingView, {
    summary: 'Send an event of the kind `ping`, to try whether it arrives',
    description: LIMITED,
    problems: ['webhook.missing', 'webhook.stopped', 'webhook.being_tried', 'webhook.tried_enough'],
  })
  async ping(
    @By() by: Mandate,
    @Param('webhookId', { schema: IdParam }) webhookId: string,
    @Body({ schema: NothingBody }) _nothing: z.infer<typeof NothingBody>,
  ): Promise<z.infer<typeof PingView>> {
    return this.keeping.ping(by, webhookId);
  }

  @Get(':webhookId/deliveries')
  @Allows('office', 'buyer', 'bidder')
  @Answers(200, DeliveryList, {
    summary: 'The last 100 events of a webhook and every attempt to send them; kept for 30 days',
    problems: ['webhook.missing'],
  })
  async log(@By() by: Mandate, @Param('webhookId', { schema: IdParam }) webhookId: string): Promise<z.infer<typeof DeliveryList>> {
    const items = await this.keeping.log(by, webhookId);
    return { items: items.map((delivery) => ({ ...delivery, attempts: [...delivery.attempts] })) };
  }

  @Post(':webhookId/deliveries/:deliveryId/redelivery')
  @Allows('office', 'buyer', 'bidder')
  @Answers(204, null, {
    summary: 'Send an event once more, under the same id',
    description: LIMITED,
    problems: ['webhook.missing', 'webhook.stopped', 'webhook_delivery.missing', 'webhook.being_tried', 'webhook.tried_enough'],
  })
  async sendAgain(
    @By() by: Mandate,
    @Param('webhookId', { schema: IdParam }) webhookId: string,
    @Param('deliveryId', { schema: IdParam }) deliveryId: string,
    @Body({ schema: NothingBody }) _nothing: z.infer<typeof NothingBody>,
  ): Promise<void> {
    await this.keeping.sendAgain(by, webhookId, deliveryId);
  }
}

function viewOf({ id, address, kinds, isEnabled, madeAt, stoppedAt }: Webhook): z.infer<typeof WebhookView> {
  return { id, address, kinds: [...kinds], isEnabled, madeAt, stoppedAt };
}
