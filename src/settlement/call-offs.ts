import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';

/** A call-off as recorded. */
export interface CallOff {
  readonly id: string;
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly party: string;
  readonly positionId: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: string;
}

const CALL_OFF = `o.id, o.reference, o.ordered_on::text as date, o.party_code as party, o.position_id as "positionId", c.code as category, o.region,
  i.code as item, i.base_unit as unit, trim_scale(o.quantity)::text as quantity`;
const FROM = `call_off o join item i on i.network_id = o.network_id and i.id = o.item_id join category c on c.network_id = i.network_id and c.id = i.category_id`;

/** Parties' call-offs. */
@Injectable()
export class CallOffs {
  constructor(private readonly work: UnitOfWork) {}

  /** The party's call-off with this reference, if there is one. */
  byReference(agreementId: string, membershipId: string, reference: string): Promise<CallOff | undefined> {
    return this.work.one(
      `select ${CALL_OFF} from ${FROM} where o.network_id = app_network() and o.agreement_id = $1 and o.membership_id = $2 and o.reference = $3`,
      [agreementId, membershipId, reference],
    );
  }

  /** One row more than `limit` when there are more. */
  list(agreementId: string, keyset: Keyset, limit: number): Promise<(CallOff & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${CALL_OFF}, ${keyset.key} as "sortKey" from ${FROM} where o.network_id = app_network() and o.agreement_id = $1 and ${keyset.after}
       order by ${keyset.orderBy} limit $2`,
      [agreementId, limit + 1, ...keyset.parameters],
    );
  }

  async add(agreement: { readonly id: string; readonly supplierId: string }, membershipId: string, itemId: string, order: CallOff): Promise<void> {
    await this.work.query(
      `insert into call_off (network_id, id, agreement_id, supplier_id, membership_id, party_code, position_id, item_id, region, reference, ordered_on, quantity)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        order.id,
        agreement.id,
        agreement.supplierId,
        membershipId,
        order.party,
        order.positionId,
        itemId,
        order.region,
        order.reference,
        order.date,
        order.quantity,
      ],
    );
  }

  /** The position's maximum, if the agreement has one, and what all parties have called off or the supplier has reported, whichever is more. */
  async againstMaximum(agreementId: string, positionId: string): Promise<{ maximum: Decimal | undefined; bought: Decimal }> {
    const row = await this.work.one<{ maximum: string | null; bought: string }>(
      `select (select maximum ->> 'quantity' from agreement a cross join jsonb_array_elements(a.maximum_quantities) maximum
           where a.network_id = app_network() and a.id = $1 and maximum ->> 'positionId' = $2::text) as maximum,
         greatest(
           (select coalesce(sum(quantity), 0) from call_off where network_id = app_network() and agreement_id = $1 and position_id = $2::uuid),
           (select coalesce(sum(quantity), 0) from reported_line where network_id = app_network() and agreement_id = $1 and position_id = $2::uuid and refused is null)
         )::text as bought`,
      [agreementId, positionId],
    );
    return { maximum: row?.maximum ? Decimal.parse(row.maximum) : undefined, bought: Decimal.parse(row?.bought ?? '0') };
  }

  /** How many of a party's orders of a position the maximum refused within a day. */
  async refusals(agreementId: string, membershipId: string, positionId: string): Promise<number> {
    const row = await this.work.one<{ refusals: number }>(
      `select count(*)::integer as refusals from call_off_refusal where network_id = app_network() and agreement_id = $1 and membership_id = $2
         and position_id = $3 and refused_at > clock_timestamp() - interval '1 day'`,
      [agreementId, membershipId, positionId],
    );
    return row?.refusals ?? 0;
  }

  async addRefusal(agreementId: string, membershipId: string, positionId: string): Promise<void> {
    await this.work.query(`insert into call_off_refusal (network_id, agreement_id, membership_id, position_id) values (app_network(), $1, $2, $3)`, [
      agreementId,
      membershipId,
      positionId,
    ]);
  }

  /** What a party has called off of a position, by day. */
  async ownDays(agreementId: string, membershipId: string, positionId: string): Promise<{ day: string; quantity: Decimal }[]> {
    const rows = await this.work.query<{ day: string; quantity: string }>(
      `select ordered_on::text as day, sum(quantity)::text as quantity from call_off
       where network_id = app_network() and agreement_id = $1 and membership_id = $2 and position_id = $3 group by ordered_on`,
      [agreementId, membershipId, positionId],
    );
    return rows.map(({ day, quantity }) => ({ day, quantity: Decimal.parse(quantity) }));
  }
}
