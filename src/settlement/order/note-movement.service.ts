import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import type { Agreed } from '../agreed.js';
import { cancelsAs } from '../cancelling.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertMovable, type Movement, type MovementKind, movementHash } from './movement.js';
import { Movements, type NotedMovement } from './movements.js';
import { type Order, Orders } from './orders.js';

/** Notes what the supplier delivers, and what the party receives and sends back. Domain §14; decision 14. */
@Injectable()
export class NoteMovement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly movements: Movements,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * One after the other with all that happens under the agreement. The same with its reference again changes nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `order.moved_later`, `order.moved_too_much`,
   *   `order.movement_taken`
   */
  async note(by: Mandate, agreementId: string, orderId: string, movement: Movement): Promise<void> {
    await this.list(by, agreementId, orderId);
    if (!mayNote(by, movement.kind)) throw missing('order');
    await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const order = await this.orders.find(agreementId, orderId);
      if (await this.isNoted(orderId, movement)) return;
      const lines = (await this.orders.lines([orderId])).get(orderId) ?? [];
      assertMovable(lines, movement, { earliest: earliestOf(order), today: await this.orders.today() });
      await this.movements.add(orderId, movement, by.personId);
      await this.tell(by, agreed, order, movement);
    });
  }

  /** All that was noted of an order. @throws DomainError `agreement.missing`, `order.missing` */
  list(by: Mandate, agreementId: string, orderId: string): Promise<NotedMovement[]> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.orders.find(agreementId, orderId);
      return this.movements.ofOrder(orderId);
    });
  }

  private async isNoted(orderId: string, movement: Movement): Promise<boolean> {
    const before = await this.movements.byReference(orderId, movement.kind, movement.reference);
    if (before === undefined) return false;
    if (before.contentHash.equals(movementHash(movement))) return true;
    throw new DomainError(
      'conflict',
      'order.movement_taken',
      `Something else is noted as “${movement.reference}” already. Give this one a number of its own.`,
    );
  }

  private async tell(by: Mandate, agreed: Agreed, order: Order, { kind, reference, lines }: Movement): Promise<void> {
    const moved = lines.map(({ line, quantity, back }) => ({ line, quantity: quantity.toString(), ...(back ? { wants: back.wants } : {}) }));
    const body = { by: this.audit.pseudonym(by.personId), agreementId: agreed.id, kind, reference, lines: moved };
    await this.audit.record('order.moved', order.id, body, { membershipId: order.membershipId });
    const params = { agreement: agreed.number, agreementId: agreed.id, orderId: order.id, reference: order.reference };
    if (kind === 'delivery')
      await this.notices.tell({ memberships: [order.membershipId], roles: ['buyer', 'signatory'] }, 'order.delivered', params, order.id);
    if (kind === 'return') await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder'] }, 'order.returned', params, order.id);
  }
}

/** An order may be placed for a later day, and be delivered before it. */
function earliestOf({ date, placedOn }: Order): string {
  return date < placedOn ? date : placedOn;
}

function mayNote(by: Mandate, kind: MovementKind): boolean {
  return kind === 'delivery' ? by.side === 'supplier' && by.roles.includes('bidder') : cancelsAs(by) === 'party';
}
