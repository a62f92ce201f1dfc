import { Injectable } from '@nestjs/common';
import { regionOf } from '../../demand/reading/known.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { TierMode } from '../../values/tier.js';

/** A round that was begun from an agreement. */
export interface BegunRound {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
}

/** What the member bought of a position in a delivery region, with the prices of the edition that binds it. */
export interface OwnVolume {
  readonly agreement: string;
  readonly supplier: string;
  readonly positionId: string;
  readonly item: string;
  readonly unit: string;
  readonly region: string;
  /** One of its delivery sites there; null: its own address, or none of its sites. */
  readonly site: string | null;
  readonly isOwnRegion: boolean;
  readonly quantity: string;
  readonly currency: string;
  readonly mode: TierMode;
  readonly tiers: readonly { readonly from: string; readonly unitPrice: string }[];
  /** what of it was ordered at the price of a bid. Decision 20 */
  readonly won: readonly { readonly quantity: string; readonly unitPrice: string }[];
}

/** More lines are not proposed; a price sheet of a round has hardly a tenth of that. */
const MOST = 20_000;

// Row-level security leaves a member its own lines and orders alone; that they are its own is asked for all the same.
const OWN = `
  with origin as materialized (
    select agreement_id from round_origin where network_id = app_network() and round_id = $1
  ), bought as (
    select agreement_id, position_id, region, greatest(sum(counted), sum(ordered)) as quantity,
      coalesce(jsonb_agg(jsonb_build_object('quantity', ordered::text, 'unitPrice', bid_price::text)) filter (where bid_price is not null), '[]') as won from (
      select l.agreement_id, l.position_id, l.region, l.quantity as counted, 0 as ordered, null::numeric as bid_price from reported_line l
      where l.network_id = app_network() and l.agreement_id in (select agreement_id from origin) and l.membership_id = $2 and l.refused is null
        and l.bought_on > $3::date - 365 and l.bought_on <= $3::date
      union all
      select c.agreement_id, c.position_id, c.region, 0, c.quantity - c.returned, c.unit_price from call_off c
      where c.network_id = app_network() and c.agreement_id in (select agreement_id from origin) and c.membership_id = $2 and c.cancelled_at is null
        and c.ordered_on > $3::date - 365 and c.ordered_on <= $3::date
    ) lines group by 1, 2, 3
  )
  select a.number as agreement, so.name as supplier, b.position_id as "positionId", sold ->> 'item' as item, sold ->> 'unit' as unit, b.region,
    trim_scale(b.quantity)::text as quantity, e.price_sheet ->> 'currency' as currency, lot ->> 'tierMode' as mode, sold -> 'tiers' as tiers, b.won
  from bought b
    join agreement a on a.network_id = app_network() and a.id = b.agreement_id
    join membership sm on sm.network_id = a.network_id and sm.id = a.membership_id join organisation so on so.id = sm.organisation_id
    join lateral (select s.edition_id from sign_up s where s.network_id = a.network_id and s.agreement_id = a.id and s.membership_id = $2
      order by s.effective_from desc, s.id desc limit 1) bound on true
    join edition e on e.network_id = a.network_id and e.id = bound.edition_id
    cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
    join item i on i.network_id = app_network() and i.code = sold ->> 'item'
    join round_category rc on rc.network_id = app_network() and rc.round_id = $1 and rc.category_id = i.category_id
  where (sold ->> 'positionId')::uuid = b.position_id and b.quantity > 0
  order by sold ->> 'item' collate "C", b.region limit ${MOST}`;

/** From which agreements rounds were begun, and what their parties bought under them. */
@Injectable()
export class RoundOrigins {
  constructor(private readonly work: UnitOfWork) {}

  async add(roundId: string, agreementId: string, termTo: string, personId: string): Promise<void> {
    await this.work.query(`insert into round_origin (network_id, round_id, agreement_id, term_to, begun_by) values (app_network(), $1, $2, $3, $4)`, [
      roundId,
      agreementId,
      termTo,
      personId,
    ]);
  }

  /** The rounds that were begun from an agreement, the latest first. */
  of(agreementId: string): Promise<BegunRound[]> {
    return this.work.query<BegunRound>(
      `select r.id, r.title, r.phase from round_origin o join round r on r.network_id = o.network_id and r.id = o.round_id
       where o.network_id = app_network() and o.agreement_id = $1 order by o.begun_at desc`,
      [agreementId],
    );
  }

  /** What a member bought in the 365 days up to today, by item and region; of what was ordered and what was reported the larger. */
  async ownVolumes(roundId: string, membershipId: string, today: string): Promise<OwnVolume[]> {
    const bought = await this.work.query<BoughtVolume>(OWN, [roundId, membershipId, today]);
    const places = await this.work.query<{ site: string | null; postcode: string }>(
      `select null as site, o.postcode from membership m join organisation o on o.id = m.organisation_id where m.network_id = app_network() and m.id = $1
       union all select s.name, s.postcode from delivery_site s where s.network_id = app_network() and s.membership_id = $1 order by site nulls first`,
      [membershipId],
    );
    return placed(bought, places);
  }
}

type BoughtVolume = Omit<OwnVolume, 'site' | 'isOwnRegion'>;

/** Where the member has volumes delivered, by the delivery region of its addresses' postcodes. @param places its own address, then its sites by name */
function placed(bought: readonly BoughtVolume[], places: readonly { readonly site: string | null; readonly postcode: string }[]): OwnVolume[] {
  const own = new Set<string>();
  const sites = new Map<string, string>();
  for (const { site, postcode } of places) {
    const region = regionOf(postcode);
    if (site === null) own.add(region);
    else if (!sites.has(region)) sites.set(region, site);
  }
  return bought.map((volume) => ({ ...volume, site: sites.get(volume.region) ?? null, isOwnRegion: own.has(volume.region) }));
}
