import { newId } from '../../src/values/id.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';

/** A supplier with its login. */
export interface Bidder {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly client: Client;
}

/**
 * A round in evaluation: lots WELD 58 and WELD 59 of 100 pieces each, three bidders and one supplier that did not bid. `ratio`, price 70 %,
 * one criterion `delivery` with a minimum of 40.
 */
export interface OpenedRound {
  readonly network: ANetwork;
  readonly path: string;
  readonly roundId: string;
  readonly stagePath: string;
  readonly deputy: Client;
  readonly auditor: Client;
  readonly bidders: readonly [Bidder, Bidder, Bidder];
  readonly stranger: Bidder;
}

/** Unit prices by lot of each bidder; undefined: no bid for it. */
export type Prices = readonly (readonly [string | undefined, string | undefined])[];

type Sql = (text: string, ...parameters: unknown[]) => Promise<void>;

/** What the rooms before have written when bids are opened; made directly, since these tests are about what follows. */
export async function anOpenedRound(
  house: House,
  prices: Prices,
  over: { standstillDays?: number; terms?: readonly object[] } = {},
): Promise<OpenedRound> {
  const network = await aNetwork(house);
  const bidder = async (name: string): Promise<Bidder> => ({ name, ...(await network.join({ kind: 'supplier', name })) });
  const bidders = [await bidder('Anton Stahl'), await bidder('Berta Guss'), await bidder('Cäsar Draht')] as const;
  const stranger = await bidder('Dora Blech');
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [{ code: 'WELD', nameDe: 'Schweißen', nameEn: 'Welding' }],
    items: [{ code: 'W-1', category: 'WELD', nameDe: 'Draht', nameEn: 'Wire', baseUnit: 'C62', packagings: [] }],
  });
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Round 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const path = `${network.path}/rounds/${body.id}`;
  const stage = newId();
  const sql: Sql = async (text, ...parameters) => {
    await house.database.query(text, [network.id, ...parameters]);
  };
  await aCall(sql, body.id, stage, [...bidders, stranger], over.standstillDays ?? 0);
  await standingBids(sql, body.id, stage, bidders, prices);
  for (const [index, terms] of (over.terms ?? []).entries())
    await sql(
      `insert into standing_terms (network_id, stage_id, membership_id, spend_rebates, packages) select $1, $2, $3, t.spend_rebates, t.packages
       from jsonb_to_record('{"spend_rebates": [], "packages": []}'::jsonb || $4::jsonb) as t (spend_rebates jsonb, packages jsonb)`,
      stage,
      bidders[index]?.id,
      JSON.stringify(terms),
    );
  return {
    network,
    path,
    roundId: body.id,
    stagePath: `${path}/stages/${stage}`,
    deputy: await network.appoint('office'),
    auditor: await network.appoint('auditor'),
    bidders,
    stranger,
  };
}

async function aCall(sql: Sql, roundId: string, stage: string, invited: readonly Bidder[], standstillDays: number): Promise<void> {
  const call = newId();
  await sql(`update round set phase = 'evaluating', collecting_deadline = clock_timestamp() where network_id = $1 and id = $2`, roundId);
  await sql(
    `insert into call (network_id, id, round_id, state, currency, standstill_days, published_at) values ($1, $2, $3, 'published', 'EUR', $4, clock_timestamp())`,
    call,
    roundId,
    standstillDays,
  );
  await sql(
    `insert into call_category (network_id, call_id, category_id, formula, price_weight, tier_mode) select $1, $2, id, 'ratio', 70, 'all_units' from category where network_id = $1`,
    call,
  );
  await sql(
    `insert into criterion (network_id, call_id, category_id, code, position, weight, minimum) select $1, $2, id, 'delivery', 1, 100, 40 from category where network_id = $1`,
    call,
  );
  await sql(
    `insert into invitation_to_bid (network_id, call_id, membership_id) select $1, $2, unnest($3::uuid[])`,
    call,
    invited.map((each) => each.id),
  );
  await sql(
    `insert into stage (network_id, id, call_id, round_id, number, state, deadline, public_key, closed_at, opening_began_at, opened_at)
     values ($1, $2, $3, $4, 1, 'opened', clock_timestamp(), sha256(''), clock_timestamp(), clock_timestamp(), clock_timestamp())`,
    stage,
    call,
    roundId,
  );
  for (const [index, region] of ['58', '59'].entries()) {
    const lot = newId();
    await sql(
      `insert into lot (network_id, id, round_id, category_id, region, title, number, published_at)
       select $1, $2, $3, id, $4, 'WELD ' || $4, $5, clock_timestamp() from category where network_id = $1`,
      lot,
      roundId,
      region,
      index + 1,
    );
    await sql(
      `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest, published)
       select $1, new_id(), $2, id, array[$3], 0, 100, 100, 5, 30, 30, 100 from item where network_id = $1`,
      lot,
      region,
    );
    await sql(`insert into call_lot (network_id, call_id, lot_id) values ($1, $2, $3)`, call, lot);
  }
}

async function standingBids(sql: Sql, roundId: string, stage: string, bidders: readonly Bidder[], prices: Prices): Promise<void> {
  for (const [index, { id }] of bidders.entries()) {
    const bid = newId();
    await sql(
      `insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, hash, ciphertext, sealed_key, signature, idempotency_key, request_mac)
       values ($1, $2, $3, $4, 1, 'opened', clock_timestamp(), sha256(''), '\\x00', '\\x00', '\\x00', 'seeded', '\\x00')`,
      bid,
      stage,
      id,
    );
    for (const [at, region] of ['58', '59'].entries()) {
      const price = prices[index]?.[at];
      if (price === undefined) continue;
      const from = `from lot l where l.network_id = $1 and l.round_id = $3 and l.region = $4`;
      await sql(`insert into bid_lot (network_id, bid_id, lot_id) select $1, $2, l.id ${from}`, bid, roundId, region);
      await sql(
        `insert into bid_price (network_id, bid_id, position_id, lot_id, tiers) select $1, $2, p.id, p.lot_id, $5::jsonb from lot_position p
         where p.network_id = $1 and p.lot_id = (select l.id ${from})`,
        bid,
        roundId,
        region,
        JSON.stringify([{ from: '0', unitPrice: price }]),
      );
      await sql(
        `insert into standing_offer (network_id, stage_id, membership_id, lot_id, bid_id, received_at) select $1, $5, $6, l.id, $2, clock_timestamp() ${from}`,
        bid,
        roundId,
        region,
        stage,
        id,
      );
    }
  }
}

/** Assesses every bidder on `delivery`. */
export async function assess({ network, path, bidders }: OpenedRound, scores: readonly string[]): Promise<void> {
  const assessments = scores.map((score, index) => ({ supplier: bidders[index]?.code, category: 'WELD', criterion: 'delivery', score }));
  await network.office.must(200).put(`${path}/assessments`, { assessments });
}
