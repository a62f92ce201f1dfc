import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { invariant, present } from '../../values/invariant.js';
import { minorDigits, Money } from '../../values/money.js';
import { type Agreed, type AgreedEdition, editionTerms, inForce } from '../agreed.js';
import { firstDayOf } from '../agreement-year.js';
import { type EditionYear, type PartyYear, partyYears } from '../bonus.js';
import { COVERED, STANDS, VolumeReports, WITH_WON_ORDERS, WON_ORDER, wonOrdersIn } from '../volume-reports.js';
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
  readonly isByBid: boolean;
}

/** What a party paid by one edition in an agreement year: by its prices, or at those of bids that won its requests. */
export interface PaidByEdition extends EditionYear {
  readonly isByBid: boolean;
}

/** How lines are read and paid, with bids and without. */
interface Paying {
  readonly won: string;
  /** adds to `l`: after, bid_price, covered */
  readonly line: string;
  /** adds to `priced`: bid_price, quantity, amount */
  readonly paid: string;
}

const AFTER = `sum(l.quantity) over (partition by l.position_id, width_bucket(l.bought_on, $4::date[])
        order by l.bought_on, l.reference collate "C" rows unbounded preceding) as after`;
const LINE = `l.membership_id, l.position_id, width_bucket(l.bought_on, $4::date[]) as year, l.bought_on, l.quantity`;
const COUNTED = `where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS} and l.bought_on < $7`;

const WITHOUT_BIDS: Paying = {
  won: '',
  line: `line as (select ${LINE}, null::numeric as bid_price, ${AFTER} from reported_line l ${COUNTED})`,
  paid: `paid as (
    select *, round(case when "isAllUnits" then quantity * prices[tier]
      else after * prices[tier] + fixed[tier] - (after - quantity) * prices[tier_before] - fixed[tier_before] end, $6) as amount
    from priced
  )`,
};

// Orders are filled over all years, in the order of day and reference; a line's parts are rounded together.
const WITH_BIDS: Paying = {
  won: `, ${wonOrdersIn('$8')}`,
  line: `naming as (
    select ${LINE}, l.reference, ${WON_ORDER} from reported_line l ${WITH_WON_ORDERS} ${COUNTED}
  ), line as (
    select l.*, l."unitPrice" as bid_price, ${AFTER}, ${COVERED}
    from naming l
  )`,
  paid: `paid as (
    select p.membership_id, p.position_id, p.year, p.edition, p.prices, part.*
    from priced p
      cross join lateral (select p.after - p.quantity + p.covered as until) parted
      cross join lateral (select greatest(1, width_bucket(parted.until, p.froms)) as tier) between_parts
      cross join lateral (select case when p."isAllUnits" then p.covered * p.prices[p.tier]
          else parted.until * p.prices[between_parts.tier] + p.fixed[between_parts.tier] - (p.after - p.quantity) * p.prices[p.tier_before] - p.fixed[p.tier_before] end as covered,
        case when p."isAllUnits" then (p.quantity - p.covered) * p.prices[p.tier]
          else p.after * p.prices[p.tier] + p.fixed[p.tier] - parted.until * p.prices[between_parts.tier] - p.fixed[between_parts.tier] end as beyond) agreed
      cross join lateral (select least(p.covered * p.bid_price, agreed.covered) as cost) won
      cross join lateral (values (p.bid_price, p.covered, round(won.cost, $6)),
        (null, p.quantity - p.covered, round(won.cost + agreed.beyond, $6) - round(won.cost, $6))) part (bid_price, quantity, amount)
    where part.quantity > 0
  )`,
};

// The same as `paid` and `positionYears`, for any number of lines. A line reaches its tier by the volume of all parties up to
// it, in the order of day and reference; where a position has one tier in every edition, no order is needed.
const sums = ({ won, line, paid }: Paying): string => `
  with binding as materialized (
    select * from jsonb_to_recordset($2::jsonb) as b ("membershipId" uuid, edition integer, "from" date, until date)
  ), price as materialized (
    select * from jsonb_to_recordset($3::jsonb) as p (edition integer, position uuid, "isAllUnits" boolean, froms numeric[], prices numeric[], fixed numeric[])
  )${won}, ${line}, priced as (
    select l.*, coalesce(b.edition, $5) as edition,
      p."isAllUnits", p.froms, p.prices, p.fixed, greatest(1, width_bucket(l.after, p.froms)) as tier, greatest(1, width_bucket(l.after - l.quantity, p.froms)) as tier_before
    from line l
      left join binding b on b."membershipId" = l.membership_id and l.bought_on between b."from" and b.until
      left join price p on p.position = l.position_id and p.edition = coalesce(b.edition, $5)
  ), ${paid}, bought as (
    select year, edition, membership_id, position_id, bid_price, sum(quantity) as quantity, count(*) filter (where prices is null) as unpriced, sum(amount) as paid
    from paid group by year, edition, membership_id, position_id, bid_price
  ), volume as (
    select *, sum(quantity) over (partition by year, position_id) as volume from bought
  ), settled as (
    select v.*, case when p."isAllUnits"
      then greatest(0, v.paid - round(v.quantity * p.prices[greatest(1, width_bucket(v.volume, p.froms))], $6)) else 0 end as tier_bonus
    from volume v left join price p on p.position = v.position_id and p.edition = v.edition
  )
  select year, edition, membership_id as "membershipId", sum(paid)::text as paid, sum(tier_bonus)::text as "tierBonus", sum(unpriced)::integer as unpriced,
    bid_price is not null as "isByBid"
  from settled group by year, edition, membership_id, bid_price is not null`;

const SUMS = sums(WITHOUT_BIDS);
const SUMS_WITH_BIDS = sums(WITH_BIDS);

/** Every party's turnover and bonus by agreement year, from the counted lines; only sums leave the database. Domain §14. */
@Injectable()
export class YearSums {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: VolumeReports,
  ) {}

  /**
   * The same as the rules `paid`, `positionYears` and `partyYears` give for the agreement's purchases.
   * @param throughYear the last year that is counted; without it all
   */
  async of(agreed: Agreed, throughYear: number = YEARS): Promise<PartyYear[]> {
    return partyYears(await this.byEdition(agreed, throughYear), agreed.currency);
  }

  /** The same before it is added up over editions. @param throughYear as `of` says */
  async byEdition(agreed: Agreed, throughYear: number = YEARS): Promise<PaidByEdition[]> {
    const { termFrom, currency } = agreed;
    const byEdition = editionTerms(agreed);
    const terms = [...byEdition.values()];
    const placeOf = (edition: AgreedEdition): number => [...byEdition.keys()].indexOf(edition);
    const years = Array.from({ length: throughYear }, (_, index) => firstDayOf(termFrom, index + 1));
    // One agreement's lines are sorted: in memory up to some hundred thousand, beyond that on disk.
    await this.work.query(`select set_config('work_mem', '32MB', true)`);
    const won = await this.reports.wonOrders(agreed.id);
    const rows = await this.work.query<SumRow>(won.length === 0 ? SUMS : SUMS_WITH_BIDS, [
      agreed.id,
      JSON.stringify(bindingsOf(agreed).map((binding) => ({ ...binding, edition: placeOf(binding.edition) }))),
      JSON.stringify(pricesOf(terms)),
      years,
      placeOf(inForce(agreed)),
      minorDigits(currency),
      firstDayOf(termFrom, throughYear + 1),
      ...(won.length === 0 ? [] : [JSON.stringify(won)]),
    ]);
    invariant(
      rows.every(({ unpriced }) => unpriced === 0),
      'every counted purchase has an agreed price',
    );
    const codes = new Map(agreed.parties.map(({ membershipId, code }) => [membershipId, code]));
    return rows.map((row) => ({
      year: row.year,
      edition: present(terms[row.edition], 'the terms of an edition'),
      party: present(codes.get(row.membershipId), 'the code of a party that has signed up'),
      paid: Money.parse(row.paid, currency),
      tierBonus: Money.parse(row.tierBonus, currency),
      isByBid: row.isByBid,
    }));
  }
}
