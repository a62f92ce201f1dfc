import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { minorDigits } from '../../values/money.js';
import { BID_FLAGS, type EvaluatedRow } from './evaluated-row.js';

interface StoredRow {
  lot_id: string;
  key: string;
  category: string;
  region: string;
  supplier: string;
  price: string;
  price_score: string | null;
  quality_score: string;
  total_score: string | null;
  rank: number | null;
  excluded: boolean;
  abnormally_low: boolean;
  partial: boolean;
  currency: string;
}

/** Why an abnormally low bid is taken: it holds for this price and any higher one. */
export interface Explanation {
  readonly lotId: string;
  readonly supplier: string;
  readonly price: Decimal;
  readonly reason: string;
}

/** Evaluations that were decided upon, and what the office has recorded on abnormally low bids. */
@Injectable()
export class Evaluations {
  constructor(private readonly work: UnitOfWork) {}

  /** A decided stage's evaluation as it was decided upon, by category, region and rank; empty before the decision. */
  async decided(stageId: string): Promise<EvaluatedRow[]> {
    const rows = await this.work.query<StoredRow>(
      `select e.lot_id, to_char(l.number, 'FM000000') as key, c.code as category, l.region, m.code as supplier, e.price::text, e.price_score::text, e.quality_score::text,
         e.total_score::text, e.rank, e.excluded, e.abnormally_low, e.partial, n.currency
       from evaluation e join network n on n.id = e.network_id join lot l on l.network_id = e.network_id and l.id = e.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
         join membership m on m.network_id = e.network_id and m.id = e.membership_id
       where e.network_id = app_network() and e.stage_id = $1
       order by c.code collate "C", l.region collate "C", l.number, e.rank nulls last, m.code collate "C"`,
      [stageId],
    );
    return rows.map((row) => ({
      lotId: row.lot_id,
      key: row.key,
      category: row.category,
      region: row.region,
      supplier: row.supplier,
      price: Decimal.parse(row.price).toFixed(minorDigits(row.currency)),
      priceScore: row.price_score,
      qualityScore: row.quality_score,
      totalScore: row.total_score,
      rank: row.rank,
      flags: BID_FLAGS.filter((flag) => row[flag]),
    }));
  }

  /** Keeps an evaluation for good: who decides, decides upon this. */
  async record(roundId: string, stageId: string, rows: readonly EvaluatedRow[], membershipOf: (supplier: string) => string): Promise<void> {
    await this.work.query(
      `insert into evaluation (network_id, round_id, stage_id, lot_id, membership_id, price, price_score, quality_score, total_score, rank, excluded, abnormally_low, partial)
       select app_network(), $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::numeric[], $6::numeric[], $7::numeric[], $8::numeric[], $9::int[], $10::bool[], $11::bool[], $12::bool[])`,
      [
        roundId,
        stageId,
        rows.map((row) => row.lotId),
        rows.map((row) => membershipOf(row.supplier)),
        rows.map((row) => row.price),
        rows.map((row) => row.priceScore),
        rows.map((row) => row.qualityScore),
        rows.map((row) => row.totalScore),
        rows.map((row) => row.rank),
        ...BID_FLAGS.map((flag) => rows.map((row) => row.flags.includes(flag))),
      ],
    );
  }

  async explanations(roundId: string): Promise<Explanation[]> {
    const rows = await this.work.query<{ lot_id: string; supplier: string; price: string; reason: string }>(
      `select x.lot_id, m.code as supplier, x.price::text, x.reason from low_bid_explanation x join membership m on m.network_id = x.network_id and m.id = x.membership_id
       where x.network_id = app_network() and x.round_id = $1`,
      [roundId],
    );
    return rows.map((row) => ({ lotId: row.lot_id, supplier: row.supplier, price: Decimal.parse(row.price), reason: row.reason }));
  }

  /** Writes explanations over earlier ones of the same lots and suppliers, each linked to the latest written exchange about its bid. */
  async explain(roundId: string, personId: string, explained: readonly (Explanation & { readonly membershipId: string })[]): Promise<void> {
    await this.work.query(
      `insert into low_bid_explanation (network_id, round_id, person_id, lot_id, membership_id, price, reason, clarification_id)
       select app_network(), $1, $2, n.*, (select c.id from clarification c where c.network_id = app_network() and c.round_id = $1
         and c.lot_id = n.lot_id and c.membership_id = n.membership_id order by c.id desc limit 1)
       from unnest($3::uuid[], $4::uuid[], $5::numeric[], $6::text[]) as n(lot_id, membership_id, price, reason)
       on conflict (network_id, lot_id, membership_id) do update
         set price = excluded.price, reason = excluded.reason, person_id = excluded.person_id, clarification_id = excluded.clarification_id, recorded_at = clock_timestamp()`,
      [
        roundId,
        personId,
        explained.map((each) => each.lotId),
        explained.map((each) => each.membershipId),
        explained.map((each) => each.price.toString()),
        explained.map((each) => each.reason),
      ],
    );
  }
}
