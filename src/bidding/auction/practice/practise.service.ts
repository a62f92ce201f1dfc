import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../../access/mandate.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { newId } from '../../../values/id.js';
import { DomainError } from '../../../values/domain-error.js';
import { isoOf } from '../../../values/instant.js';
import { present } from '../../../values/invariant.js';
import { amountOf, assertFloorBelow } from '../asked-price.js';
import type { TakenBid } from '../bid-deciding.js';
import { asOf, highestNext, rankOf } from '../lot-auction.js';
import { PRACTICE_RULES, type Practice, practised, withOwnBid, withOwnFloor, YOU } from './practice.js';
import { placeOf, Practices } from './practices.js';

const MOST_MOVES = 500;

/** Takes bids and floors in a practice auction, by the rules of a real one. Nothing of it is told to anybody. Decision 5. */
@Injectable()
export class Practise {
  constructor(
    private readonly work: UnitOfWork,
    private readonly practices: Practices,
  ) {}

  /** @throws DomainError `auction.missing`, `auction.price`, `auction.ended`, `auction.step_too_small`, `auction.practised_enough` */
  bid(by: Mandate, roundId: string, id: string, lotId: string, text: string): Promise<TakenBid> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id, true);
      const [place, price] = [placeOf(lotId), amountOf(text, practice.currency)];
      const before = practised(practice, place, now);
      const after = withOwnBid(assertNotTooOften(practice), place, price, now);
      await this.practices.record(id, after);
      const { lot } = practised(after, place, now);
      return {
        bidId: newId<'practice bid'>(),
        price: price.toString(),
        rank: present(rankOf(lot.standings, YOU), 'the rank of who practises'),
        acceptedAt: isoOf(now),
        endsAt: isoOf(lot.endsAt),
        isExtending: lot.extensions > before.lot.extensions,
        highestNext: highestNext(price, PRACTICE_RULES.decrement)?.toString() ?? null,
      };
    });
  }

  /** @throws DomainError `auction.missing`, `auction.price`, `auction.ended`, `auction.floor_too_high`, `auction.practised_enough` */
  setFloor(by: Mandate, roundId: string, id: string, lotId: string, text: string): Promise<void> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id, true);
      const [place, price] = [placeOf(lotId), amountOf(text, practice.currency)];
      const { lot } = practised(practice, place, now);
      if (asOf(lot, now).state === 'ended')
        throw new DomainError('conflict', 'auction.ended', `The auction of this lot ended at ${isoOf(lot.endsAt)}; nothing was changed.`);
      const own = present(
        lot.standings.find(({ bidder }) => bidder === YOU),
        'the seat of who practises',
      );
      assertFloorBelow(price, highestNext(own.price, PRACTICE_RULES.decrement));
      await this.practices.record(id, withOwnFloor(assertNotTooOften(practice), place, price, now));
    });
  }

  /** @throws DomainError `auction.missing`, `auction.practised_enough` */
  withdrawFloor(by: Mandate, roundId: string, id: string, lotId: string): Promise<void> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id, true);
      await this.practices.record(id, withOwnFloor(assertNotTooOften(practice), placeOf(lotId), null, now));
    });
  }
}

function assertNotTooOften(practice: Practice): Practice {
  if (practice.moves.length < MOST_MOVES) return practice;
  throw new DomainError('too_many', 'auction.practised_enough', `A practice auction takes ${MOST_MOVES} bids and floors. Start another one.`);
}
