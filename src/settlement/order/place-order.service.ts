import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type NewOrder, refusedLines } from './order.js';
import { OrderAcceptance, ordererOf } from './order-acceptance.js';

/** Takes a party's order of several lines, each of them a call-off: all or none. Domain §14; decision 14. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly acceptance: OrderAcceptance,
  ) {}

  /**
   * One after the other with all call-offs under the agreement. The same order with the same reference again changes nothing.
   * @returns the order's id
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`,
   *   `order.wanted_too_early`, `order.reference_taken`, `order.lines` (line by line `call_off.lot_not_awarded`, `call_off.in_panel`,
   *   `call_off.quota`, `call_off.maximum`, `call_off.too_many`, `call_off.reference_taken`)
   */
  async place(by: Mandate, agreementId: string, order: NewOrder): Promise<string> {
    const orderer = ordererOf(by);
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    // Only the service sees what all parties together have called off.
    const accepted = await this.work.as({ ...by, side: 'service' }, async () =>
      this.acceptance.accept(await this.agreements.lock(agreementId, null), orderer, order),
    );
    if ('faults' in accepted) throw refusedLines(accepted.faults);
    return accepted.id;
  }
}
