import { bidsLeft } from './award-program.js';
import { type Awards, type Division, type Offers, takesWhole } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { ChangingAward } from './supplier-part.js';

/**
 * Settles ties: lot by lot, in the order of their names, a better ranked bid takes the place of the awarded one where
 * the whole award then costs the same (or, by the rounding of rebates, a cent less) and meets the conditions. So the
 * same bids give the same award, and no bidder loses a lot to a worse ranked bid that saves nothing. Divided lots stay as they
 * are. Domain §10, §11.
 */
export function settleTies(awards: Awards, offers: Offers, conditions: Conditions): Map<string, string | Division> {
  const left = bidsLeft(offers, conditions).toSorted((a, b) => (a.lot === b.lot ? a.rank - b.rank : a.lot < b.lot ? -1 : 1));
  const award = new ChangingAward(awards, offers, conditions);
  for (const bid of left) {
    const holder = award.holder(bid.lot);
    if (!holder || holder.rank <= bid.rank || !takesWhole(bid, offers) || award.difference(bid, holder).minor > 0n) continue;
    const changed = award.awards.set(bid.lot, bid.supplier);
    if (recomputeAward(changed, offers, conditions).broken.length === 0) award.change(bid, holder);
  }
  return award.awards;
}
