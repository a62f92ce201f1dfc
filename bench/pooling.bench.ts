import { tmpdir } from 'node:os';
import pg from 'pg';
import { readSettings } from '../src/platform/settings.js';
import { PoolRound } from '../src/pooling/pool-round.service.js';
import { startService } from '../src/service.js';
import { newId } from '../src/values/id.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, mustHold, type Slice } from './bench.js';

const LINES = 1_000_000;
const MEMBERS = 80;
const ITEMS = 100;
const REGIONS = 50;
/** Delivery sites of a member, each in a region of its own. */
const SITES = 5;
const ROUNDS = 5;
const [NETWORK, ROUND] = [newId(), newId()];

/** A round in pooling: 80 members (four of them one group) with five sites each, 100 items in ten categories, 50 regions, a million lines. */
async function fill(database: pg.Client): Promise<void> {
  const id = (kind: number, number: string): string => `('00000000-0000-7000-8000-' || lpad((${kind} * 1000000 + ${number})::text, 12, '0'))::uuid`;
  await database.query(`insert into network (id, slug, name, country, time_zone, currency, locale, member_cap, min_contributors)
    values ('${NETWORK}', 'bench', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80, 3)`);
  await database.query(
    `insert into organisation (id, of_network, name, country) select ${id(1, 'n')}, '${NETWORK}', 'Company ' || n, 'DE' from generate_series(1, ${MEMBERS}) n`,
  );
  await database.query(`insert into membership (network_id, id, organisation_id, kind, code, status, applied_no, group_tag)
    select '${NETWORK}', ${id(2, 'n')}, ${id(1, 'n')}, 'member', 'M' || n, 'admitted', n, case when n <= 4 then 'group' end from generate_series(1, ${MEMBERS}) n`);
  await database.query(
    `insert into category (network_id, id, code, name_de, name_en) select '${NETWORK}', ${id(3, 'n')}, 'C' || n, 'C', 'C' from generate_series(0, 9) n`,
  );
  await database.query(`insert into item (network_id, id, category_id, code, name_de, name_en, base_unit)
    select '${NETWORK}', ${id(4, 'n')}, ${id(3, 'n % 10')}, 'I' || n, 'I', 'I', 'C62' from generate_series(0, ${ITEMS - 1}) n`);
  await database.query(`insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline)
    values ('${NETWORK}', '${ROUND}', 'Bench', 'pooling', '2027-04-01', '2029-03-31', now())`);
  await database.query('select setseed(0.5)');
  await database.query(`insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, baseline_amount, baseline_per,
      line_quantity, line_unit, raw)
    select '${NETWORK}', new_id(), '${ROUND}', ${id(2, '1 + member')}, ${id(4, 'item')}, ${id(3, 'item % 10')},
      lpad((10 + (member * ${SITES} + site) % ${REGIONS})::text, 2, '0'), quantity, n % 3 = 0, case when n % 4 > 0 then price end, case when n % 4 > 0 then 1 end, quantity, 'C62', '{}'
    from (select n, (n - 1) / ${LINES / MEMBERS} as member, floor(random() * ${ITEMS})::int as item, floor(random() * ${SITES})::int as site,
        round((random() * 1000 + 0.001)::numeric, 3) as quantity, round((random() * 100)::numeric, 4) as price from generate_series(1, ${LINES}) n) line`);
  await database.query(
    `create table bare_total (item_id uuid, region text, total numeric, firm numeric, lines bigint, worth numeric, priced numeric, primary key (item_id, region))`,
  );
  await database.query('vacuum analyze');
}

/** The limit: the same sums by one bare statement, as the owner, without row-level security, confidentiality or audit. */
async function bare(database: pg.Client): Promise<Slice> {
  await database.query('truncate bare_total');
  const started = performance.now();
  await database.query(`insert into bare_total
    select item_id, region, sum(quantity), coalesce(sum(quantity) filter (where firm), 0), count(*), sum(quantity * baseline_amount),
      sum(quantity) filter (where baseline_per is not null)
    from requirement where network_id = '${NETWORK}' and round_id = '${ROUND}' and withdrawn_at is null group by item_id, region`);
  return { operations: LINES, seconds: (performance.now() - started) / 1000 };
}

/** Every position against the bare sums and an independent reading of the confidentiality rules. */
async function check(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ positions: number; wrong_sums: number; wrong_rule: number; audited: number }>(`
    with part as (select item_id, region, coalesce(m.group_tag, m.code) as contributor, sum(quantity) as quantity
        from requirement r join membership m on m.id = r.membership_id where r.round_id = '${ROUND}' group by 1, 2, 3),
      ranked as (select *, row_number() over (partition by item_id, region order by quantity desc) as rank from part),
      rule as (select item_id, region, count(*) as contributors, sum(quantity) as total, max(quantity) as largest, sum(quantity) filter (where rank > 2) as rest
        from ranked group by 1, 2)
    select count(*)::int as positions,
      count(*) filter (where p.total <> b.total or p.firm <> b.firm or p.baseline_amount * b.priced <> b.worth * p.baseline_per)::int as wrong_sums,
      count(*) filter (where (p.published is not null) <> (u.contributors >= 3 and u.largest <= 0.75 * u.total and coalesce(u.rest, 0) >= 0.1 * u.largest)
        or p.contributors <> u.contributors)::int as wrong_rule,
      (select count(*) from audit_entry where kind = 'round.pooled')::int as audited
    from lot_position p join bare_total b on b.item_id = p.item_id and b.region = p.regions[1] join rule u on u.item_id = b.item_id and u.region = b.region`);
  const found = present(rows[0], 'the check');
  mustHold(found.positions === ITEMS * REGIONS, `5,000 positions, not ${found.positions}`);
  mustHold(found.wrong_sums === 0 && found.wrong_rule === 0, `${found.wrong_sums} sums and ${found.wrong_rule} decisions to show are wrong`);
  mustHold(found.audited > ROUNDS, 'every pooling is audited');
}

/** A million lines into 5,000 positions with confidentiality and baseline, written and audited, against one bare GROUP BY. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await fill(database);
  const service = await startService(
    readSettings({
      DATABASE_URL: databaseUrl,
      PORT: '0',
      DATA_DIR: tmpdir(),
      LOG_LEVEL: 'error',
      POOLROUND_SECRET: 'a secret of the benchmark, 32 characters',
    }),
  );
  try {
    const pooling = service.app.get(PoolRound);
    const office = { networkId: NETWORK, personId: newId(), side: 'office', roles: ['office'] } as const;
    const pool = async (): Promise<Slice> => {
      await database.query('delete from lot_position');
      await database.query('delete from lot');
      const started = performance.now();
      await pooling.again(office, ROUND, false);
      return { operations: LINES, seconds: (performance.now() - started) / 1000 };
    };
    const ratio = await inTurn(ROUNDS, 'seconds', pool, () => bare(database));
    await check(database);
    conclude('pooling', ratio, '<=2');
  } finally {
    await service.stop();
    await database.end();
  }
}
