import type { ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { type Ear, Listening } from '../../platform/listening.js';
import { DomainError } from '../../values/domain-error.js';
import { AuctionStream } from './auction-stream.js';
import { isPractice } from './practice/practice-id.js';
import type { ChangedLots } from './fan-out.js';
import { ReadAuction, type SeenAuction } from './read-auction.service.js';
import { ToldByOthers } from './told-by-others.js';
import { WatchedAuction } from './watched-auction.js';

const CHANNEL = 'auction_lot';
const BEAT_MS = 10_000;
const SPARRING_MS = 1000;
/** Then it ends and the reader comes back: whoever has lost session or mandate is not let in again. */
const LONGEST_MS = 300_000;
const MOST_OF_A_PERSON = 6;
const MOST_OF_A_PROCESS = 5000;

/** Everybody who watches an auction through this process. Domain §9: updates reach every connected bidder. */
@Injectable()
export class AuctionStreams implements Ear, BeforeApplicationShutdown {
  /** By which this service knows what it has told itself. */
  readonly origin = randomUUID();
  private readonly watching = new Map<string, WatchedAuction>();
  private readonly lookingAround = new Map<string, NodeJS.Timeout>();
  private count = 0;

  constructor(
    private readonly listening: Listening,
    private readonly reading: ReadAuction,
    private readonly toldByOthers: ToldByOthers,
  ) {}

  /**
   * What a stream begins with. The process listens before it looks, so that nothing falls in between.
   * @param lastEventId of the last event that a returning reader has seen
   * @throws DomainError `auction.missing`, `auction.too_many_streams`
   */
  async first(by: Mandate, roundId: string, stageId: string, lastEventId: string | undefined): Promise<SeenAuction> {
    if (this.count >= MOST_OF_A_PROCESS)
      throw new DomainError(
        'too_many',
        'auction.too_many_streams',
        'Too many people are watching through this service just now. Try again in a minute.',
      );
    await this.listening.listen(CHANNEL, this);
    return this.reading.read(by, roundId, stageId, lastEventId);
  }

  /** Keeps a reader up to date until its connection closes. A person's oldest stream makes room for one too many. */
  watch(by: Mandate, roundId: string, stageId: string, first: SeenAuction, out: ServerResponse): void {
    // Its connection may have gone while it was being looked for; then nothing would ever tell.
    if (out.destroyed || out.socket?.destroyed !== false) return;
    const look = (since: string): Promise<SeenAuction> => this.reading.read(by, roundId, stageId, since, 'changed');
    const stream = new AuctionStream(by, first, out, look);
    const auction = this.watched(by.networkId, stageId);
    const own = [...auction.streams].filter(({ by: { personId } }) => personId === by.personId);
    if (own.length >= MOST_OF_A_PERSON) own[0]?.end('replaced');
    auction.streams.add(stream);
    this.count += 1;
    const beating = setInterval(() => auction.beat(stream), BEAT_MS);
    // Sparring bidders ring no bell.
    const sparring = isPractice(stageId) ? setInterval(() => stream.ring(), SPARRING_MS) : undefined;
    const ending = setTimeout(() => stream.end('again'), LONGEST_MS);
    out.once('close', () => {
      clearInterval(beating);
      clearInterval(sparring);
      clearTimeout(ending);
      this.forget(stageId, stream);
    });
    // What was committed between the first look and now has rung for nobody.
    stream.ring();
  }

  /** A lot has changed. */
  ring(stageId: string, lotId: string): void {
    this.watching.get(stageId)?.ring(lotId);
  }

  /** Lots have changed, and this is how. */
  tell(stageId: string, changed: ChangedLots): void {
    this.watching.get(stageId)?.tell(changed);
  }

  /** @param payload network, stage and lot, the process that told its own readers already, and sealed how the lot is now, if that is known */
  heard(payload: string): void {
    const [, stageId = '', lotId = '', origin, sealed] = payload.split(' ');
    if (origin === this.origin || !this.watching.has(stageId)) return;
    const changed = sealed === undefined ? undefined : this.toldByOthers.opened(sealed, stageId);
    if (changed) this.tell(stageId, changed);
    else this.ring(stageId, lotId);
  }

  missed(): void {
    for (const auction of this.watching.values()) auction.ringAll();
  }

  beforeApplicationShutdown(): void {
    for (const { streams } of this.watching.values()) for (const stream of streams) stream.end('again');
  }

  private watched(networkId: string, stageId: string): WatchedAuction {
    const known = this.watching.get(stageId);
    if (known) return known;
    const auction = new WatchedAuction((lots, isNamed) => this.reading.changed(networkId, stageId, lots, isNamed));
    this.watching.set(stageId, auction);
    this.lookingAround.set(
      stageId,
      setInterval(() => auction.lookAround(), BEAT_MS),
    );
    return auction;
  }

  private forget(stageId: string, stream: AuctionStream): void {
    const auction = this.watching.get(stageId);
    if (!auction?.streams.delete(stream)) return;
    this.count -= 1;
    if (auction.streams.size > 0) return;
    this.watching.delete(stageId);
    clearInterval(this.lookingAround.get(stageId));
    this.lookingAround.delete(stageId);
  }
}
