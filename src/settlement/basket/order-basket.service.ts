import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { regionOf } from '../../demand/reading/known.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Agreed } from '../agreed.js';
import { type NewOrder, refusedLines } from '../order/order.js';
import { type Accepted, OrderAcceptance, type Orderer, ordererOf } from '../order/order-acceptance.js';
import { Orders } from '../order/orders.js';
import { SettledAgreements } from '../settled-agreements.js';
import { editionToOrderBy, orderedLines } from './basket.js';
import { Baskets } from './baskets.js';

/** Orders what is in a party's basket, and takes that out of it. Domain §14; decision 14. */
@Injectable()
export class OrderBasket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly baskets: Baskets,
    private readonly orders: Orders,
    private readonly acceptance: OrderAcceptance,
  ) {}

  /**
   * In one transaction, under the agreement's lock: two devices that order at once order once. With the basket empty and its
   * reference used, it is the same order.
   * @returns the order's id
   * @throws DomainError as `PlaceOrder.place`, `basket.empty`
   */
  async order(by: Mandate, agreementId: string, head: Omit<NewOrder, 'lines'>): Promise<string> {
    const orderer = ordererOf(by);
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const accepted = await this.work.as({ ...by, side: 'service' }, async () =>
      this.ordered(await this.agreements.lock(agreementId, null), orderer, head),
    );
    if ('faults' in accepted) throw refusedLines(accepted.faults);
    return accepted.id;
  }

  private async ordered(agreed: Agreed, by: Orderer, head: Omit<NewOrder, 'lines'>): Promise<Accepted> {
    const lines = await this.baskets.lines(agreed.id, by.membershipId);
    const before = lines.length === 0 ? await this.orders.byReference(agreed.id, by.membershipId, head.reference) : undefined;
    if (before) return { id: before.id };
    const edition = editionToOrderBy(agreed, by.code, await this.orders.today());
    const accepted = await this.acceptance.accept(agreed, by, {
      ...head,
      lines: orderedLines(edition, lines, regionOf(head.deliverTo.postcode)),
    });
    if ('id' in accepted) await this.baskets.takeOutOrdered(agreed.id, by.membershipId, lines);
    return accepted;
  }
}
