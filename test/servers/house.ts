import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Postgres from 'pg';
import type { Service } from '../../src/service.js';
import { present } from '../../src/values/invariant.js';
import { Client } from './client.js';
import { built, once } from './loaded.js';

const { default: pg } = await once<{ default: typeof Postgres }>('pg');
const { startService } = await built<typeof import('../../src/service.js')>('service');
const { readSettings } = await built<typeof import('../../src/platform/settings.js')>('platform/settings');
const { UnitOfWork } = await built<typeof import('../../src/platform/unit-of-work.js')>('platform/unit-of-work');

type Environment = Readonly<Record<string, string>>;

/** What a module gives, by name, among it its injectable classes. */
type Parts = Record<string, new () => never>;

/** A whole Poolround of its own: database, queue, HTTP on a free port, mail folder. */
export interface House {
  readonly url: string;
  readonly service: Service;
  readonly work: import('../../src/platform/unit-of-work.js').UnitOfWork;
  /** A part of the service, e.g. `part<Rounds>('round/rounds', 'Rounds')`, for what no route does. */
  part<Part>(path: string, name: string): Promise<Part>;
  /** A superuser's connection to the house's database, for what a test must see behind the scenes. */
  readonly database: Postgres.Pool;
  readonly mailDir: string;
  /** Not signed in. */
  client(): Client;
  operator(): Client;
  /** Accepts the newest invitation mail to this address and signs in. */
  accept(email: string): Promise<Client>;
  close(): Promise<void>;
  /** Closes it but leaves its database under this name, for other houses to copy. */
  leave(name: string): Promise<void>;
}

/** Everybody’s, in the tests. */
export const PASSWORD = 'a long enough password';
const OPERATOR_TOKEN = 'operator-token-of-the-tests-0123456789';

/** The database that has all migrations and nothing else. */
export const templateDatabase = (): string => present(process.env['TEST_TEMPLATE'], 'TEST_TEMPLATE');

/** A superuser's connection to the tests' server while something is done. */
export async function onServer<T>(act: (client: Postgres.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: present(process.env['TEST_SERVER_URL'], 'TEST_SERVER_URL') });
  await client.connect();
  return act(client).finally(() => client.end());
}
const say = (sql: string): Promise<unknown> => onServer((client) => client.query(sql));

/**
 * Opens a house on a copy of a database.
 * @param environment settings that matter to the test, e.g. `REDIS_URL`; or what they are for the house's database of this name
 */
export async function aHouse(environment: Environment | ((database: string) => Environment) = {}, template = templateDatabase()): Promise<House> {
  const name = `poolround_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await say(`create database ${name} template ${template} strategy ${process.env['TEST_COPYING'] ?? 'wal_log'}`);
  // Copies share the template's installation id; a Redis is shared by all houses, so each needs its own.
  const url = new URL(present(process.env['TEST_SERVER_URL'], 'TEST_SERVER_URL'));
  url.pathname = `/${name}`;
  const database = new pg.Pool({ connectionString: url.toString(), max: 2 });
  // Dropping the database may cut a connection that is just being closed.
  database.on('error', () => undefined);
  await database.query('update installation set id = new_id()');
  const folder = mkdtempSync(join(present(process.env['TEST_FOLDER'], 'TEST_FOLDER'), 'house-'));
  const settings = readSettings({
    DATABASE_URL: url.toString(),
    DATABASE_POOL: '8',
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    PASSWORD_MEMORY_KIB: '1024',
    POOLROUND_SECRET: 'secret-of-the-tests-0123456789-0123456789',
    POOLROUND_OPERATOR_TOKEN: OPERATOR_TOKEN,
    ...(typeof environment === 'function' ? environment(name) : environment),
  });
  const service = await startService(settings);
  const mailDir = settings.MAIL_DIR;
  const shut = async (): Promise<void> => {
    await service.stop();
    await database.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    url: service.url,
    service,
    work: service.app.get(UnitOfWork),
    part: async (path, name) => service.app.get(present((await built<Parts>(path))[name], name), { strict: false }),
    database,
    mailDir,
    client: () => new Client(service.url),
    operator: () => new Client(service.url, { authorization: `Bearer ${OPERATOR_TOKEN}` }),
    accept: (email) => accept(service.url, mailDir, email),
    close: async () => {
      await shut();
      await say(`drop database if exists ${name} with (force)`);
    },
    leave: async (to) => {
      await shut();
      await say(`alter database ${name} rename to ${to}`);
    },
  };
}

async function accept(url: string, mailDir: string, email: string): Promise<Client> {
  const token = await until(`an invitation to ${email}`, () => newestInvitation(mailDir, email));
  const client = new Client(url);
  await client.must(200).post(`/invitations/${token}/accept`, { password: PASSWORD });
  return signIn(url, email);
}

/** A client signed in with the tests' password. */
export async function signIn(url: string, email: string): Promise<Client> {
  const client = new Client(url);
  await client.must(201).post('/sessions', { email, password: PASSWORD });
  return client;
}

/** Repeats a look until it finds something; for what queued jobs do. @throws Error after two minutes: other tests run beside it */
export async function until<T>(what: string, look: () => Promise<T | undefined>, mostMs = 120_000): Promise<T> {
  for (const end = Date.now() + mostMs; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${mostMs} ms in vain for ${what}`);
}

/** Waits until whatever happened in a house has been told and followed up. */
export async function noEvent(house: House): Promise<void> {
  await until('an empty outbox', async () => {
    const { rows } = await house.database.query('select from outbox where handled_at is null limit 1');
    return rows.length === 0 ? true : undefined;
  });
}

/** The secret of the newest invitation mail to this address. */
export function newestInvitation(mailDir: string, email: string): Promise<string | undefined> {
  return newestInMail(mailDir, email, /\/invitations\/([A-Za-z0-9_-]{20,})/);
}

/** What a pattern finds in the newest mail to this address that has it. */
export async function newestInMail(mailDir: string, email: string, pattern: RegExp): Promise<string | undefined> {
  const to = new RegExp(`^To:.*${email.replaceAll('.', '\\.')}`, 'im');
  for (const text of await lettersIn(mailDir)) {
    const found = pattern.exec(text)?.[1];
    if (found && to.test(text)) return found;
  }
  return undefined;
}

/** What was read of each folder before: a letter never changes, and a test looks many times. */
const read = new Map<string, Map<string, string>>();

/** All letters, the newest first. */
async function lettersIn(mailDir: string): Promise<string[]> {
  const known = read.get(mailDir) ?? new Map<string, string>();
  read.set(mailDir, known);
  const files = (await readdir(mailDir).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  for (const file of files) if (!known.has(file)) known.set(file, decoded(await readFile(join(mailDir, file), 'utf8')));
  return files.map((file) => known.get(file) ?? '').reverse();
}

/** Quoted-printable soft line breaks and escapes undone. */
function decoded(mail: string): string {
  return mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
}
