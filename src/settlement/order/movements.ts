import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Movement, type MovementKind, movementHash } from './movement.js';
import type { ReturnAnswer } from './reversal.js';

/** What was noted of an order. */
export interface NotedMovement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly on: string;
  /** ISO 8601, UTC */
  readonly notedAt: string;
  readonly lines: readonly {
    readonly line: number;
    readonly quantity: string;
    readonly wants: 'credit' | 'replacement' | null;
    readonly reason: string | null;
  }[];
  /** of a return: what the supplier said; null: nothing yet */
  readonly answer: ReturnAnswer | null;
  readonly answerReason: string | null;
  /** why it was taken back; null: it counts */
  readonly reversedBecause: string | null;
  readonly reversedAt: string | null;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const MOVEMENT = `select m.id, m.kind, m.reference, m.happened_on::text as on, ${iso('m.recorded_at')} as "notedAt",
    (select jsonb_agg(jsonb_build_object('line', l.line_no, 'quantity', trim_scale(l.quantity)::text, 'wants', l.wants, 'reason', l.reason) order by l.line_no)
      from order_movement_line l where l.network_id = m.network_id and l.movement_id = m.id) as lines,
    m.answer, m.answer_reason as "answerReason", m.reversal_reason as "reversedBecause", ${iso('m.reversed_at')} as "reversedAt"
  from order_movement m where m.network_id = app_network() and m.order_id = $1`;

/** Deliveries, receipts and returns. */
@Injectable()
export class Movements {
  constructor(private readonly work: UnitOfWork) {}

  /** All of an order, in the order in which they were noted. */
  ofOrder(orderId: string): Promise<NotedMovement[]> {
    return this.work.query(`${MOVEMENT} order by m.recorded_at, m.id`, [orderId]);
  }

  /** @throws DomainError `order_movement.missing` */
  async find(orderId: string, id: string): Promise<NotedMovement> {
    const row = await this.work.one<NotedMovement>(`${MOVEMENT} and m.id = $2`, [orderId, id]);
    if (!row) throw missing('order_movement');
    return row;
  }

  /** The movement of this kind and reference, if it is noted and was not taken back. */
  byReference(orderId: string, kind: MovementKind, reference: string): Promise<{ readonly contentHash: Buffer } | undefined> {
    return this.work.one(
      `select content_hash as "contentHash" from order_movement where network_id = app_network() and order_id = $1 and kind = $2 and reference = $3 and reversed_at is null`,
      [orderId, kind, reference],
    );
  }

  async add(orderId: string, movement: Movement, by: string): Promise<string> {
    const id = newId<'order movement'>();
    const { kind, reference, on, lines } = movement;
    await this.work.query(
      `insert into order_movement (network_id, id, order_id, kind, reference, happened_on, content_hash, recorded_by) values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, orderId, kind, reference, on, movementHash(movement), by],
    );
    await this.work.query(
      `insert into order_movement_line (network_id, movement_id, order_id, kind, line_no, quantity, wants, reason)
       select app_network(), $1, $2, $3, l.* from unnest($4::integer[], $5::numeric[], $6::text[], $7::text[]) l`,
      [
        id,
        orderId,
        kind,
        lines.map(({ line }) => line),
        lines.map(({ quantity }) => quantity.toString()),
        lines.map(({ back }) => back?.wants ?? null),
        lines.map(({ back }) => back?.reason ?? null),
      ],
    );
    return id;
  }

  /** The supplier's answer to a return; what it takes back for credit is not called off any more. */
  async answer(id: string, answer: ReturnAnswer, reason: string | null, by: string): Promise<void> {
    await this.work.query(
      `update order_movement set answer = $2, answer_reason = $3, answered_by = $4, answered_at = clock_timestamp() where network_id = app_network() and id = $1`,
      [id, answer, reason, by],
    );
    if (answer === 'confirmed') await this.credit(id, 1);
  }

  /** Takes back what was noted: it counts no more, and a confirmed credit is called off again. */
  async reverse({ id, answer }: Pick<NotedMovement, 'id' | 'answer'>, reason: string, by: string): Promise<void> {
    await this.work.query(
      `update order_movement set reversed_at = clock_timestamp(), reversed_by = $2, reversal_reason = $3 where network_id = app_network() and id = $1`,
      [id, by, reason],
    );
    if (answer === 'confirmed') await this.credit(id, -1);
  }

  private async credit(movementId: string, sign: 1 | -1): Promise<void> {
    await this.work.query(
      `update call_off c set returned = c.returned + $2::integer * m.quantity from order_movement_line m
         join order_line l on l.network_id = m.network_id and l.order_id = m.order_id and l.line_no = m.line_no
       where m.network_id = app_network() and m.movement_id = $1 and m.wants = 'credit' and c.network_id = l.network_id and c.id = l.call_off_id`,
      [movementId, sign],
    );
  }
}
