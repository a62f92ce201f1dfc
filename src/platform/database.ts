import { createHash } from 'node:crypto';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from './migrations.js';
import { oneStartAtATime } from './one-start-at-a-time.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';

/**
 * Brings the database up to date and gives the URL with which the service itself connects: a login that owns no table
 * and cannot bypass row-level security.
 * @param ownerUrl a role that may create tables and roles
 */
export async function prepareDatabase(ownerUrl: string, settings: Pick<Settings, 'DATABASE_APP_URL'>, secrets: Secrets): Promise<string> {
  return oneStartAtATime(ownerUrl, async () => {
    await migrate(ownerUrl);
    await prepareQueue(ownerUrl);
    return settings.DATABASE_APP_URL ?? (await makeLogin(ownerUrl, secrets));
  });
}

/** Where the queue lives in PostgreSQL. */
export const QUEUE_SCHEMA = 'jobs';

/** The queue's own tables (ids and alarm times only), made by the owner and used by the service. */
async function prepareQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const client = await pool.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`grant usage on schema ${QUEUE_SCHEMA} to poolround_app`);
    await client.query(`grant all on all tables in schema ${QUEUE_SCHEMA} to poolround_app`);
    await client.query(`grant all on all sequences in schema ${QUEUE_SCHEMA} to poolround_app`);
  } finally {
    client.release();
    await pool.end();
  }
}

/** The service's login: one per database and secret, so that several installations can share a server. */
export function loginNameOf(ownerUrl: string, secrets: Secrets): string {
  const password = secrets.key('database login').toString('hex');
  return `poolround_${createHash('sha256')
    .update(`${new URL(ownerUrl).pathname}${password}`)
    .digest('hex')
    .slice(0, 16)}`;
}

async function makeLogin(ownerUrl: string, secrets: Secrets): Promise<string> {
  const password = secrets.key('database login').toString('hex');
  const url = new URL(ownerUrl);
  const name = loginNameOf(ownerUrl, secrets);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
    if (rowCount === 0) await client.query(`create role ${name} login nosuperuser nobypassrls noinherit password ${client.escapeLiteral(password)}`);
    // Statements here are short, but their policies make them look costly: compiling them would take longer than running them.
    await client.query(`alter role ${name} inherit`);
    await client.query(`alter role ${name} set jit = off`);
    await client.query(`grant poolround_app to ${name}`);
    await client.query('commit');
  } finally {
    await client.end();
  }
  url.username = name;
  url.password = password;
  return url.toString();
}

/** A database that has not taken a connection for so long is given up for this once. */
export const CONNECTS_WITHIN_MS = 10_000;

/** The service's connection pool. `synchronize` never; entities are listed by the rooms. */
export async function openDatabase(appUrl: string, settings: Pick<Settings, 'DATABASE_POOL'>): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: appUrl,
    poolSize: settings.DATABASE_POOL,
    entities: [],
    synchronize: false,
    extra: { application_name: 'poolround', connectionTimeoutMillis: 30_000, idleTimeoutMillis: 60_000, maxLifetimeSeconds: 900 },
    poolErrorHandler: () => undefined,
  });
  return source.initialize();
}

/** The service's connections, for statements that take care of their own scope. */
export function poolOf(database: DataSource): pg.Pool {
  // TypeORM types its PostgreSQL driver's pool as any: it is pg's.
  return (database.driver as unknown as { master: pg.Pool }).master;
}
