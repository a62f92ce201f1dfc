import { contentOf, isDivision, percentOfLot, splittingOf, wonAmount, wonBids } from './division.js';
import { type Change, HeldLimit } from './held-limit.js';
import { isTooPoor } from './measure.js';
import { type Awards, type LotOffer, type Offers, takes, takesWhole, type WonBid } from './offer.js';
import { CAPACITY, type Conditions, DIVISION, isChosen, type Keeping, type Rule } from './rule.js';

type AfterChange = (change: Change) => boolean;

/** A rule that every won bid keeps to by itself: it is met where none offends. */
function noOffence(won: readonly WonBid[], offends: (bid: WonBid) => boolean): AfterChange {
  const offences = won.filter(offends).length;
  return ({ out, into }) => offences - out.filter(offends).length === 0 && !offends(into);
}

function keeping({ suppliers, lots }: Keeping, won: readonly WonBid[]): AfterChange {
  const counts = (bids: readonly WonBid[], supplier: string): number =>
    bids.filter((bid) => bid.supplier === supplier && isChosen(lots, bid.lot)).length;
  const wins = new Map([...suppliers].map((supplier) => [supplier, counts(won, supplier)]));
  return ({ out, into }) => [...wins].every(([supplier, before]) => before - counts(out, supplier) + counts([into], supplier) > 0);
}

function heldRule(rule: Rule, won: readonly WonBid[], offers: Offers): AfterChange {
  switch (rule.kind) {
    case 'limit': {
      const held = new HeldLimit(rule, won, offers);
      return (change) => held.isMetWith(change);
    }
    case 'quality':
      return noOffence(won, (bid) => isTooPoor(bid, rule));
    case 'excluded':
      return noOffence(won, (bid) => isChosen(rule.lots, bid.lot) && isChosen(rule.suppliers, bid.supplier));
    case 'kept':
      return keeping(rule, won);
    case 'split':
      return noOffence(
        won,
        ({ lot, part }) => part !== undefined && isChosen(rule.lots, lot) && !percentOfLot(part, contentOf(offers, lot)).isAtLeast(rule.least),
      );
    case 'switching':
    case 'by_score':
      return () => true;
  }
}

/**
 * An award's rules, ready to tell which of them would be broken if a lot changed hands: in a time that hangs on the rules, not on
 * the size of the award. A test holds it against recomputing the changed award. Domain §11.
 */
export class HeldRules {
  private readonly byLot = new Map<string, WonBid[]>();
  private readonly rules: readonly (readonly [name: string, isMetWith: AfterChange])[];

  constructor(
    private readonly awards: Awards,
    private readonly offers: Offers,
    conditions: Conditions,
  ) {
    const won = wonBids(awards, offers);
    for (const bid of won) this.byLot.set(bid.lot, [...(this.byLot.get(bid.lot) ?? []), bid]);
    this.rules = [
      [CAPACITY, noOffence(won, (bid) => !this.isAdmitted(bid))],
      [DIVISION, this.division(conditions)],
      ...conditions.map((rule) => [rule.name, heldRule(rule, won, offers)] as const),
    ];
  }

  private isAdmitted(bid: WonBid): boolean {
    if (!bid.part) return takesWhole(bid, this.offers);
    return takes(bid, wonAmount(bid, this.offers));
  }

  /** Lots that are divided and must not be, or not so, all but the one that changes hands. */
  private division(conditions: Conditions): AfterChange {
    const wrong = new Set(
      [...this.awards].flatMap(([lot, holder]) =>
        typeof holder === 'string' || (splittingOf(conditions, lot).length > 0 && isDivision(holder, contentOf(this.offers, lot))) ? [] : [lot],
      ),
    );
    return ({ lot }) => wrong.size === (wrong.has(lot) ? 1 : 0);
  }

  /** The rules that the award would break if the whole lot went to this bid: as `recomputeAward` names them. */
  brokenWith(bid: LotOffer): string[] {
    const change = { lot: bid.lot, out: this.byLot.get(bid.lot) ?? [], into: bid };
    return this.rules.filter(([, isMetWith]) => !isMetWith(change)).map(([name]) => name);
  }
}
