import { present } from '../../values/invariant.js';

/** So many connections wait for such lots at most; each only as long as one attempt lasts, so that no lot keeps another from its turn. */
const MOST_AT_ONCE = 2;

/** Lots whose bids could not be taken with their group: the bids of each are tried one after the other in their order, lots in turn. Decision 5. */
export class LateLots<Bid> {
  private readonly lines = new Map<string, Bid[]>();
  private readonly turns: string[] = [];
  private underWay = 0;

  /** @param attempt returns whether the bid is answered; never rejects */
  constructor(private readonly attempt: (bid: Bid) => Promise<boolean>) {}

  /** Whether bids wait for this lot; then later ones must line up behind them. */
  has(lot: string): boolean {
    return this.lines.has(lot);
  }

  add(lot: string, bid: Bid): void {
    const line = this.lines.get(lot);
    if (line) {
      line.push(bid);
      return;
    }
    this.lines.set(lot, [bid]);
    this.turns.push(lot);
    this.start();
  }

  private start(): void {
    while (this.underWay < MOST_AT_ONCE) {
      const lot = this.turns.shift();
      if (lot === undefined) return;
      void this.takeTurn(lot);
    }
  }

  private async takeTurn(lot: string): Promise<void> {
    this.underWay += 1;
    const line = present(this.lines.get(lot), 'the line of a late lot');
    if (await this.attempt(present(line[0], 'a bid in its line'))) line.shift();
    if (line.length > 0) this.turns.push(lot);
    else this.lines.delete(lot);
    this.underWay -= 1;
    this.start();
  }
}
