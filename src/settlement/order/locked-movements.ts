import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Agreed } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { Movements, type NotedMovement } from './movements.js';
import { type Order, Orders } from './orders.js';

/** Where something noted is. */
export interface MovementAt {
  readonly agreementId: string;
  readonly orderId: string;
  readonly movementId: string;
}

/** Something noted, with its order and agreement. */
export interface LockedMovement {
  readonly agreed: Agreed;
  readonly order: Order;
  readonly movement: NotedMovement;
}

/** What was noted, under the agreement's lock. */
@Injectable()
export class LockedMovements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly movements: Movements,
    private readonly audit: Audit,
  ) {}

  /**
   * One after the other with all else that happens under the agreement. Whoever may not see it finds nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `order_movement.missing`
   */
  async use(by: Mandate, { agreementId, orderId, movementId }: MovementAt, work: (found: LockedMovement) => Promise<void>): Promise<void> {
    await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.orders.find(agreementId, orderId);
      await this.movements.find(orderId, movementId);
    });
    await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const order = await this.orders.find(agreementId, orderId);
      await work({ agreed, order, movement: await this.movements.find(orderId, movementId) });
    });
  }

  /** Writes into the log what became of it. */
  async note(kind: string, by: Mandate, { agreed, order, movement }: LockedMovement, more: Readonly<Record<string, string>>): Promise<void> {
    const lines = movement.lines.map(({ line, quantity, wants }) => ({ line, quantity, ...(wants === null ? {} : { wants }) }));
    const { kind: what, reference } = movement;
    const body = { by: this.audit.pseudonym(by.personId), agreementId: agreed.id, kind: what, reference, lines, ...more };
    await this.audit.record(kind, order.id, body, { membershipId: order.membershipId });
  }
}

/** What notices say of it. */
export function wordsOf({ agreed, order, movement }: LockedMovement) {
  return { agreement: agreed.number, agreementId: agreed.id, orderId: order.id, reference: order.reference, number: movement.reference };
}
