import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { invariant, present } from '../../values/invariant.js';
import { minorDigits, Money } from '../../values/money.js';
import { type Agreed, type AgreedEdition, editionTerms, inForce } from '../agreed.js';
import { firstDayOf } from '../agreement-year.js';
import { type EditionYear, type PartyYear, partyYears } from '../bonus.js';
import { STANDS, WITH_BID_PRICES } from '../volume-reports.js';
import { bindingsOf, pricesOf } from './binding.js';

/** A term lasts at most four years (Domain §13); a year more closes the last one. */
const YEARS = 5;

interface SumRow {
  readonly year: number;
  /** its place among the terms */
  readonly edition: number;
  readonly membershipId: string;
  readonly paid: string;
  readonly tierBonus: string;
  readonly unpriced: number;
}

/** The bids that won orders: mostly there are none, and then no line is looked for one. */
interface Bids {
  readonly price: string;
  readonly joined: string;
}

// The same as `paid` and `positionYears`, for any number of lines. A line reaches its tier by the volume of all parties up to
// it, in the order of day and reference; where a position has one tier in every edition, no order is needed.
const sums = (bids: Bids): string => `
  with binding as materialized (
    select * from jsonb_to_recordset($2::jsonb) as b ("membershipId" uuid, edition integer, "from" date, until date)
  ), price as materialized (
    select * from jsonb_to_recordset($3::jsonb) as p (edition integer, position uuid, "isAllUnits" boolean, froms numeric[], prices numeric[], fixed numeric[])
  ), line as (
    select l.membership_id, l.position_id, width_bucket(l.bought_on, $4::date[]) as year, l.bought_on, l.quantity,
      ${bids.price} as bid_price, sum(l.quantity) over (partition by l.position_id, width_bucket(l.bought_on, $4::date[])
        order by l.bought_on, l.reference collate "C" rows unbounded preceding) as after
    from reported_line l ${bids.joined}
    where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS} and l.bought_on < $7
  ), priced as (
    select l.membership_id, l.position_id, l.year, coalesce(b.edition, $5) as edition, l.quantity, l.after, l.bid_price,
      p."isAllUnits", p.prices, p.fixed, greatest(1, width_bucket(l.after, p.froms)) as tier, greatest(1, width_bucket(l.after - l.quantity, p.froms)) as tier_before
    from line l
      left join binding b on b."membershipId" = l.membership_id and l.bought_on between b."from" and b.until
      left join price p on p.position = l.position_id and p.edition = coalesce(b.edition, $5)
  ), bought as (
    select year, edition, membership_id, position_id, bid_price, sum(quantity) as quantity, count(*) filter (where prices is null) as unpriced,
      sum(round(least(quantity * bid_price, case when "isAllUnits" then quantity * prices[tier]
        else after * prices[tier] + fixed[tier] - (after - quantity) * prices[tier_before] - fixed[tier_before] end), $6)) as paid
    from priced group by year, edition, membership_id, position_id, bid_price
  ), volume as (
    select *, sum(quantity) over (partition by year, position_id) as volume from bought
  ), settled as (
    select v.*, case when p."isAllUnits"
      then greatest(0, v.paid - round(v.quantity * p.prices[greatest(1, width_bucket(v.volume, p.froms))], $6)) else 0 end as tier_bonus
    from volume v left join price p on p.position = v.position_id and p.edition = v.edition
  )
  select year, edition, membership_id as "membershipId", sum(paid)::text as paid, sum(tier_bonus)::text as "tierBonus", sum(unpriced)::integer as unpriced
  from settled group by year, edition, membership_id`;

const SUMS = sums({ price: 'null::numeric', joined: '' });
const SUMS_WITH_BIDS = sums({ price: 'least(own.price, ordered.price)', joined: WITH_BID_PRICES });

/** Every party's turnover and bonus by agreement year, from the counted lines; only sums leave the database. Domain §14. */
@Injectable()
export class YearSums {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The same as the rules `paid`, `positionYears` and `partyYears` give for the agreement's purchases.
   * @param throughYear the last year that is counted; without it all
   */
  async of(agreed: Agreed, throughYear: number = YEARS): Promise<PartyYear[]> {
    const { termFrom, currency } = agreed;
    const byEdition = editionTerms(agreed);
    const terms = [...byEdition.values()];
    const placeOf = (edition: AgreedEdition): number => [...byEdition.keys()].indexOf(edition);
    const years = Array.from({ length: throughYear }, (_, index) => firstDayOf(termFrom, index + 1));
    // One agreement's lines are sorted: in memory up to some hundred thousand, beyond that on disk.
    await this.work.query(`select set_config('work_mem', '32MB', true)`);
    const rows = await this.work.query<SumRow>((await this.hasBids(agreed.id)) ? SUMS_WITH_BIDS : SUMS, [
      agreed.id,
      JSON.stringify(bindingsOf(agreed).map((binding) => ({ ...binding, edition: placeOf(binding.edition) }))),
      JSON.stringify(pricesOf(terms)),
      years,
      placeOf(inForce(agreed)),
      minorDigits(currency),
      firstDayOf(termFrom, throughYear + 1),
    ]);
    invariant(
      rows.every(({ unpriced }) => unpriced === 0),
      'every counted purchase has an agreed price',
    );
    const codes = new Map(agreed.parties.map(({ membershipId, code }) => [membershipId, code]));
    const sums = rows.map(
      (row): EditionYear => ({
        year: row.year,
        edition: present(terms[row.edition], 'the terms of an edition'),
        party: present(codes.get(row.membershipId), 'the code of a party that has signed up'),
        paid: Money.parse(row.paid, currency),
        tierBonus: Money.parse(row.tierBonus, currency),
      }),
    );
    return partyYears(sums, currency);
  }

  private async hasBids(agreementId: string): Promise<boolean> {
    const row = await this.work.one<{ has: boolean }>(
      `select exists (select from call_off where network_id = app_network() and agreement_id = $1 and unit_price is not null) as has`,
      [agreementId],
    );
    return row?.has === true;
  }
}
