import type { DueRounds } from '../../src/round/due-rounds.js';
import type { Client } from '../servers/client.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { House } from '../servers/house.js';
import { newId } from '../../src/values/id.js';

/** A party or supplier with its login. */
export interface Joined {
  readonly id: string;
  readonly code: string;
  readonly client: Client;
}

/** A round in standstill whose decision is confirmed: `winner` has lots WELD 58 and 59, `loser` none. */
export interface AwardedRound {
  readonly network: ANetwork;
  readonly roundId: string;
  readonly path: string;
  readonly winner: Joined;
  readonly loser: Joined;
  /** Ends the standstill as its job does. */
  toSignUp(): Promise<void>;
}

const TIERS = JSON.stringify([
  { from: '0', unitPrice: '10' },
  { from: '1000', unitPrice: '9.5' },
]);

/** What the rooms before have written when a decision is confirmed; made directly, since this test is about what follows. */
export async function anAwardedRound(house: House): Promise<AwardedRound> {
  const network = await aNetwork(house);
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [{ code: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables' }],
    items: [
      { code: 'W-1', category: 'WELD', nameDe: 'Drahtelektrode', nameEn: 'Wire electrode', baseUnit: 'KGM', packagings: [] },
      { code: 'W-2', category: 'WELD', nameDe: 'Stromdüse', nameEn: 'Contact tip', baseUnit: 'C62', packagings: [] },
    ],
  });
  const winner = await network.join({ kind: 'supplier', name: 'Żółć & Söhne Spawalnicze sp. z o.o.' });
  const loser = await network.join({ kind: 'supplier' });
  const plan = { title: 'Round 2027', termFrom: '2027-04-01', termTo: '2029-03-31' };
  const { body } = await network.office.must(201).post(`${network.path}/rounds`, plan);
  await seed(house, network.id, body.id, [winner.id, loser.id]);
  const toSignUp = async (): Promise<void> => {
    const rounds = [{ networkId: network.id, roundId: body.id }];
    await house.work.asService(null, async () =>
      (await house.part<DueRounds>('round/due-rounds', 'DueRounds')).advanceAll(rounds, 'standstill', 'sign_up'),
    );
  };
  return { network, roundId: body.id, path: `${network.path}/rounds/${body.id}`, winner, loser, toSignUp };
}

async function seed(house: House, networkId: string, roundId: string, [winner, loser]: readonly string[]): Promise<void> {
  const [call, stage, scenario] = [newId(), newId(), newId()];
  const sql = async (text: string, ...parameters: unknown[]) => (await house.database.query(text, [networkId, ...parameters])).rows;
  await sql(`update round set phase = 'standstill', collecting_deadline = clock_timestamp() where network_id = $1 and id = $2`, roundId);
  await sql(
    `insert into call (network_id, id, round_id, state, currency, standstill_days, published_at) values ($1, $2, $3, 'decided', 'EUR', 0, clock_timestamp())`,
    call,
    roundId,
  );
  await sql(
    `insert into call_category (network_id, call_id, category_id, formula, price_weight, tier_mode)
     select $1, $2, id, 'lowest_price', 100, 'all_units' from category where network_id = $1`,
    call,
  );
  await sql(
    `insert into stage (network_id, id, call_id, round_id, number, state, deadline, public_key, closed_at, opening_began_at, opened_at)
     values ($1, $2, $3, $4, 1, 'opened', clock_timestamp(), sha256(''), clock_timestamp(), clock_timestamp(), clock_timestamp())`,
    stage,
    call,
    roundId,
  );
  await sql(
    `insert into award_scenario (network_id, id, round_id, stage_id, name, conditions, state, seconds_allowed, cost, made_by, finished_at)
     select $1, $2, $3, $4, 'free', '{}', 'optimal', 10, 100, id, clock_timestamp() from person limit 1`,
    scenario,
    roundId,
    stage,
  );
  const people = await sql(`select person_id as id from mandate where network_id = $1 order by made_at`);
  await sql(
    `insert into award_decision (network_id, id, round_id, scenario_id, state, proposed_by, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, 'confirmed', $5, $6, clock_timestamp())`,
    newId(),
    roundId,
    scenario,
    people[0]?.id,
    people[1]?.id,
  );
  await sql(
    `insert into standing_terms (network_id, stage_id, membership_id, spend_rebates) values ($1, $2, $3, '[{"from": "5000", "percent": "1.50"}]')`,
    stage,
    winner,
  );
  for (const supplier of [winner, loser]) await bidOf(sql, stage, supplier);
  for (const [number, region] of ['58', '59'].entries()) await lotOf(sql, roundId, stage, winner, number + 1, region);
}

type Sql = (text: string, ...parameters: unknown[]) => Promise<{ id?: string }[]>;

async function bidOf(sql: Sql, stage: string, supplier: string | undefined): Promise<void> {
  await sql(
    `insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, hash, ciphertext, sealed_key, signature, idempotency_key, request_mac)
     values ($1, $2, $3, $4, 1, 'opened', clock_timestamp(), sha256(''), '\\x00', '\\x00', '\\x00', 'seeded', '\\x00')`,
    newId(),
    stage,
    supplier,
  );
}

/** A lot with both items; the total of W-2 is withheld. */
async function lotOf(sql: Sql, roundId: string, stage: string, winner: string | undefined, number: number, region: string): Promise<void> {
  const lot = newId();
  await sql(
    `insert into lot (network_id, id, round_id, category_id, region, title, number, published_at)
     select $1, $2, $3, id, $4, 'WELD ' || $4, $5, clock_timestamp() from category where network_id = $1`,
    lot,
    roundId,
    region,
    number,
  );
  await sql(
    `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest, published)
     select $1, new_id(), $2, id, array[$3], 0, 1200.5, 1200.5, 5, 400, 300, case code when 'W-1' then 1200.5 end from item where network_id = $1`,
    lot,
    region,
  );
  await sql(
    `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
     select p.network_id, p.id, $2, p.lot_id, p.item_id, p.regions, p.published, 1 from lot_position p where p.network_id = $1 and p.lot_id = $3`,
    roundId,
    lot,
  );
  const [bid] = await sql(`select id from bid where network_id = $1 and stage_id = $2 and membership_id = $3`, stage, winner);
  await sql(
    `insert into bid_lot (network_id, bid_id, lot_id, cash_discount_percent) values ($1, $2, $3, $4)`,
    bid?.id,
    lot,
    region === '58' ? 2 : null,
  );
  await sql(
    `insert into bid_price (network_id, bid_id, position_id, lot_id, tiers) select network_id, $2, id, lot_id, $3 from lot_position where network_id = $1 and lot_id = $4`,
    bid?.id,
    TIERS,
    lot,
  );
  await sql(
    `insert into standing_offer (network_id, stage_id, membership_id, lot_id, bid_id, received_at) values ($1, $2, $3, $4, $5, clock_timestamp())`,
    stage,
    winner,
    lot,
    bid?.id,
  );
  await sql(`insert into award (network_id, round_id, lot_id, membership_id, price) values ($1, $2, $3, $4, 1000)`, roundId, lot, winner);
}
