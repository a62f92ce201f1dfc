import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { RequestState } from './request.js';

/** What became of a request. Times are ISO 8601. */
export interface AskedAdmission {
  readonly state: RequestState;
  readonly note: string | null;
  readonly askedAt: string;
  /** Of a refusal. */
  readonly reason: string | null;
  readonly decidedAt: string | null;
}

/** A request as the office reads it. */
export interface AdmissionRequest extends AskedAdmission {
  readonly id: string;
  readonly membershipId: string;
  readonly supplier: string;
  readonly name: string;
  /** The network has the supplier among its admitted ones. */
  readonly isOfNetwork: boolean;
  readonly decidedBy: string | null;
  /** Its prequalification is complete. */
  readonly isPrequalified: boolean;
}

/** All that a supplier may know of a call that it may ask to be admitted to. */
export interface OpenCall {
  readonly callId: string;
  readonly roundId: string;
  readonly round: string;
  readonly categories: readonly { readonly code: string; readonly nameDe: string; readonly nameEn: string }[];
  /** Of the first stage; null: it is not called yet. */
  readonly deadline: string | null;
  readonly questionsUntil: string | null;
  /** What the supplier has asked; null: it has not. */
  readonly request: AskedAdmission | null;
}

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const REQUEST = `q.id, q.membership_id as "membershipId", m.code as supplier, o.name, m.status = 'admitted' as "isOfNetwork", q.state, q.note,
  ${iso('q.asked_at')} as "askedAt", q.reason, ${iso('q.decided_at')} as "decidedAt", case when q.decided_by is not null then name_here(q.network_id, q.decided_by) end as "decidedBy",
  coalesce(p.is_complete, true) as "isPrequalified"`;
const FROM = `from admission_request q join membership m on m.network_id = q.network_id and m.id = q.membership_id
  join organisation o on o.id = m.organisation_id
  left join prequalified p on p.network_id = q.network_id and p.membership_id = q.membership_id where q.network_id = app_network()`;

/** Requests to be admitted to calls; row-level security shows a supplier its own and only what it may know of the calls. */
@Injectable()
export class AdmissionRequests {
  constructor(private readonly work: UnitOfWork) {}

  /** The calls that the acting supplier may ask for, with what it has asked; the earliest deadline first. */
  openCalls(): Promise<OpenCall[]> {
    return this.work.query<OpenCall>(
      `select c.call_id as "callId", c.round_id as "roundId", c.round, c.categories, ${iso('c.deadline')} as deadline, ${iso('c.questions_until')} as "questionsUntil",
         case when q.id is not null then jsonb_build_object('state', q.state, 'note', q.note, 'askedAt', ${iso('q.asked_at')}, 'reason', q.reason,
           'decidedAt', ${iso('q.decided_at')}) end as request
       from calls_to_ask_for() c
       left join admission_request q on q.network_id = app_network() and q.call_id = c.call_id and q.membership_id in (select app_memberships())`,
    );
  }

  /** One that was taken back is asked anew. @returns its id; undefined where the supplier has asked before */
  async add(id: string, callId: string, membershipId: string, note: string | undefined): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(
      `insert into admission_request (network_id, id, call_id, membership_id, note) values (app_network(), $1, $2, $3, $4)
       on conflict (network_id, call_id, membership_id) do update set state = 'waiting', note = excluded.note, asked_at = clock_timestamp(),
         decided_by = null, decided_at = null where admission_request.state = 'taken_back' returning id`,
      [id, callId, membershipId, note ?? null],
    );
    return row?.id;
  }

  /** @returns its id; undefined where none of the supplier waits */
  async takeBack(callId: string, membershipId: string, personId: string): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(
      `update admission_request set state = 'taken_back', decided_by = $3, decided_at = clock_timestamp()
       where network_id = app_network() and call_id = $1 and membership_id = $2 and state = 'waiting' returning id`,
      [callId, membershipId, personId],
    );
    return row?.id;
  }

  /** In the order in which they were asked. */
  ofCall(callId: string): Promise<AdmissionRequest[]> {
    return this.work.query<AdmissionRequest>(`select ${REQUEST} ${FROM} and q.call_id = $1 order by q.asked_at, q.id`, [callId]);
  }

  /** A request of the call, for itself until the transaction ends. @throws DomainError `admission_request.missing` */
  async lock(callId: string, id: string): Promise<AdmissionRequest> {
    const row = await this.work.one<AdmissionRequest>(`select ${REQUEST} ${FROM} and q.call_id = $1 and q.id = $2 for update of q`, [callId, id]);
    if (!row) throw missing('admission_request');
    return row;
  }

  async decide(id: string, state: 'admitted' | 'refused', reason: string | null, personId: string): Promise<void> {
    await this.work.query(
      `update admission_request set state = $2, reason = $3, decided_by = $4, decided_at = clock_timestamp() where network_id = app_network() and id = $1`,
      [id, state, reason, personId],
    );
  }
}
