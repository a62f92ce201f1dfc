import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { Acceptance } from '../src/bidding/bid/acceptance.js';
import { Arrivals } from '../src/bidding/bid/arrivals.js';
import { faultOf } from '../src/bidding/bid/bid.js';
import { type ArrivedBid, BidSealing } from '../src/bidding/bid/bid-sealing.js';
import { BidBody } from '../src/bidding/bid/bids.schema.js';
import { KeySealer, openBid, sealBid } from '../src/bidding/seal/seal.js';
import { type BidToStore, SealedBids, type StageNow } from '../src/bidding/bid/sealed-bids.js';
import { openDatabase, prepareDatabase } from '../src/platform/database.js';
import { Secrets } from '../src/platform/secrets.js';
import { readSettings } from '../src/platform/settings.js';
import { newId } from '../src/values/id.js';
import { instant } from '../src/values/instant.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, mustHold, type Slice } from './bench.js';
import { aCalledNetwork, bidOf, CALLED_LOTS, type CalledBench, connectionsFor, SingleInserts } from './bidding-house.js';

const BIDS = 2000;
const AT_ONCE = 200;
const ROUNDS = 7;

/**
 * The acceptance alone: bids that are checked and sealed are stamped with the clock's time, stored durably in groups with
 * their audit entries, and answered with their receipts. What checking and sealing take is measured apart.
 */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const called = await aCalledNetwork(databaseUrl, BIDS, ROUNDS + 1);
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
  const clients = await connectionsFor(databaseUrl, AT_ONCE, 40);
  const bytes = sealedBytes();
  const limit = await SingleInserts.of(databaseUrl, bytes, clients, BIDS);
  console.log(
    `  ${BIDS} bids of 50 positions with 3 tiers, sealed to ${bytes} bytes; ${AT_ONCE} in flight; pgbench -M prepared with ${clients} connections`,
  );
  let slice = 0;
  const sealedBefore = new SealedBefore(app.get(BidSealing));
  const acceptance = new Acceptance(app.get(SealedBids), sealedBefore);
  const subject = (): Promise<Slice> => acceptAll(acceptance, sealedBefore, app.get(Arrivals), called, slice++);
  const ratio = await inTurn(ROUNDS, 'rate', subject, () => limit.run());
  console.log(`  checking, sealing and signing besides: ${sealedBefore.microsecondsEach.toFixed(0)} µs CPU each`);
  await app.close();
  await database.destroy();
  await check(databaseUrl, called);
  conclude('bids-core', ratio, '>=3');
}

/** Hands out bids that were sealed before the slice began. */
class SealedBefore extends BidSealing {
  private readonly ready = new Map<string, BidToStore>();
  private cpu = 0;
  private count = 0;

  constructor(private readonly sealing: BidSealing) {
    // Never asked to sign: what it hands out is sealed and signed already.
    super(undefined as never);
  }

  get microsecondsEach(): number {
    return this.cpu / this.count;
  }

  prepare(bids: readonly ArrivedBid[], stage: StageNow): void {
    this.ready.clear();
    const start = process.cpuUsage();
    const rules = { lots: CALLED_LOTS, earlier: new Map(), needsAllPositions: false };
    for (const bid of bids) {
      mustHold(faultOf(BidBody.parse(JSON.parse(contentOf(bid))), rules) === undefined, 'a bid without fault');
      this.ready.set(bid.membershipId, this.sealing.seal(bid, stage, 1, 'sealed'));
    }
    const { user, system } = process.cpuUsage(start);
    this.cpu += user + system;
    this.count += bids.length;
  }

  override seal(bid: ArrivedBid, _stage: StageNow, version: number): BidToStore {
    const sealed = this.ready.get(bid.membershipId);
    if (!sealed) throw new Error('every bid is sealed before');
    mustHold(version === 1, 'the first bid of its supplier');
    return { ...sealed, receivedAt: bid.at };
  }
}

/** The size of a sealed bid of the kind measured. */
export function sealedBytes(): number {
  const binding = { networkId: '', callId: '', stageId: '', membershipId: '', bidId: '', version: 1 };
  return sealBid(JSON.stringify(bidOf(0)), new KeySealer(Buffer.alloc(32, 9)), binding).ciphertext.length;
}

async function acceptAll(
  acceptance: Acceptance,
  sealing: SealedBefore,
  arrivals: Arrivals,
  { networkId, bidders, stages, key }: CalledBench,
  slice: number,
): Promise<Slice> {
  const stage = present(stages[slice], 'a stage for every slice');
  const bids = bidders.map(
    ({ membershipId }, index): ArrivedBid => ({
      networkId,
      stageId: stage.stageId,
      membershipId,
      callVersion: 1,
      at: instant(0n),
      fault: undefined,
      content: JSON.stringify(bidOf(index)),
      idempotencyKey: newId<'bid'>(),
      requestMac: Buffer.alloc(32, 1),
    }),
  );
  sealing.prepare(bids, {
    stage: { state: 'open', deadline: instant(0n) },
    callId: stage.callId,
    version: 1,
    callVersion: 1,
    publicKey: key.publicKey,
  });
  let next = 0;
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const one = async (): Promise<void> => {
    for (let bid = bids[next++]; bid; bid = bids[next++]) {
      const arrival = await arrivals.arrive(networkId, stage.stageId);
      const answer = await acceptance.accept({ ...bid, at: arrival.at });
      arrival.leave();
      mustHold('receipt' in answer && !answer.isLate && answer.signature.length === 64, 'every bid has its receipt');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { operations: bids.length, seconds, cpuSeconds: (user + system) / 1e6 };
}

/** Every bid is stored once, in its seal, with the content that was handed in. */
export async function check(databaseUrl: string, { networkId, bidders, stages, key }: CalledBench): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  for (const { stageId, callId } of stages) {
    const { rows } = await db.query<{ id: string; membership_id: string; version: number; ciphertext: Buffer; sealed_key: Buffer; logged: boolean }>(
      `select b.id, b.membership_id, b.version, b.ciphertext, b.sealed_key, exists (select from audit_entry a where a.network_id = b.network_id and a.subject_id = b.id) as logged
       from bid b where b.network_id = $1 and b.stage_id = $2 and b.state = 'sealed' and b.received_at < (select deadline from stage where id = $2)`,
      [networkId, stageId],
    );
    mustHold(rows.length === bidders.length && rows.every(({ logged }) => logged), `${bidders.length} bids stored and logged, not ${rows.length}`);
    for (const row of rows.slice(0, 50)) {
      const opened = openBid({ ciphertext: row.ciphertext, sealedKey: row.sealed_key }, key, {
        networkId,
        callId,
        stageId,
        membershipId: row.membership_id,
        bidId: row.id,
        version: row.version,
      });
      const index = bidders.findIndex(({ membershipId }) => membershipId === row.membership_id);
      mustHold(opened === JSON.stringify(bidOf(index)), 'a bid opens to what was handed in');
    }
  }
  await db.end();
}

function contentOf({ content }: ArrivedBid): string {
  if (typeof content !== 'string') throw new Error('the service seals the bids of this bench');
  return content;
}
