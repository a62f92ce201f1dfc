import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { AuctionBell } from './auction-bell.js';
import { AuctionLots, type LockedLot } from './auction-lots.js';
import { linesOf, type OfferRow } from './auctions.js';
import { highestNext, withBid } from './lot-auction.js';
import { splitPrice } from './price-split.js';

/** What a bidder is told of its accepted bid. */
export interface TakenBid {
  readonly bidId: string;
  /** What counts: the price that unit prices of six decimals make. */
  readonly price: string;
  readonly rank: number;
  readonly acceptedAt: string;
  readonly endsAt: string;
  readonly isExtending: boolean;
  readonly highestNext: string | null;
}

/** Takes a bid in an auction: on one lot, one after the other. Domain §9. */
@Injectable()
export class BidInAuction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lots: AuctionLots,
    private readonly bell: AuctionBell,
  ) {}

  /**
   * @param text the price for the lot
   * @throws DomainError `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.price`, `auction.price_too_low`,
   * `auction.not_started`, `auction.paused`, `auction.ended`, `auction.step_too_small`
   */
  bid(by: Mandate, roundId: string, stageId: string, lotId: string, text: string): Promise<TakenBid> {
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const locked = await this.lots.lock(roundId, stageId, lotId, membershipId);
      const { now, lot, rules, offer, currency } = locked;
      if (!offer) throw missing('auction');
      assertTakesBids(locked);
      const asked = amountOf(text, currency);
      // Decided by what was asked, so that a price which six decimals cannot make is not refused for that.
      withBid(lot, rules, { bidder: membershipId, price: asked }, now);
      const price = priceThatCounts(offer, asked);
      const accepted = withBid(lot, rules, { bidder: membershipId, price }, now);
      const id = newId<'auction bid'>();
      await this.lots.take(stageId, lotId, { id, asked, price, membershipId, at: now }, accepted);
      this.work.afterCommit(() => this.bell.ring(by.networkId, stageId, lotId));
      return {
        bidId: id,
        price: price.toString(),
        rank: accepted.rank,
        acceptedAt: isoOf(now),
        endsAt: isoOf(accepted.lot.endsAt),
        isExtending: accepted.isExtending,
        highestNext: highestNext(price, rules.decrement)?.toString() ?? null,
      };
    });
  }
}

function assertTakesBids({ stage, isAdmissible }: LockedLot): void {
  if (stage !== 'open')
    throw new DomainError(
      'conflict',
      'auction.over',
      stage === 'cancelled' ? 'The auction was cancelled with its round; no bids are taken.' : 'The auction is over; no bids are taken.',
    );
  if (!isAdmissible) throw new DomainError('forbidden', 'auction.not_admitted', 'You are not (or no longer) asked for bids in this call.');
}

function amountOf(text: string, currency: string): Money {
  try {
    return Money.parse(text, currency);
  } catch {
    throw new DomainError('invalid', 'auction.price', `${text} has more decimals than ${currency} knows.`, [
      { pointer: '/price', detail: `an amount in ${currency}` },
    ]);
  }
}

function priceThatCounts(offer: OfferRow, asked: Money): Money {
  const made = splitPrice(linesOf(offer), Decimal.parse(offer.cashDiscountPercent), asked);
  if (made && made.price.minor > 0n) return made.price;
  throw new DomainError('invalid', 'auction.price_too_low', `${asked.toString()} would leave a position without a price; bid a higher one.`, [
    { pointer: '/price', detail: 'high enough for a price of every position' },
  ]);
}
