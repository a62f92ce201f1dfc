import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { OneAtATime } from '../platform/one-at-a-time.js';
import { publicUrl, SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { secretsOf } from './keys.js';
import { letterOf } from './letter.js';
import { MailAttachments } from './mail-attachments.js';
import { type Delivery, MAIL_TRANSPORT, type MailTransport } from './mail-transport.js';
import { bundlesOf, messageIdOf } from './bundle.js';
import { Mails, type Settled, type WaitingMail } from './mails.js';
import { NoticeSecrets } from './notice-secrets.js';
import { rendered } from './render.js';
import { afterDelivery } from './retry.js';

/** So many in one transaction: it lasts as long as their sending. */
const BATCH = 50;
const AT_ONCE = 8;

/**
 * Sends waiting e-mails in batches. A batch is one transaction that holds its rows while it sends: whoever is killed in the
 * middle lets go of them, and they are sent again under the same Message-ID.
 */
@Injectable()
export class Mailing implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger('mailing');
  private readonly sending = new OneAtATime(() => this.sendAll());
  private isStopped = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly secrets: NoticeSecrets,
    private readonly deadlines: Deadlines,
    private readonly attachments: MailAttachments,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'mail', nextDue: () => this.mails.nextDue(), closeDue: () => this.sending.run() });
  }

  onModuleDestroy(): void {
    this.isStopped = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sending.idle();
    this.transport.close();
  }

  /** Sends soon, if this process has jobs; else the sweep of one that has them does. */
  nudge(): void {
    if (this.settings.JOBS && !this.isStopped)
      void this.sending.run().catch((error: unknown) => this.log.warn({ event: 'mail.delayed', reason: reasonOf(error) }));
  }

  private async sendAll(): Promise<void> {
    while (!this.isStopped) if ((await this.work.asService(null, () => this.sendBatch())) < BATCH) return;
  }

  private async sendBatch(): Promise<number> {
    const waiting = await this.mails.take(BATCH);
    if (waiting.length === 0) return 0;
    const settled = await this.sendEach(waiting);
    await this.mails.settle(settled);
    await this.forgetSecrets(settled);
    const failed = settled.filter(
      ({ state, mail }) => state === 'failed' && mail.key !== 'mail.undeliverable' && !mail.key.startsWith('registration.'),
    );
    if (failed.length > 0) await this.mails.tellOffice(failed);
    for (const { mail, failure } of failed) this.log.warn({ event: 'mail.failed', noticeId: mail.id, reason: failure });
    return waiting.length;
  }

  /** A few at once; when nothing can be sent at present, the rest is not tried. */
  private async sendEach(waiting: readonly WaitingMail[]): Promise<Settled[]> {
    const settled: Settled[] = waiting.flatMap((mail) => (mail.morning === undefined ? [] : [{ mail, state: 'waiting', morning: mail.morning }]));
    const rest = bundlesOf(waiting.filter(({ morning }) => morning === undefined));
    let outage: Delivery | undefined;
    const sender = async (): Promise<void> => {
      for (let bundle = rest.shift(); bundle && !this.isStopped; bundle = rest.shift()) {
        const delivery = outage ?? (await this.send(bundle));
        if (delivery !== undefined && delivery.state === 'unreachable') outage = delivery;
        for (const mail of bundle) settled.push(afterDelivery(mail, delivery));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    return settled;
  }

  /** @returns undefined when there is nobody to send it to, or nothing to say */
  private async send(bundle: readonly WaitingMail[]): Promise<Delivery | undefined> {
    try {
      const [first] = bundle;
      const notices = bundle.flatMap((mail) => rendered(mail.key, this.withSecrets(mail), mail) ?? []);
      if (!first?.to || notices.length === 0) return undefined;
      const letter = letterOf(notices, first.to.name, first, this.portal);
      const messageId = `${messageIdOf(bundle.map(({ id }) => id))}@${this.host}`;
      const attachments = (await Promise.all(bundle.map((mail) => this.attachments.of(mail)))).flat();
      return await this.transport.deliver({ ...letter, messageId, from: this.settings.MAIL_FROM, to: first.to, attachments });
    } catch (error) {
      return { state: 'delayed', reason: reasonOf(error) };
    }
  }

  private withSecrets(mail: WaitingMail): Readonly<Record<string, unknown>> {
    const shown = secretsOf(mail.key).map((name) => [name, this.secrets.shown(mail.params[name])] as const);
    return { ...mail.params, ...Object.fromEntries(shown) };
  }

  private async forgetSecrets(settled: readonly Settled[]): Promise<void> {
    const withSecrets = settled.filter(({ state, mail }) => state !== 'waiting' && secretsOf(mail.key).length > 0).map(({ mail }) => mail);
    if (withSecrets.length > 0) await this.mails.forget([...new Set(withSecrets.flatMap(({ key }) => secretsOf(key)))], withSecrets);
  }

  private get portal(): string {
    return publicUrl(this.settings);
  }

  private get host(): string {
    return new URL(this.portal).hostname;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
