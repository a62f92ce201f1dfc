import { Injectable } from '@nestjs/common';
import type { KeptDocument } from '../../platform/files/document.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import type { AnswerState, Standing } from './prequalification.js';

/** What a supplier says to a question; what its kind does not ask for is null. */
export interface Said {
  readonly declared: boolean | null;
  readonly text: string | null;
  readonly number: string | null;
  readonly expiresOn: string | null;
}

/** An answer with what the office says of it. Times are ISO 8601. */
export interface PrequalificationAnswer extends Said {
  readonly questionId: string;
  readonly answeredAt: string;
  readonly state: AnswerState;
  readonly reason: string | null;
  readonly checkedBy: string | null;
  readonly checkedAt: string | null;
  readonly version: number;
}

/** How a supplier stands to the whole questionnaire. */
export interface SupplierStanding {
  readonly membershipId: string;
  readonly supplier: string;
  readonly name: string;
  readonly isComplete: boolean;
  /** Answers that wait for the office. */
  readonly unchecked: number;
  /** Required answers that are open, refused or expired. */
  readonly lacking: number;
}

export const STANDING_FILTERS = ['complete', 'incomplete', 'unchecked'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const ANSWER = `a.question_id as "questionId", a.declared, a.text, a.number::text, a.expires_on::text as "expiresOn", ${iso('a.answered_at')} as "answeredAt",
  a.state, a.reason, case when a.checked_by is not null then name_here(a.network_id, a.checked_by) end as "checkedBy", ${iso('a.checked_at')} as "checkedAt", a.version`;

/** Answers to the questionnaire; row-level security shows a supplier its own, and lets it leave none of them checked. */
@Injectable()
export class PrequalificationAnswers {
  constructor(private readonly work: UnitOfWork) {}

  /** The day in the network's zone, `2027-03-14`. */
  async today(): Promise<string> {
    const row = await this.work.one<{ day: string }>(
      `select (clock_timestamp() at time zone n.time_zone)::date::text as day from network n where n.id = app_network()`,
    );
    return row?.day ?? '';
  }

  async ofSupplier(membershipId: string): Promise<PrequalificationAnswer[]> {
    const rows = await this.work.query<PrequalificationAnswer>(
      `select ${ANSWER} from prequalification_answer a where a.network_id = app_network() and a.membership_id = $1`,
      [membershipId],
    );
    return rows.map(plain);
  }

  /** Lets a supplier's answers come one after the other: where there is none yet, there is no row to lock. */
  async queue(membershipId: string): Promise<void> {
    await this.work.query(`select from membership where network_id = app_network() and id = $1 for no key update`, [membershipId]);
  }

  /** An answer, for itself until the transaction ends. @throws DomainError `prequalification_answer.missing` */
  async lock(membershipId: string, questionId: string): Promise<PrequalificationAnswer> {
    const row = await this.lockIfAny(membershipId, questionId);
    if (!row) throw missing('prequalification_answer');
    return row;
  }

  async lockIfAny(membershipId: string, questionId: string): Promise<PrequalificationAnswer | undefined> {
    const row = await this.work.one<PrequalificationAnswer>(
      `select ${ANSWER} from prequalification_answer a where a.network_id = app_network() and a.membership_id = $1 and a.question_id = $2 for update of a`,
      [membershipId, questionId],
    );
    return row && plain(row);
  }

  /** Writes what a supplier says; nobody has checked it yet. */
  async record(membershipId: string, questionId: string, { declared, text, number, expiresOn }: Said): Promise<void> {
    await this.work.query(
      `insert into prequalification_answer as a (network_id, question_id, membership_id, declared, text, number, expires_on)
       values (app_network(), $2, $1, $3, $4, $5, $6)
       on conflict (network_id, question_id, membership_id) do update set declared = excluded.declared, text = excluded.text, number = excluded.number,
         expires_on = excluded.expires_on, answered_at = clock_timestamp(), state = 'unchecked', reason = null, checked_by = null, checked_at = null,
         version = a.version + 1`,
      [membershipId, questionId, declared, text, number, expiresOn],
    );
  }

  /** What was changed about an answer has to be checked anew. */
  async uncheck(membershipId: string, questionId: string): Promise<void> {
    await this.work.query(
      `update prequalification_answer set answered_at = clock_timestamp(), state = 'unchecked', reason = null, checked_by = null, checked_at = null,
         version = version + 1
       where network_id = app_network() and membership_id = $1 and question_id = $2`,
      [membershipId, questionId],
    );
  }

  async check(membershipId: string, questionId: string, state: 'accepted' | 'refused', reason: string | null, personId: string): Promise<void> {
    await this.work.query(
      `update prequalification_answer set state = $3, reason = $4, checked_by = $5, checked_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and membership_id = $1 and question_id = $2`,
      [membershipId, questionId, state, reason, personId],
    );
  }

  /** One page of the admitted suppliers by number, with one row more than `limit` when there are more. @param after the last number that was seen */
  suppliers(filter: StandingFilter | undefined, after: string | undefined, limit: number): Promise<SupplierStanding[]> {
    return this.work.query<SupplierStanding>(
      `with p as materialized (select * from prequalified where network_id = app_network())
       select m.id as "membershipId", m.code as supplier, o.name, coalesce(p.is_complete, true) as "isComplete", coalesce(p.unchecked, 0) as unchecked,
         coalesce(p.lacking, 0) as lacking
       from membership m join organisation o on o.id = m.organisation_id
       left join p on p.membership_id = m.id
       where m.network_id = app_network() and m.kind = 'supplier' and m.status = 'admitted' and ($2::text is null or m.code > $2)
         and case $1 when 'complete' then coalesce(p.is_complete, true) when 'incomplete' then not coalesce(p.is_complete, true)
           when 'unchecked' then coalesce(p.unchecked, 0) > 0 else true end
       order by m.code limit $3`,
      [filter ?? null, after ?? null, limit + 1],
    );
  }

  /** Of these memberships, those whose prequalification is not complete. */
  async incomplete(membershipIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.work.query<{ id: string }>(
      `select membership_id as id from prequalified where network_id = app_network() and membership_id = any($1::uuid[]) and not is_complete`,
      [membershipIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function plain(answer: PrequalificationAnswer): PrequalificationAnswer {
  return { ...answer, number: answer.number === null ? null : Decimal.parse(answer.number).toString() };
}

/** A question with what a supplier says to it. */
export interface Answered<Question> {
  readonly question: Question;
  readonly answer: PrequalificationAnswer | null;
  /** The certificate itself, where it was attached. */
  readonly document: KeptDocument | null;
  readonly standing: Standing;
}
