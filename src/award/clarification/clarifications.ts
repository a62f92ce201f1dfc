import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import type { Exchange } from './clarification.js';

/** A written question about a bid, and its answer. */
export interface Clarification extends Exchange {
  readonly id: string;
  readonly roundId: string;
  readonly stage: number;
  readonly lotId: string;
  readonly lot: string;
  readonly supplier: string;
  readonly membershipId: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
}

export interface NewClarification {
  readonly id: string;
  readonly roundId: string;
  readonly stageId: string;
  readonly lotId: string;
  readonly membershipId: string;
  readonly question: string;
  readonly answerBy: Instant;
  readonly askedBy: string;
}

interface Row {
  id: string;
  round_id: string;
  stage: number;
  lot_id: string;
  lot: string;
  supplier: string;
  membership_id: string;
  question: string;
  answer: string | null;
  asked_us: string;
  by_us: string;
  answered_us: string | null;
}

const microseconds = (at: string): string => `microseconds(${at})::text`;
const SELECT = `select c.id, c.round_id, s.number as stage, c.lot_id, l.title as lot, m.code as supplier, c.membership_id, c.question, a.text as answer,
    ${microseconds('c.asked_at')} as asked_us, ${microseconds('c.answer_by')} as by_us, ${microseconds('a.answered_at')} as answered_us
  from clarification c join stage s on s.network_id = c.network_id and s.id = c.stage_id join lot l on l.network_id = c.network_id and l.id = c.lot_id
    join membership m on m.network_id = c.network_id and m.id = c.membership_id
    left join clarification_answer a on a.network_id = c.network_id and a.clarification_id = c.id
  where c.network_id = app_network() and c.round_id = $1`;

const at = (text: string): Instant => instant(BigInt(text));

function toClarification(row: Row): Clarification {
  return {
    id: row.id,
    roundId: row.round_id,
    stage: row.stage,
    lotId: row.lot_id,
    lot: row.lot,
    supplier: row.supplier,
    membershipId: row.membership_id,
    question: row.question,
    askedAt: at(row.asked_us),
    answerBy: at(row.by_us),
    answer: row.answer,
    answeredAt: row.answered_us === null ? undefined : at(row.answered_us),
  };
}

/** Written questions about bids, each seen by office, auditor and its own bidder. What is written stays. */
@Injectable()
export class Clarifications {
  constructor(private readonly work: UnitOfWork) {}

  /** The oldest first. @param after the id of the last one that was seen */
  async list(roundId: string, after: string | undefined, most: number): Promise<Clarification[]> {
    const rows = await this.work.query<Row>(`${SELECT} and ($2::uuid is null or c.id > $2) order by c.id limit $3`, [roundId, after ?? null, most]);
    return rows.map(toClarification);
  }

  /** Those about one bid, the oldest first. */
  async about(roundId: string, lotId: string, membershipId: string): Promise<Clarification[]> {
    const rows = await this.work.query<Row>(`${SELECT} and c.lot_id = $2 and c.membership_id = $3 order by c.id`, [roundId, lotId, membershipId]);
    return rows.map(toClarification);
  }

  /** @throws DomainError `clarification.missing` */
  async find(roundId: string, id: string): Promise<Clarification> {
    const row = await this.work.one<Row>(`${SELECT} and c.id = $2`, [roundId, id]);
    if (!row) throw missing('clarification');
    return toClarification(row);
  }

  async add(asked: NewClarification): Promise<void> {
    await this.work.query(
      `insert into clarification (network_id, id, round_id, stage_id, lot_id, membership_id, question, answer_by, asked_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [asked.id, asked.roundId, asked.stageId, asked.lotId, asked.membershipId, asked.question, isoOf(asked.answerBy), asked.askedBy],
    );
  }

  /** @returns false when another answer was first */
  async answer(id: string, personId: string, text: string, now: Instant): Promise<boolean> {
    const rows = await this.work.query(
      `insert into clarification_answer (network_id, clarification_id, text, person_id, answered_at) values (app_network(), $1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [id, text, personId, isoOf(now)],
    );
    return rows.length > 0;
  }
}
