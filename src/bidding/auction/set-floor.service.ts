import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Money } from '../../values/money.js';
import { amountOf, assertFloorBelow, countedPrice } from './asked-price.js';
import { AuctionBell } from './auction-bell.js';
import { AuctionLots, assertTakesBids, bidToTake, type LockedLot } from './auction-lots.js';
import { AUTOMATIC_BIDS } from './auction.events.js';
import type { OfferRow } from './auctions.js';
import { AutomaticBidding } from './automatic-bidding.js';
import { Floors } from './floors.js';
import { asOf, highestNext } from './lot-auction.js';

/** Sets the price down to which bids are made for a bidder on a lot, in place of an earlier one. Domain §9, decision 5. */
@Injectable()
export class SetFloor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lots: AuctionLots,
    private readonly floors: Floors,
    private readonly automatic: AutomaticBidding,
    private readonly deadlines: Deadlines,
    private readonly bell: AuctionBell,
  ) {}

  /**
   * Bids at once where that is needed to lead; else when the lot starts or goes on, or somebody bids. Returns nothing, since
   * what a use case returns is kept with the idempotency key.
   * @throws DomainError `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.ended`, `auction.price`,
   * `auction.floor_too_high`, `auction.floor_uneven`
   */
  set(by: Mandate, roundId: string, stageId: string, lotId: string, text: string): Promise<void> {
    const bidder = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const locked = await this.lots.lock(roundId, stageId, lotId, bidder);
      // Not the request's ids, which may be written otherwise: the floor is bound to their text.
      const of = { stageId: locked.stageId, lotId: locked.lotId };
      const lot = asOf(locked.lot, locked.now);
      const price = this.checked(locked, bidder, text);
      const isBeforeStart = locked.now < lot.startsAt;
      await this.floors.set(of, bidder, price, locked.floors, isBeforeStart ? lot.startsAt : null);
      if (isBeforeStart) return this.deadlines.changed(AUTOMATIC_BIDS, lot.startsAt);
      if (lot.state !== 'running') return;
      const order = Math.max(0, ...locked.floors.map(({ number }) => number)) + 1;
      const made = this.automatic.bids(by.networkId, locked, lot, { bidder, price, order }).map((bid) => bidToTake(bid, true));
      if (made.length === 0) return;
      await this.lots.take(locked, made);
      this.work.afterCommit(() => this.bell.ring(by.networkId, of.stageId, of.lotId));
    });
  }

  private checked(locked: LockedLot, bidder: string, text: string): Money {
    const { now, rules, currency, offer, lot } = locked;
    if (!offer) throw missing('auction');
    assertTakesBids(locked);
    if (asOf(lot, now).state === 'ended')
      throw new DomainError('conflict', 'auction.ended', `The auction of this lot ended at ${isoOf(lot.endsAt)}; nothing was changed.`);
    const price = amountOf(text, currency);
    const seat = lot.standings.find((standing) => standing.bidder === bidder);
    assertFloorBelow(price, highestNext(present(seat, 'the bidder’s seat').price, rules.decrement));
    assertEven(price, offer);
    return price;
  }
}

/** A floor that unit prices do not make would be passed by the price that counts for it. */
function assertEven(price: Money, offer: OfferRow): void {
  const counted = countedPrice(offer, price);
  if (counted?.compare(price) === 0) return;
  throw new DomainError(
    'invalid',
    'auction.floor_uneven',
    counted
      ? `No unit prices of six decimals make ${price.toString()} ${price.currency}. The next lower price that they make is ${counted.toString()}; set that, or a higher one.`
      : `${price.toString()} would leave a position without a price; set a higher floor.`,
    [{ pointer: '/price', detail: counted ? `e.g. ${counted.toString()}` : 'high enough for a price of every position' }],
  );
}
