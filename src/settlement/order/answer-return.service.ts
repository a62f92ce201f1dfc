import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Notices } from '../../notice/notices.js';
import { LockedMovements, type MovementAt, wordsOf } from './locked-movements.js';
import { Movements } from './movements.js';
import { assertAnswerable, type ReturnAnswer } from './reversal.js';

/** The supplier says whether goods came back; only then is a credit off every sum, or a replacement to be delivered. Domain §14; decision 14. */
@Injectable()
export class AnswerReturn {
  constructor(
    private readonly locked: LockedMovements,
    private readonly movements: Movements,
    private readonly notices: Notices,
  ) {}

  /**
   * @param reason why it is refused; null: it is confirmed
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `order_movement.missing`, `order.no_return`,
   *   `order.return_answered`, `order.movement_reversed`
   */
  answer(by: Mandate, at: MovementAt, reason: string | null): Promise<void> {
    return this.locked.use(by, at, async (found) => {
      const { movement, order } = found;
      assertAnswerable(movement);
      const answer: ReturnAnswer = reason === null ? 'confirmed' : 'refused';
      await this.movements.answer(movement.id, answer, reason, by.personId);
      await this.locked.note('order.return_answered', by, found, { answer });
      const to = { memberships: [order.membershipId], roles: ['buyer', 'signatory'] } as const;
      if (reason === null) await this.notices.tell(to, 'order.return_confirmed', wordsOf(found), order.id);
      else await this.notices.tell(to, 'order.return_refused', { ...wordsOf(found), reason }, order.id);
    });
  }
}
