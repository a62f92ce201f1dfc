import type { Money } from '../../values/money.js';
import { switchingCosts } from './measure.js';
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
  private readonly switching: (bid: LotOffer) => Money;
  private saved: { readonly lot: string; readonly supplier: string; readonly amount: Money } | undefined;

  constructor(
    awards: Awards,
    private readonly offers: Offers,
    private readonly conditions: Conditions,
  ) {
    this.switching = switchingCosts(conditions, offers.currency);
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
    const sought = isByScore(this.conditions) ? wholeShortfall(bid).minus(wholeShortfall(holder)) : this.costDifference(bid, holder);
    return sought.plus(this.switching(bid)).minus(this.switching(holder));
  }

  /** How much more would be paid with this bid in place of its lot's holder, exactly; negative: less. */
  costDifference(bid: LotOffer, holder: LotOffer): Money {
    const wins = this.partOf(bid.supplier);
    return wins.with(bid).cost.minus(wins.cost).minus(this.savedWithout(holder));
  }

  /** What less is paid to a holder without its lot; asked for once for each other bid for it. */
  private savedWithout({ lot, supplier }: LotOffer): Money {
    const { saved } = this;
    if (saved?.lot === lot && saved.supplier === supplier) return saved.amount;
    const part = this.partOf(supplier);
    const amount = part.cost.minus(part.without(lot).cost);
    this.saved = { lot, supplier, amount };
    return amount;
  }

  /** Gives the lot to this bid. */
  change(bid: LotOffer, holder: LotOffer): void {
    this.saved = undefined;
    this.held.set(bid.lot, bid);
    this.parts.set(holder.supplier, this.partOf(holder.supplier).without(bid.lot));
    this.parts.set(bid.supplier, this.partOf(bid.supplier).with(bid));
  }
}
