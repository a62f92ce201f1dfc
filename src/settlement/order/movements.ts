import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { newId } from '../../values/id.js';
import { type Movement, type MovementKind, movementHash } from './movement.js';

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
}

/** Deliveries, receipts and returns. */
@Injectable()
export class Movements {
  constructor(private readonly work: UnitOfWork) {}

  /** All of an order, in the order in which they were noted. */
  ofOrder(orderId: string): Promise<NotedMovement[]> {
    return this.work.query(
      `select m.id, m.kind, m.reference, m.happened_on::text as on, to_char(m.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "notedAt",
         (select jsonb_agg(jsonb_build_object('line', l.line_no, 'quantity', trim_scale(l.quantity)::text, 'wants', l.wants, 'reason', l.reason) order by l.line_no)
           from order_movement_line l where l.network_id = m.network_id and l.movement_id = m.id) as lines
       from order_movement m where m.network_id = app_network() and m.order_id = $1 order by m.recorded_at, m.id`,
      [orderId],
    );
  }

  /** The movement of this kind and reference, if it is noted. */
  byReference(orderId: string, kind: MovementKind, reference: string): Promise<{ readonly contentHash: Buffer } | undefined> {
    return this.work.one(
      `select content_hash as "contentHash" from order_movement where network_id = app_network() and order_id = $1 and kind = $2 and reference = $3`,
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
    if (kind === 'return') await this.takeOff(id);
    return id;
  }

  /** What comes back for credit is not called off any more. */
  private async takeOff(movementId: string): Promise<void> {
    await this.work.query(
      `update call_off c set returned = c.returned + m.quantity from order_movement_line m
         join order_line l on l.network_id = m.network_id and l.order_id = m.order_id and l.line_no = m.line_no
       where m.network_id = app_network() and m.movement_id = $1 and m.wants = 'credit' and c.network_id = l.network_id and c.id = l.call_off_id`,
      [movementId],
    );
  }
}
