import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readSettings } from '../src/platform/settings.js';
import { type Service, startService } from '../src/service.js';
import { BonusRuns } from '../src/settlement/bonus-run/bonus-runs.js';
import { CountBonusRun } from '../src/settlement/bonus-run/count-bonus-run.service.js';
import { ReleaseBonusRun } from '../src/settlement/bonus-run/release-bonus-run.service.js';
import { StartBonusRun } from '../src/settlement/bonus-run/start-bonus-run.service.js';
import { UnitOfWork } from '../src/platform/unit-of-work.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, memoryMib, mustHold, type Slice } from './bench.js';
import { AGREEMENTS, aSettledNetwork, LINES, reportYear, type SettledNetwork, TERM_FROM, YEARS } from './settlement-house.js';

const ROUNDS = 3;
const INTERRUPTIONS = 8;

/** A run that waits for its release. */
interface Waiting {
  readonly agreementId: string;
  readonly runId: string;
}

/** The service and its bonus runs, in this process: its memory is looked at. */
class Settling {
  private waiting: readonly Waiting[] = [];

  constructor(
    private readonly service: Service,
    private readonly database: pg.Client,
    private readonly network: SettledNetwork,
  ) {}

  /** Starts the run of a year under every agreement and counts it. */
  async start(year: number): Promise<void> {
    const { rows } = await this.database.query<{ id: string }>('select id from agreement order by number');
    const starting = this.service.app.get(StartBonusRun);
    const started: Waiting[] = [];
    for (const { id } of rows) started.push({ agreementId: id, runId: (await starting.start(this.mandate(0), id, year)).id });
    this.waiting = started;
    await this.count();
  }

  /** Counts the runs that wait once more, one after the other. */
  async again(): Promise<Slice> {
    await this.service.app.get(UnitOfWork).asService(this.network.networkId, async () => {
      for (const { runId } of this.waiting) await this.service.app.get(BonusRuns).become(runId, 'counting');
    });
    const started = performance.now();
    await this.count();
    return { operations: LINES, seconds: (performance.now() - started) / 1000 };
  }

  /** The same, while what the database does is cut off at random. @returns how often it was */
  async interrupted(): Promise<number> {
    let cut = 0;
    await this.service.app.get(UnitOfWork).asService(this.network.networkId, async () => {
      for (const { runId } of this.waiting) await this.service.app.get(BonusRuns).become(runId, 'counting');
    });
    for (let attempt = 0; attempt < INTERRUPTIONS * 3 && cut < INTERRUPTIONS; attempt += 1) {
      const counted = this.count().catch(() => undefined);
      await sleep(5 + ((attempt * 137) % 250));
      const { rowCount } = await this.database.query(
        `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'`,
      );
      cut += rowCount ?? 0;
      await counted;
    }
    await this.count();
    return cut;
  }

  /** Two of the office release what waits. */
  async release(): Promise<void> {
    const releasing = this.service.app.get(ReleaseBonusRun);
    for (const { agreementId, runId } of this.waiting)
      for (const person of [0, 1] as const) await releasing.release(this.mandate(person), agreementId, runId, undefined);
    this.waiting = [];
  }

  private async count(): Promise<void> {
    const counting = this.service.app.get(CountBonusRun);
    for (const { runId } of this.waiting) await counting.count(this.network.networkId, runId);
  }

  private mandate(person: 0 | 1) {
    return { networkId: this.network.networkId, personId: this.network.office[person], side: 'office', roles: ['office'] } as const;
  }
}

/** The limit: the plain sums of all lines, by agreement, year, party and position, at one price; as the owner, without anything besides. */
async function plainSums(database: pg.Client): Promise<Slice> {
  const started = performance.now();
  await database.query(`create temporary table plain_sum as
    select l.agreement_id, width_bucket(l.bought_on, array['${TERM_FROM}', '${TERM_FROM}'::date + interval '1 year', '${TERM_FROM}'::date + interval '2 years']::date[]) as year,
      l.membership_id, l.position_id, sum(l.quantity) as quantity, sum(round(l.quantity * p.price, 2)) as paid
    from reported_line l join (select (sold ->> 'positionId')::uuid as position, (sold -> 'tiers' -> 0 ->> 'unitPrice')::numeric as price
      from edition, jsonb_array_elements(price_sheet -> 'lots') lot, jsonb_array_elements(lot -> 'positions') sold) p on p.position = l.position_id
    where l.refused is null group by 1, 2, 3, 4`);
  const seconds = (performance.now() - started) / 1000;
  await database.query('drop table plain_sum');
  return { operations: LINES, seconds };
}

/** All that was counted, as one hash. */
async function fingerprint(database: pg.Client): Promise<string> {
  const { rows } = await database.query<{
    all: string;
  }>(`select string_agg(concat_ws(' ', r.agreement_id, r.number, s.party_code, s.difference, s.before, y.year, y.turnover, y.tier_bonus, y.turnover_bonus, y.settled), E'\\n'
      order by r.agreement_id, r.number, s.party_code, y.year) as all
    from bonus_run r join bonus_share s on s.run_id = r.id join bonus_share_year y on y.run_id = s.run_id and y.membership_id = s.membership_id`);
  return createHash('sha256').update(present(rows[0], 'the shares').all).digest('hex');
}

/** Every cent: the turnover bonus of every agreement and year is its percent of the turnover, and what is paid less what is owed is what was earned. */
async function checkCents(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ years: number; unequal: number; earned: string; ledger: string; debts: string }>(`
    with latest as (select distinct on (r.agreement_id, y.membership_id, y.year) r.agreement_id, y.* from bonus_run r join bonus_share_year y on y.run_id = r.id
        order by r.agreement_id, y.membership_id, y.year, r.number desc),
      by_year as (select agreement_id, year, sum(turnover) as turnover, sum(turnover_bonus) as bonus from latest group by agreement_id, year),
      owed as (select distinct on (r.agreement_id, s.membership_id) s.after from bonus_run r join bonus_share s on s.run_id = r.id order by r.agreement_id, s.membership_id, r.number desc)
    select count(*)::int as years,
      count(*) filter (where bonus <> round(turnover * case when turnover >= 1000000 then 2.5 when turnover >= 100000 then 1.25 else 0 end / 100, 2))::int as unequal,
      (select sum(tier_bonus + turnover_bonus)::text from latest) as earned,
      ((select sum(payable) from bonus_share) + (select sum(after) from owed))::text as ledger,
      ((select sum(difference) from bonus_debt))::text as debts
    from by_year`);
  const found = present(rows[0], 'the check');
  mustHold(
    found.years === AGREEMENTS * YEARS && found.unequal === 0,
    `${found.unequal} of ${found.years} turnover bonuses are not their percent of the turnover`,
  );
  mustHold(
    found.earned === found.ledger && found.earned === found.debts,
    `earned ${found.earned}, paid less owed ${found.ledger}, suppliers owe ${found.debts}`,
  );
  console.log(`  every cent: ${found.earned} EUR earned = paid less owed = owed by the suppliers, over ${found.years} agreement years`);
}

/** Three agreement years of 40 agreements with late lines, settled year by year; then all of it counted against the plain sums of the same lines. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const network = await aSettledNetwork(database);
  const secret = 'a secret of the benchmark, 32 characters';
  const service = await startService(
    readSettings({ DATABASE_URL: databaseUrl, PORT: '0', DATA_DIR: tmpdir(), LOG_LEVEL: 'silent', JOBS: 'off', POOLROUND_SECRET: secret }),
  );
  try {
    const settling = new Settling(service, database, network);
    for (let year = 1; year <= YEARS; year += 1) {
      await reportYear(database, network.networkId, year);
      await settling.start(year);
      await settling.release();
      console.log(`  year ${year} settled: resident memory of the service ${await memoryMib(process.pid)} MiB`);
    }
    await reportYear(database, network.networkId, YEARS + 1);
    await settling.start(YEARS);
    const once = await fingerprint(database);
    const before = await memoryMib(process.pid, 'VmHWM');
    const ratio = await inTurn(
      ROUNDS,
      'seconds',
      () => settling.again(),
      () => plainSums(database),
    );
    mustHold((await fingerprint(database)) === once, 'counted again, the result is the same');
    const cut = await settling.interrupted();
    mustHold((await fingerprint(database)) === once, 'interrupted, the result is the same');
    await settling.release();
    await settling.start(YEARS);
    const { rows } = await database.query<{ paid: string }>(
      `select sum(s.payable)::text as paid from bonus_run r join bonus_share s on s.run_id = r.id where r.state = 'counted'`,
    );
    mustHold(/^0(\.0+)?$/.test(rows[0]?.paid ?? ''), `a further run pays nothing, not ${rows[0]?.paid}`);
    await settling.release();
    await checkCents(database);
    console.log(`  counted ${ROUNDS + 3} times, ${cut} times cut off at random: the same result; a further run pays nothing`);
    console.log(
      `  memory of the service: at most ${before} MiB before, ${await memoryMib(process.pid, 'VmHWM')} MiB after counting all ${LINES} lines ${ROUNDS + 3} times more`,
    );
    conclude('settlement', ratio, '<=3');
  } finally {
    await service.stop();
    await database.end();
  }
}
