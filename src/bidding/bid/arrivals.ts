import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../platform/jobs.js';
import { type Instant, instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Turnstile } from './turnstile.js';

/** A bid that is in: when its last byte was, and how to say that it is stored or has failed. */
export interface Arrival {
  readonly at: Instant;
  /** Says, once, that the bid is stored or has failed: the opening waits for it no longer. */
  leave(): void;
}

interface Waiting {
  readonly key: bigint;
  readonly resolve: (arrival: Arrival) => void;
  readonly reject: (error: unknown) => void;
}

/** The advisory lock that bids under way share and the opening takes alone. */
export function doorOf(networkId: string, stageId: string): bigint {
  return createHash('sha256').update(`${networkId}\n${stageId}`).digest().readBigInt64BE(0);
}

/** A turnstile is left alone after so long, so that whoever waits for its bids waits a bounded time. */
const TURN_MS = 50;

/**
 * Reads the one clock for bids whose body is complete, and holds the stage's door open until each is stored or failed.
 *
 * The reading that counts for a bid is the first one asked for after its last byte was there; the bodies that became
 * complete before it was asked for share it. So nobody is stamped earlier than its last byte (a bid of 10:00:00.000000
 * cannot pass as one of 09:59:59.999999), and nobody later than by one round trip to the database. A reading never waits
 * for anything: its connections serve nothing else, and the lock is only tried (it fails once an opening waits, which
 * begins after the deadline; such a bid is either late or refused with the reason).
 *
 * The door is a shared transaction-level advisory lock, so it also falls shut when the process is killed, and works
 * for any number of processes. Two turnstiles take turns, so that an opening is not kept waiting by bids that came later.
 */
@Injectable()
export class Arrivals implements OnApplicationShutdown {
  private turnstile: Turnstile;
  private other: Turnstile;
  private waiting: Waiting[] = [];
  private isReading = false;

  constructor(@Inject(INSTALLATION) installation: Installation) {
    this.turnstile = new Turnstile(installation.directUrl);
    this.other = new Turnstile(installation.directUrl);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.turnstile.end(), this.other.end()]);
  }

  /** Call as soon as a bid's body is complete. */
  arrive(networkId: string, stageId: string): Promise<Arrival> {
    const arrival = new Promise<Arrival>((resolve, reject) => this.waiting.push({ key: doorOf(networkId, stageId), resolve, reject }));
    if (!this.isReading) void this.readAll();
    return arrival;
  }

  private async readAll(): Promise<void> {
    this.isReading = true;
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      this.takeTurns();
      await this.read(this.turnstile, together);
    }
    this.isReading = false;
  }

  private takeTurns(): void {
    if (this.turnstile.openForMs < TURN_MS || !this.other.isEmpty) return;
    [this.turnstile, this.other] = [this.other, this.turnstile];
  }

  private async read(turnstile: Turnstile, together: readonly Waiting[]): Promise<void> {
    try {
      const at = instant(await turnstile.enter(together.map(({ key }) => key)));
      for (const { resolve } of together) resolve(arrivalAt(at, turnstile));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }
}

function arrivalAt(at: Instant, turnstile: Turnstile): Arrival {
  let door: Turnstile | undefined = present(turnstile, 'a turnstile');
  return {
    at,
    leave: () => {
      door?.leave();
      door = undefined;
    },
  };
}
