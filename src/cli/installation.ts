import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loginNameOf } from '../platform/database.js';
import { Secrets } from '../platform/secrets.js';
import { ServiceProcess, freePort } from './service-process.js';

/** A service with data of its own that nobody will miss. */
export interface ThrowAway {
  readonly service: ServiceProcess;
  readonly operatorToken: string;
  readonly mailDir: string;
  /** The settings it runs with, besides the environment's. */
  readonly settings: Readonly<Record<string, string>>;
  /** Stops the service and removes its data. */
  remove(): Promise<void>;
}

/**
 * Prepares, but does not start, a service with throw-away data: a database of its own on the server of `DATABASE_URL`
 * or, without one, an embedded PostgreSQL in a folder of its own.
 * @param over settings of the caller's choice
 */
export async function throwAway(over: Readonly<Record<string, string>> = {}): Promise<ThrowAway> {
  const folder = await mkdtemp(join(tmpdir(), 'poolround-'));
  const [secret, operatorToken] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
  const database = await ownDatabase(over['DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? '', new Secrets(secret, operatorToken));
  const mailDir = join(folder, 'mail');
  const settings = {
    DATA_DIR: folder,
    THROW_AWAY_DATA: 'on',
    MAIL_DIR: mailDir,
    // Whatever the environment says: nothing of this goes out, and its own address is the one that counts.
    SMTP_URL: '',
    PUBLIC_URL: '',
    POOLROUND_SECRET: secret,
    POOLROUND_OPERATOR_TOKEN: operatorToken,
    LOG_LEVEL: 'warn',
    ...over,
    DATABASE_URL: database.url,
    DATABASE_APP_URL: '',
  };
  const service = new ServiceProcess(settings, await freePort());
  const remove = async (): Promise<void> => {
    await service.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { service, operatorToken, mailDir, settings, remove };
}

interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function ownDatabase(server: string, secrets: Secrets): Promise<OwnDatabase> {
  if (server === '') return { url: '', drop: () => Promise.resolve() };
  const name = `poolround_try_${randomBytes(6).toString('hex')}`;
  await administer(server, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const login = loginNameOf(url.toString(), secrets);
  const drop = (): Promise<void> =>
    administer(server, async (client) => {
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
      await client.query(`drop role if exists ${client.escapeIdentifier(login)}`);
    });
  return { url: url.toString(), drop };
}

async function administer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
