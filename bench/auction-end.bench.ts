import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort, ServiceProcess } from '../src/cli/service-process.js';
import { present } from '../src/values/invariant.js';
import { aRunningAuction, type BenchAuction, START_EUR } from './auction-house.js';
import { type BenchServers, conclude, mustHold, spreadOf } from './bench.js';

const LOTS = 50;
const BIDDERS_OF_LOT = 4;
const BIDS_PER_SECOND = 50;
const ROUNDS = 3;
const ENDS_IN_MS = 4000;
const SECRET = 'x'.repeat(40);

/** 50 lots that end in the same second while bids come in: how long after its own end the last of them is closed. */
export async function run({ newDatabase }: BenchServers): Promise<void> {
  const seconds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) seconds.push(await anEnd(await newDatabase(), round));
  conclude('auction-end', spreadOf(seconds), '<=1');
}

async function anEnd(databaseUrl: string, round: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'poolround-bench-auction-end-'));
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'warn', REDIS_URL: '' };
  const service = new ServiceProcess({ ...settings, POOLROUND_SECRET: SECRET, POOLROUND_OPERATOR_TOKEN: SECRET }, await freePort());
  const auction = await aRunningAuction(databaseUrl, LOTS, BIDDERS_OF_LOT);
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await service.start();
    await endTogether(db, auction);
    const answers = await bidBeyondTheEnd(service.url, auction);
    return await checked(db, auction, answers, round);
  } finally {
    await db.end();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All lots end within one second; no bid extends them, so that each has the end that was planned. */
async function endTogether(db: pg.Client, { stageId }: BenchAuction): Promise<void> {
  await db.query(`update auction set most_extensions = 0 where stage_id = $1`, [stageId]);
  await db.query(
    `update auction_lot a set planned_end = e.at, ends_at = e.at from (select l.lot_id,
       date_trunc('second', clock_timestamp()) + $2 * interval '1 millisecond' + row_number() over (order by l.lot_id) * interval '19 milliseconds' as at
       from auction_lot l where l.stage_id = $1) e where a.stage_id = $1 and a.lot_id = e.lot_id`,
    [stageId, ENDS_IN_MS],
  );
}

/** Evenly over all lots, from before the first end until after the last. @returns how often each status was answered */
async function bidBeyondTheEnd(url: string, { path, lots }: BenchAuction): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  const bids: Promise<void>[] = [];
  for (const begun = performance.now(); performance.now() - begun < ENDS_IN_MS + 1500; await sleep(1000 / BIDS_PER_SECOND)) {
    const [lot, turn] = [present(lots[bids.length % LOTS], 'a lot'), Math.floor(bids.length / LOTS)];
    const { token } = present(lot.bidders[turn % BIDDERS_OF_LOT], 'a bidder');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const body = JSON.stringify({ price: `${START_EUR - 1 - turn}.00` });
    const sent = fetch(`${url}${path}/lots/${lot.id}/bids`, { method: 'POST', headers, body });
    bids.push(sent.then(({ status }) => void answers.set(status, (answers.get(status) ?? 0) + 1)));
  }
  await Promise.all(bids);
  return answers;
}

interface Ended {
  late_s: number;
  after: number;
  bids: number;
}

/** Once all are closed: none before its end, no bid at or after it. @returns seconds from its own end until the last was closed */
async function checked(db: pg.Client, { stageId }: BenchAuction, answers: ReadonlyMap<number, number>, round: number): Promise<number> {
  const closed = await allClosed(db, stageId);
  const late = closed.map(({ late_s }) => late_s).sort((a, b) => a - b);
  const taken = closed.reduce((sum, { bids }) => sum + bids, 0);
  mustHold(
    late.every((seconds) => seconds >= 0),
    'no lot is closed before its end',
  );
  mustHold(
    closed.every(({ after }) => after === 0),
    'no bid is accepted at or after its lot’s end',
  );
  mustHold(taken === (answers.get(201) ?? 0) && taken > 0, `${answers.get(201) ?? 0} bids were accepted, ${taken} are stored`);
  const said = [...answers].map(([status, count]) => `${count} × ${status}`).join(', ');
  console.log(
    `  round ${round}: closed after p50 ${((late[LOTS / 2] ?? 0) * 1000).toFixed(0)} ms, at most ${((late.at(-1) ?? 0) * 1000).toFixed(0)} ms (bids: ${said})`,
  );
  return late.at(-1) ?? 0;
}

async function allClosed(db: pg.Client, stageId: string): Promise<Ended[]> {
  for (const end = performance.now() + 30_000; ; await sleep(100)) {
    const { rows } = await db.query<Ended>(
      `select extract(epoch from l.closed_at - l.ends_at)::float8 as late_s, count(b.id)::integer as bids,
         (count(b.id) filter (where b.accepted_at >= l.ends_at))::integer as after
       from auction_lot l left join auction_bid b on b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id
       where l.stage_id = $1 and l.state = 'closed' group by l.network_id, l.stage_id, l.lot_id`,
      [stageId],
    );
    if (rows.length === LOTS) return rows;
    mustHold(performance.now() < end, `${LOTS - rows.length} lots were never closed`);
  }
}
