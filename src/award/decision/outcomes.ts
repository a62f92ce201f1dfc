import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { instant, isoOf } from '../../values/instant.js';
import { minorDigits } from '../../values/money.js';

/** The standstill after a decision. */
export interface StandstillState {
  readonly days: number;
  readonly noticesAt: string;
  /** The instant from which agreements may issue. */
  readonly endsAt: string;
  readonly lastDay: string;
  readonly workingDays: number;
  readonly endedAt: string | null;
}

/** A lot's award, for the office. */
export interface AwardedLot {
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly price: string;
  /** Percent of the lot's quantity. */
  readonly sharePercent: string;
  readonly totalScore: string;
}

/** A lot's outcome for one of its bidders: its own scores, each winner's name and total score, nobody else's price. Domain §12. */
export interface OwnOutcome {
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
  /** None where no bid for the lot was admissible; several where it is divided, the largest part first. */
  readonly winners: readonly { readonly name: string; readonly totalScore: string }[];
  readonly isWon: boolean;
  /** Percent of the lot's quantity that it won; `withheld` for a part of a lot with a withheld total, null where it won nothing. */
  readonly sharePercent: string | null;
  readonly own: {
    /** `withheld` in a lot with a withheld total */
    readonly price: string;
    readonly priceScore: string | null;
    readonly qualityScore: string;
    readonly totalScore: string | null;
    readonly rank: number | null;
    readonly excluded: boolean;
  } | null;
}

interface StandstillRow {
  days: number;
  notices: string;
  ends: string;
  last_day: string;
  working_days: number;
  ended: string | null;
}

const micros = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** What came out of a round's call, as the running transaction's side may see it. */
@Injectable()
export class Outcomes {
  constructor(private readonly work: UnitOfWork) {}

  async standstill(roundId: string): Promise<StandstillState | undefined> {
    const row = await this.work.one<StandstillRow>(
      `select days, ${micros('notices_at')} as notices, ${micros('ends_at')} as ends, last_day::text, working_days, ${micros('ended_at')} as ended
       from standstill where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    if (!row) return undefined;
    const iso = (text: string): string => isoOf(instant(BigInt(text)));
    return {
      days: row.days,
      noticesAt: iso(row.notices),
      endsAt: iso(row.ends),
      lastDay: row.last_day,
      workingDays: row.working_days,
      endedAt: row.ended === null ? null : iso(row.ended),
    };
  }

  /** Every awarded lot, by category and region. Office and auditor. */
  async awarded(roundId: string): Promise<AwardedLot[]> {
    const rows = await this.work.query<AwardedLot & { currency: string }>(
      `select a.lot_id as "lotId", x.category_code as category, x.region, m.code as supplier, x.winner_name as "supplierName", a.price::text, a.share_percent::text as "sharePercent",
         x.winner_total_score::text as "totalScore", n.currency
       from award a join lot_outcome x on x.network_id = a.network_id and x.lot_id = a.lot_id and coalesce(x.membership_id, a.membership_id) = a.membership_id
         join membership m on m.network_id = a.network_id and m.id = a.membership_id
         join network n on n.id = a.network_id
       where a.network_id = app_network() and a.round_id = $1 order by x.category_code collate "C", x.region collate "C", a.lot_id, x.place`,
      [roundId],
    );
    return rows.map(({ currency, ...row }) => ({
      ...row,
      price: Decimal.parse(row.price).toFixed(minorDigits(currency)),
      sharePercent: Decimal.parse(row.sharePercent).toString(),
    }));
  }

  /** Lots with a total that suppliers do not see, or not as it is. Within a transaction of the service. */
  async lotsHidingTotals(roundId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct l.id from lot l join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
         left join shown_position s on s.network_id = p.network_id and s.id = p.id
       where l.network_id = app_network() and l.round_id = $1 and s.total is distinct from p.total`,
      [roundId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * The lots that a supplier bid for. Its price is a sum over exact totals: with its own unit prices the supplier could compute
   * one that is withheld, so in such a lot the price is withheld too. Domain §6.3.
   */
  async own(roundId: string, membershipId: string, hidingTotals: ReadonlySet<string>): Promise<OwnOutcome[]> {
    const rows = await this.work.query<OwnOutcome & { currency: string }>(
      `with bid_for as (
         select lot_id from lot_outcome where network_id = app_network() and round_id = $1
         union select lot_id from evaluation where network_id = app_network() and round_id = $1 and membership_id = $2
       )
       select l.id as "lotId", c.code as category, l.region, a.lot_id is not null as "isWon", a.share_percent::text as "sharePercent", n.currency,
         coalesce((select jsonb_agg(jsonb_build_object('name', x.winner_name, 'totalScore', x.winner_total_score::text) order by x.place)
           from lot_outcome x where x.network_id = l.network_id and x.lot_id = l.id), '[]') as winners,
         case when e.lot_id is not null then json_build_object('price', e.price::text, 'priceScore', e.price_score::text, 'qualityScore', e.quality_score::text,
           'totalScore', e.total_score::text, 'rank', e.rank, 'excluded', e.excluded) end as own
       from bid_for b join lot l on l.network_id = app_network() and l.id = b.lot_id join network n on n.id = l.network_id
         join category c on c.network_id = l.network_id and c.id = l.category_id
         left join award a on a.network_id = l.network_id and a.lot_id = l.id and a.membership_id = $2
         left join evaluation e on e.network_id = l.network_id and e.lot_id = l.id and e.membership_id = $2
       order by c.code collate "C", l.region collate "C", l.number`,
      [roundId, membershipId],
    );
    return rows.map(({ currency, own, sharePercent, ...row }) => ({
      ...row,
      sharePercent: sharePercent === null ? null : shownShare(sharePercent, hidingTotals.has(row.lotId)),
      own: own && { ...own, price: hidingTotals.has(row.lotId) ? 'withheld' : Decimal.parse(own.price).toFixed(minorDigits(currency)) },
    }));
  }
}

/** A part's share; with its capacity, or a quantity in its agreement, a bidder could compute a withheld whole from it. Domain §6.3. */
function shownShare(percent: string, hidesTotal: boolean): string {
  const share = Decimal.parse(percent);
  return hidesTotal && share.isLessThan(Decimal.hundred) ? 'withheld' : share.toString();
}
