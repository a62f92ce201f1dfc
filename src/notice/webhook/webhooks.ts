import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';
import { MOST_ASKED, MOST_WEBHOOKS } from './webhook.js';

/** A webhook without its secret. */
export interface Webhook {
  readonly id: string;
  readonly membershipId: string | null;
  readonly address: string;
  readonly kinds: readonly string[];
  readonly isEnabled: boolean;
  readonly madeAt: string;
  /** Since whoever made it acts no more for its side; null: it has not stopped. */
  readonly stoppedAt: string | null;
}

/** An event for a webhook, and what came of each attempt, the newest first. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly madeAt: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly nextAt: string | null;
  readonly attempts: readonly { readonly at: string; readonly status: number | null; readonly failure: string | null; readonly durationMs: number }[];
}

/** An event that is due, with all that it takes to send it. */
export interface DueDelivery {
  readonly networkId: string;
  readonly id: string;
  readonly webhookId: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly subjectId: string | null;
  readonly madeAt: string;
  /** this one too */
  readonly attempts: number;
  readonly address: string;
  readonly secret: string;
  readonly network: string;
  readonly networkSlug: string;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const WEBHOOK = `id, membership_id as "membershipId", address, kinds, is_enabled as "isEnabled", ${iso('made_at')} as "madeAt", ${iso('stopped_at')} as "stoppedAt"`;
/** Longer than an attempt takes: whoever is killed in the middle leaves it to the next. */
const CLAIM_SECONDS = 60;
/** So many are sent to one webhook at once, by all processes together. */
const AT_ONCE_EACH = 2;
/** Whoever claims is alone with it, so that nobody counts what another is about to take. */
const CLAIMING = 0x686f6f6b;

const DUE = (d: string): string =>
  `${d}.state = 'waiting' and ${d}.next_at <= clock_timestamp() and (${d}.claimed_until is null or ${d}.claimed_until <= clock_timestamp())`;

/** Webhooks, their events and the log of attempts; row-level security decides whose. */
@Injectable()
export class Webhooks {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  list(): Promise<Webhook[]> {
    return this.work.query(`select ${WEBHOOK} from webhook where network_id = app_network() order by id desc limit 100`);
  }

  find(id: string): Promise<Webhook | undefined> {
    return this.work.one(`select ${WEBHOOK} from webhook where network_id = app_network() and id = $1`, [id]);
  }

  /** @returns undefined where its owner has as many as it may */
  add(webhook: Pick<Webhook, 'id' | 'membershipId' | 'address' | 'kinds'> & { secret: string; madeBy: string }): Promise<Webhook | undefined> {
    return this.work.one(
      `insert into webhook (network_id, id, membership_id, address, kinds, secret, made_by) select app_network(), $1, $2, $3, $4, $5, $6
       where (select count(*) from webhook where network_id = app_network() and membership_id is not distinct from $2::uuid) < ${MOST_WEBHOOKS} returning ${WEBHOOK}`,
      [webhook.id, webhook.membershipId, webhook.address, webhook.kinds, webhook.secret, webhook.madeBy],
    );
  }

  async change(id: string, kinds: readonly string[], isEnabled: boolean): Promise<void> {
    await this.work.query(`update webhook set kinds = $2, is_enabled = $3 and stopped_at is null where network_id = app_network() and id = $1`, [
      id,
      kinds,
      isEnabled,
    ]);
  }

  /** Somebody answers for it from now on, with a new secret; what is silenced stays so unless it is switched on. */
  takeOver(id: string, personId: string, secret: string, isSwitchedOn: boolean): Promise<Webhook | undefined> {
    return this.work.one(
      `update webhook set made_by = $2, secret = $3, stopped_at = null, is_enabled = is_enabled or $4 where network_id = app_network() and id = $1 returning ${WEBHOOK}`,
      [id, personId, secret, isSwitchedOn],
    );
  }

  async remove(id: string): Promise<boolean> {
    return (await this.work.touch(`delete from webhook where network_id = app_network() and id = $1`, [id])) > 0;
  }

  /** Adds an event that was asked for by hand. */
  async addEvent(id: string, webhookId: string, kind: string): Promise<void> {
    await this.work.query(
      `insert into webhook_delivery (network_id, id, webhook_id, kind, params, is_asked) values (app_network(), $1, $2, $3, '{}', true)`,
      [id, webhookId, kind],
    );
  }

  /** Counts that an event is asked for by hand, and holds the webhook. @returns false where it was asked for too often within an hour */
  async countAsked(id: string): Promise<boolean> {
    const counted = await this.work.touch(
      `update webhook w set asked_at = array(select at from unnest(w.asked_at) at where at > clock_timestamp() - interval '1 hour') || clock_timestamp()
       where w.network_id = app_network() and w.id = $1
         and (select count(*) from unnest(w.asked_at) at where at > clock_timestamp() - interval '1 hour') < ${MOST_ASKED}`,
      [id],
    );
    return counted > 0;
  }

  /** Whether an event that was asked for by hand has not been tried yet. */
  async isAskedWaiting(id: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from webhook_delivery where network_id = app_network() and webhook_id = $1 and is_asked and state = 'waiting'`,
      [id],
    );
    return row !== undefined;
  }

  /** The log of a webhook: its last 100 events. */
  log(webhookId: string): Promise<Delivery[]> {
    return this.work.query(
      `select d.id, d.kind, ${iso('d.made_at')} as "madeAt", d.state, case when d.state = 'waiting' then ${iso('d.next_at')} end as "nextAt",
         coalesce((select jsonb_agg(jsonb_build_object('at', ${iso('a.at')}, 'status', a.status, 'failure', a.failure, 'durationMs', a.duration_ms) order by a.id desc)
           from webhook_attempt a where a.network_id = d.network_id and a.delivery_id = d.id), '[]') as attempts
       from webhook_delivery d where d.network_id = app_network() and d.webhook_id = $1 order by d.id desc limit 100`,
      [webhookId],
    );
  }

  /** Sends an event once more, with all its attempts before it. */
  async sendAgain(webhookId: string, deliveryId: string): Promise<boolean> {
    const sent = await this.work.touch(
      `update webhook_delivery set state = 'waiting', is_asked = true, attempts = 0, next_at = clock_timestamp() where network_id = app_network() and webhook_id = $1 and id = $2`,
      [webhookId, deliveryId],
    );
    return sent > 0;
  }

  /** When the next event is to be sent, if any waits. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(next_at)) * 1000000)::bigint::text as at from webhook_delivery where state = 'waiting'`,
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  /**
   * Takes up to `most` that are due, for as long as an attempt takes; nobody else sends them meanwhile. No webhook gets more than two
   * at once, and each gets its first before any gets its second.
   */
  async claim(most: number): Promise<DueDelivery[]> {
    await this.work.query(`select pg_advisory_xact_lock(${CLAIMING})`);
    return this.work.query(
      `with due as (select d.network_id, d.id from webhook w
           cross join lateral (select count(*)::int as sent from webhook_delivery s
             where s.network_id = w.network_id and s.webhook_id = w.id and s.claimed_until > clock_timestamp()) busy
           cross join lateral (select n.network_id, n.id, row_number() over (order by n.next_at) as turn
             from (select o.network_id, o.id, o.next_at from webhook_delivery o where o.network_id = w.network_id and o.webhook_id = w.id
                 and ${DUE('o')} order by o.next_at limit greatest(0, ${AT_ONCE_EACH} - busy.sent)) n) d
           where w.stopped_at is null order by busy.sent + d.turn, random() limit $1),
         held as (select d.network_id, d.id from due join webhook_delivery d on d.network_id = due.network_id and d.id = due.id and ${DUE('d')}
           for update of d skip locked),
         claimed as (update webhook_delivery d set attempts = d.attempts + 1, next_at = clock_timestamp() + interval '${CLAIM_SECONDS} seconds',
             claimed_until = clock_timestamp() + interval '${CLAIM_SECONDS} seconds'
           from held where d.network_id = held.network_id and d.id = held.id returning d.*)
       select c.network_id as "networkId", c.id, c.webhook_id as "webhookId", c.kind, c.params, c.subject_id as "subjectId", ${iso('c.made_at')} as "madeAt", c.attempts,
         w.address, w.secret, n.name as network, n.slug as "networkSlug"
       from claimed c join webhook w on w.network_id = c.network_id and w.id = c.webhook_id join network n on n.id = c.network_id`,
      [most],
    );
  }

  /** Writes down what came of an attempt. */
  async settle(
    { id, attempts }: Pick<DueDelivery, 'id' | 'attempts'>,
    attempt: { status: number | null; failure: string | null; durationMs: number },
    after: { state: string; waitSeconds: number },
  ): Promise<void> {
    await this.work.query(
      `insert into webhook_attempt (network_id, delivery_id, status, failure, duration_ms)
       select app_network(), $1, $2, $3, $4 where exists (select from webhook_delivery where network_id = app_network() and id = $1)`,
      [id, attempt.status, attempt.failure, attempt.durationMs],
    );
    await this.work.query(
      `update webhook_delivery set claimed_until = null, state = case when attempts = $2 and state = 'waiting' then $3 else state end, is_asked = is_asked and attempts <> $2,
         next_at = case when attempts = $2 then clock_timestamp() + make_interval(secs => $4) else next_at end
       where network_id = app_network() and id = $1`,
      [id, attempts, after.state, after.waitSeconds],
    );
  }

  /**
   * Silences a webhook that took neither an event nor any other since that was made, with all that waits for it; gives it where it
   * was not silent already.
   */
  async disable(id: string, deliveryId: string): Promise<Webhook | undefined> {
    if (await this.hasTakenSince(id, deliveryId)) return undefined;
    const silenced = await this.work.one<Webhook>(
      `update webhook set is_enabled = false where network_id = app_network() and id = $1 and is_enabled returning ${WEBHOOK}`,
      [id],
    );
    await this.work.query(`update webhook_delivery set state = 'failed' where network_id = app_network() and webhook_id = $1 and state = 'waiting'`, [
      id,
    ]);
    return silenced;
  }

  private async hasTakenSince(id: string, deliveryId: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from webhook_delivery failed join webhook_delivery d on d.network_id = failed.network_id and d.webhook_id = failed.webhook_id
         join webhook_attempt a on a.network_id = d.network_id and a.delivery_id = d.id
       where failed.network_id = app_network() and failed.webhook_id = $1 and failed.id = $2 and a.at >= failed.made_at and a.status between 200 and 299 limit 1`,
      [id, deliveryId],
    );
    return row !== undefined;
  }
}
