import { Inject, Injectable } from '@nestjs/common';
import { LastingMandate } from '../../access/lasting-mandate.js';
import type { Mandate } from '../../access/mandate.js';
import { OpenSession } from '../../access/open-session.js';
import type { Caller } from '../../access/routes.js';
import { Audit } from '../../audit/audit.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { NoticeSecrets } from '../notice-secrets.js';
import { MOST_ASKED, MOST_WEBHOOKS, newWebhookSecret, PING } from './webhook.js';
import { type Delivery, type Webhook, Webhooks } from './webhooks.js';

/** Whose webhooks go on while they hold their mandate. */
const ANSWERABLE = ['office', 'buyer', 'bidder'] as const;

/** Makes, changes, tries and removes webhooks: the office the network's, everybody else its organisation's. */
@Injectable()
export class KeepWebhooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly session: OpenSession,
    private readonly mandate: LastingMandate,
    private readonly webhooks: Webhooks,
    private readonly secrets: NoticeSecrets,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The office's, or one's organisation's. */
  list(by: Mandate): Promise<Webhook[]> {
    return this.work.as(by, () => this.webhooks.list());
  }

  /**
   * Makes one; its secret is in this answer only.
   * @throws DomainError `webhook.by_token`, `webhook.address`, `webhook.too_many`
   */
  async make(by: Mandate, caller: Caller, address: string, kinds: readonly string[]): Promise<Webhook & { readonly secret: string }> {
    assertNoToken(caller);
    const to = this.readAddress(address);
    const [id, secret, membershipId] = [newId<'webhook'>(), newWebhookSecret(), by.side === 'office' ? null : (by.membershipId ?? null)];
    // Not kept with an idempotency key: the answer holds the secret.
    return this.work.asService(by.networkId, async () => {
      await this.session.lock(caller);
      await this.mandate.lock(by, ANSWERABLE);
      const stored = { id, membershipId, address: to, kinds: [...new Set(kinds)], secret: this.secrets.hidden(secret), madeBy: by.personId };
      const made = await this.webhooks.add(stored);
      if (!made) throw new DomainError('conflict', 'webhook.too_many', `There are ${MOST_WEBHOOKS} webhooks already. Remove one first.`);
      await this.note(by, 'webhook.made', id, { host: new URL(to).host, kinds: stored.kinds });
      return { ...made, secret };
    });
  }

  /**
   * Answers for a webhook from now on, with a new secret, which is in this answer only: whoever made it knows the old one. One that
   * is silenced, or stopped with its maker's mandate, is told again only if whoever takes it over switches it on.
   * @throws DomainError `webhook.by_token`, `webhook.missing`
   */
  async takeOver(
    by: Mandate,
    caller: Caller,
    id: string,
    { isSwitchedOn }: { readonly isSwitchedOn: boolean },
  ): Promise<Webhook & { readonly secret: string }> {
    assertNoToken(caller);
    await this.work.as(by, () => this.found(id));
    const secret = newWebhookSecret();
    // Not kept with an idempotency key: the answer holds the secret.
    return this.work.asService(by.networkId, async () => {
      await this.session.lock(caller);
      await this.mandate.lock(by, ANSWERABLE);
      const taken = await this.webhooks.takeOver(id, by.personId, this.secrets.hidden(secret), isSwitchedOn);
      if (!taken) throw missing('webhook');
      await this.note(by, 'webhook.taken_over', id, { isEnabled: taken.isEnabled });
      return { ...taken, secret };
    });
  }

  /** Chooses other kinds, silences a webhook, or lets it be told again. @throws DomainError `webhook.missing`, `webhook.stopped` */
  change(
    by: Mandate,
    id: string,
    { kinds, isEnabled }: { kinds?: readonly string[] | undefined; isEnabled?: boolean | undefined },
  ): Promise<Webhook> {
    return this.work.as(by, async () => {
      const before = await this.found(id);
      if (isEnabled === true) assertAnsweredFor(before);
      const wanted = { kinds: [...new Set(kinds ?? before.kinds)], isEnabled: isEnabled ?? before.isEnabled };
      await this.webhooks.change(id, wanted.kinds, wanted.isEnabled);
      await this.note(by, 'webhook.changed', id, wanted);
      return { ...before, ...wanted };
    });
  }

  /** Removes one with its log. @throws DomainError `webhook.missing` */
  async remove(by: Mandate, id: string): Promise<void> {
    await this.work.as(by, async () => {
      if (!(await this.webhooks.remove(id))) throw missing('webhook');
      await this.note(by, 'webhook.removed', id, {});
    });
  }

  /**
   * Sends an event that says nothing, to try whether it arrives.
   * @throws DomainError `webhook.missing`, `webhook.stopped`, `webhook.being_tried`, `webhook.tried_enough`
   */
  async ping(by: Mandate, id: string): Promise<{ readonly deliveryId: string }> {
    return this.work.as(by, async () => {
      assertAnsweredFor(await this.found(id));
      await this.countAsked(id);
      const deliveryId = newId<'delivery'>();
      await this.webhooks.addEvent(deliveryId, id, PING);
      return { deliveryId };
    });
  }

  /** The last events of a webhook and what came of each. @throws DomainError `webhook.missing` */
  log(by: Mandate, id: string): Promise<Delivery[]> {
    return this.work.as(by, async () => {
      await this.found(id);
      return this.webhooks.log(id);
    });
  }

  /**
   * Sends an event once more, under the same id.
   * @throws DomainError `webhook.missing`, `webhook.stopped`, `webhook_delivery.missing`, `webhook.being_tried`, `webhook.tried_enough`
   */
  async sendAgain(by: Mandate, id: string, deliveryId: string): Promise<void> {
    await this.work.as(by, async () => {
      assertAnsweredFor(await this.found(id));
      await this.countAsked(id);
      if (!(await this.webhooks.sendAgain(id, deliveryId))) throw missing('webhook_delivery');
    });
  }

  /** Else somebody could have a server of others asked without end. */
  private async countAsked(id: string): Promise<void> {
    const isCounted = await this.webhooks.countAsked(id);
    if (await this.webhooks.isAskedWaiting(id))
      throw new DomainError(
        'conflict',
        'webhook.being_tried',
        'A test or repetition waits for this webhook. See in its log what came of that first.',
      );
    if (!isCounted)
      throw new DomainError('too_many', 'webhook.tried_enough', `A webhook takes ${MOST_ASKED} tests and repetitions an hour. Try it again later.`);
  }

  private async found(id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(id);
    if (!webhook) throw missing('webhook');
    return webhook;
  }

  private async note(by: Mandate, kind: string, id: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const reach = by.membershipId === undefined ? {} : { membershipId: by.membershipId };
    await this.audit.record(kind, id, { ...body, by: this.audit.pseudonym(by.personId) }, reach);
  }

  private readAddress(text: string): string {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isEncrypted = url?.protocol === 'https:' || (this.settings.LOOPBACK_PARTNERS && url?.protocol === 'http:');
    if (url && isEncrypted && url.username === '' && url.password === '') return url.href;
    throw new DomainError(
      'invalid',
      'webhook.address',
      'A webhook has an https address without user name and password, e.g. https://example.com/poolround.',
      [{ pointer: '/address', detail: 'no https address' }],
    );
  }
}

/** Else whoever found a token could make a webhook that outlives it. */
function assertNoToken(caller: Caller): void {
  if (caller.by !== 'token') return;
  throw new DomainError('forbidden', 'webhook.by_token', 'A token cannot make webhooks. Sign in with your password for that.');
}

/** Whoever made it may have led it anywhere: a colleague looks at its address before anything is sent there again. */
function assertAnsweredFor({ stoppedAt }: Webhook): void {
  if (stoppedAt === null) return;
  throw new DomainError(
    'conflict',
    'webhook.stopped',
    'Whoever made this webhook does not act for you any more, so it has stopped. Check its address and take it over with a new secret, or remove it.',
  );
}
