import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import type { Cancellable } from './cancelling.js';

/** An order as it is recorded. */
export interface RecordedOrder {
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

/** A call-off as it stands, or was cancelled. */
export interface CallOff extends RecordedOrder, Cancellable {
  readonly membershipId: string;
  /** ISO 8601, UTC; null: it stands */
  readonly cancelledAt: string | null;
  readonly cancelledBecause: string | null;
}

// A report names the order by its reference, or, since two parties may use the same one, with the party's code before it.
const CALL_OFF = `o.id, o.reference, o.ordered_on::text as date, o.party_code as party, o.position_id as "positionId", c.code as category, o.region,
  i.code as item, i.base_unit as unit, trim_scale(o.quantity)::text as quantity, o.membership_id as "membershipId",
  (o.made_at at time zone n.time_zone)::date::text as "placedOn", (clock_timestamp() at time zone n.time_zone)::date::text as today,
  to_char(o.cancelled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "cancelledAt", o.cancelled_because as "cancelledBecause",
  exists (select 1 from reported_line l where l.network_id = o.network_id and l.agreement_id = o.agreement_id
    and l.reference in (o.reference, left(o.party_code || ' ' || o.reference, 100)) and l.membership_id = o.membership_id and l.position_id = o.position_id and l.refused is null) as "isReported",
  exists (select 1 from call_off_refusal r where r.network_id = o.network_id and r.agreement_id = o.agreement_id
    and r.membership_id = o.membership_id and r.position_id = o.position_id) as "isAtMaximum"`;
const FROM = `call_off o join network n on n.id = o.network_id join item i on i.network_id = o.network_id and i.id = o.item_id
  join category c on c.network_id = i.network_id and c.id = i.category_id`;

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

  /** Whether an open request of the party to the suppliers of the agreement's round may become a call-off with this reference. */
  async isReserved(agreementId: string, membershipId: string, reference: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from call_off_request r join agreement a on a.network_id = r.network_id and a.round_id = r.round_id
       where r.network_id = app_network() and a.id = $1 and r.membership_id = $2 and r.reference = $3 and r.closed_at is null`,
      [agreementId, membershipId, reference],
    );
    return row !== undefined;
  }

  /** @throws DomainError `call_off.missing` */
  async find(agreementId: string, id: string): Promise<CallOff> {
    const found = await this.work.one<CallOff>(
      `select ${CALL_OFF} from ${FROM} where o.network_id = app_network() and o.agreement_id = $1 and o.id = $2`,
      [agreementId, id],
    );
    if (!found) throw missing('call_off');
    return found;
  }

  async cancel(id: string, reason: string): Promise<void> {
    await this.work.query(
      `update call_off set cancelled_at = clock_timestamp(), cancelled_because = $2 where network_id = app_network() and id = $1 and cancelled_at is null`,
      [id, reason],
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

  async add(
    agreement: { readonly id: string; readonly supplierId: string },
    membershipId: string,
    itemId: string,
    order: RecordedOrder,
  ): Promise<void> {
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
           (select coalesce(sum(quantity), 0) from call_off
             where network_id = app_network() and agreement_id = $1 and position_id = $2::uuid and cancelled_at is null),
           (select coalesce(sum(quantity), 0) from reported_line where network_id = app_network() and agreement_id = $1 and position_id = $2::uuid and refused is null)
         )::text as bought`,
      [agreementId, positionId],
    );
    return { maximum: row?.maximum ? Decimal.parse(row.maximum) : undefined, bought: Decimal.parse(row?.bought ?? '0') };
  }

  /** How many of a party's orders of a position the maximum refused, or were taken back, within a day. */
  async tries(agreementId: string, membershipId: string, positionId: string): Promise<number> {
    const row = await this.work.one<{ tries: number }>(
      `select (select count(*) from call_off_refusal where network_id = app_network() and agreement_id = $1 and membership_id = $2
           and position_id = $3 and refused_at > clock_timestamp() - interval '1 day')::integer
         + (select count(*) from call_off where network_id = app_network() and agreement_id = $1 and membership_id = $2
           and position_id = $3 and cancelled_at > clock_timestamp() - interval '1 day')::integer as tries`,
      [agreementId, membershipId, positionId],
    );
    return row?.tries ?? 0;
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
       where network_id = app_network() and agreement_id = $1 and membership_id = $2 and position_id = $3 and cancelled_at is null group by ordered_on`,
      [agreementId, membershipId, positionId],
    );
    return rows.map(({ day, quantity }) => ({ day, quantity: Decimal.parse(quantity) }));
  }
}
