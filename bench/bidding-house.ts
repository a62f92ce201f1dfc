import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CalledLots } from '../src/bidding/bid/bid.js';
import { type KeyPair, newKeyPair } from '../src/bidding/seal/seal.js';
import { newId } from '../src/values/id.js';
import { findProgram, runProgram, type Slice } from './bench.js';

/** How many positions a bid has, and tiers a position. */
export const POSITIONS = 50;
const TIERS = 3;

/** A supplier with a session of its bidder. */
export interface Bidder {
  readonly membershipId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly code: string;
  readonly token: string;
}

export interface CalledBench {
  readonly networkId: string;
  readonly bidders: readonly Bidder[];
  /** One for each slice, so that every supplier's bid is its first. */
  readonly stages: readonly { readonly roundId: string; readonly stageId: string; readonly callId: string }[];
  readonly key: KeyPair;
}

const itemOf = (index: number): string => `ITEM-${(index + 1).toString().padStart(4, '0')}`;

/** A network with suppliers and called stages of one lot, all made by SQL: what comes before a bid is not measured. */
export async function aCalledNetwork(databaseUrl: string, suppliers: number, stages: number, deadlineInMinutes = 60): Promise<CalledBench> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const networkId = newId<'network'>();
  await db.query(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ($1, $2, 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80)`,
    [networkId, `bench-${randomBytes(4).toString('hex')}`],
  );
  const bidders = await addBidders(db, networkId, suppliers);
  const key = newKeyPair();
  const called = await addStages(db, networkId, stages, key.publicKey, deadlineInMinutes);
  await db.query(
    `insert into invitation_to_bid (network_id, call_id, membership_id) select c.network_id, c.id, m.id from call c join membership m on m.network_id = c.network_id
     where c.network_id = $1`,
    [networkId],
  );
  await db.query('analyze');
  await db.end();
  return { networkId, bidders, stages: called, key };
}

export async function addBidders(db: pg.Client, networkId: string, count: number): Promise<Bidder[]> {
  const bidders = Array.from({ length: count }, (_, index) => ({
    membershipId: newId<'membership'>() as string,
    personId: newId<'person'>() as string,
    organisationId: newId<'organisation'>() as string,
    code: `S${(index + 1).toString().padStart(5, '0')}`,
    token: randomBytes(32).toString('base64url'),
  }));
  const all = JSON.stringify(bidders.map((bidder) => ({ ...bidder, hash: createHash('sha256').update(bidder.token).digest('hex') })));
  const from = `from jsonb_to_recordset($1) as b("membershipId" uuid, "personId" uuid, "organisationId" uuid, code text, hash text)`;
  await db.query(`insert into organisation (id, of_network, name, country) select "organisationId", $2, code, 'DE' ${from}`, [all, networkId]);
  await db.query(`insert into person (id, name, email) select "personId", code, code || '@supplier.example' ${from}`, [all]);
  await db.query(
    `insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) select $2, "membershipId", "organisationId", 'supplier', code, 'admitted', row_number() over () ${from}`,
    [all, networkId],
  );
  await db.query(
    `insert into mandate (network_id, id, person_id, membership_id, role) select $2, new_id(), "personId", "membershipId", 'bidder' ${from}`,
    [all, networkId],
  );
  await db.query(`insert into session (token_hash, person_id, expires_at) select decode(hash, 'hex'), "personId", now() + interval '1 day' ${from}`, [
    all,
  ]);
  return bidders;
}

async function addStages(db: pg.Client, networkId: string, count: number, publicKey: Buffer, minutes: number) {
  const category = randomUUID();
  await db.query(`insert into category (network_id, id, code, name_de, name_en) values ($1, $2, 'CAT', 'CAT', 'CAT')`, [networkId, category]);
  const items = Array.from({ length: POSITIONS }, (_, index) => itemOf(index));
  await db.query(
    `insert into item (network_id, id, category_id, code, name_de, name_en, base_unit) select $1, new_id(), $2, code, code, code, 'C62' from unnest($3::text[]) code`,
    [networkId, category, items],
  );
  const stages = Array.from({ length: count }, () => ({
    roundId: newId<'round'>() as string,
    callId: newId<'call'>() as string,
    stageId: newId<'stage'>() as string,
    lot: randomUUID(),
  }));
  const all = JSON.stringify(stages);
  const from = `from jsonb_to_recordset($1) as s("roundId" uuid, "callId" uuid, "stageId" uuid, lot uuid)`;
  await db.query(
    `insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline) select $2, "roundId", 'Bench', 'bidding', '2027-04-01', '2029-03-31', now() ${from}`,
    [all, networkId],
  );
  await db.query(
    `insert into lot (network_id, id, round_id, category_id, region, title, number) select $2, lot, "roundId", $3, '44', 'Lot', 1 ${from}`,
    [all, networkId, category],
  );
  await db.query(
    `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest)
     select $2, new_id(), s.lot, i.id, '{44}', 1234, 0, 1234, 4, 100, 100 ${from} cross join item i where i.network_id = $2`,
    [all, networkId],
  );
  await db.query(
    `insert into call (network_id, id, round_id, currency, state, published_at, standstill_days) select $2, "callId", "roundId", 'EUR', 'published', now(), 0 ${from}`,
    [all, networkId],
  );
  await db.query(`insert into call_lot (network_id, call_id, lot_id) select $2, "callId", lot ${from}`, [all, networkId]);
  await db.query(
    `insert into stage (network_id, id, call_id, round_id, number, state, deadline, public_key)
     select $2, "stageId", "callId", "roundId", 1, 'open', now() + make_interval(mins => $4), $3 ${from}`,
    [all, networkId, publicKey, minutes],
  );
  return stages;
}

/** A bid for every position with three tiers, its prices different for every supplier. */
export function bidOf(index: number): {
  lots: { category: string; region: string; positions: { item: string; tiers: { from: string; unitPrice: string }[] }[] }[];
} {
  const positions = Array.from({ length: POSITIONS }, (_, position) => ({
    item: itemOf(position),
    tiers: Array.from({ length: TIERS }, (_unused, tier) => ({
      from: `${tier * 500}`,
      unitPrice: `${20 - tier}.${((index * 7919 + position * 104_729) % 1_000_000).toString().padStart(6, '0')}`,
    })),
  }));
  return { lots: [{ category: 'CAT', region: '44', positions }] };
}

/** The one lot of every called stage, as a bid is checked against it. */
export const CALLED_LOTS: CalledLots = new Map([
  [
    'CAT 44',
    {
      id: 'lot',
      positions: new Map(Array.from({ length: POSITIONS }, (_, index) => [itemOf(index), { id: itemOf(index), total: 1_234_000_000n }] as const)),
    },
  ],
]);

/** How many of so many connections the server still has room for. */
export async function connectionsFor(databaseUrl: string, wanted: number, kept: number): Promise<number> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ most: number }>(`select current_setting('max_connections')::int as most`);
  await db.end();
  return Math.min(wanted, (rows[0]?.most ?? 100) - kept);
}

/** So many transactions a connection at least: a new connection's first ones fill its caches and would flatter the subject. */
const LEAST_EACH = 50;

/** The limit: pgbench inserts rows of the sealed size, durably, one a transaction, with a foreign key and a unique index. */
export class SingleInserts {
  private constructor(
    private readonly databaseUrl: string,
    private readonly program: string,
    private readonly clients: number,
    private readonly each: number,
    private readonly script: string,
  ) {}

  static async of(databaseUrl: string, bytes: number, clients: number, each: number): Promise<SingleInserts> {
    const program = findProgram('pgbench');
    if (!program) throw new Error('pgbench is not installed (Debian: postgresql-contrib)');
    const db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    await db.query(`create table limit_stage (id int primary key); insert into limit_stage select generate_series(1, 100);
      create table limit_bid (id uuid primary key default gen_random_uuid(), stage_id int not null references limit_stage (id), supplier_id bigint not null,
        sealed bytea not null, received_at timestamptz not null default clock_timestamp(), unique (stage_id, supplier_id));
      alter table limit_bid alter column sealed set storage external, set (toast_tuple_target = 8160)`);
    await db.end();
    const script = `/tmp/poolround-limit-${process.pid}.sql`;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(
      script,
      `\\set s random(1, 100)\n\\set x random(1, 1000000000000)\ninsert into limit_bid (stage_id, supplier_id, sealed) values (:s, :x, decode('${randomBytes(bytes).toString('base64')}', 'base64'));\n`,
    );
    return new SingleInserts(databaseUrl, program, clients, each, script);
  }

  async run(): Promise<Slice> {
    const url = new URL(this.databaseUrl);
    const transactions = Math.max(LEAST_EACH, Math.ceil(this.each / this.clients));
    const out = await runProgram(
      this.program,
      [
        '-n',
        '-M',
        'prepared',
        '-c',
        `${this.clients}`,
        '-j',
        '2',
        '-t',
        `${transactions}`,
        '-f',
        this.script,
        '-h',
        url.hostname,
        '-p',
        url.port || '5432',
        '-U',
        decodeURIComponent(url.username),
        url.pathname.slice(1),
      ],
      { PGPASSWORD: decodeURIComponent(url.password) },
    );
    const rate = /tps = ([\d.]+) \(without initial/.exec(out)?.[1] ?? /tps = ([\d.]+)/.exec(out)?.[1];
    const operations = transactions * this.clients;
    return { operations, seconds: operations / Number.parseFloat(rate ?? '0') };
  }
}
