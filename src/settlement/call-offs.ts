import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import type { Judgement, Standing } from './allowance.js';
import type { Cancellable } from './cancelling.js';
import { STANDS } from './volume-reports.js';

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
  /** of the bid that won it; null: the agreement's prices. Decision 20 */
  readonly unitPrice: string | null;
}

/** What a party has called off of a position on a day. */
export interface OwnDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly quantity: Decimal;
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
  i.code as item, i.base_unit as unit, trim_scale(o.quantity)::text as quantity, trim_scale(o.unit_price)::text as "unitPrice", o.membership_id as "membershipId",
  (o.made_at at time zone n.time_zone)::date::text as "placedOn", (clock_timestamp() at time zone n.time_zone)::date::text as today,
  to_char(o.cancelled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "cancelledAt", o.cancelled_because as "cancelledBecause",
  exists (select 1 from reported_line l where l.network_id = o.network_id and l.agreement_id = o.agreement_id
    and (l.reference in (o.reference, left(o.party_code || ' ' || o.reference, 100)) or l.order_reference = o.reference)
    and l.membership_id = o.membership_id and l.position_id = o.position_id and ${STANDS}) as "isReported",
  exists (select 1 from call_off_refusal r where r.network_id = o.network_id and r.agreement_id = o.agreement_id
    and r.membership_id = o.membership_id and r.position_id = o.position_id and r.is_refused) as "isAtMaximum",
  exists (select 1 from order_line l join order_movement_line v on v.network_id = l.network_id and v.order_id = l.order_id and v.line_no = l.line_no
      join order_movement w on w.network_id = v.network_id and w.id = v.movement_id and w.reversed_at is null
    where l.network_id = o.network_id and l.call_off_id = o.id and v.kind = 'delivery') as "isDelivered"`;
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

  /** @param isDeclined by the supplier: it then is no try of its party's */
  async cancel(ids: readonly string[], reason: string, isDeclined = false): Promise<void> {
    await this.work.query(
      `update call_off set cancelled_at = clock_timestamp(), cancelled_because = $2, is_declined = $3
       where network_id = app_network() and id = any ($1::uuid[]) and cancelled_at is null`,
      [ids, reason, isDeclined],
    );
  }

  /** The call-offs that are an order's lines, by line. */
  ofOrder(orderId: string): Promise<(CallOff & { readonly line: number })[]> {
    return this.work.query(
      `select ${CALL_OFF}, w.line_no as line from ${FROM} join order_line w on w.network_id = o.network_id and w.call_off_id = o.id
       where w.network_id = app_network() and w.order_id = $1 order by w.line_no`,
      [orderId],
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

  /** Records the call-offs of one party, in one statement. */
  async add(
    agreement: { readonly id: string; readonly supplierId: string },
    membershipId: string,
    all: readonly (RecordedOrder & { readonly itemId: string })[],
  ): Promise<void> {
    await this.work.query(
      `insert into call_off (network_id, agreement_id, supplier_id, membership_id, id, party_code, position_id, item_id, region, reference, ordered_on, quantity, unit_price)
       select app_network(), $1, $2, $3, o.* from unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::date[], $11::numeric[], $12::numeric[]) o`,
      [
        agreement.id,
        agreement.supplierId,
        membershipId,
        all.map(({ id }) => id),
        all.map(({ party }) => party),
        all.map(({ positionId }) => positionId),
        all.map(({ itemId }) => itemId),
        all.map(({ region }) => region),
        all.map(({ reference }) => reference),
        all.map(({ date }) => date),
        all.map(({ quantity }) => quantity),
        all.map(({ unitPrice }) => unitPrice),
      ],
    );
  }

  /** Which of these references a party has used under the agreement, or a request of its may become a call-off with. */
  async usedReferences(agreementId: string, membershipId: string, references: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ reference: string }>(
      `select reference from call_off where network_id = app_network() and agreement_id = $1 and membership_id = $2 and reference = any ($3::text[])
       union select r.reference from call_off_request r join agreement a on a.network_id = r.network_id and a.round_id = r.round_id
         where r.network_id = app_network() and a.id = $1 and r.membership_id = $2 and r.closed_at is null and r.reference = any ($3::text[])`,
      [agreementId, membershipId, references],
    );
    return new Set(rows.map(({ reference }) => reference));
  }

  /** Whether another request of the party for the position is open. */
  async hasOpenRequest(membershipId: string, positionId: string, except: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from call_off_request where network_id = app_network() and membership_id = $1 and position_id = $2 and closed_at is null and id <> $3 limit 1`,
      [membershipId, positionId, except],
    );
    return row !== undefined;
  }

  /** Where a party stands with these positions; to be read under the agreement's lock. */
  async standings(agreementId: string, membershipId: string, positionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.work.query<StandingRow>(
      `select p.id,
         (select maximum ->> 'quantity' from agreement a cross join jsonb_array_elements(a.maximum_quantities) maximum
           where a.network_id = app_network() and a.id = $1 and maximum ->> 'positionId' = p.id::text) as maximum,
         (select q.most::text from call_off_quota q where q.network_id = app_network() and q.agreement_id = $1 and q.position_id = p.id
           and (q.membership_id = $2 or q.membership_id is null) order by q.membership_id nulls last limit 1) as quota,
         greatest(called.bought, reported.bought)::text as bought, greatest(called.own, reported.own)::text as own,
         (called.taken_back + requested.taken_back + (select count(*) from call_off_refusal r where r.network_id = app_network() and r.agreement_id = $1 and r.membership_id = $2
           and r.position_id = p.id and r.refused_at > clock_timestamp() - interval '1 day'))::integer as tries, requested.fruitless::integer as fruitless
       from unnest($3::uuid[]) as p (id)
       cross join lateral (select coalesce(sum(quantity - returned) filter (where cancelled_at is null), 0) as bought,
           coalesce(sum(quantity - returned) filter (where cancelled_at is null and membership_id = $2), 0) as own,
           count(*) filter (where membership_id = $2 and not is_declined and cancelled_at > clock_timestamp() - interval '1 day') as taken_back
         from call_off where network_id = app_network() and agreement_id = $1 and position_id = p.id) called
       cross join lateral (select count(*) filter (where r.state = 'withdrawn') as taken_back, count(*) filter (where r.state = 'exhausted') as fruitless
         from call_off_request r join request_turn t on t.network_id = r.network_id and t.request_id = r.id
         where r.network_id = app_network() and r.membership_id = $2 and r.position_id = p.id and r.state in ('withdrawn', 'exhausted')
           and r.closed_at > clock_timestamp() - interval '1 day' and t.agreement_id = $1 and t.state not in ('over_maximum', 'passed_over')) requested
       cross join lateral (select coalesce(sum(quantity), 0) as bought, coalesce(sum(quantity) filter (where membership_id = $2), 0) as own
         from reported_line where network_id = app_network() and agreement_id = $1 and position_id = p.id and refused is null) reported`,
      [agreementId, membershipId, positionIds],
    );
    return new Map(rows.map((row) => [row.id, toStanding(row)]));
  }

  /** Counts what a refused order has tried. */
  async addTries(agreementId: string, membershipId: string, tried: Judgement['tried']): Promise<void> {
    await this.work.query(
      `insert into call_off_refusal (network_id, agreement_id, membership_id, position_id, is_refused)
       select app_network(), $1, $2, t.* from unnest($3::uuid[], $4::boolean[]) t`,
      [agreementId, membershipId, tried.map(({ positionId }) => positionId), tried.map(({ isRefused }) => isRefused)],
    );
  }

  /** What a party has called off of these positions, by day. */
  async ownDays(agreementId: string, membershipId: string, positionIds: readonly string[]): Promise<ReadonlyMap<string, readonly OwnDay[]>> {
    const rows = await this.work.query<{ id: string; day: string; quantity: string }>(
      `select position_id as id, ordered_on::text as day, sum(quantity - returned)::text as quantity from call_off
       where network_id = app_network() and agreement_id = $1 and membership_id = $2 and position_id = any ($3::uuid[]) and cancelled_at is null
       group by position_id, ordered_on order by ordered_on`,
      [agreementId, membershipId, positionIds],
    );
    const days = new Map<string, OwnDay[]>();
    for (const { id, day, quantity } of rows) days.set(id, [...(days.get(id) ?? []), { day, quantity: Decimal.parse(quantity) }]);
    return days;
  }
}

interface StandingRow {
  readonly id: string;
  readonly maximum: string | null;
  readonly quota: string | null;
  readonly bought: string;
  readonly own: string;
  readonly tries: number;
  readonly fruitless: number;
}

function toStanding({ maximum, quota, bought, own, tries, fruitless }: StandingRow): Standing {
  return {
    maximum: maximum === null ? undefined : Decimal.parse(maximum),
    quota: quota === null ? undefined : Decimal.parse(quota),
    bought: Decimal.parse(bought),
    own: Decimal.parse(own),
    tries,
    fruitless,
  };
}
