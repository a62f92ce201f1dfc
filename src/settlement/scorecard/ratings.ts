import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import type { Rated, RaterSum, Scorecard } from './rating.js';

/** A party's rating of a call-off as it is shown. */
export interface Rating extends Rated<number> {
  readonly callOffId: string;
  readonly reference: string;
  readonly party: string;
  readonly comment: string | null;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly version: number;
  readonly ageInDays: number;
}

/** What a party says of a call-off. */
export interface NewRating extends Rated<number> {
  readonly comment: string | null;
}

/** What is shown of a supplier to others than the office. */
export interface ScorecardEdition extends Rated<string> {
  readonly number: number;
  readonly score: string;
  readonly ratings: number;
  /** The day alone, `YYYY-MM-DD`: the time would tell whose rating made it. */
  readonly madeOn: string;
}

/** Whose scorecard it is. */
export interface RatedSupplier {
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
}

interface SumRow {
  readonly ratings: number;
  readonly delivery: string;
  readonly quality: string;
  readonly complaints: string;
  readonly answers: string;
  readonly is_new: boolean;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const RATING = `select r.call_off_id as "callOffId", o.reference, o.party_code as party, r.delivery, r.quality, r.complaints, r.answers, r.comment,
    ${iso('r.made_at')} as "madeAt", ${iso('r.changed_at')} as "changedAt", r.version,
    floor(extract(epoch from clock_timestamp() - r.made_at) / 86400)::integer as "ageInDays"
  from rating r join call_off o on o.network_id = r.network_id and o.id = r.call_off_id where r.network_id = app_network()`;
const MOST = 500;

/** Ratings of call-offs, and the scorecards made of them. */
@Injectable()
export class Ratings {
  constructor(private readonly work: UnitOfWork) {}

  ofCallOff(callOffId: string): Promise<Rating | undefined> {
    return this.work.one(`${RATING} and r.call_off_id = $1`, [callOffId]);
  }

  /** An agreement's, as far as the running transaction's side sees them: the latest 500. */
  ofAgreement(agreementId: string): Promise<Rating[]> {
    return this.work.query(`${RATING} and r.agreement_id = $1 order by r.changed_at desc, r.call_off_id limit ${MOST}`, [agreementId]);
  }

  /**
   * Writes a party's rating, over an earlier one of the same call-off. Only other marks are a change, and count towards the next
   * edition: otherwise parties that save theirs again would let one alone be told from the difference of two editions.
   */
  async record(callOffId: string, rating: NewRating, by: string): Promise<void> {
    const { delivery, quality, complaints, answers, comment } = rating;
    await this.work.query(
      `insert into rating (network_id, call_off_id, agreement_id, supplier_id, membership_id, delivery, quality, complaints, answers, comment, made_by)
       select network_id, id, agreement_id, supplier_id, membership_id, $2, $3, $4, $5, $6, $7 from call_off where network_id = app_network() and id = $1
       on conflict (network_id, call_off_id) do update set delivery = $2, quality = $3, complaints = $4, answers = $5, comment = $6, made_by = $7,
         changed_at = case when (rating.delivery, rating.quality, rating.complaints, rating.answers) is distinct from ($2::smallint, $3::smallint, $4::smallint, $5::smallint)
           then clock_timestamp() else rating.changed_at end, version = rating.version + 1`,
      [callOffId, delivery, quality, complaints, answers, comment, by],
    );
  }

  /** Until the transaction ends nobody else makes an edition of the supplier's scorecard. */
  async lock(supplierId: string): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('scorecard ' || app_network() || ' ' || $1, 0))`, [supplierId]);
  }

  /** Per rater what it has given the supplier; a corporate group is one. With the service's or the office's eyes. */
  async raters(supplierId: string): Promise<RaterSum[]> {
    const rows = await this.work.query<SumRow>(
      `select count(*)::integer as ratings, sum(r.delivery)::text as delivery, sum(r.quality)::text as quality, sum(r.complaints)::text as complaints,
         sum(r.answers)::text as answers, bool_or(r.changed_at > coalesce(shown.made_at, '-infinity')) as is_new
       from rating r join membership m on m.network_id = r.network_id and m.id = r.membership_id
       left join lateral (select max(made_at) as made_at from scorecard_edition e where e.network_id = r.network_id and e.supplier_id = r.supplier_id) shown on true
       where r.network_id = app_network() and r.supplier_id = $1 group by coalesce('group ' || lower(m.group_tag), m.id::text)`,
      [supplierId],
    );
    return rows.map(({ ratings, is_new: isNew, ...sums }) => ({
      ratings,
      isNew,
      sums: {
        delivery: Decimal.parse(sums.delivery),
        quality: Decimal.parse(sums.quality),
        complaints: Decimal.parse(sums.complaints),
        answers: Decimal.parse(sums.answers),
      },
    }));
  }

  /** Adds the next edition, with the comments of all ratings in an order that tells nothing. */
  async addEdition(supplierId: string, { delivery, quality, complaints, answers, score, ratings }: Scorecard): Promise<void> {
    await this.work.query(
      `insert into scorecard_edition (network_id, supplier_id, number, delivery, quality, complaints, answers, score, ratings)
       select app_network(), $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 from scorecard_edition where network_id = app_network() and supplier_id = $1`,
      [supplierId, delivery.toString(), quality.toString(), complaints.toString(), answers.toString(), score.toString(), ratings],
    );
    await this.work.query(`delete from scorecard_comment where network_id = app_network() and supplier_id = $1`, [supplierId]);
    await this.work.query(
      `insert into scorecard_comment (network_id, supplier_id, place, text)
       select network_id, supplier_id, row_number() over (order by random()), comment from rating
       where network_id = app_network() and supplier_id = $1 and comment is not null limit ${MOST}`,
      [supplierId],
    );
  }

  /** The latest edition of a supplier's scorecard, if there is one. */
  edition(supplierId: string): Promise<ScorecardEdition | undefined> {
    return this.work.one(
      `select number, trim_scale(delivery)::text as delivery, trim_scale(quality)::text as quality, trim_scale(complaints)::text as complaints,
         trim_scale(answers)::text as answers, trim_scale(score)::text as score, ratings,
         (made_at at time zone (select time_zone from network where id = app_network()))::date::text as "madeOn"
       from scorecard_edition where network_id = app_network() and supplier_id = $1 order by number desc limit 1`,
      [supplierId],
    );
  }

  /** The comments of the latest edition; only supplier and office see any. */
  async comments(supplierId: string): Promise<string[]> {
    const rows = await this.work.query<{ text: string }>(
      `select text from scorecard_comment where network_id = app_network() and supplier_id = $1 order by place`,
      [supplierId],
    );
    return rows.map(({ text }) => text);
  }

  /** Whose an agreement is. */
  supplierOf(agreementId: string): Promise<RatedSupplier | undefined> {
    return this.work.one(
      `select m.id as "supplierId", m.code as supplier, o.name as "supplierName" from agreement a
       join membership m on m.network_id = a.network_id and m.id = a.membership_id join organisation o on o.id = m.organisation_id
       where a.network_id = app_network() and a.id = $1`,
      [agreementId],
    );
  }
}
