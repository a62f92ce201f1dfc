import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Progress } from '../../src/cli/progress.js';
import { freePort } from '../../src/cli/service-process.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { expectEveryMailOnce, faultyHouse, playsRight } from './faulty-house.js';

/** Deadlines so far ahead that a database that restarts is back before they pass, on a busy machine too. */
const LEAD_MS = 15_000;

/** A PostgreSQL that comes back under the same address. */
class Restartable {
  private restarting: Promise<void> | undefined;
  restarts = 0;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<Restartable> {
    const folder = mkdtempSync(join(tmpdir(), 'poolround-postgres-'));
    const port = await freePort();
    return new Restartable(folder, port, await startEmbeddedPostgres(folder, [], port));
  }

  get url(): string {
    return this.server.urlOf('postgres');
  }

  /** Restarts it, unless it is being restarted. */
  restart(): void {
    this.restarting ??= this.stopAndStart().finally(() => {
      this.restarting = undefined;
    });
  }

  /** Waits until it is back, if it is being restarted. @throws Error if it does not come back */
  async settled(): Promise<void> {
    await this.restarting;
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async stopAndStart(): Promise<void> {
    this.restarts += 1;
    await this.server.stop();
    this.server = await startEmbeddedPostgres(this.folder, [], this.port);
  }
}

/** Restarts the database after every second bid. */
function restartingWhileBidding(database: Restartable): Progress {
  return {
    chapter: (title) => {
      let bids = 0;
      const step = (): void => {
        bids += 1;
        if (title.startsWith('Bids') && bids % 2 === 1) database.restart();
      };
      return { step, waiting: () => undefined, done: () => undefined };
    },
  };
}

test('every bid has its receipt or was refused, although PostgreSQL is restarted in the middle of bidding', async () => {
  const database = await Restartable.start();
  const house = await faultyHouse({ DATABASE_URL: database.url });
  try {
    await house.service.start();
    await playsRight(house, restartingWhileBidding(database), LEAD_MS);
    await expectEveryMailOnce(house);
    expect(database.restarts).toBeGreaterThanOrEqual(2);
  } finally {
    await database.settled();
    await house.remove();
    await database.remove();
  }
}, 900_000);
