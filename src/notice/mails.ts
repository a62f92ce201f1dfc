import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';
import { MAY_WAIT } from './keys.js';

/** An e-mail that waits, with all that is needed to write it. */
export interface WaitingMail {
  readonly networkId: string;
  readonly id: string;
  readonly personId: string;
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** Undefined when the person was erased meanwhile. Without a name where whoever typed it may be anybody. */
  readonly to?: { readonly name: string; readonly address: string } | undefined;
  readonly locale: 'de' | 'en';
  readonly zone: string;
  readonly network: string;
  readonly networkSlug: string;
  /** Goes with all others that wait for the same morning of its reader. */
  readonly isGathered: boolean;
  /** The morning that it is to wait for, in microseconds; undefined: it goes now. */
  readonly morning: string | undefined;
}

/** What became of an e-mail. */
export interface Settled {
  readonly mail: WaitingMail;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  /** How long to wait before the next attempt; only for `waiting`. */
  readonly waitSeconds?: number;
  /** When to send it instead, untried until then; in microseconds. */
  readonly morning?: string;
  readonly failure?: string;
}

interface Row {
  network_id: string;
  id: string;
  person_id: string;
  key: string;
  params: Record<string, unknown>;
  attempts: number;
  name: string | null;
  email: string | null;
  locale: 'de' | 'en';
  time_zone: string;
  network: string;
  slug: string;
  is_gathered: boolean;
  morning: string | null;
}

/** The table of e-mails: one for each notice, its state, and when to try next. */
@Injectable()
export class Mails {
  constructor(private readonly work: UnitOfWork) {}

  /** When the next e-mail is to be sent, if any waits. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(next_at)) * 1000000)::bigint::text as at from mail where state = 'waiting'`,
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  /**
   * Takes up to `most` e-mails that are due, those to one person side by side; their rows stay locked until the transaction
   * ends, so nobody else sends them.
   */
  async take(most: number): Promise<WaitingMail[]> {
    const rows = await this.work.query<Row>(
      `select m.network_id, m.id, m.person_id, n.key, n.params, m.attempts, case when n.key <> 'registration.to_confirm' then coalesce(p.name, r.person_name) else '' end as name,
         case when p.erased_at is null then coalesce(p.email, r.email) end as email, coalesce(p.locale, r.locale, w.locale) as locale, w.time_zone, w.name as network, w.slug, m.is_gathered,
         case when p.mail_rhythm = 'each_morning' and not m.is_gathered and m.attempts = 0 and n.key = any ($2)
           then (extract(epoch from morning_after(clock_timestamp(), w.time_zone)) * 1000000)::bigint::text end as morning
       from (select network_id, id, person_id, attempts, is_gathered from mail where state = 'waiting' and next_at <= clock_timestamp()
             order by next_at, person_id limit $1 for update skip locked) m
       join notice n on n.network_id = m.network_id and n.id = m.id
       join network w on w.id = m.network_id
       left join person p on p.id = m.person_id
       left join registration r on r.network_id = m.network_id and r.id = m.person_id
       order by m.network_id, m.person_id, m.id`,
      [most, MAY_WAIT],
    );
    return rows.map(toMail);
  }

  /** Records what became of e-mails; a secret is forgotten as soon as it need not be sent again. */
  async settle(all: readonly Settled[]): Promise<void> {
    await this.work.query(
      `update mail m set state = s.state, attempts = m.attempts + (s.morning is null)::integer, failure = s.failure,
         is_gathered = m.is_gathered or s.morning is not null,
         next_at = case when s.morning is null then clock_timestamp() + make_interval(secs => s.wait) else to_timestamp(s.morning / 1000000.0) end, settled_at = case when s.state <> 'waiting' then clock_timestamp() end
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[], $5::text[], $6::bigint[]) as s(network_id, id, state, wait, failure, morning)
       where m.network_id = s.network_id and m.id = s.id`,
      [
        all.map(({ mail }) => mail.networkId),
        all.map(({ mail }) => mail.id),
        all.map(({ state }) => state),
        all.map(({ waitSeconds }) => waitSeconds ?? 0),
        all.map(({ failure }) => failure ?? null),
        all.map(({ morning }) => morning ?? null),
      ],
    );
  }

  /** Takes these values out of notices that are settled; their e-mails cannot be sent again without them. */
  async forget(names: readonly string[], of: readonly WaitingMail[]): Promise<void> {
    await this.work.query(
      `update mail m set is_repeatable = false from unnest($1::uuid[], $2::uuid[]) as s(network_id, id) where m.network_id = s.network_id and m.id = s.id`,
      [of.map((mail) => mail.networkId), of.map((mail) => mail.id)],
    );
    await this.work.query(
      `update notice n set params = n.params - $3::text[] from unnest($1::uuid[], $2::uuid[]) as s(network_id, id) where n.network_id = s.network_id and n.id = s.id`,
      [of.map((mail) => mail.networkId), of.map((mail) => mail.id), names],
    );
  }

  /** Tells each network's office whom no e-mail can reach. */
  async tellOffice(failed: readonly Settled[]): Promise<void> {
    await this.work.query(
      `insert into notice (network_id, person_id, key, params, subject_id)
       select distinct s.network_id, office.person, 'mail.undeliverable', jsonb_build_object('recipient', s.recipient), s.person_id
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as s(network_id, recipient, person_id) cross join lateral people_of_office(s.network_id) as office(person)`,
      [failed.map(({ mail }) => mail.networkId), failed.map(({ mail }) => mail.to?.name ?? ''), failed.map(({ mail }) => mail.personId)],
    );
  }
}

function toMail(row: Row): WaitingMail {
  const to = row.email && row.name !== null ? { name: row.name, address: row.email } : undefined;
  return {
    networkId: row.network_id,
    id: row.id,
    personId: row.person_id,
    key: row.key,
    params: row.params,
    attempts: row.attempts,
    to,
    locale: row.locale,
    zone: row.time_zone,
    network: row.network,
    networkSlug: row.slug,
    isGathered: row.is_gathered,
    morning: row.morning ?? undefined,
  };
}
