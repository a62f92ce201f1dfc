import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Agreed } from '../agreed.js';
import { CallOffs } from '../call-offs.js';
import { type Orderer, ordererOf } from '../order/order-acceptance.js';
import { type ItemName, Orders } from '../order/orders.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertRoom, editionToOrderBy, type PricedBasket, pricedBasket, type PutLine, toBasket } from './basket.js';
import { type BasketLine, Baskets } from './baskets.js';

/** A basket as it is read. */
export interface ReadBasket extends PricedBasket {
  readonly names: ReadonlyMap<string, ItemName>;
}

/** What a party collects before it orders; its people and devices share it. Domain §14; decision 14. */
@Injectable()
export class FillBasket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly baskets: Baskets,
    private readonly callOffs: CallOffs,
    private readonly orders: Orders,
  ) {}

  /** Priced by the party's own volume. @throws DomainError `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up` */
  read(by: Mandate, agreementId: string): Promise<ReadBasket> {
    return this.within(by, agreementId, (agreed, orderer) => this.priced(agreed, orderer));
  }

  /**
   * Each line with its quantity in place of the one that it had.
   * @throws DomainError as `read`, `basket.lines`, `basket.full`
   */
  put(by: Mandate, agreementId: string, lines: readonly PutLine[]): Promise<ReadBasket> {
    return this.within(by, agreementId, async (agreed, orderer) => {
      const edition = editionToOrderBy(agreed, orderer.code, await this.orders.today());
      await this.baskets.put(agreementId, orderer.membershipId, toBasket(edition, lines));
      assertRoom(await this.baskets.count(agreementId, orderer.membershipId));
      return this.priced(agreed, orderer);
    });
  }

  /** @param lines undefined: all @throws DomainError as `read` */
  takeOut(by: Mandate, agreementId: string, lines: readonly Pick<BasketLine, 'positionId' | 'region'>[] | undefined): Promise<ReadBasket> {
    return this.within(by, agreementId, async (agreed, orderer) => {
      await this.baskets.takeOut(agreementId, orderer.membershipId, lines);
      return this.priced(agreed, orderer);
    });
  }

  private async within<T>(by: Mandate, agreementId: string, act: (agreed: Agreed, orderer: Orderer) => Promise<T>): Promise<T> {
    const orderer = ordererOf(by);
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    return this.work.asService(by.networkId, async () => act(await this.agreements.find(agreementId), orderer));
  }

  private async priced(agreed: Agreed, { membershipId, code }: Orderer): Promise<ReadBasket> {
    const today = await this.orders.today();
    const edition = editionToOrderBy(agreed, code, today);
    const lines = await this.baskets.lines(agreed.id, membershipId);
    const own = await this.callOffs.ownDays(agreed.id, membershipId, [...new Set(lines.map(({ positionId }) => positionId))]);
    const basket = pricedBasket(agreed, edition, lines, own, today);
    const items = basket.lines.flatMap(({ position }) => position?.item ?? []);
    return { ...basket, names: await this.orders.items([...new Set(items)]) };
  }
}
