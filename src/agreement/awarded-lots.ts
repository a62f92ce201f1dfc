import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { TierMode } from '../values/tier.js';
import type { AwardedLot, OfferTerms, OfferedRebate, PriceTier } from './price-sheet.js';

/** A supplier that was awarded lots of a round, with what its standing offer says. */
export interface WinningSupplier {
  readonly membershipId: string;
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string | null;
  /** Of the call: its bids' prices are in it. */
  readonly currency: string;
  readonly lots: readonly AwardedLot[];
  readonly offer: OfferTerms;
}

interface LotRow {
  membership_id: string;
  lot_id: string;
  category: string;
  category_de: string;
  category_en: string;
  region: string;
  title: string;
  tier_mode: TierMode;
  cash_discount_percent: string | null;
  cash_discount_days: number | null;
  payment_days: number | null;
  delivery_days: number | null;
  position_id: string;
  item: string;
  gtin: string | null;
  name_de: string;
  name_en: string;
  unit: string;
  regions: string[];
  estimated: string | null;
  is_part: boolean;
  tiers: PriceTier[] | null;
}

interface SupplierRow {
  membership_id: string;
  code: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  vat_id: string | null;
  currency: string;
  spend_rebates: OfferedRebate[] | null;
  packages: { lots: string[]; percent: string }[] | null;
}

/** The stage whose standing offers the confirmed decision took. */
const DECIDED = `award_decision d join award_scenario sc on sc.network_id = d.network_id and sc.id = d.scenario_id`;

/** What was awarded in a round, as the price sheets need it. Works as the service: totals that are shown, prices that won. */
@Injectable()
export class AwardedLots {
  constructor(private readonly work: UnitOfWork) {}

  /** The winners of a round's confirmed decision, by code. */
  async of(roundId: string): Promise<WinningSupplier[]> {
    const suppliers = await this.suppliers(roundId);
    const lots = lotsBySupplier(await this.positions(roundId));
    return suppliers.map((row) => ({
      membershipId: row.membership_id,
      code: row.code,
      name: row.name,
      street: row.street,
      postcode: row.postcode,
      city: row.city,
      country: row.country,
      vatId: row.vat_id,
      currency: row.currency,
      lots: lots.get(row.membership_id) ?? [],
      offer: {
        spendRebates: row.spend_rebates ?? [],
        packages: (row.packages ?? []).map((offered) => ({ lotIds: offered.lots, percent: offered.percent })),
      },
    }));
  }

  private suppliers(roundId: string): Promise<SupplierRow[]> {
    return this.work.query<SupplierRow>(
      `select m.id as membership_id, m.code, o.name, o.street, o.postcode, o.city, o.country, o.vat_id, call.currency, t.spend_rebates, t.packages
       from ${DECIDED} join membership m on m.network_id = d.network_id
         and m.id in (select w.membership_id from award w where w.network_id = d.network_id and w.round_id = d.round_id)
       join organisation o on o.id = m.organisation_id
       join call on call.network_id = d.network_id and call.round_id = d.round_id
       left join standing_terms t on t.network_id = d.network_id and t.stage_id = sc.stage_id and t.membership_id = m.id
       where d.network_id = app_network() and d.round_id = $1 and d.state = 'confirmed' order by m.code`,
      [roundId],
    );
  }

  /**
   * Of a part of a lot what is estimated is the awarded quantity; if any total of the lot is not shown as it is, none of its part: the part's
   * ratio and a capacity that it reaches would tell that total. Domain §6.3.
   */
  private positions(roundId: string): Promise<LotRow[]> {
    return this.work.query<LotRow>(
      `select w.membership_id, l.id as lot_id, c.code as category, c.name_de as category_de, c.name_en as category_en, l.region, l.title, cc.tier_mode,
         bl.cash_discount_percent, (bl.offer ->> 'cashDiscountDays')::integer as cash_discount_days, (bl.offer ->> 'paymentDays')::integer as payment_days,
         (bl.offer ->> 'deliveryDays')::integer as delivery_days, p.id as position_id, i.code as item, i.gtin, i.name_de, i.name_en, i.base_unit as unit, p.regions,
         case when w.quantities is null then shown.total
           when bool_and(shown.total is not distinct from p.total) over (partition by w.membership_id, w.lot_id) then (w.quantities ->> p.id::text)::numeric
         end as estimated, w.quantities is not null as is_part, bp.tiers
       from ${DECIDED} join award w on w.network_id = d.network_id and w.round_id = d.round_id
       join lot l on l.network_id = w.network_id and l.id = w.lot_id
       join category c on c.network_id = l.network_id and c.id = l.category_id
       join call on call.network_id = d.network_id and call.round_id = d.round_id
       join call_category cc on cc.network_id = call.network_id and cc.call_id = call.id and cc.category_id = l.category_id
       join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
       join item i on i.network_id = p.network_id and i.id = p.item_id
       left join shown_position shown on shown.network_id = p.network_id and shown.id = p.id
       left join standing_offer so on so.network_id = w.network_id and so.stage_id = sc.stage_id and so.membership_id = w.membership_id and so.lot_id = l.id
       left join bid_lot bl on bl.network_id = so.network_id and bl.bid_id = so.bid_id and bl.lot_id = l.id
       left join bid_price bp on bp.network_id = so.network_id and bp.bid_id = so.bid_id and bp.position_id = p.id
       where d.network_id = app_network() and d.round_id = $1 and d.state = 'confirmed' order by l.id, i.code`,
      [roundId],
    );
  }
}

function lotsBySupplier(rows: readonly LotRow[]): Map<string, AwardedLot[]> {
  const lots = new Map<string, { membershipId: string; lot: AwardedLot; positions: AwardedLot['positions'][number][] }>();
  for (const row of rows) {
    const key = `${row.membership_id} ${row.lot_id}`;
    const positions = lots.get(key)?.positions ?? [];
    positions.push({
      positionId: row.position_id,
      item: row.item,
      gtin: row.gtin,
      nameDe: row.name_de,
      nameEn: row.name_en,
      unit: row.unit,
      regions: row.regions,
      estimated: row.estimated,
      tiers: row.tiers ?? [],
    });
    const lot = {
      lotId: row.lot_id,
      category: row.category,
      categoryDe: row.category_de,
      categoryEn: row.category_en,
      region: row.region,
      title: row.title,
      tierMode: row.tier_mode,
      cashDiscountPercent: row.cash_discount_percent,
      cashDiscountDays: row.cash_discount_days,
      paymentDays: row.payment_days,
      deliveryDays: row.delivery_days,
      positions,
      isPart: row.is_part,
    };
    lots.set(key, { membershipId: row.membership_id, lot, positions });
  }
  const bySupplier = new Map<string, AwardedLot[]>();
  for (const { membershipId, lot } of lots.values()) bySupplier.set(membershipId, [...(bySupplier.get(membershipId) ?? []), lot]);
  return bySupplier;
}
