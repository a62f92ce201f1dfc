import type { Money } from '../values/money.js';
import { switchingCost } from './measure.js';
import { type Awards, type LotOffer, type Offers, wonBids } from './offer.js';
import { supplierCost } from './recompute-award.js';
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

/** An award in which lots can change hands, one at a time. */
export class ChangingAward {
  private readonly held: Map<string, LotOffer>;
  private readonly parts = new Map<string, Part>();

  constructor(
    awards: Awards,
    private readonly offers: Offers,
    private readonly conditions: Conditions,
  ) {
    this.held = new Map(wonBids(awards, offers).map((bid) => [bid.lot, bid]));
    for (const bid of this.held.values()) this.parts.set(bid.supplier, this.partOf(bid.supplier).with(bid));
  }

  private partOf(supplier: string): Part {
    return this.parts.get(supplier) ?? new Part(supplier, new Map(), this.offers);
  }

  /** The bid that holds a lot. */
  holder(lot: string): LotOffer | undefined {
    return this.held.get(lot);
  }

  /** Lot → supplier, as it stands. */
  get awards(): Map<string, string> {
    return new Map([...this.held].map(([lot, bid]) => [lot, bid.supplier]));
  }

  /** How much more the award would weigh with this bid in place of its lot's holder, exactly; negative: less. */
  difference(bid: LotOffer, holder: LotOffer): Money {
    const weight = (one: LotOffer): Money => switchingCost(this.conditions, [one], this.offers.currency);
    const [loses, wins] = [this.partOf(holder.supplier), this.partOf(bid.supplier)];
    const before = loses.cost.plus(wins.cost).plus(weight(holder));
    return loses.without(bid.lot).cost.plus(wins.with(bid).cost).plus(weight(bid)).minus(before);
  }

  /** Gives the lot to this bid. */
  change(bid: LotOffer, holder: LotOffer): void {
    this.held.set(bid.lot, bid);
    this.parts.set(holder.supplier, this.partOf(holder.supplier).without(bid.lot));
    this.parts.set(bid.supplier, this.partOf(bid.supplier).with(bid));
  }
}
