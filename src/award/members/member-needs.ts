import { Injectable } from '@nestjs/common';
import { COMPARED } from '../../bidding/bid/lot-price.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { costOf, type TierMode } from '../../values/tier.js';
import type { AwardedPosition, MemberNeed } from './member-savings.js';
import type { Scenario } from '../scenario/scenarios.js';
import { maySplit } from '../optimum/written-rules.js';

interface NeedRow {
  member: string;
  position: string;
  quantity: string;
  priced: string;
  per: string | null;
  worth: string | null;
}

interface PositionRow {
  position: string;
  lot: string;
  supplier: string;
  total: string;
  quantity: string;
  tier_mode: TierMode;
  tiers: { from: string; unitPrice: string }[];
  cash_discount_percent: string | null;
}

/** What members need of the lots of a scenario, and at which prices they are awarded. Office, auditor and service only. */
@Injectable()
export class MemberNeeds {
  constructor(private readonly work: UnitOfWork) {}

  /** The lines in force, by member and position. */
  async of(roundId: string): Promise<MemberNeed[]> {
    const rows = await this.work.query<NeedRow>(
      `select m.code as member, p.id as position, r.baseline_per as per, sum(r.quantity) as quantity,
         coalesce(sum(r.quantity) filter (where r.baseline_per is not null), 0) as priced, sum(r.quantity * r.baseline_amount) as worth
       from lot l join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
         join requirement r on r.network_id = l.network_id and r.round_id = l.round_id and r.item_id = p.item_id and r.region::text = any (p.regions)
         join membership m on m.network_id = r.network_id and m.id = r.membership_id
       where l.network_id = app_network() and l.round_id = $1 and r.withdrawn_at is null group by m.code, p.id, r.baseline_per`,
      [roundId],
    );
    return rows.map(({ member, position, quantity, priced, per, worth }) => ({
      member,
      position,
      quantity: Decimal.parse(quantity),
      priced: Decimal.parse(priced),
      baseline: per === null || worth === null ? Decimal.zero : Decimal.parse(worth).over(Decimal.parse(per)),
    }));
  }

  /** The positions that a scenario awards, whole or in part, at the mean price of a unit as the scenario reckons it, less cash discount. Domain §10. */
  async awarded({ id, stageId, conditions }: Scenario): Promise<AwardedPosition[]> {
    const rows = await this.work.query<PositionRow>(
      `select p.id as position, a.lot_id as lot, m.code as supplier, p.total, coalesce(a.quantities ->> p.id::text, p.total::text) as quantity,
         cc.tier_mode, bp.tiers, bl.cash_discount_percent
       from scenario_award a join standing_offer o on o.network_id = a.network_id and o.stage_id = $2 and o.membership_id = a.membership_id and o.lot_id = a.lot_id
         join bid_lot bl on bl.network_id = o.network_id and bl.bid_id = o.bid_id and bl.lot_id = o.lot_id
         join bid_price bp on bp.network_id = o.network_id and bp.bid_id = o.bid_id and bp.lot_id = o.lot_id
         join lot_position p on p.network_id = bp.network_id and p.id = bp.position_id
         join membership m on m.network_id = a.network_id and m.id = a.membership_id
         join lot l on l.network_id = a.network_id and l.id = a.lot_id join stage s on s.network_id = a.network_id and s.id = o.stage_id
         join call_category cc on cc.network_id = a.network_id and cc.call_id = s.call_id and cc.category_id = l.category_id
       where a.network_id = app_network() and a.scenario_id = $1`,
      [id, stageId],
    );
    return rows.flatMap(({ position, lot, supplier, total, quantity: awarded, tier_mode: mode, tiers, cash_discount_percent: discount }) => {
      const quantity = Decimal.parse(awarded);
      if (quantity.isZero) return [];
      const parsed = tiers.map((tier) => ({ from: Decimal.parse(tier.from), unitPrice: Decimal.parse(tier.unitPrice) }));
      const cost = costOf(parsed, maySplit(conditions) ? mode : COMPARED, quantity);
      const unitPrice = Decimal.hundred
        .minus(Decimal.parse(discount ?? '0'))
        .percentOf(cost)
        .over(quantity);
      return [{ position, lot, supplier, unitPrice, share: quantity.over(Decimal.parse(total)) }];
    });
  }

  /** The currency of the network, and members' names by code. */
  async names(): Promise<{ currency: string; members: ReadonlyMap<string, string> }> {
    const rows = await this.work.query<{ code: string; name: string; currency: string }>(
      `select m.code, o.name, n.currency from membership m join organisation o on o.id = m.organisation_id join network n on n.id = m.network_id
       where m.network_id = app_network() and m.kind = 'member'`,
    );
    return { currency: rows[0]?.currency ?? 'EUR', members: new Map(rows.map(({ code, name }) => [code, name])) };
  }
}

/** What each supplier is paid in a scenario. */
export function paidBy({ suppliers }: Scenario, currency: string): Map<string, Money> {
  return new Map(suppliers.map(({ supplier, cost }) => [supplier, Money.parse(cost, currency)]));
}
