import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { newId } from '../src/values/id.js';
import { addBidders, type Bidder } from './bidding-house.js';

/** What every bidder's first price of its lot is, in whole euros. */
export const START_EUR = 1_000_000;

export interface AuctionedLot {
  readonly id: string;
  readonly bidders: readonly Bidder[];
}

/** A running auction that ends long after the benchmark. */
export interface BenchAuction {
  readonly stageId: string;
  /** `/api/v1/networks/…/auctions/…` */
  readonly path: string;
  readonly lots: readonly AuctionedLot[];
}

/** An auction of so many lots with so many bidders each, made by SQL: what comes before the first bid is not measured. */
export async function aRunningAuction(databaseUrl: string, lots: number, biddersOfLot: number): Promise<BenchAuction> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  return prepared(db, lots, biddersOfLot).finally(() => db.end());
}

async function prepared(db: pg.Client, lots: number, biddersOfLot: number): Promise<BenchAuction> {
  const networkId = newId<'network'>();
  await db.query(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ($1, $2, 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80)`,
    [networkId, `bench-${randomBytes(4).toString('hex')}`],
  );
  const bidders = await addBidders(db, networkId, lots * biddersOfLot);
  const ids = { network: networkId, round: newId<'round'>(), call: newId<'call'>(), sealed: newId<'stage'>(), stage: newId<'stage'>() };
  const lotIds = await addLots(db, ids, lots);
  const seats = bidders.map(({ membershipId }, index) => ({
    membership: membershipId,
    bid: randomUUID(),
    lot: lotIds[index % lots],
    number: -Math.floor(index / lots),
  }));
  await addStages(db, ids);
  await addSeats(db, ids, JSON.stringify(seats));
  await db.query('analyze');
  return {
    stageId: ids.stage,
    path: `/api/v1/networks/${networkId}/rounds/${ids.round}/auctions/${ids.stage}`,
    lots: lotIds.map((id, index) => ({ id, bidders: bidders.filter((_, at) => at % lots === index) })),
  };
}

type Ids = Readonly<Record<'network' | 'round' | 'call' | 'sealed' | 'stage', string>>;

/** Lots of one position of 10,000 pieces, of a published call. */
async function addLots(db: pg.Client, { network, round, call }: Ids, count: number): Promise<string[]> {
  const lots = Array.from({ length: count }, () => randomUUID() as string);
  const [category, item] = [randomUUID(), randomUUID()];
  await db.query(`insert into category (network_id, id, code, name_de, name_en) values ($1, $2, 'CAT', 'CAT', 'CAT')`, [network, category]);
  await db.query(
    `insert into item (network_id, id, category_id, code, name_de, name_en, base_unit) values ($1, $3, $2, 'ITEM', 'ITEM', 'ITEM', 'C62')`,
    [network, category, item],
  );
  await db.query(
    `insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline) values ($1, $2, 'Bench', 'bidding', '2027-04-01', '2029-03-31', now())`,
    [network, round],
  );
  await db.query(
    `insert into lot (network_id, id, round_id, category_id, region, title, number, published_at)
     select $1, lot, $2, $3, '44', 'Lot ' || number, number, now() from unnest($4::uuid[]) with ordinality as l(lot, number)`,
    [network, round, category, lots],
  );
  await db.query(
    `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest)
     select $1, new_id(), lot, $2, '{44}', 10000, 0, 10000, 4, 100, 100 from unnest($3::uuid[]) lot`,
    [network, item, lots],
  );
  await db.query(
    `insert into call (network_id, id, round_id, currency, state, published_at, standstill_days) values ($1, $2, $3, 'EUR', 'published', now(), 0)`,
    [network, call, round],
  );
  await db.query(`insert into call_lot (network_id, call_id, lot_id) select $1, $2, lot from unnest($3::uuid[]) lot`, [network, call, lots]);
  return lots;
}

/** An opened sealed stage, and after it the auction. */
async function addStages(db: pg.Client, { network, round, call, sealed, stage }: Ids): Promise<void> {
  await db.query(
    `insert into stage (network_id, id, call_id, round_id, number, state, deadline, closed_at, opened_at, public_key) values ($1, $2, $3, $4, 1, 'opened', now(), now(), now(), sha256('key'))`,
    [network, sealed, call, round],
  );
  await db.query(
    `insert into stage (network_id, id, call_id, round_id, number, kind, state, deadline) values ($1, $2, $3, $4, 2, 'auction', 'open', now() + interval '1 day')`,
    [network, stage, call, round],
  );
  await db.query(
    `insert into auction (network_id, stage_id, currency, visibility, decrement_amount, extending_ranks, starts_at) values ($1, $2, 'EUR', 'rank_and_best', 0.01, '{1}', now())`,
    [network, stage],
  );
  await db.query(
    `insert into auction_lot (network_id, stage_id, lot_id, planned_end, ends_at)
     select network_id, $2, lot_id, now() + interval '1 day', now() + interval '1 day' from call_lot where network_id = $1`,
    [network, stage],
  );
}

/** Everybody's bid of the sealed stage, and its seat. */
async function addSeats(db: pg.Client, { network, call, sealed, stage }: Ids, seats: string): Promise<void> {
  const from = `from jsonb_to_recordset($1) as s(membership uuid, bid uuid, lot uuid, number integer)`;
  await db.query(`insert into invitation_to_bid (network_id, call_id, membership_id) select $2, $3, membership ${from}`, [seats, network, call]);
  await db.query(
    `insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, hash, ciphertext, signature, idempotency_key, request_mac, sealed_key)
     select $2, bid, $3, membership, 1, 'opened', now(), sha256('bid'), '', '', bid::text, '', '' ${from}`,
    [seats, network, sealed],
  );
  await db.query(`insert into bid_lot (network_id, bid_id, lot_id) select $2, bid, lot ${from}`, [seats, network]);
  await db.query(
    `insert into bid_price (network_id, bid_id, position_id, lot_id, tiers)
     select $2, s.bid, p.id, s.lot, '[{"from": "0", "unitPrice": "${START_EUR / 10_000}"}]' ${from} join lot_position p on p.lot_id = s.lot`,
    [seats, network],
  );
  await db.query(
    `insert into auction_bidder (network_id, stage_id, lot_id, membership_id, bid_id, start_price, price, number, rank)
     select $2, $3, lot, membership, bid, ${START_EUR}, ${START_EUR}, number, row_number() over (partition by lot order by number) ${from}`,
    [seats, network, stage],
  );
}
