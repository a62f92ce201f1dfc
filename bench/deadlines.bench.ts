import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { CloseStage } from '../src/bidding/stage/close-stage.service.js';
import { openDatabase, prepareDatabase } from '../src/platform/database.js';
import { Secrets } from '../src/platform/secrets.js';
import { readSettings } from '../src/platform/settings.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, findProgram, inTurn, mustHold, runProgram, type Slice } from './bench.js';

const STAGES = 10_000;
const NETWORKS = 100;
const CLIENTS = 8;
const ROUNDS = 5;

/** 10,000 stages of 10,000 rounds due in the same second: from the deadline to the last one closed, audited and its people told. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    JOBS: 'off',
    LOG_LEVEL: 'error',
    POOLROUND_SECRET: 'x'.repeat(40),
    POOLROUND_OPERATOR_TOKEN: 'y'.repeat(40),
  });
  const secrets = Secrets.read(settings);
  const appUrl = await prepareDatabase(databaseUrl, settings, secrets);
  const database = await openDatabase(appUrl, settings);
  const installation = { directUrl: appUrl, id: 'bench' };
  const app = await NestFactory.createApplicationContext(AppModule.with({ settings, secrets, database, installation }), {
    logger: ['error', 'warn'],
  });
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await addNetworks(db);
  const limit = await SingleTransactions.of(db, databaseUrl);
  console.log(`  ${STAGES} stages of as many rounds in ${NETWORKS} networks with 2 office persons each; pgbench with ${CLIENTS} connections`);
  const ratio = await inTurn(
    ROUNDS,
    'seconds',
    () => closeAll(db, app.get(CloseStage)),
    () => limit.run(),
  );
  await app.close();
  await database.destroy();
  await db.end();
  conclude('deadlines', ratio, '<=1');
}

async function addNetworks(db: pg.Client): Promise<void> {
  const slug = randomBytes(4).toString('hex');
  await db.query(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap)
     select new_id(), 'd-' || $1 || '-' || n, 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80 from generate_series(1, $2::int) n`,
    [slug, NETWORKS],
  );
  await db.query(
    `insert into person (id, name, email) select new_id(), 'Office', 'office-' || n || '@bench.example' from generate_series(1, $1::int) n`,
    [2 * NETWORKS],
  );
  await db.query(
    `insert into mandate (network_id, id, person_id, role) select n.id, new_id(), p.id, 'office' from (select id, row_number() over () as no from network) n
     join (select id, row_number() over () as no from person) p on (p.no + 1) / 2 = n.no`,
  );
}

/** A stage of a round each, due in the moment in which this ends. */
async function addStages(db: pg.Client): Promise<void> {
  await db.query(`create temporary table due as select n.id as network_id, new_id() as round_id, new_id() as call_id, new_id() as stage_id
    from network n, generate_series(1, ${STAGES / NETWORKS})`);
  await db.query(
    `insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline) select network_id, round_id, 'Round', 'bidding', '2027-04-01', '2029-03-31', now() from due`,
  );
  await db.query(
    `insert into call (network_id, id, round_id, currency, state, published_at, standstill_days) select network_id, call_id, round_id, 'EUR', 'published', now(), 0 from due`,
  );
  await db.query(
    `insert into stage (network_id, id, call_id, round_id, number, state, deadline, public_key) select network_id, stage_id, call_id, round_id, 1, 'open', clock_timestamp(), sha256('key') from due`,
  );
  await db.query('drop table due');
  await db.query('analyze stage, round');
}

async function closeAll(db: pg.Client, closing: CloseStage): Promise<Slice> {
  await addStages(db);
  const before = await counted(db);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await closing.closeDue();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const after = await counted(db);
  mustHold(after.open === 0 && after.closed - before.closed === STAGES, `${STAGES} stages closed`);
  mustHold(after.evaluating - before.evaluating === STAGES, 'their rounds are evaluating');
  mustHold(after.logged - before.logged === STAGES && after.told - before.told === 2 * STAGES, 'logged, and both office persons told');
  return { operations: STAGES, seconds, cpuSeconds: (user + system) / 1e6 };
}

interface Counted {
  open: number;
  closed: number;
  evaluating: number;
  logged: number;
  told: number;
}

async function counted(db: pg.Client): Promise<Counted> {
  const { rows } =
    await db.query<Counted>(`select (select count(*)::int from stage where state = 'open') as open, (select count(*)::int from stage where state = 'closed') as closed,
    (select count(*)::int from round where phase = 'evaluating') as evaluating, (select count(*)::int from audit_entry where kind = 'stage.closed') as logged,
    (select count(*)::int from notice where key = 'stage.closed') as told`);
  return present(rows[0], 'the counts');
}

/** The limit: as many bare one-row transactions by pgbench. */
class SingleTransactions {
  private constructor(
    private readonly url: URL,
    private readonly script: string,
  ) {}

  static async of(db: pg.Client, databaseUrl: string): Promise<SingleTransactions> {
    await db.query(
      `create table limit_due (id int primary key, state text not null); insert into limit_due select n, 'open' from generate_series(1, ${STAGES}) n`,
    );
    const script = join(tmpdir(), `poolround-deadlines-${process.pid}.sql`);
    await writeFile(script, `\\set n random(1, ${STAGES})\nupdate limit_due set state = 'closed' where id = :n;\n`);
    return new SingleTransactions(new URL(databaseUrl), script);
  }

  async run(): Promise<Slice> {
    const program = present(findProgram('pgbench'), 'pgbench (Debian: postgresql-contrib)');
    const { hostname, port, username, password, pathname } = this.url;
    const where = ['-h', hostname, '-p', port || '5432', '-U', decodeURIComponent(username), pathname.slice(1)];
    const out = await runProgram(
      program,
      ['-n', '-M', 'prepared', '-c', `${CLIENTS}`, '-j', '2', '-t', `${STAGES / CLIENTS}`, '-f', this.script, ...where],
      {
        PGPASSWORD: decodeURIComponent(password),
      },
    );
    const rate = Number.parseFloat(/tps = ([\d.]+)/.exec(out)?.[1] ?? '0');
    return { operations: STAGES, seconds: STAGES / rate };
  }
}
