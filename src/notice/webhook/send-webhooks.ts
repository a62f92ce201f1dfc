import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { OneAtATime } from '../../platform/one-at-a-time.js';
import { publicUrl, SETTINGS, type Settings } from '../../platform/settings.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { shapeOf } from '../keys.js';
import { NoticeSecrets } from '../notice-secrets.js';
import { Notices } from '../notices.js';
import { rendered } from '../render.js';
import { afterAttempt, type Attempt, MOST_ATTEMPTS, signatureOf } from './webhook.js';
import { type DueDelivery, Webhooks } from './webhooks.js';
import { post } from './webhook-transport.js';

/** So many this process sends at once, to all webhooks together. */
const AT_ONCE = 32;

/**
 * Sends events that are due to webhooks, a few at once. An event is claimed, sent outside any transaction, and its outcome written
 * down: whoever is killed in between leaves it to be sent again under the same id. The queue waits for the claim only, never for a
 * webhook's answer; whatever has been sent makes room for the next.
 */
@Injectable()
export class SendWebhooks implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger('webhooks');
  private readonly beginning = new OneAtATime(() => this.begin());
  private readonly sending = new Set<Promise<void>>();
  private isStopped = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly webhooks: Webhooks,
    private readonly secrets: NoticeSecrets,
    private readonly notices: Notices,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'webhook', nextDue: () => this.webhooks.nextDue(), closeDue: () => this.beginning.run() });
  }

  onModuleDestroy(): void {
    this.isStopped = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.beginning.idle();
    await Promise.all(this.sending);
  }

  /** Begins to send as much as there is room for. */
  private async begin(): Promise<void> {
    const room = AT_ONCE - this.sending.size;
    if (this.isStopped || room <= 0) return;
    for (const delivery of await this.work.asService(null, () => this.webhooks.claim(room))) {
      const sent = this.send(delivery)
        .catch((error: unknown) => this.warn(error))
        .finally(() => {
          this.sending.delete(sent);
          if (!this.isStopped) void this.beginning.run().catch((error: unknown) => this.warn(error));
        });
      this.sending.add(sent);
    }
  }

  /** What was claimed is found again when its claim has run out. */
  private warn(error: unknown): void {
    this.log.warn({ event: 'webhook.interrupted', reason: error instanceof Error ? error.message : 'unknown' });
  }

  private async send(delivery: DueDelivery): Promise<void> {
    const attempt = await this.attempt(delivery);
    const after = afterAttempt(delivery.attempts, attempt);
    const { status, failure, durationMs } = attempt;
    await this.work.asService(delivery.networkId, async () => {
      const waitSeconds = after.state === 'waiting' ? after.waitSeconds : 0;
      await this.webhooks.settle(delivery, { status: status ?? null, failure: failure ?? null, durationMs }, { state: after.state, waitSeconds });
      if (after.state === 'failed') await this.silence(delivery);
    });
    if (after.state !== 'delivered') this.log.debug({ event: 'webhook.not_delivered', deliveryId: delivery.id, status, reason: failure });
  }

  /** One that was interrupted each time, whatever by, is not sent any more. */
  private async attempt(delivery: DueDelivery): Promise<Attempt> {
    if (delivery.attempts > MOST_ATTEMPTS) return { failure: 'interrupted each time', durationMs: 0 };
    return post(this.postingOf(delivery), this.settings.LOOPBACK_PARTNERS);
  }

  /** Nobody answered for two days, this event or any other: its owner is told. */
  private async silence({ id, webhookId, address }: DueDelivery): Promise<void> {
    const silenced = await this.webhooks.disable(webhookId, id);
    if (!silenced) return;
    const to = silenced.membershipId === null ? ({ office: true } as const) : { memberships: [silenced.membershipId] };
    await this.notices.tell(to, 'webhook.disabled', { host: new URL(address).host }, webhookId);
  }

  private postingOf(delivery: DueDelivery): Parameters<typeof post>[0] {
    const body = JSON.stringify(eventOf(delivery, publicUrl(this.settings)));
    const timestamp = Math.floor(Date.now() / 1000).toString();
    return {
      address: delivery.address,
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Poolround-Webhook/1',
        'poolround-id': delivery.id,
        'poolround-timestamp': timestamp,
        'poolround-signature': signatureOf(this.secrets.shown(delivery.secret), timestamp, body),
      },
    };
  }
}

/** An event as a machine reads it: no more than the e-mail of the same notice holds. */
function eventOf({ id, kind, madeAt, networkSlug, network, subjectId, params }: DueDelivery, portal: string): Record<string, unknown> {
  const known = Object.keys(shapeOf(kind)?.values ?? {});
  const values = Object.fromEntries(Object.entries(params).filter(([name]) => known.includes(name)));
  const words = rendered(kind, params, { locale: 'en', zone: 'UTC', network, networkSlug });
  return { id, kind, madeAt, network: networkSlug, subjectId, values, link: words ? `${portal}${words.place}` : null };
}
