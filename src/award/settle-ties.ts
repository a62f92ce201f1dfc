import { present } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { bidsLeft } from './award-program.js';
import type { Conditions } from './condition.js';
import type { Awards, LotOffer, Offers } from './offer.js';
import { recomputeAward, supplierCost } from './recompute-award.js';

/** What two suppliers' parts cost together, given who holds each of their lots. */
function costOf(suppliers: readonly string[], held: ReadonlyMap<string, LotOffer>, offers: Offers): Money {
  const parts = suppliers.map((supplier) => {
    const prices = new Map([...held].filter(([, bid]) => bid.supplier === supplier).map(([lot, bid]) => [lot, bid.price]));
    return supplierCost(prices, offers.terms.get(supplier), offers.currency).cost;
  });
  return Money.sum(parts, offers.currency);
}

/**
 * Settles ties: lot by lot, in the order of their names, a better ranked bid takes the place of the awarded one where
 * the whole award then costs the same (or, by the rounding of rebates, a cent less) and meets the conditions. So the
 * same bids give the same award, and no bidder loses a lot to a worse ranked bid that saves nothing. Domain §10, §11.
 */
export function settleTies(awards: Awards, offers: Offers, conditions: Conditions): Map<string, string> {
  const left = bidsLeft(offers, conditions).toSorted((a, b) => (a.lot === b.lot ? a.rank - b.rank : a.lot < b.lot ? -1 : 1));
  const held = new Map(left.filter((bid) => awards.get(bid.lot) === bid.supplier).map((bid) => [bid.lot, bid]));
  const awarded = (): Map<string, string> => new Map([...held].map(([lot, bid]) => [lot, bid.supplier]));
  for (const bid of left) {
    const holder = present(held.get(bid.lot), `the award of ${bid.lot}`);
    if (holder.rank <= bid.rank) continue;
    const both = [holder.supplier, bid.supplier];
    const before = costOf(both, held, offers);
    held.set(bid.lot, bid);
    const isWorse = costOf(both, held, offers).compare(before) > 0 || recomputeAward(awarded(), offers, conditions).broken.length > 0;
    if (isWorse) held.set(bid.lot, holder);
  }
  return awarded();
}
