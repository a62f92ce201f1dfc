import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import { AuctionView } from './auctions.schema.js';
import type { SeenAuction } from './read-auction.service.js';

type View = z.infer<typeof AuctionView>;

/** Looks again at what has changed since an earlier look, under the reader's own row-level security. */
export type Look = (since: string) => Promise<SeenAuction>;

/** What a reader does not take in time is not kept for it: it comes back and gets the present state. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * One reader's stream of Server-Sent Events: first the whole auction (`state`), then what has changed of it (`lots`), each
 * event with an id from which a look finds everything later. A notification is only a bell: what is sent is what a look
 * finds, one at a time, so that no event is older than the one before and none is missed.
 */
export class AuctionStream {
  private since: string;
  private readonly sent = new Map<string, string>();
  private isLooking = false;
  private isRungAgain = false;
  private head: string;

  constructor(
    readonly personId: string,
    first: SeenAuction,
    private readonly out: ServerResponse,
    private readonly look: Look,
  ) {
    this.since = first.seenTo;
    this.head = headOf(first.view);
    this.remember(first.view);
    this.send('state', first);
  }

  /** Whether this reader sees the lot. */
  isAbout(lotId: string): boolean {
    return this.sent.has(lotId);
  }

  /** Something may have changed. Looks one after the other; what rings meanwhile is found by the next look. */
  ring(): void {
    this.isRungAgain = true;
    if (!this.isLooking) void this.lookWhileRung(false);
  }

  /** Tells the service's clock, so that a silent line and a lost one are told apart; and looks, in case a bell was not heard. */
  beat(): void {
    if (!this.isLooking) void this.lookWhileRung(true);
  }

  /** The reader has opened others since, or the service ends: it may come back or not. */
  end(event: 'replaced' | 'again'): void {
    this.write(`event: ${event}\ndata: {}\n\n`);
    this.out.end();
  }

  private async lookWhileRung(isBeat: boolean): Promise<void> {
    this.isLooking = true;
    try {
      for (let mustSend = isBeat; mustSend || this.isRungAgain; mustSend = false) {
        this.isRungAgain = false;
        this.tell(await this.look(this.since), mustSend);
      }
    } catch {
      // The reader comes back, is let in anew or refused, and gets the present state.
      this.out.destroy();
    } finally {
      this.isLooking = false;
    }
  }

  private tell({ view, seenTo }: SeenAuction, mustSend: boolean): void {
    this.since = seenTo;
    const lots = view.lots.filter((lot) => this.sent.get(lot.lotId) !== JSON.stringify({ ...lot, isChanged: false }));
    const head = headOf(view);
    if (lots.length === 0 && head === this.head && !mustSend) return;
    this.head = head;
    this.remember({ ...view, lots });
    this.send('lots', { view: { ...view, lots }, seenTo });
  }

  private remember(view: View): void {
    for (const lot of view.lots) this.sent.set(lot.lotId, JSON.stringify({ ...lot, isChanged: false }));
  }

  private send(event: 'state' | 'lots', { view, seenTo }: SeenAuction): void {
    this.write(`id: ${seenTo}\nevent: ${event}\ndata: ${JSON.stringify(AuctionView.parse(view))}\n\n`);
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    if (this.out.writableLength > MOST_WAITING_BYTES) this.out.destroy();
    else this.out.write(text);
  }
}

/** What of an auction is not in its lots and does change. */
function headOf({ state, allowedActions }: View): string {
  return `${state} ${allowedActions.join(' ')}`;
}
