import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import type { Offers, WonBid } from './offer.js';
import { type Chosen, isChosen, type Limit } from './rule.js';
import { figuring, isWithin, type Tally, tallyOf } from './tally.js';

/** A lot changes hands: what its holders had of it, and the bid that gets all of it. */
export interface Change {
  readonly lot: string;
  readonly out: readonly WonBid[];
  readonly into: WonBid;
}

function grouped(won: readonly WonBid[]): Map<string, WonBid[]> {
  const groups = new Map<string, WonBid[]>();
  for (const bid of won) {
    const own = groups.get(bid.supplier);
    if (own) own.push(bid);
    else groups.set(bid.supplier, [bid]);
  }
  return groups;
}

/** A limit over one of its sets of lots, with what an award has in it: what changes with one lot is added and taken away. */
class HeldSet {
  readonly isMet: boolean;
  private readonly tallies: ReadonlyMap<string, Tally>;
  private readonly total: Tally;
  private readonly figure: (tally: Tally) => Decimal;
  /** Winners that are out of bounds, where each counts by itself. */
  private readonly outside: ReadonlySet<string>;

  constructor(
    private readonly limit: Limit,
    lots: Chosen,
    won: readonly WonBid[],
    private readonly offers: Offers,
  ) {
    this.figure = figuring(limit, lots, offers);
    this.tallies = new Map([...grouped(won)].map(([supplier, own]) => [supplier, tallyOf(limit, own, offers)]));
    this.total = tallyOf(limit, won, offers);
    this.outside = new Set([...this.tallies].filter(([, tally]) => !this.keeps(tally)).map(([supplier]) => supplier));
    this.isMet = limit.each ? this.outside.size === 0 : this.keeps(this.total);
  }

  private keeps(tally: Tally): boolean {
    return isWithin(this.limit, this.figure(tally));
  }

  private tally(supplier: string): Tally {
    return this.tallies.get(supplier) ?? { lots: 0, suppliers: 0, spend: Money.zero(this.offers.currency), amount: Decimal.zero };
  }

  /** The changed suppliers' tallies before and after. */
  private changed({ out, into }: Change): Map<string, { before: Tally; after: Tally }> {
    const bids = [...out, into].filter(({ supplier }) => isChosen(this.limit.suppliers, supplier));
    return new Map(
      [...grouped(bids).keys()].map((supplier) => {
        const before = this.tally(supplier);
        const of = (bids: readonly WonBid[]): Tally => tallyOf(this.limit, bids, this.offers);
        const lost = of(out.filter((bid) => bid.supplier === supplier));
        const got = of(into.supplier === supplier ? [into] : []);
        const lots = before.lots - lost.lots + got.lots;
        return [
          supplier,
          {
            before,
            after: {
              lots,
              suppliers: lots > 0 ? 1 : 0,
              spend: before.spend.minus(lost.spend).plus(got.spend),
              amount: before.amount.minus(lost.amount).plus(got.amount),
            },
          },
        ];
      }),
    );
  }

  /** Whether the set keeps to the limit once one of its lots has changed hands. */
  isMetWith(change: Change): boolean {
    const changed = this.changed(change);
    if (changed.size === 0) return this.isMet;
    if (this.limit.each) {
      const others = [...this.outside].some((supplier) => !changed.has(supplier));
      return !others && [...changed.values()].every(({ after }) => after.lots === 0 || this.keeps(after));
    }
    let total = this.total;
    for (const { before, after } of changed.values())
      total = {
        lots: total.lots - before.lots + after.lots,
        suppliers: total.suppliers - before.suppliers + after.suppliers,
        spend: total.spend.minus(before.spend).plus(after.spend),
        amount: total.amount.minus(before.amount).plus(after.amount),
      };
    return this.keeps(total);
  }
}

/** A limit with what an award has of it, by sets of lots. Domain §11. */
export class HeldLimit {
  private readonly everywhere: readonly HeldSet[];
  private readonly byLot = new Map<string, HeldSet[]>();
  private readonly unmet: ReadonlySet<HeldSet>;

  constructor(limit: Limit, won: readonly WonBid[], offers: Offers) {
    const bound = won.filter(({ supplier }) => isChosen(limit.suppliers, supplier));
    const byLot = new Map<string, WonBid[]>();
    for (const bid of bound) byLot.set(bid.lot, [...(byLot.get(bid.lot) ?? []), bid]);
    const within = (lots: Chosen): WonBid[] => (lots === undefined ? bound : [...lots].flatMap((lot) => byLot.get(lot) ?? []));
    const sets = limit.lotSets.map((lots) => ({ lots, held: new HeldSet(limit, lots, within(lots), offers) }));
    this.everywhere = sets.filter(({ lots }) => lots === undefined).map(({ held }) => held);
    for (const { lots, held } of sets) for (const lot of lots ?? []) this.byLot.set(lot, [...(this.byLot.get(lot) ?? []), held]);
    this.unmet = new Set(sets.map(({ held }) => held).filter(({ isMet }) => !isMet));
  }

  /** Whether the award keeps to the limit once a lot has changed hands. */
  isMetWith(change: Change): boolean {
    const concerned = [...this.everywhere, ...(this.byLot.get(change.lot) ?? [])];
    return [...this.unmet].every((set) => concerned.includes(set)) && concerned.every((set) => set.isMetWith(change));
  }
}
