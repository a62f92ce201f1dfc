import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type Postgres from 'pg';
import type { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import type { Service } from '../../src/service.js';
import { onServer, templateDatabase } from '../servers/house.js';
import { built, once } from '../servers/loaded.js';

const { default: pg } = await once<{ default: typeof Postgres }>('pg');
const { startService } = await built<typeof import('../../src/service.js')>('service');
const { readSettings } = await built<typeof import('../../src/platform/settings.js')>('platform/settings');
const { NOT_DURABLE, startEmbeddedPostgres } = await built<typeof import('../../src/platform/embedded-postgres.js')>('platform/embedded-postgres');

const TOGETHER = 4;
const TIMES = 2;

/** Starts services of these databases at the same moment and stops them. @returns why some did not start */
async function startTogether(urls: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'poolround-together-'));
  const starts = urls.map((url, index): Promise<Service> => startService(settingsFor(url, join(folder, `${index}`))));
  const outcomes = await Promise.allSettled(starts);
  await Promise.all(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.stop()] : [])));
  rmSync(folder, { recursive: true, force: true });
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
}

const settingsFor = (databaseUrl: string, folder: string): ReturnType<typeof readSettings> =>
  readSettings({
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '4',
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    POOLROUND_SECRET: 'secret-of-the-tests-0123456789-0123456789',
    POOLROUND_OPERATOR_TOKEN: 'operator-token-of-the-tests-0123456789',
  });

/** A database of the tests' server while something is done with it. */
async function withDatabase<T>(made: string, act: (url: string) => Promise<T>): Promise<T> {
  const name = `poolround_together_${randomUUID().slice(0, 8)}`;
  await onServer((client) => client.query(`create database ${name} ${made}`));
  const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
  url.pathname = `/${name}`;
  return act(url.toString()).finally(() => onServer((client) => client.query(`drop database ${name} with (force)`)));
}

/** A server on which no Poolround ever ran, while something is done with it. */
async function onFreshServer<T>(act: (server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'poolround-fresh-'));
  const server = await startEmbeddedPostgres(folder, NOT_DURABLE);
  return act(server).finally(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

test('services that start at the same moment on a migrated database all start, however often', async () => {
  await withDatabase(`template ${templateDatabase()}`, async (url) => {
    for (const _time of times(TIMES, url)) expect(await startTogether(times(TOGETHER, url))).toEqual([]);
  });
}, 900_000);

test('services that start at the same moment on an empty database all start', async () => {
  for (const made of times(TIMES, '')) await withDatabase(made, async (url) => expect(await startTogether(times(TOGETHER, url))).toEqual([]));
}, 900_000);

test('services of two installations that start at the same moment on a new server all start', async () => {
  await onFreshServer(async (server) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create database other').finally(() => client.end());
    expect(await startTogether([...times(2, server.url), ...times(2, server.urlOf('other'))])).toEqual([]);
  });
}, 900_000);
