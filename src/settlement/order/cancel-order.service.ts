import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { Agreed } from '../agreed.js';
import { CallOffs } from '../call-offs.js';
import { assertCancellable, cancelsAs } from '../cancelling.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Order, Orders } from './orders.js';

/** Takes back all of an order that stands, and lets its party say that it knows of a change. Domain §14; decision 14. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly callOffs: CallOffs,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Every line that stands or, where one cannot be, none. Cancelling again changes nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `call_off.reported`, `call_off.delivered`,
   *   `call_off.day_over`, `call_off.at_maximum`
   */
  async cancel(by: Mandate, agreementId: string, orderId: string, reason: string): Promise<void> {
    const as = cancelsAs(by);
    await this.assertVisible(by, agreementId, orderId);
    // The supplier sees it, and declines instead.
    if (as === undefined) throw missing('order');
    await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const order = await this.orders.find(agreementId, orderId);
      const standing = (await this.callOffs.ofOrder(orderId)).filter(({ cancelledAt }) => cancelledAt === null);
      if (standing.length === 0) return;
      for (const callOff of standing) assertCancellable(callOff, as);
      await this.callOffs.cancel(
        standing.map(({ id }) => id),
        reason,
      );
      await this.tell(by, agreed, order, reason);
    });
  }

  /** The party knows what the supplier has declined or moved. @throws DomainError `agreement.missing`, `order.missing` */
  async acknowledge(by: Mandate, agreementId: string, orderId: string): Promise<void> {
    await this.assertVisible(by, agreementId, orderId);
    if (cancelsAs(by) !== 'party') throw missing('order');
    await this.work.as({ ...by, side: 'service' }, () => this.orders.setChangeUnseen(orderId, false));
  }

  private assertVisible(by: Mandate, agreementId: string, orderId: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.orders.find(agreementId, orderId);
    });
  }

  private async tell(by: Mandate, agreed: Agreed, { id, membershipId, reference }: Order, reason: string): Promise<void> {
    const person = this.audit.pseudonym(by.personId);
    await this.audit.record('order.cancelled', id, { by: person, agreementId: agreed.id, reason }, { membershipId });
    const params = { agreement: agreed.number, agreementId: agreed.id, orderId: id, reference, reason };
    await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder', 'signatory'] }, 'order.cancelled', params, id);
    if (by.side === 'office') await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, 'order.cancelled', params, id);
  }
}
