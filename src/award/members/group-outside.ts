import { lotPrice } from '../../bidding/bid/lot-price.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { TierMode } from '../../values/tier.js';
import { amountOf, type LotOffer, lotsOf, type Offers, type Quantities, takes } from '../optimum/offer.js';
import { supplierCost } from '../optimum/recompute-award.js';

/** A member with what it needs of each position, in its base unit, and what it pays under an award. */
export interface PayingMember {
  readonly member: string;
  readonly needs: Quantities;
  readonly pays: Money;
}

/** What a group of members could buy from outside the pool: the admissible bids with their sheets, and how tiers count. */
export interface Outside {
  readonly offers: Offers;
  readonly modeOf: (lot: string) => TierMode;
}

/** What members need of a lot together. */
export function groupNeeds(lot: string, group: readonly PayingMember[], { offers }: Outside): Quantities {
  const positions = present(offers.contents?.get(lot), `what lot ${lot} holds`).quantities;
  return new Map([...positions.keys()].map((position) => [position, Decimal.sum(group.map(({ needs }) => needs.get(position) ?? Decimal.zero))]));
}

function priceOf(bid: LotOffer, quantities: Quantities, { offers, modeOf }: Outside): Money | undefined {
  if (!bid.sheet || !takes(bid, amountOf(quantities))) return undefined;
  return lotPrice(bid.sheet, quantities, modeOf(bid.lot), offers.currency);
}

/**
 * What a group would pay by itself, each lot whole from one bid at the tiers that its own quantities reach, with packages and
 * spend rebates that it reaches alone, to the cent. docs/decisions/0010-large-awards.md.
 * @param chosen from whom it buys a lot; else from whoever is cheapest for that lot
 * @returns undefined where a lot that it needs is sold to it by nobody
 */
export function costOutside(group: readonly PayingMember[], outside: Outside, chosen: ReadonlyMap<string, string> = new Map()): Money | undefined {
  const { offers } = outside;
  const bySupplier = new Map<string, Map<string, Money>>();
  for (const lot of lotsOf(offers)) {
    const quantities = groupNeeds(lot, group, outside);
    if (amountOf(quantities).isZero) continue;
    const named = chosen.get(lot);
    const priced = offers.bids
      .filter((bid) => bid.lot === lot && (named === undefined || bid.supplier === named))
      .flatMap((bid) => {
        const price = priceOf(bid, quantities, outside);
        return price ? [{ supplier: bid.supplier, price }] : [];
      });
    const [best] = priced.toSorted((a, b) => a.price.compare(b.price));
    if (!best) return undefined;
    bySupplier.set(best.supplier, (bySupplier.get(best.supplier) ?? new Map<string, Money>()).set(lot, best.price));
  }
  return Money.sum(
    [...bySupplier].map(([supplier, prices]) => supplierCost(prices, offers.terms.get(supplier), offers.currency).cost),
    offers.currency,
  );
}
