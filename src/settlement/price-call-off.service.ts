import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { assertAgreed, type CallOffPrice, callOffPrice, type NewCallOff } from './call-off.js';
import { CallOffs } from './call-offs.js';
import { SettledAgreements } from './settled-agreements.js';

/** Says what an order would cost before it is placed. Domain §14. */
@Injectable()
export class PriceCallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly callOffs: CallOffs,
  ) {}

  /**
   * Looks at the party's own volume alone, and not at the maximum: asking again and again would tell what others called off.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`, `call_off.lot_not_awarded`
   */
  async price(by: Mandate, agreementId: string, order: Omit<NewCallOff, 'reference'>): Promise<CallOffPrice & { readonly currency: string }> {
    const { membershipId, membershipCode } = by;
    if (membershipId === undefined || membershipCode === undefined || (by.side !== 'member' && by.side !== 'customer')) throw missing('agreement');
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    return this.work.asService(by.networkId, async () => {
      const agreed = await this.agreements.find(agreementId);
      const { position } = assertAgreed(agreed, membershipCode, order);
      const own = await this.callOffs.ownDays(agreementId, membershipId, [position.id]);
      return { ...callOffPrice(agreed, position, own.get(position.id) ?? [], order), currency: agreed.currency };
    });
  }
}
