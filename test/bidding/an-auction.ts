import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import { type ACall, aBid, aCall, PASSPHRASES } from './a-call.js';

/** An auction of the lot PPE 44 (1,200 and 50 pieces, both published) among suppliers that bid before in a sealed stage. */
export interface AnAuction {
  readonly lot: string;
  /** `…/auctions/<id>` */
  readonly path: string;
  readonly id: string;
  bidder(index: number): Client;
  bid(index: number, price: string): Promise<Awaited<ReturnType<Client['post']>>>;
  /** Moves the lot's end to so many ms from now, by the database's clock. */
  endIn(ms: number): Promise<void>;
}

/**
 * A call whose sealed stage is opened: each supplier bid this unit price for both positions, so 1,250 times it for the
 * lot. The stage's deadline is brought forward once all have bid.
 */
export async function anOpenedCall(house: House, unitPrices: readonly string[]): Promise<ACall> {
  const call = await aCall(house, unitPrices.length);
  const stage = await call.stage(3_600_000);
  for (const [index, unitPrice] of unitPrices.entries()) {
    await present(call.suppliers[index], 'a supplier for each price').client.must(201).post(`${stage}/bids`, aBid(unitPrice));
  }
  await call.ended(stage);
  await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
  await call.deputy.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.deputy });
  await call.opened(stage);
  return call;
}

/** Publishes the withheld total too: only such lots are auctioned. */
export function publishTotals(house: House, call: ACall): Promise<unknown> {
  return house.database.query(`update shown_position s set total = p.total from lot_position p where p.id = s.id and p.network_id = $1`, [
    call.network.id,
  ]);
}

/** Calls an auction that ends in an hour. */
export async function anAuctionOf(house: House, call: ACall, over: object = {}): Promise<AnAuction> {
  await publishTotals(house, call);
  const lot = await lotOf(house, call);
  const endsAt = new Date(Date.now() + 3_600_000).toISOString();
  const wanted = { endsAt, lots: [{ lot }], visibility: 'rank_and_best', decrement: { amount: '100' }, ...over };
  const { body } = await call.office.must(201).post(`${call.round}/auctions`, wanted);
  return theAuction(house, call, lot, body.id);
}

/** The auction that somebody else has called. */
export async function theCalledAuction(house: House, call: ACall): Promise<AnAuction> {
  const { rows } = await house.database.query<{ id: string }>(`select id from stage where network_id = $1 and kind = 'auction'`, [call.network.id]);
  return theAuction(house, call, await lotOf(house, call), present(rows[0], 'an auction').id);
}

async function lotOf(house: House, call: ACall): Promise<string> {
  const { rows } = await house.database.query<{ id: string }>('select id from lot where network_id = $1', [call.network.id]);
  return present(rows[0], 'the lot').id;
}

function theAuction(house: House, call: ACall, lot: string, id: string): AnAuction {
  const path = `${call.round}/auctions/${id}`;
  const bidder = (index: number): Client => present(call.suppliers[index], `supplier ${index}`).client;
  return {
    lot,
    path,
    id,
    bidder,
    bid: (index, price) => bidder(index).post(`${path}/lots/${lot}/bids`, { price }),
    endIn: async (ms) => {
      await house.database.query(
        `update auction_lot set planned_end = clock_timestamp() + $2 * interval '1 millisecond', ends_at = clock_timestamp() + $2 * interval '1 millisecond' where stage_id = $1`,
        [id, ms],
      );
    },
  };
}
