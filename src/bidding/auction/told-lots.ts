import { present } from '../../values/invariant.js';
import { AuctionView } from './auctions.schema.js';
import { biddersOf, type ChangedLots, isOverseer, type Reader } from './fan-out.js';
import { rulesOf } from './auction-lots.js';
import type { AuctionRules } from './lot-auction.js';
import { type LotRow, ownSeat, seenAuction } from './seen-auction.js';

/** JSON without its closing brace: of the auction, and of each lot without the reader's own seat. */
interface Shared {
  readonly head: string;
  readonly lots: ReadonlyMap<string, string>;
}

/**
 * The text of what is told of changed lots. What is the same for all suppliers is written once, for all overseers too, and
 * each supplier's own seat is put in; `seenBy` has decided before which lots and which seat. Decision 5.
 */
export class ToldLots {
  private forSuppliers: Shared | undefined;
  private forOverseers: Shared | undefined;

  private readonly rules: AuctionRules;
  private readonly byId: ReadonlyMap<string, ChangedLots['lots'][number]>;

  constructor(private readonly changed: ChangedLots) {
    this.rules = rulesOf(changed);
    this.byId = new Map(changed.lots.map((lot) => [lot.lotId, lot]));
  }

  /** What has changed of these lots: in a rush most of what has is no concern of a reader. */
  about(lots: Reader['lots']): ChangedLots {
    if (lots.size >= this.byId.size) return this.changed;
    return { ...this.changed, lots: [...lots.keys()].flatMap((lotId) => this.byId.get(lotId) ?? []) };
  }

  /** @param lots what `seenBy` lets through for this reader */
  textFor(by: Reader['by'], lots: readonly LotRow[], allowedActions: readonly string[]): string {
    const shared = isOverseer(by) ? (this.forOverseers ??= this.shared(true)) : (this.forSuppliers ??= this.shared(false));
    const told = lots.map(
      (lot) =>
        `${present(shared.lots.get(lot.lotId), 'a changed lot')},"own":${JSON.stringify(ownSeat(lot.own, this.changed.currency, this.rules))}}`,
    );
    return `${shared.head},"lots":[${told.join()}],"allowedActions":${JSON.stringify(allowedActions)}}`;
  }

  private shared(isNamed: boolean): Shared {
    const rows = this.changed.lots.map(({ seats, ...lot }) => ({
      ...lot,
      isChanged: true,
      own: null,
      bidders: isNamed ? biddersOf(seats ?? []) : null,
    }));
    const row = { ...this.changed, lots: rows, isAnyRunning: false, isAnyPaused: false };
    const { lots, allowedActions: _, ...head } = AuctionView.parse(seenAuction(row, { side: isNamed ? 'office' : 'supplier', roles: [] }));
    return { head: open(head), lots: new Map(lots.map(({ own: _own, ...lot }) => [lot.lotId, open(lot)])) };
  }
}

function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
