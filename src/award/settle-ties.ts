import { present } from '../values/invariant.js';
import type { Money } from '../values/money.js';
import { bidsLeft } from './award-program.js';
import { switchingCost } from './measure.js';
import type { Awards, LotOffer, Offers } from './offer.js';
import { recomputeAward, supplierCost } from './recompute-award.js';
import type { Conditions } from './rule.js';

/** What a supplier wins, and what that costs, each computed once. */
class Part {
  readonly cost: Money;

  constructor(
    readonly supplier: string,
    readonly prices: ReadonlyMap<string, Money>,
    private readonly offers: Offers,
  ) {
    this.cost = supplierCost(prices, offers.terms.get(supplier), offers.currency).cost;
  }

  with({ lot, price }: LotOffer): Part {
    return new Part(this.supplier, new Map(this.prices).set(lot, price), this.offers);
  }

  without(lot: string): Part {
    return new Part(this.supplier, new Map([...this.prices].filter(([other]) => other !== lot)), this.offers);
  }
}

/**
 * Settles ties: lot by lot, in the order of their names, a better ranked bid takes the place of the awarded one where
 * the whole award then costs the same (or, by the rounding of rebates, a cent less) and meets the conditions. So the
 * same bids give the same award, and no bidder loses a lot to a worse ranked bid that saves nothing. Domain §10, §11.
 */
export function settleTies(awards: Awards, offers: Offers, conditions: Conditions): Map<string, string> {
  const left = bidsLeft(offers, conditions).toSorted((a, b) => (a.lot === b.lot ? a.rank - b.rank : a.lot < b.lot ? -1 : 1));
  const held = new Map(left.filter((bid) => awards.get(bid.lot) === bid.supplier).map((bid) => [bid.lot, bid]));
  const parts = new Map<string, Part>();
  const partOf = (supplier: string): Part => parts.get(supplier) ?? new Part(supplier, new Map(), offers);
  for (const bid of held.values()) parts.set(bid.supplier, partOf(bid.supplier).with(bid));
  const awarded = new Map(awards);
  for (const bid of left) {
    const holder = present(held.get(bid.lot), `the award of ${bid.lot}`);
    if (holder.rank <= bid.rank) continue;
    const [loses, wins] = [partOf(holder.supplier), partOf(bid.supplier)];
    const [less, more] = [loses.without(bid.lot), wins.with(bid)];
    const weight = (one: LotOffer): Money => switchingCost(conditions, [one], offers.currency);
    if (
      less.cost
        .plus(more.cost)
        .plus(weight(bid))
        .compare(loses.cost.plus(wins.cost).plus(weight(holder))) > 0
    )
      continue;
    const changed = new Map(awarded).set(bid.lot, bid.supplier);
    if (recomputeAward(changed, offers, conditions).broken.length > 0) continue;
    awarded.set(bid.lot, bid.supplier);
    held.set(bid.lot, bid);
    parts.set(holder.supplier, less).set(bid.supplier, more);
  }
  return awarded;
}
