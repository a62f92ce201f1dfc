import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONNECTS_WITHIN_MS } from './database.js';
import { INSTALLATION, type Installation } from './jobs.js';
import { Patience } from './patience.js';

/** Hears what PostgreSQL says on a channel. */
export interface Ear {
  /** @param payload as `pg_notify` said it */
  heard(payload: string): void;
  /** The connection was lost for a while: anything may have been said meanwhile. */
  missed(): void;
}

/**
 * One connection a process that listens (LISTEN), opened with the first ear and opened again when it is lost. Through it
 * every service process hears of what any of them has committed.
 */
@Injectable()
export class Listening implements OnApplicationShutdown {
  private readonly log = new Logger('listening');
  private readonly ears = new Map<string, Set<Ear>>();
  private readonly patience = new Patience();
  private client: pg.Client | undefined;
  private isOpening = false;
  private isStopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  /** Resolves once the channel is listened to, or the connection is being tried again. */
  async listen(channel: string, ear: Ear): Promise<void> {
    const known = this.ears.get(channel);
    if (known) {
      known.add(ear);
      return;
    }
    this.ears.set(channel, new Set([ear]));
    if (this.client) await this.client.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
    else await this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    if (this.isStopped || this.isOpening || this.client) return;
    this.isOpening = true;
    const client = new pg.Client({
      connectionString: this.installation.directUrl,
      application_name: 'poolround listening',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload = '' }) => {
      for (const ear of this.ears.get(channel) ?? []) ear.heard(payload);
    });
    try {
      await client.connect();
      for (const channel of this.ears.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      this.client = client;
      this.patience.succeeded();
      for (const ears of this.ears.values()) for (const ear of ears) ear.missed();
    } catch (error) {
      if (this.patience.speaks()) this.log.warn({ event: 'listening.failed', reason: error instanceof Error ? error.message : 'unknown' });
      await client.end().catch(() => undefined);
      this.again();
    } finally {
      this.isOpening = false;
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    if (!this.isStopped) this.log.warn({ event: 'listening.lost' });
    this.again();
  }

  private again(): void {
    if (this.isStopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.open(), this.patience.failed());
  }
}
