import { present } from '../../src/values/invariant.js';
import { type AwardedRound, anAwardedRound, type Joined } from '../agreement/awarded-round.js';
import type { Client } from '../servers/client.js';
import { type House, until } from '../servers/house.js';

/** A lot (WELD in 58) with two suppliers under one rule, both agreements open; `member` has signed up to both. */
export interface APanel extends AwardedRound {
  readonly lotId: string;
  readonly panelId: string;
  /** `/networks/…/panels/…/requests` */
  readonly requests: string;
  /** rank 1, at 10.00, from 1,000 on 9.50 */
  readonly first: Seated;
  /** rank 2, at 11.00 */
  readonly second: Seated;
  readonly member: Joined;
}

interface Seated extends Joined {
  readonly agreementId: string;
  /** `/networks/…/agreements/…` */
  readonly agreement: string;
}

/** The awarded round of two suppliers: 60 % of lot 58 for the winner, 40 % for the loser; its agreements are drafted. */
export async function aSharedLot(house: House): Promise<AwardedRound & { readonly lotId: string }> {
  const round = await anAwardedRound(house);
  const lotId = await share(house, round);
  await round.toSignUp();
  await until('both drafted agreements', async () => {
    const { items } = (await round.network.office.must(200).get(`${round.path}/agreements`)).body;
    return items.length === 2 ? items : undefined;
  });
  return { ...round, lotId };
}

/** @param choice the panel's @param terms what the office changes before issue, by supplier, given the positions by item */
export async function aPanel(
  house: House,
  choice: Record<string, unknown>,
  terms: (supplier: 'first' | 'second', positionOf: (item: string) => string) => Record<string, unknown> = () => ({}),
): Promise<APanel> {
  const round = await aSharedLot(house);
  const { network, path, winner, loser, lotId } = round;
  const { office } = network;
  const panelId = (await office.must(200).put(`${path}/panels/${lotId}`, choice)).body.id;
  const found = (await office.must(200).get(`${path}/positions?region=58`)).body.items;
  const positionOf = (item: string): string => found.find((position: { item: string }) => position.item === item).id;
  const first = await opened(round, winner, terms('first', positionOf));
  const second = await opened(round, loser, terms('second', positionOf));
  const member = await network.join();
  for (const { agreement } of [first, second]) await signUp(member.client, agreement);
  return { ...round, panelId, requests: `${network.path}/panels/${panelId}/requests`, first, second, member };
}

/** Signs a party up for all of the term. */
export async function signUp(client: Client, agreement: string): Promise<void> {
  await client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-04-01' });
}

async function opened({ network, path }: AwardedRound, supplier: Joined, terms: Record<string, unknown>): Promise<Seated> {
  const { office } = network;
  const { id } = (await office.must(200).get(`${path}/agreements?supplier=${supplier.code}`)).body.items[0];
  const agreement = `${network.path}/agreements/${id}`;
  await office.must(200).patch(agreement, terms);
  const { number, documentHash } = (await office.must(201).post(`${agreement}/editions`, {})).body;
  await supplier.client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  await office.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  return { ...supplier, agreementId: id, agreement };
}

/** What an award of a divided lot writes. */
async function share(house: House, { network, roundId, winner, loser }: AwardedRound): Promise<string> {
  const sql = async (text: string, ...parameters: unknown[]) => (await house.database.query<{ id: string }>(text, [network.id, ...parameters])).rows;
  const [lot] = await sql(`select id from lot where network_id = $1 and round_id = $2 and region = '58'`, roundId);
  const lotId = present(lot, 'the lot').id;
  const [stage] = await sql(`select id from stage where network_id = $1 and round_id = $2`, roundId);
  const [bid] = await sql(`select id from bid where network_id = $1 and stage_id = $2 and membership_id = $3`, stage?.id, loser.id);
  await sql(`insert into bid_lot (network_id, bid_id, lot_id) values ($1, $2, $3)`, bid?.id, lotId);
  await sql(
    `insert into bid_price (network_id, bid_id, position_id, lot_id, tiers) select network_id, $2, id, lot_id, '[{"from": "0", "unitPrice": "11"}]' from lot_position where network_id = $1 and lot_id = $3`,
    bid?.id,
    lotId,
  );
  await sql(
    `insert into standing_offer (network_id, stage_id, membership_id, lot_id, bid_id, received_at) values ($1, $2, $3, $4, $5, clock_timestamp())`,
    stage?.id,
    loser.id,
    lotId,
    bid?.id,
  );
  await sql(`delete from award where network_id = $1 and lot_id = $2`, lotId);
  for (const [membership, percent] of [
    [winner.id, '60'],
    [loser.id, '40'],
  ])
    await sql(
      `insert into award (network_id, round_id, lot_id, membership_id, price, quantities, share_percent)
       select $1, $2, $3, $4, 1000, jsonb_object_agg(id, (total * $5::numeric / 100)::text), $5::numeric from lot_position where network_id = $1 and lot_id = $3`,
      roundId,
      lotId,
      membership,
      percent,
    );
  for (const [rank, membership] of [winner.id, loser.id].entries())
    await sql(
      `insert into evaluation (network_id, round_id, stage_id, lot_id, membership_id, price, price_score, quality_score, total_score, rank, excluded, abnormally_low)
       values ($1, $2, $3, $4, $5, 1000, 100, 100, 100, $6, false, false)`,
      roundId,
      stage?.id,
      lotId,
      membership,
      rank + 1,
    );
  return lotId;
}
