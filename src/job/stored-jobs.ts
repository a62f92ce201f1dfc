import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';
import { type JobKind, madeAtOf, nextTryOfEvent, type StoredJob } from './job.js';

const MOST = 200;
const SHOWN_REASON = 300;

const micros = (at: string, name: string): string => `(extract(epoch from ${at}) * 1000000)::bigint::text as ${name}`;

const EVENTS = `select id, event as name, handled_at is not null as is_settled, ${micros('made_at', 'made_at')}, ${micros('queued_at', 'queued_at')}, attempts, failure
  from outbox where network_id = app_network()`;
const MAILS = `select m.id, coalesce(p.name, '') as name, m.state, ${micros('m.next_at', 'next_at')}, m.attempts, m.failure, m.is_repeatable
  from mail m left join person p on p.id = m.person_id where m.network_id = app_network()`;

interface EventRow {
  id: string;
  name: string;
  is_settled: boolean;
  made_at: string;
  queued_at: string | null;
  attempts: number;
  failure: string | null;
}

interface MailRow {
  id: string;
  name: string;
  state: 'waiting' | 'sent' | 'failed' | 'dropped';
  next_at: string;
  attempts: number;
  failure: string | null;
  is_repeatable: boolean;
}

/** What the service has still to do for the running transaction's network: the tables count, the queue is only the alarm clock. */
@Injectable()
export class StoredJobs {
  constructor(private readonly work: UnitOfWork) {}

  /** Events whose consequences wait or fail, the oldest first; what happened a moment ago is left out. */
  async openEvents(): Promise<StoredJob[]> {
    const rows = await this.work.query<EventRow>(
      `${EVENTS} and handled_at is null and made_at < clock_timestamp() - interval '5 seconds' order by made_at limit ${MOST}`,
    );
    return rows.map(ofEvent);
  }

  /** E-mails that could not be sent, or that nobody has tried although it is time; those given up for 30 days. */
  async troubledMails(): Promise<StoredJob[]> {
    const rows = await this.work.query<MailRow>(
      `${MAILS} and ((m.state = 'waiting' and (m.failure is not null or m.next_at < clock_timestamp() - interval '30 seconds'))
         or (m.state = 'failed' and m.settled_at > clock_timestamp() - interval '30 days')) order by m.id limit ${MOST}`,
    );
    return rows.map(ofMail);
  }

  /** One job, its row locked; undefined when this network has none of that id. */
  async lock(id: string): Promise<StoredJob | undefined> {
    await this.work.query(`select id from outbox where network_id = app_network() and id = $1 for no key update`, [id]);
    const event = await this.work.one<EventRow>(`${EVENTS} and id = $1`, [id]);
    if (event) return ofEvent(event);
    await this.work.query(`select id from mail where network_id = app_network() and id = $1 for no key update`, [id]);
    const mail = await this.work.one<MailRow>(`${MAILS} and m.id = $1`, [id]);
    return mail && ofMail(mail);
  }

  /** Counts an attempt that starts now. */
  async repeatEvent(id: string): Promise<void> {
    await this.work.query(`update outbox set queued_at = clock_timestamp(), attempts = attempts + 1 where network_id = app_network() and id = $1`, [
      id,
    ]);
  }

  /** Makes an e-mail due now, with all its attempts before it. */
  async repeatMail(id: string): Promise<void> {
    await this.work.query(
      `update mail set state = 'waiting', next_at = clock_timestamp(), attempts = 0, settled_at = null where network_id = app_network() and id = $1`,
      [id],
    );
  }
}

const at = (microseconds: string): Instant => instant(BigInt(microseconds));
const shown = (failure: string | null): string | null => failure?.slice(0, SHOWN_REASON) ?? null;
const job = (id: string, kind: JobKind, name: string) => ({ id, kind, name });

function ofEvent({ id, name, is_settled: isSettled, made_at: madeAt, queued_at: queuedAt, attempts, failure }: EventRow): StoredJob {
  return {
    ...job(id, 'event', name),
    state: isSettled ? 'settled' : 'open',
    madeAt: at(madeAt),
    attempts,
    reason: shown(failure),
    nextAt: nextTryOfEvent(at(madeAt), queuedAt === null ? null : at(queuedAt), attempts),
    triedAt: queuedAt === null ? null : at(queuedAt),
    isRepeatable: true,
  };
}

function ofMail({ id, name, state, next_at: nextAt, attempts, failure, is_repeatable: isRepeatable }: MailRow): StoredJob {
  return {
    ...job(id, 'mail', name),
    state: state === 'waiting' ? 'open' : state === 'failed' ? 'given_up' : 'settled',
    madeAt: madeAtOf(id),
    attempts,
    reason: shown(failure),
    nextAt: at(nextAt),
    triedAt: at(nextAt),
    isRepeatable,
  };
}
