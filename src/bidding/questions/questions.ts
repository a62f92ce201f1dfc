import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { Asker } from './asker-traces.js';

/** A question as it was asked. Times are ISO 8601. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
}

/** A question as its asker sees it. */
export interface OwnQuestion extends Question {
  readonly withdrawnAt: string | null;
  /** The number of its answer; null: it waits for one. */
  readonly number: number | null;
}

/** One of the numbered answers that are part of the call. */
export interface AnsweredQuestion {
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  readonly answeredAt: string;
}

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const QUESTION = `q.id, q.text, ${iso('q.asked_at')} as "askedAt"`;
const ANSWER = `a.number, a.question, a.answer, ${iso('a.answered_at')} as "answeredAt"`;
const UNANSWERED = `q.withdrawn_at is null and not exists (select from question_answer a where a.network_id = q.network_id and a.question_id = q.id)`;

/** Questions about calls and their answers; row-level security hides askers from everybody but themselves. */
@Injectable()
export class Questions {
  constructor(private readonly work: UnitOfWork) {}

  /** How many questions the acting supplier has asked in a call. */
  async countOwn(callId: string): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `select count(*)::int as count from question q where q.network_id = app_network() and q.call_id = $1 and q.id in (select app_questions())`,
      [callId],
    );
    return row?.count ?? 0;
  }

  /** Writes a question, and apart from it who asks. */
  async add(id: string, callId: string, membershipId: string, text: string): Promise<void> {
    await this.work.query(`insert into question (network_id, id, call_id, text) values (app_network(), $1, $2, $3)`, [id, callId, text]);
    await this.work.query(`insert into question_asker (network_id, question_id, membership_id) values (app_network(), $1, $2)`, [id, membershipId]);
  }

  /** The acting supplier's questions, in the order in which it asked. */
  own(callId: string): Promise<OwnQuestion[]> {
    return this.work.query<OwnQuestion>(
      `select ${QUESTION}, ${iso('q.withdrawn_at')} as "withdrawnAt", a.number from question q
       left join question_answer a on a.network_id = q.network_id and a.question_id = q.id
       where q.network_id = app_network() and q.call_id = $1 and q.id in (select app_questions()) order by q.id`,
      [callId],
    );
  }

  /** Questions that wait for their answer, the oldest first. @param after the id of the last one that was seen */
  waiting(callId: string, after: string | undefined, most: number): Promise<Question[]> {
    return this.work.query<Question>(
      `select ${QUESTION} from question q where q.network_id = app_network() and q.call_id = $1 and ${UNANSWERED}
         and ($2::uuid is null or q.id > $2) order by q.id limit $3`,
      [callId, after ?? null, most],
    );
  }

  /** The answers in their order. @param after the number of the last one that was seen */
  answered(callId: string, after: string | undefined, most: number): Promise<AnsweredQuestion[]> {
    return this.work.query<AnsweredQuestion>(
      `select ${ANSWER} from question_answer a where a.network_id = app_network() and a.call_id = $1 and a.number > coalesce($2::integer, 0) order by a.number limit $3`,
      [callId, after ?? null, most],
    );
  }

  /** A question of the call that the caller may see, for itself until the transaction ends. @throws DomainError `question.missing` */
  async lock(callId: string, id: string): Promise<OwnQuestion> {
    const row = await this.work.one<OwnQuestion>(
      `select ${QUESTION}, ${iso('q.withdrawn_at')} as "withdrawnAt",
         (select a.number from question_answer a where a.network_id = q.network_id and a.question_id = q.id) as number
       from question q where q.network_id = app_network() and q.call_id = $1 and q.id = $2 for update of q`,
      [callId, id],
    );
    if (!row) throw missing('question');
    return row;
  }

  async withdraw(id: string): Promise<void> {
    await this.work.query(`update question set withdrawn_at = clock_timestamp() where network_id = app_network() and id = $1`, [id]);
  }

  /** Adds the next number of the call's list; the call's row is held, so that two answers do not get the same. */
  async answer(callId: string, questionId: string, question: string, answer: string): Promise<number> {
    await this.work.query(`select from call where network_id = app_network() and id = $1 for no key update`, [callId]);
    const row = await this.work.one<{ number: number }>(
      `insert into question_answer (network_id, call_id, number, question_id, question, answer)
       select app_network(), $1, coalesce(max(a.number), 0) + 1, $2, $3, $4 from question_answer a where a.network_id = app_network() and a.call_id = $1
       returning number`,
      [callId, questionId, question, answer],
    );
    return row?.number ?? 0;
  }

  /** Who asked, for the service to look for in texts; it is told to nobody. */
  async askersOf(questionIds: readonly string[]): Promise<Map<string, Asker>> {
    const rows = await this.work.query<{ question_id: string; name: string; vat_id: string | null; people: Asker['people'] }>(
      `select * from askers_of(app_network(), $1)`,
      [questionIds],
    );
    return new Map(rows.map(({ question_id: id, name, vat_id: vatId, people }) => [id, { name, vatId, people }]));
  }
}
