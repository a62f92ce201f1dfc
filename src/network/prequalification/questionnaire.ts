import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { QuestionKind } from './prequalification.js';

/** A question that every supplier answers once. */
export interface PrequalificationQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly textDe: string;
  readonly textEn: string;
  readonly isRequired: boolean;
  readonly isAnswered: boolean;
}

const QUESTION = `q.id, q.kind, q.text_de as "textDe", q.text_en as "textEn", q.is_required as "isRequired",
  exists (select from prequalification_answer a where a.network_id = q.network_id and a.question_id = q.id) as "isAnswered"`;

/** The network's questionnaire. */
@Injectable()
export class Questionnaire {
  constructor(private readonly work: UnitOfWork) {}

  /** 0: there is none yet. */
  async version(): Promise<number> {
    const row = await this.work.one<{ version: number }>(`select version from prequalification where network_id = app_network()`);
    return row?.version ?? 0;
  }

  /** The questionnaire, for itself until the transaction ends. @returns its version before; 0: there was none */
  async lock(): Promise<number> {
    await this.work.query(`insert into prequalification (network_id, version) values (app_network(), 0) on conflict do nothing`);
    const row = await this.work.one<{ version: number }>(`select version from prequalification where network_id = app_network() for update`);
    return row?.version ?? 0;
  }

  /** The questions that are asked, in their order. */
  questions(): Promise<PrequalificationQuestion[]> {
    return this.work.query<PrequalificationQuestion>(
      `select ${QUESTION} from prequalification_question q where q.network_id = app_network() and q.retired_at is null order by q.position, q.id`,
    );
  }

  /** Waits for answers that are being given, and keeps further ones out until the transaction ends; read the questions after it. */
  async lockQuestions(): Promise<void> {
    await this.work.query(`select from prequalification_question where network_id = app_network() and retired_at is null order by id for update`);
  }

  /** The question, with its words as they are until the transaction ends. @throws DomainError `prequalification_question.missing` */
  async hold(id: string): Promise<PrequalificationQuestion> {
    await this.work.query(`select from prequalification_question where network_id = app_network() and id = $1 for share`, [id]);
    return this.find(id);
  }

  /** @throws DomainError `prequalification_question.missing` */
  async find(id: string): Promise<PrequalificationQuestion> {
    const row = await this.work.one<PrequalificationQuestion>(
      `select ${QUESTION} from prequalification_question q where q.network_id = app_network() and q.retired_at is null and q.id = $1`,
      [id],
    );
    if (!row) throw missing('prequalification_question');
    return row;
  }

  /** Writes the questions in their order; others are not asked any more. */
  async record(questions: readonly Omit<PrequalificationQuestion, 'isAnswered'>[]): Promise<void> {
    await this.work.query(`update prequalification set version = version + 1 where network_id = app_network()`);
    await this.work.query(
      `update prequalification_question set retired_at = clock_timestamp() where network_id = app_network() and retired_at is null and not id = any($1::uuid[])`,
      [questions.map(({ id }) => id)],
    );
    await this.work.query(
      `insert into prequalification_question (network_id, id, position, kind, text_de, text_en, is_required)
       select app_network(), g.id, g.position, g.kind, g."textDe", g."textEn", g."isRequired"
       from jsonb_to_recordset($1) as g(id uuid, position int, kind text, "textDe" text, "textEn" text, "isRequired" boolean)
       on conflict (network_id, id) do update set position = excluded.position, kind = excluded.kind, text_de = excluded.text_de,
         text_en = excluded.text_en, is_required = excluded.is_required`,
      [JSON.stringify(questions.map((question, position) => ({ ...question, position })))],
    );
  }
}
