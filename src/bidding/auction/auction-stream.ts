import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { AuctionView } from './auctions.schema.js';
import { type KnownLot, seenBy } from './fan-out.js';
import type { SeenAuction } from './read-auction.service.js';
import { actionsOf, stateOf } from './seen-auction.js';
import type { ToldLots } from './told-lots.js';

type View = z.infer<typeof AuctionView>;

/** Looks again at what has changed since an earlier look, under the reader's own row-level security. */
export type Look = (since: string) => Promise<SeenAuction>;

/** What a reader does not take in time is not kept for it: it comes back and gets the present state. */
const MOST_WAITING_BYTES = 1_000_000;
const LOOKS_MS = 60_000;

/**
 * One reader's stream of Server-Sent Events: first the whole auction (`state`), then what has changed of it (`lots`), each
 * event with an id from which a look finds everything later. A lot's turn tells of two looks at it which is the later, so
 * that no event is older than the one before, wherever it comes from.
 */
export class AuctionStream {
  private since: string;
  private readonly known = new Map<string, KnownLot>();
  private isLooking = false;
  private isRungAgain = false;
  private lookedAtMs = performance.now();
  private head: string;

  constructor(
    readonly by: Mandate,
    first: SeenAuction,
    private readonly out: ServerResponse,
    private readonly look: Look,
  ) {
    this.since = first.seenTo;
    this.head = headOf(first.view);
    for (const lot of first.lots) this.known.set(lot.lotId, knownOf(lot));
    this.send('state', textOf(first.view));
  }

  /** Whether this reader sees the lot. */
  isAbout(lotId: string): boolean {
    return this.known.has(lotId);
  }

  /** The lots that this reader sees. */
  lots(): Iterable<string> {
    return this.known.keys();
  }

  /** Takes its part of lots that have changed. @param mustSend the clock, even if none has */
  take(told: ToldLots, mustSend = false): void {
    const row = seenBy(told.about(this.known), { by: this.by, lots: this.known });
    const allowedActions = actionsOf(this.by, row);
    this.tell({ state: stateOf(row), allowedActions }, row.lots, mustSend, () => told.textFor(this.by, row.lots, allowedActions));
  }

  /** Anything may have changed. Looks one after the other; what rings meanwhile is found by the next look. */
  ring(): void {
    this.isRungAgain = true;
    if (!this.isLooking) void this.lookWhileRung(false);
  }

  /**
   * Tells the service's clock, so that a silent line and a lost one are told apart; and looks each minute under the reader's own
   * row-level security.
   * @param clock without lots; undefined where it is not known without a look
   */
  beat(clock: ToldLots | undefined): void {
    if (this.isLooking) return;
    if (clock && performance.now() - this.lookedAtMs < LOOKS_MS) this.take(clock, true);
    else void this.lookWhileRung(true);
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
        const { view, seenTo, lots } = await this.look(this.since);
        this.since = seenTo;
        this.lookedAtMs = performance.now();
        this.tell(view, lots, mustSend, (news) => textOf({ ...view, lots: view.lots.filter(({ lotId }) => news.has(lotId)) }));
      }
    } catch {
      // The reader comes back, is let in anew or refused, and gets the present state.
      this.out.destroy();
    } finally {
      this.isLooking = false;
    }
  }

  private tell(
    view: Pick<View, 'state' | 'allowedActions'>,
    rows: readonly KnownLot[],
    mustSend: boolean,
    text: (news: ReadonlyMap<string, KnownLot>) => string,
  ): void {
    const news = new Map(rows.filter(({ lotId, turn }) => turn > (this.known.get(lotId)?.turn ?? -1)).map((lot) => [lot.lotId, lot]));
    const head = headOf(view);
    if (news.size === 0 && head === this.head && !mustSend) return;
    this.head = head;
    for (const lot of news.values()) this.known.set(lot.lotId, knownOf(lot));
    this.send('lots', text(news));
  }

  private send(event: 'state' | 'lots', text: string): void {
    this.write(`id: ${this.since}\nevent: ${event}\ndata: ${text}\n\n`);
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    if (this.out.writableLength > MOST_WAITING_BYTES) this.out.destroy();
    else this.out.write(text);
  }
}

function knownOf({ lotId, turn, state, endsAt }: KnownLot): KnownLot {
  return { lotId, turn, state, endsAt };
}

function textOf(view: View): string {
  return JSON.stringify(AuctionView.parse(view));
}

/** What of an auction is not in its lots and does change. */
function headOf({ state, allowedActions }: Pick<View, 'state' | 'allowedActions'>): string {
  return `${state} ${allowedActions.join(' ')}`;
}
