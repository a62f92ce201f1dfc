import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, ServiceProcess } from '../src/cli/service-process.js';
import { present } from '../src/values/invariant.js';
import { aRunningAuction, type BenchAuction, START_EUR } from './auction-house.js';
import { type BenchServers, conclude, mustHold, spreadOf } from './bench.js';
import { cpuMs } from './cpu.js';
import { Watcher } from './watcher.js';

const LOTS = 50;
const BIDDERS_OF_LOT = 10;
const BIDS_PER_SECOND = 200;
const ROUNDS = 3;
const ROUND_SECONDS = 20;
const KILLED_SECONDS = 60;
const SEEN_WITHIN_MS = 15_000;
const BID_WITHIN_MS = 20_000;
const SECRET = 'x'.repeat(40);

/** 500 connected bidders over 50 lots, 200 bids a second: how long until the last of a lot has seen a bid, against bare events. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const auction = await aRunningAuction(databaseUrl, LOTS, BIDDERS_OF_LOT);
  const folder = mkdtempSync(join(tmpdir(), 'poolround-bench-auction-'));
  const services = await Promise.all(['one', 'two'].map((name) => aService(databaseUrl, join(folder, name))));
  try {
    console.log(`  ${LOTS} lots with ${BIDDERS_OF_LOT} connected bidders each, ${BIDS_PER_SECOND} bids/s, two service processes`);
    const subject = new Floor(
      services.map(({ url }) => url),
      (lot) => subjectPaths(auction, lot),
      auction,
    );
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const used = await cpuOf(databaseUrl, services);
      const own = await subject.play(ROUND_SECONDS);
      const spent = await used();
      const bare = await aloneWithBareEvents(auction, own.eventBytes);
      const ratio = own.seenMs.p99 / bare.seenMs.p99;
      console.log(`  round ${round === 0 ? '0 (not counted)' : round}: bare ${said(bare)}; subject ${said(own)}; ratio of p99 ${ratio.toFixed(2)}`);
      console.log(
        `    CPU a bid: services ${(spent.services / own.bids).toFixed(2)} ms, database ${(spent.database / own.bids).toFixed(2)} ms; ${(own.events / own.bids).toFixed(1)} messages a bid`,
      );
      if (round > 0) ratios.push(ratio);
    }
    await killHalfWay(subject, present(services[1], 'the second service'));
    await check(databaseUrl, auction, subject);
    conclude('auction', spreadOf(ratios), '<=1.5');
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function aService(databaseUrl: string, folder: string): Promise<ServiceProcess> {
  const settings = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    POOLROUND_SECRET: SECRET,
    POOLROUND_OPERATOR_TOKEN: SECRET,
    LOG_LEVEL: 'warn',
    REDIS_URL: '',
  };
  const service = new ServiceProcess(settings, await freePort());
  await service.start();
  return service;
}

/** What services and the database's connections use of the processor from now on, whatever else runs on the machine. */
async function cpuOf(databaseUrl: string, services: readonly ServiceProcess[]): Promise<() => Promise<{ services: number; database: number }>> {
  const serving = services.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  const backends = async (): Promise<Map<number, number>> => new Map((await connectionsOf(databaseUrl)).map((pid) => [pid, cpuMs([pid])]));
  const [before, of] = [await backends(), cpuMs(serving)];
  return async () => {
    const after = await backends();
    const database = [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
    return { services: cpuMs(serving) - of, database };
  };
}

async function connectionsOf(databaseUrl: string): Promise<number[]> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await db.end();
  return rows.map(({ pid }) => pid);
}

interface Paths {
  readonly watch: string;
  readonly bid: string;
}

function subjectPaths({ path, lots }: BenchAuction, lot: number): Paths {
  return { watch: `${path}/stream`, bid: `${path}/lots/${present(lots[lot], 'a lot').id}/bids` };
}

interface Placed {
  readonly lot: number;
  readonly price: number;
  readonly acceptedAtMs: number;
  readonly answeredMs: number;
}

interface Played {
  readonly seenMs: Percentiles;
  readonly answeredMs: Percentiles;
  readonly eventBytes: number;
  readonly bids: number;
  readonly events: number;
}

interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** The bidders at their screens, wherever these lead. Prices of a lot only ever fall, so that each is known by its price. */
class Floor {
  readonly accepted: Placed[] = [];
  overtaken = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 400 });
  private sent = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly pathsOf: (lot: number) => Paths,
    private readonly auction: BenchAuction,
  ) {}

  /** Everybody connects, bids come evenly, and it waits until everybody has seen all of them. */
  async play(seconds: number, half: () => Promise<void> = () => Promise.resolve()): Promise<Played & { readonly watchers: readonly Watcher[] }> {
    const watchers = this.auction.lots.map(({ bidders }, lot) =>
      bidders.map(({ token }, at) => new Watcher({ urls: this.urls, path: this.pathsOf(lot).watch, headers: bearer(token) }, at)),
    );
    await Promise.all(watchers.flat().map((watcher) => watcher.start()));
    const before = this.accepted.length;
    await this.bidEvenly(seconds, half);
    const placed = this.accepted.slice(before);
    const seen = await Promise.all(placed.map((bid) => lastSeen(watchers[bid.lot] ?? [], bid)));
    for (const watcher of watchers.flat()) watcher.stop();
    mustHold(watchers.flat().every(isFalling), 'every client sees prices of a lot fall only');
    const events = watchers.flat().reduce((sum, watcher) => sum + watcher.events, 0);
    const bytes = watchers.flat().reduce((sum, watcher) => sum + watcher.bytes, 0);
    return {
      seenMs: percentiles(seen),
      answeredMs: percentiles(placed.map(({ answeredMs }) => answeredMs)),
      eventBytes: Math.round(bytes / events),
      bids: placed.length,
      events,
      watchers: watchers.flat(),
    };
  }

  private async bidEvenly(seconds: number, half: () => Promise<void>): Promise<void> {
    const total = seconds * BIDS_PER_SECOND;
    const [begun, bids]: [number, Promise<void>[]] = [performance.now(), []];
    const failures: unknown[] = [];
    let halving: Promise<void> | undefined;
    while (bids.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * BIDS_PER_SECOND) + 1);
      while (bids.length < due) bids.push(this.bid(this.sent++).catch((error: unknown) => void failures.push(error)));
      if (failures.length > 0) throw failures[0];
      if (bids.length >= total / 2) halving ??= half();
      await sleep(2);
    }
    await Promise.all([...bids, halving]);
    if (failures.length > 0) throw failures[0];
  }

  /** Tried again elsewhere with the same key while a service is away, as the portal does. */
  private async bid(number: number): Promise<void> {
    const [lot, turn] = [number % LOTS, Math.floor(number / LOTS)];
    const price = START_EUR - 1 - turn;
    const bidder = present(this.auction.lots[lot]?.bidders[turn % BIDDERS_OF_LOT], 'a bidder');
    const headers = { ...bearer(bidder.token), 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const begun = performance.now();
    for (let attempt = 0; performance.now() - begun < BID_WITHIN_MS; attempt += 1) {
      const url = `${this.urls[(turn + attempt) % this.urls.length] ?? ''}${this.pathsOf(lot).bid}`;
      const answer = await post(this.agent, url, headers, JSON.stringify({ price: `${price}.00` })).catch(() => undefined);
      const acceptedAt = answer === undefined ? undefined : /"acceptedAt":"([^"]+)"/.exec(answer.body)?.[1];
      if (answer?.status === 201 && acceptedAt !== undefined) {
        this.accepted.push({ lot, price, acceptedAtMs: millisecondsOf(acceptedAt), answeredMs: performance.now() - begun });
        return;
      }
      if (answer?.body.includes('"auction.step_too_small"')) {
        // It came after the bidder's own next one.
        this.overtaken += 1;
        return;
      }
      mustHold(answer === undefined || answer.status === 409 || answer.status >= 500, `a bid was refused: ${answer?.status} ${answer?.body}`);
      await sleep(100);
    }
    mustHold(false, 'a bid was lost');
  }
}

function isFalling({ seen }: Watcher): boolean {
  return seen.every(({ best }, index) => index === 0 || best < (seen[index - 1]?.best ?? 0));
}

/** How long after its acceptance the last of the lot saw a bid. */
async function lastSeen(watchers: readonly Watcher[], { price, acceptedAtMs }: Placed): Promise<number> {
  for (const end = performance.now() + SEEN_WITHIN_MS; ; await sleep(50)) {
    const times = watchers.map((watcher) => watcher.sawAtMs(price));
    if (times.every((time) => time !== undefined)) return Math.max(...times.map((time) => time ?? 0)) - acceptedAtMs;
    mustHold(performance.now() < end, `${times.filter((time) => time === undefined).length} clients never saw a bid`);
  }
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Milliseconds since 1970, with what the service says beyond them. */
function millisecondsOf(iso: string): number {
  const beyond = /\.\d{3}(\d+)Z$/.exec(iso)?.[1];
  return Date.parse(iso) + (beyond === undefined ? 0 : Number.parseFloat(`0.${beyond}`));
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function post(agent: Agent, url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function said({ seenMs, answeredMs }: Played): string {
  return `seen by the last after p50 ${seenMs.p50.toFixed(1)} ms, p99 ${seenMs.p99.toFixed(1)} ms (answered p99 ${answeredMs.p99.toFixed(1)} ms)`;
}

/** The same clients at a bare fan-out with events of the same length. */
async function aloneWithBareEvents(auction: BenchAuction, eventBytes: number): Promise<Played> {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL('./bare-fan-out.js', import.meta.url))], {
    env: { ...process.env, PORT: `${port}`, EVENT_BYTES: `${eventBytes}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const floor = new Floor([`http://127.0.0.1:${port}`], (lot) => ({ watch: `/${lot}`, bid: `/${lot}` }), auction);
  return floor.play(ROUND_SECONDS).finally(() => ended(child));
}

function ended(child: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return exit;
}

/** Half-way through, one of the two processes is killed: its bidders come back to the other. */
async function killHalfWay(subject: Floor, service: ServiceProcess): Promise<void> {
  const played = await subject.play(KILLED_SECONDS, () => service.kill());
  const lost = played.watchers.filter(({ losses }) => losses > 0).length;
  mustHold(lost > 0, 'somebody lost its line');
  console.log(`  one of two killed after ${KILLED_SECONDS / 2} s of ${KILLED_SECONDS}: ${lost} lines lost and healed; ${said(played)}`);
}

/** Every bid that was told to be accepted is there, and no other; the lots' best prices are the last ones. */
async function check(databaseUrl: string, { stageId }: BenchAuction, { accepted, overtaken }: Floor): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ number: number; price: string }>(
    `select l.number, b.price::text from auction_bid b join lot l on l.network_id = b.network_id and l.id = b.lot_id where b.stage_id = $1`,
    [stageId],
  );
  await db.end();
  const stored = rows.map(({ number, price }) => `${number} ${Number.parseFloat(price)}`).sort();
  const told = accepted.map(({ lot, price }) => `${lot + 1} ${price}`).sort();
  mustHold(stored.join() === told.join(), `${told.length} bids were accepted, ${stored.length} are stored`);
  console.log(
    `  ${told.length} bids accepted, each stored once, ${overtaken} refused because the bidder’s next one had overtaken them; every client saw every lot’s prices in the database’s order`,
  );
}
