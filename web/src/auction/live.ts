import { useEffect, useState } from 'react';
import type { Seat } from '../parts/seats';
import type { Auction } from './auctions';

/** `lost`: tried again by itself; `replaced`: this person has opened the auction too often, an older window stops. */
export type Line = 'opening' | 'live' | 'lost' | 'replaced';

/** An auction as it is now, by how much the service's clock is ahead of this browser's, and whether news come in. */
export interface Live {
  readonly auction: Auction;
  readonly aheadMs: number;
  readonly line: Line;
}

/** The service says something every ten seconds; a line that is silent for longer is dead, whatever the browser thinks. */
const SILENT_MS = 25_000;
const RETRY_MS = 2000;

/** Follows an auction as it happens; a lost line heals by itself and begins with the whole present state. */
export function useLive({ networkId, key }: Seat, first: Auction): Live {
  const { id, roundId } = first;
  const [live, setLive] = useState<Live>(() => ({ auction: first, aheadMs: Date.parse(first.now) - Date.now(), line: 'opening' }));
  useEffect(() => {
    const address = `/api/v1/networks/${networkId}/rounds/${roundId}/auctions/${id}/stream?${new URLSearchParams({ actingFor: key })}`;
    const follower = new Follower(address, (change) => setLive((before) => ({ ...before, ...change(before) })));
    return () => follower.stop();
  }, [networkId, roundId, id, key]);
  return live;
}

type Change = (before: Live) => Partial<Live>;

/** Keeps a stream open, and opens it again when it fails or falls silent. */
class Follower {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly address: string,
    private readonly tell: (change: Change) => void,
  ) {
    this.open();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
  }

  private open(): void {
    this.stop();
    const source = new EventSource(this.address);
    this.source = source;
    this.expectWithin(SILENT_MS);
    source.addEventListener('state', ({ data }) => this.heard(data, (_, auction) => auction));
    source.addEventListener('lots', ({ data }) => this.heard(data, merged));
    source.addEventListener('again', () => this.open());
    source.addEventListener('replaced', () => {
      this.stop();
      this.tell(() => ({ line: 'replaced' }));
    });
    source.onerror = () => this.lost();
  }

  private heard(data: string, change: (before: Auction, heard: Auction) => Auction): void {
    this.expectWithin(SILENT_MS);
    // Written by the service in the shape of its document.
    const heard = JSON.parse(data) as Auction;
    this.tell(({ auction }) => ({ auction: change(auction, heard), aheadMs: Date.parse(heard.now) - Date.now(), line: 'live' }));
  }

  private lost(): void {
    this.source?.close();
    this.tell(() => ({ line: 'lost' }));
    this.expectWithin(RETRY_MS);
  }

  /** Unless something is heard before, the line is opened anew. */
  private expectWithin(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (ms === SILENT_MS) this.tell(() => ({ line: 'lost' }));
      this.open();
    }, ms);
  }
}

function merged(before: Auction, heard: Auction): Auction {
  const changed = new Map(heard.lots.map((lot) => [lot.lotId, lot]));
  return { ...heard, lots: before.lots.map((lot) => changed.get(lot.lotId) ?? lot) };
}
