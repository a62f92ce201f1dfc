import type { Money } from '../values/money.js';
import { switchingCost } from './measure.js';
import { wonBids } from './division.js';
import type { Awards, Division, LotOffer, Offers } from './offer.js';
import { supplierCost } from './recompute-award.js';
import { type Conditions, isByScore } from './rule.js';
import { wholeShortfall } from './shortfall.js';

/** What a supplier wins, and what that costs, each computed once. */
class Part {
  readonly cost: Money;

  constructor(
    readonly supplier: string,
    readonly prices: ReadonlyMap<string, Money>,
    /** The lots of which it wins a part; they stay. */
    private readonly parts: ReadonlySet<string>,
    private readonly offers: Offers,
  ) {
    this.cost = supplierCost(prices, offers.terms.get(supplier), offers.currency, parts).cost;
  }

  with({ lot, price }: LotOffer): Part {
    return new Part(this.supplier, new Map(this.prices).set(lot, price), this.parts, this.offers);
  }

  without(lot: string): Part {
    return new Part(this.supplier, new Map([...this.prices].filter(([other]) => other !== lot)), this.parts, this.offers);
  }
}

/** An award in which lots that go whole can change hands, one at a time. */
export class ChangingAward {
  private readonly held: Map<string, LotOffer>;
  private readonly divided: ReadonlyMap<string, Division>;
  private readonly parts = new Map<string, Part>();

  constructor(
    awards: Awards,
    private readonly offers: Offers,
    private readonly conditions: Conditions,
  ) {
    const won = wonBids(awards, offers);
    this.divided = new Map([...awards].flatMap(([lot, holder]) => (typeof holder === 'string' ? [] : [[lot, holder] as const])));
    this.held = new Map(won.filter(({ part }) => !part).map((bid) => [bid.lot, bid]));
    for (const supplier of new Set(won.map((bid) => bid.supplier))) {
      const own = won.filter((bid) => bid.supplier === supplier);
      const parts = new Set(own.filter(({ part }) => part).map(({ lot }) => lot));
      this.parts.set(supplier, new Part(supplier, new Map(own.map(({ lot, price }) => [lot, price])), parts, offers));
    }
  }

  private partOf(supplier: string): Part {
    return this.parts.get(supplier) ?? new Part(supplier, new Map(), new Set(), this.offers);
  }

  /** The bid that holds a lot; undefined where it is divided. */
  holder(lot: string): LotOffer | undefined {
    return this.held.get(lot);
  }

  /** As it stands. */
  get awards(): Map<string, string | Division> {
    return new Map<string, string | Division>([...this.divided, ...[...this.held].map(([lot, bid]) => [lot, bid.supplier] as const)]);
  }

  /** How much more the award would weigh with this bid in place of its lot's holder, exactly; negative: less. */
  difference(bid: LotOffer, holder: LotOffer): Money {
    const switching = (one: LotOffer): Money => switchingCost(this.conditions, [one], this.offers.currency);
    const sought = isByScore(this.conditions) ? wholeShortfall(bid).minus(wholeShortfall(holder)) : this.costDifference(bid, holder);
    return sought.plus(switching(bid)).minus(switching(holder));
  }

  /** How much more would be paid with this bid in place of its lot's holder, exactly; negative: less. */
  costDifference(bid: LotOffer, holder: LotOffer): Money {
    const [loses, wins] = [this.partOf(holder.supplier), this.partOf(bid.supplier)];
    const before = loses.cost.plus(wins.cost);
    return loses.without(bid.lot).cost.plus(wins.with(bid).cost).minus(before);
  }

  /** Gives the lot to this bid. */
  change(bid: LotOffer, holder: LotOffer): void {
    this.held.set(bid.lot, bid);
    this.parts.set(holder.supplier, this.partOf(holder.supplier).without(bid.lot));
    this.parts.set(bid.supplier, this.partOf(bid.supplier).with(bid));
  }
}
