import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { present } from '../../src/values/invariant.js';
import { onServer, until } from './house.js';

const PROGRAM = '/usr/sbin/pgbouncer';
/** PgBouncer refuses to run as root. */
const NOBODY = 65_534;
const LOGIN = 'poolround_pooled';
const PASSWORD = 'password-of-the-pooled-login';

/** PgBouncer in transaction mode before the tests' server, and a login of an operator's own. */
export interface Pooler {
  /** What the service is told of a database. */
  settingsFor(database: string): Record<string, string>;
  stop(): Promise<void>;
}

/** @returns undefined where PgBouncer is not installed, which counts as an error in continuous integration (`CI`) */
export async function poolerAtHand(): Promise<Pooler | undefined> {
  if (!existsSync(PROGRAM)) {
    if (process.env['CI']) throw new Error(`There is no ${PROGRAM}; in continuous integration the test through PgBouncer must run.`);
    return undefined;
  }
  const server = new URL(present(process.env['TEST_SERVER_URL'], 'TEST_SERVER_URL'));
  await onServer(async (client) => {
    await client.query(`drop role if exists ${LOGIN}`);
    await client.query(`create role ${LOGIN} login password '${PASSWORD}'`);
    await client.query(`grant poolround_app to ${LOGIN}`);
  });
  const port = await freePort();
  const pgbouncer = start(configuration(server, port));
  await until('PgBouncer', async () => ((await answers(port)) ? true : undefined));
  const urlAt = (address: string, database: string): string => `postgresql://${LOGIN}:${PASSWORD}@${address}/${database}`;
  return {
    settingsFor: (database) => ({
      DATABASE_APP_URL: urlAt(`127.0.0.1:${port}`, database),
      DATABASE_DIRECT_URL: urlAt(`${server.hostname}:${server.port}`, database),
    }),
    stop: async () => {
      const stopped = new Promise((resolve) => pgbouncer.once('exit', resolve));
      pgbouncer.kill('SIGTERM');
      await stopped;
      await onServer((client) => client.query(`drop role if exists ${LOGIN}`));
    },
  };
}

/** Fewer connections than the service opens, so that each of its transactions may get another one. */
function configuration(server: URL, port: number): string {
  const folder = present(process.env['TEST_FOLDER'], 'TEST_FOLDER');
  const [file, logins] = [join(folder, 'pgbouncer.ini'), join(folder, 'pgbouncer-logins.txt')];
  writeFileSync(logins, `"${LOGIN}" "${PASSWORD}"\n`, { mode: 0o644 });
  writeFileSync(
    file,
    `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${logins}
pool_mode = transaction
default_pool_size = 4
`,
    { mode: 0o644 },
  );
  return file;
}

function start(file: string): ChildProcess {
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  return spawn(PROGRAM, ['-q', file], { stdio: 'ignore', ...asNobody });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .once('error', () => resolve(false))
      .once('connect', () => {
        socket.destroy();
        resolve(true);
      });
  });
}
