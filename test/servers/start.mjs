// Before the whole tests: one PostgreSQL (embedded, or the server of DATABASE_URL) with a template database that has all
// migrations; every house copies it.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { NOT_DURABLE, startEmbeddedPostgres } from '../../dist/src/platform/embedded-postgres.js';
import { migrate } from '../../dist/src/platform/migrations.js';

/** A house lives for seconds: planning a statement five times for its values before keeping a plan took most of the database's time. */
const PLANNED_ONCE = ['-c', 'plan_cache_mode=force_generic_plan'];

/** Where Linux keeps files in memory: copying a database of a thousand files takes a sixth of the processor's time there. */
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** In memory if there is plenty, which containers mostly do not give. */
function placeOfServer() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** An embedded PostgreSQL that listens on a socket in the file system too: a statement costs a third less there than over TCP. */
async function embeddedIn(folder) {
  if (process.platform === 'win32') return startEmbeddedPostgres(folder, [...NOT_DURABLE, ...PLANNED_ONCE]);
  const sockets = join(folder, 'sockets');
  mkdirSync(sockets);
  // PostgreSQL may run as another user than the tests.
  chmodSync(sockets, 0o1777);
  const server = await startEmbeddedPostgres(folder, [...NOT_DURABLE, ...PLANNED_ONCE, '-c', `unix_socket_directories=${sockets}`]);
  return { stop: server.stop, urlOf: (database) => `${server.urlOf(database)}?host=${encodeURIComponent(sockets)}` };
}

export default async function start() {
  const folder = mkdtempSync(join(placeOfServer(), 'poolround-test-'));
  const embedded = process.env.DATABASE_URL ? undefined : await embeddedIn(folder);
  const serverUrl = process.env.DATABASE_URL ?? embedded.urlOf('postgres');
  const template = `poolround_template_${process.pid}`;
  await onServer(serverUrl, `create database ${template}`);
  const templateUrl = new URL(serverUrl);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.toString());
  process.env.TEST_SERVER_URL = serverUrl;
  process.env.TEST_TEMPLATE = template;
  process.env.TEST_FOLDER = folder;
  // A server in memory is spared the log of what it copies.
  process.env.TEST_COPYING = embedded && folder.startsWith(IN_MEMORY) ? 'file_copy' : 'wal_log';
  globalThis.stopTestServers = async () => {
    for (const left of [template, `${template}_played`, `${template}_open`]) await onServer(serverUrl, `drop database if exists ${left}`);
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
