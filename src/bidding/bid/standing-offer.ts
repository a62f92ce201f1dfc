import type { Instant } from '../../values/instant.js';
import type { OfferedPosition, SpendRebate } from './bid.js';

/** Lots that a supplier offers together for a percent less. */
export interface StandingPackage {
  readonly lots: readonly string[];
  readonly percent: string;
}

/** The bid of which a lot's prices are, and when it was received: ties in the evaluation rank the earlier first. */
export interface StandingLot<Offer = readonly OfferedPosition[]> {
  readonly bidId: string;
  readonly receivedAt: Instant;
  readonly offer: Offer;
}

/** What stands of a supplier after a stage: each lot's prices, and rebates and packages over all. Domain §8.5. */
export interface StandingOffer<Offer = readonly OfferedPosition[]> {
  readonly lots: ReadonlyMap<string, StandingLot<Offer>>;
  readonly spendRebates: readonly SpendRebate[];
  readonly packages: readonly StandingPackage[];
}

/** What a bid of a later stage says; what it leaves out is undefined or empty. */
export interface LaterBid<Offer = readonly OfferedPosition[]> {
  readonly lots: ReadonlyMap<string, StandingLot<Offer>>;
  readonly spendRebates: readonly SpendRebate[];
  readonly packages: readonly StandingPackage[];
}

/**
 * A bid replaces the earlier stage's offer for the lots that it names; rebates and packages are replaced, each for
 * itself, if it names any. A supplier that does not bid again stays with its last bid. Domain §8.5.
 */
export function standingAfter<Offer>(before: StandingOffer<Offer> | undefined, bid: LaterBid<Offer> | undefined): StandingOffer<Offer> {
  const earlier = before ?? { lots: new Map(), spendRebates: [], packages: [] };
  if (!bid) return earlier;
  return {
    lots: new Map([...earlier.lots, ...bid.lots]),
    spendRebates: bid.spendRebates.length > 0 ? bid.spendRebates : earlier.spendRebates,
    packages: bid.packages.length > 0 ? bid.packages : earlier.packages,
  };
}
