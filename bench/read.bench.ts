import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, ServiceProcess } from '../src/cli/service-process.js';
import { newId } from '../src/values/id.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, mustHold } from './bench.js';
import { getting, type Target } from './load.js';

const LOTS = 200;
const POSITIONS = 5;
const CONNECTIONS = 50;
const SECONDS = 4;
const ROUNDS = 5;

/** A network whose round has published lots, and a member's buyer with a session. */
async function fill(database: pg.Client): Promise<{ network: string; round: string; lots: string[]; token: string }> {
  const [network, round, category, organisation, membership, person] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const run = (sql: string, parameters: unknown[] = []): Promise<pg.QueryResult<{ id: string }>> => database.query(sql, parameters);
  await run(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ('${network}', 'bench', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80)`,
  );
  await run(`insert into organisation (id, of_network, name, country) values ('${organisation}', '${network}', 'Company', 'DE')`);
  await run(
    `insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) values ('${network}', '${membership}', '${organisation}', 'member', 'M1', 'admitted', 1)`,
  );
  await run(`insert into person (id, name, email) values ('${person}', 'Buyer', 'buyer@bench.example')`);
  await run(
    `insert into mandate (network_id, id, person_id, membership_id, role) values ('${network}', new_id(), '${person}', '${membership}', 'buyer')`,
  );
  await run(`insert into session (token_hash, person_id, expires_at) values ($1, '${person}', now() + interval '1 day')`, [
    createHash('sha256').update(token).digest(),
  ]);
  await run(`insert into category (network_id, id, code, name_de, name_en) values ('${network}', '${category}', 'C', 'C', 'C')`);
  await run(`insert into item (network_id, id, category_id, code, name_de, name_en, base_unit)
    select '${network}', new_id(), '${category}', 'I-' || n, 'I', 'I', 'C62' from generate_series(1, ${POSITIONS}) n`);
  await run(`insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline, totals_published_at)
    values ('${network}', '${round}', 'Bench', 'pooling', '2027-04-01', '2029-03-31', now(), now())`);
  const { rows } = await run(`insert into lot (network_id, id, round_id, category_id, region, title, number, published_at)
    select '${network}', new_id(), '${round}', '${category}', '44', 'Lot ' || n, n, now() from generate_series(1, ${LOTS}) n returning id`);
  await run(`insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest, published)
    select '${network}', new_id(), l.id, i.id, '{44}', 900, 100.5, 1000.5, 5, 400, 300, 1000.5 from lot l, item i`);
  await run(`insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, firm, forecast, edition)
    select network_id, id, '${round}', lot_id, item_id, regions, total, firm, forecast, 1 from lot_position`);
  await run('analyze');
  return { network, round, lots: rows.map(({ id }) => id), token };
}

async function bareFastify(databaseUrl: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./bare-read.js', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(present(child.stdout, 'its output'), 'data');
  return child;
}

async function bodyOf(target: Target, cookie: Record<string, string>): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${target.port}${target.paths[0]}`, { headers: cookie })).json();
}

/** A member's read of one lot with its totals, with login, mandate and row-level security, against bare Fastify with one prepared SELECT. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const { network, round, lots, token } = await fill(database);
  await database.end();
  const folder = mkdtempSync(join(tmpdir(), 'poolround-read-'));
  const service = new ServiceProcess(
    { DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'error', POOLROUND_SECRET: 'a secret of the benchmark, 32 characters' },
    await freePort(),
  );
  const barePort = await freePort();
  const bare = await bareFastify(databaseUrl, barePort);
  try {
    await service.start();
    const cookie = `poolround_session=${token}`;
    const subject: Target = {
      port: service.port,
      headers: `cookie: ${cookie}\r\n`,
      pid: present(service.pid, 'its process'),
      paths: lots.map((lot) => `/api/v1/networks/${network}/rounds/${round}/lots/${lot}`),
    };
    const limit: Target = {
      port: barePort,
      headers: '',
      pid: present(bare.pid, 'its process'),
      paths: lots.map((lot) => `/networks/${network}/lots/${lot}`),
    };
    mustHold(JSON.stringify(await bodyOf(subject, { cookie })) === JSON.stringify(await bodyOf(limit, {})), 'both answer the same lot');
    const ratio = await inTurn(
      ROUNDS,
      'rate',
      () => getting(subject, CONNECTIONS, SECONDS),
      () => getting(limit, CONNECTIONS, SECONDS),
    );
    conclude('read', ratio, '>=0.5');
  } finally {
    bare.kill();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
