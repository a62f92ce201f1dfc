import { bidsLeft } from './award-program.js';
import { type Awards, type Division, type LotOffer, type Offers, takesWhole } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { ChangingAward } from './supplier-part.js';

/** Every change makes the award cheaper or better ranked, so that they end; more rounds than these were never seen. */
const MOST_ROUNDS = 10;

/**
 * Settles ties: lot by lot, in the order of their names, a better ranked bid takes the place of the awarded one where
 * the whole award then costs the same (or, by the rounding of rebates, a cent less) and meets the conditions. So the
 * same bids give the same award, and no bidder loses a lot to a worse ranked bid that saves nothing. Where a solver's binary numbers
 * were too coarse to see it, a bid that makes the whole award cheaper takes its lot too. Divided lots stay as they are.
 * Domain §10, §11.
 */
export function settleTies(awards: Awards, offers: Offers, conditions: Conditions): Map<string, string | Division> {
  const left = bidsLeft(offers, conditions)
    .filter((bid) => takesWhole(bid, offers))
    .toSorted((a, b) => (a.lot === b.lot ? a.rank - b.rank : a.lot < b.lot ? -1 : 1));
  const award = new ChangingAward(awards, offers, conditions);
  for (let round = 0, isChanging = true; isChanging && round < MOST_ROUNDS; round += 1) {
    isChanging = false;
    for (const bid of left) {
      const holder = award.holder(bid.lot);
      if (!holder || !isBetter(award, bid, holder)) continue;
      const changed = award.awards.set(bid.lot, bid.supplier);
      if (recomputeAward(changed, offers, conditions).broken.length > 0) continue;
      award.change(bid, holder);
      isChanging = true;
    }
  }
  return award.awards;
}

function isBetter(award: ChangingAward, bid: LotOffer, holder: LotOffer): boolean {
  const more = award.difference(bid, holder).minor;
  return more < 0n || (more === 0n && bid.rank < holder.rank);
}
