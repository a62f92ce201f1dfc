import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Keyset } from '../../platform/keyset.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Instant, instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { LineAnswer } from './answer.js';
import type { OrderContent, OrderingParty } from './content.js';
import type { LineFacts } from './line-state.js';

/** An order as recorded, without its lines. */
export interface OrderHead {
  readonly id: string;
  readonly supplierId: string;
  readonly membershipId: string;
  readonly party: string;
  readonly partyName: string;
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly wantedOn: string | null;
  readonly currency: string;
  readonly total: string;
  /** ISO 8601, UTC */
  readonly placedAt: string;
  /** the network's day, `YYYY-MM-DD` */
  readonly placedOn: string;
  readonly answerBy: string;
  readonly isChangeUnseen: boolean;
}

/** An order with what it says. */
export interface Order extends OrderHead {
  readonly content: OrderContent;
}

/** What has happened to a line. */
export interface RecordedLine extends LineFacts {
  readonly line: number;
  readonly callOffId: string;
}

/** What an order is placed with. */
export interface RecordedOrder {
  readonly id: string;
  readonly content: OrderContent;
  readonly contentHash: Buffer;
  readonly placedBy: string;
  /** the last day on which it should be answered, `YYYY-MM-DD` */
  readonly answerByDay: string;
  /** the call-offs, line by line */
  readonly callOffIds: readonly string[];
}

/** Whom an order is between, and the network's day. */
export interface OrderGround {
  readonly network: string;
  readonly country: string;
  readonly today: string;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly agreementTitle: string;
  readonly buyer: OrderingParty;
  readonly supplier: OrderingParty;
}

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const HEAD = `o.id, o.supplier_id as "supplierId", o.membership_id as "membershipId", o.party_code as party, o.content -> 'buyer' ->> 'name' as "partyName",
  o.reference, o.ordered_on::text as date, o.content ->> 'wantedOn' as "wantedOn", o.content ->> 'currency' as currency, o.content ->> 'total' as total,
  ${iso('o.placed_at')} as "placedAt",
  (o.placed_at at time zone (select n.time_zone from network n where n.id = o.network_id))::date::text as "placedOn", ${iso('o.answer_by')} as "answerBy", o.is_change_unseen as "isChangeUnseen"`;
const PARTY = `jsonb_build_object('code', m.code, 'name', o.name, 'street', o.street, 'postcode', o.postcode, 'city', o.city, 'country', o.country, 'vatId', o.vat_id)
  from membership m join organisation o on o.id = m.organisation_id where m.network_id = n.id and m.id =`;

/** Orders and what happened to their lines, as far as the running transaction's side may see them. */
@Injectable()
export class Orders {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `order.missing` */
  async find(agreementId: string, id: string): Promise<Order> {
    const found = await this.work.one<Order>(
      `select ${HEAD}, o.content from call_off_order o where o.network_id = app_network() and o.agreement_id = $1 and o.id = $2`,
      [agreementId, id],
    );
    if (!found) throw missing('order');
    return found;
  }

  /** What an order says, whatever the running transaction's network. */
  async content(networkId: string, id: string): Promise<OrderContent | undefined> {
    const row = await this.work.one<{ content: OrderContent }>(`select content from call_off_order where network_id = $1 and id = $2`, [
      networkId,
      id,
    ]);
    return row?.content;
  }

  /** The party's order with this reference, if there is one. */
  async byReference(agreementId: string, membershipId: string, reference: string): Promise<{ id: string; contentHash: Buffer } | undefined> {
    return this.work.one(
      `select id, content_hash as "contentHash" from call_off_order where network_id = app_network() and agreement_id = $1 and membership_id = $2 and reference = $3`,
      [agreementId, membershipId, reference],
    );
  }

  /** One row more than `limit` when there are more. */
  list(agreementId: string, keyset: Keyset, limit: number): Promise<(OrderHead & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${HEAD}, ${keyset.key} as "sortKey" from call_off_order o where o.network_id = app_network() and o.agreement_id = $1 and ${keyset.after}
       order by ${keyset.orderBy} limit $2`,
      [agreementId, limit + 1, ...keyset.parameters],
    );
  }

  /** What has happened to the lines of these orders, by order and line. */
  async lines(orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedLine[]>> {
    const rows = await this.work.query<LineRow>(
      `select order_id, line_no, call_off_id, ordered::text, ended_because, is_declined, confirmed_for::text, delivered::text, received::text, credited::text, to_replace::text, coming_back::text
       from order_line_facts where network_id = app_network() and order_id = any ($1::uuid[]) order by order_id, line_no`,
      [orderIds],
    );
    const lines = new Map<string, RecordedLine[]>(orderIds.map((id) => [id, []]));
    for (const row of rows) lines.get(row.order_id)?.push(toLine(row));
    return lines;
  }

  /** The positions of an order's lines. */
  async positionsOf(orderId: string, lines: readonly number[]): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct c.position_id as id from order_line l join call_off c on c.network_id = l.network_id and c.id = l.call_off_id
       where l.network_id = app_network() and l.order_id = $1 and l.line_no = any ($2::integer[])`,
      [orderId, lines],
    );
    return rows.map(({ id }) => id);
  }

  /** Whom an order is between; only the service sees both. */
  async ground(agreementId: string, membershipId: string): Promise<OrderGround> {
    const row = await this.work.one<OrderGround>(
      `select n.name as network, n.country, (clock_timestamp() at time zone n.time_zone)::date::text as today, ${iso('clock_timestamp()')} as now,
         a.title as "agreementTitle", (select ${PARTY} $2) as buyer, (select ${PARTY} a.membership_id) as supplier
       from network n join agreement a on a.network_id = n.id and a.id = $1 where n.id = app_network()`,
      [agreementId, membershipId],
    );
    return present(row, 'whom an order is between');
  }

  /** The network's day, `YYYY-MM-DD`. */
  async today(): Promise<string> {
    const row = await this.work.one<{ day: string }>(
      `select (clock_timestamp() at time zone time_zone)::date::text as day from network where id = app_network()`,
    );
    return present(row, 'the network').day;
  }

  /** The names of items as they are now, by code. */
  async items(codes: readonly string[]): Promise<ReadonlyMap<string, ItemName>> {
    const rows = await this.work.query<ItemName & { code: string }>(
      `select code, gtin, name_de as "nameDe", name_en as "nameEn" from item where network_id = app_network() and code = any ($1::text[])`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  async add(agreement: { readonly id: string; readonly supplierId: string }, membershipId: string, order: RecordedOrder): Promise<void> {
    const { id, content, contentHash, placedBy, answerByDay, callOffIds } = order;
    await this.work.query(
      `insert into call_off_order (network_id, id, agreement_id, supplier_id, membership_id, party_code, reference, ordered_on, content, content_hash, placed_by, placed_at, answer_by)
       select n.id, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ($12::date + 1)::timestamp at time zone n.time_zone from network n where n.id = app_network()`,
      [
        id,
        agreement.id,
        agreement.supplierId,
        membershipId,
        content.buyer.code,
        content.reference,
        content.date,
        JSON.stringify(content),
        contentHash,
        placedBy,
        content.placedAt,
        answerByDay,
      ],
    );
    await this.work.query(
      `insert into order_line (network_id, order_id, line_no, call_off_id) select app_network(), $1, l.no, l.id from unnest($2::uuid[]) with ordinality l (id, no)`,
      [id, callOffIds],
    );
  }

  async answer(orderId: string, answers: readonly LineAnswer[], by: string): Promise<void> {
    await this.work.query(
      `insert into order_answer (network_id, id, order_id, line_no, answer, deliver_on, reason, answered_by)
       select app_network(), a.id, $1, a.line, a.answer, a.deliver_on, a.reason, $2
       from unnest($3::uuid[], $4::integer[], $5::text[], $6::date[], $7::text[]) a (id, line, answer, deliver_on, reason)`,
      [
        orderId,
        by,
        answers.map(() => newId<'order answer'>()),
        answers.map(({ line }) => line),
        answers.map(({ answer }) => answer),
        answers.map((one) => (one.answer === 'confirmed' ? one.deliverOn : null)),
        answers.map((one) => (one.answer === 'declined' ? one.reason : null)),
      ],
    );
  }

  /** Whether the party has something to learn of the order. */
  async setChangeUnseen(orderId: string, isUnseen: boolean): Promise<void> {
    await this.work.query(`update call_off_order set is_change_unseen = $2 where network_id = app_network() and id = $1`, [orderId, isUnseen]);
  }

  /** When the next supplier is to be reminded of an order, over all networks. */
  async nextReminder(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(answer_by)) * 1000000)::bigint::text as due from order_to_answer where reminded_at is null`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Reminds the suppliers of all orders that are overdue, once each, in one statement over all networks. */
  remindDue(): Promise<number> {
    return this.work.touch(
      `with due as (
         update call_off_order o set reminded_at = clock_timestamp() from order_to_answer w
         where w.network_id = o.network_id and w.id = o.id and o.reminded_at is null and w.answer_by <= clock_timestamp() returning o.*
       )
       insert into notice (network_id, person_id, key, params, subject_id)
       select d.network_id, people.id, 'order.unanswered', jsonb_build_object('agreement', a.number, 'agreementId', a.id, 'orderId', d.id,
         'reference', d.reference, 'party', d.party_code), d.id
       from due d join agreement a on a.network_id = d.network_id and a.id = d.agreement_id
       cross join lateral people_of(d.network_id, array[d.supplier_id], array['bidder']) as people (id)`,
    );
  }
}

/** What an item is called. */
export interface ItemName {
  readonly gtin: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
}

interface LineRow {
  order_id: string;
  line_no: number;
  call_off_id: string;
  ordered: string;
  ended_because: string | null;
  is_declined: boolean;
  confirmed_for: string | null;
  delivered: string;
  received: string;
  credited: string;
  coming_back: string;
  to_replace: string;
}

function toLine(row: LineRow): RecordedLine {
  return {
    line: row.line_no,
    callOffId: row.call_off_id,
    ordered: Decimal.parse(row.ordered),
    endedBecause: row.ended_because,
    isDeclined: row.is_declined,
    confirmedFor: row.confirmed_for,
    delivered: Decimal.parse(row.delivered),
    received: Decimal.parse(row.received),
    credited: Decimal.parse(row.credited),
    toReplace: Decimal.parse(row.to_replace),
    returning: Decimal.parse(row.coming_back),
  };
}
