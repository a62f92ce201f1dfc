import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Notices } from '../../notice/notices.js';
import { DomainError } from '../../values/domain-error.js';
import type { Standing } from '../allowance.js';
import { CallOffs } from '../call-offs.js';
import { LockedMovements, type LockedMovement, type MovementAt, wordsOf } from './locked-movements.js';
import { Movements } from './movements.js';
import { Orders } from './orders.js';
import { assertReversible } from './reversal.js';

/** Takes back what was noted of goods wrongly: it stays to be read, with the reason, and counts nowhere. Domain §14; decision 14. */
@Injectable()
export class ReverseMovement {
  constructor(
    private readonly locked: LockedMovements,
    private readonly orders: Orders,
    private readonly movements: Movements,
    private readonly callOffs: CallOffs,
    private readonly notices: Notices,
  ) {}

  /**
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `order_movement.missing`, `order.movement_reversed`,
   *   `order.not_yours_to_reverse`, `order.moved_on`, `order.above_maximum`
   */
  reverse(by: Mandate, at: MovementAt, reason: string): Promise<void> {
    return this.locked.use(by, at, async (found) => {
      const { movement, order } = found;
      assertReversible(by, movement, (await this.orders.lines([order.id])).get(order.id) ?? []);
      const before = movement.answer === 'confirmed' ? await this.standings(found) : undefined;
      await this.movements.reverse(movement, reason, by.personId);
      if (before) assertNoneRises(before, await this.standings(found));
      await this.locked.note('order.movement_reversed', by, found, {});
      await this.tell(by, found, reason);
    });
  }

  /** Of what is called off again by this. */
  private async standings({ agreed, order, movement }: LockedMovement): Promise<ReadonlyMap<string, Standing>> {
    const credited = movement.lines.filter(({ wants }) => wants === 'credit').map(({ line }) => line);
    return this.callOffs.standings(agreed.id, order.membershipId, await this.orders.positionsOf(order.id, credited));
  }

  /** Both sides know what counts: whoever did not do it itself is told. */
  private async tell(by: Mandate, found: LockedMovement, reason: string): Promise<void> {
    const { agreed, order } = found;
    const params = { ...wordsOf(found), reason };
    if (by.side !== 'supplier')
      await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder'] }, 'order.movement_reversed', params, order.id);
    if (by.side === 'supplier' || by.side === 'office')
      await this.notices.tell({ memberships: [order.membershipId], roles: ['buyer', 'signatory'] }, 'order.movement_reversed', params, order.id);
  }
}

/**
 * What others have called off since a credit was confirmed stands; where as much was bought before, e.g. since more was reported,
 * nothing rises. Only the office comes here, so that nothing is told. Domain §13.
 * @throws DomainError `order.above_maximum`
 */
function assertNoneRises(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): void {
  const isAbove = ([id, { maximum, bought }]: [string, Standing]): boolean =>
    maximum?.isLessThan(bought) === true && before.get(id)?.bought.isLessThan(bought) === true;
  if (![...after].some(isAbove)) return;
  throw new DomainError(
    'conflict',
    'order.above_maximum',
    'Others have called off since what this return left of the maximum quantity. Issue an edition with a higher maximum first; nothing was changed.',
  );
}
