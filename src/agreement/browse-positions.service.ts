import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Networks } from '../network/networks.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Decimal } from '../values/decimal.js';
import { type AgreedPosition, AgreedPositions, POSITION_SORTS, type PositionFilter } from './agreed-positions.js';
import { dayIn } from '../values/network-day.js';
import { type OwnPrice, ownPrice, type StatedDemand, statedDemand } from './own-price.js';

/** A position as its reader sees it: the price of its quantity, and what it would have saved. */
export interface BrowsedPosition {
  readonly position: AgreedPosition;
  /** of the quantity asked for, else of what the organisation stated; undefined without either */
  readonly price: OwnPrice | undefined;
  /** undefined where the organisation stated nothing of it */
  readonly stated: StatedDemand | undefined;
}

/** The catalogue of what can be bought, with prices for the reader's own quantity. Domain §13, §17. */
@Injectable()
export class BrowsePositions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly positions: AgreedPositions,
  ) {}

  /**
   * One row more than `page.limit` when there is a next page.
   * @param quantity of each position, base unit, > 0
   * @throws DomainError `page.sort`, `page.cursor`
   */
  list(by: Mandate, filter: PositionFilter, quantity: Decimal | undefined, page: PageQuery): Promise<BrowsedPosition[]> {
    const keyset = keysetOf(page.sort ?? 'item', POSITION_SORTS, 's.row_id', afterOf(page.cursor, 2), 10);
    const own = by.side === 'member' || by.side === 'customer' ? by.membershipId : undefined;
    return this.work.as(by, async () => {
      const { timeZone } = await this.networks.current();
      const today = dayIn(timeZone, await this.work.now());
      return (await this.positions.list(filter, own, today, keyset, page.limit)).map((position) => browsed(position, quantity));
    });
  }
}

function browsed(position: AgreedPosition, asked: Decimal | undefined): BrowsedPosition {
  const stated = position.stated.length === 0 ? undefined : statedDemand(position.price, position.stated, position.networkCurrency);
  const quantity = asked ?? stated?.quantity;
  return { position, stated, price: quantity && ownPrice(position.price, quantity) };
}
