import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { ReportedVolume, StatedVolume } from './comparison/comparison.js';
import type { KeptInvoice } from './invoice/kept-invoice.js';
import { STANDS } from './volume-reports.js';

/** A position as its category, region and item are called. */
export interface PositionName {
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly unit: string;
}

/** Days, both inclusive; without them the whole time. */
export type Days = { readonly from: string; readonly to: string } | undefined;

/** An invoice of a period as far as volumes ask. */
export interface InvoiceOfParty {
  readonly membershipId: string;
  readonly content: KeptInvoice;
}

/** A position that a party's order was for. */
export interface OrderedPosition {
  readonly party: string;
  readonly order: string;
  readonly positionId: string;
}

/** How much of each position was called off, reported and invoiced, as far as the running transaction's side may see it. */
@Injectable()
export class Volumes {
  constructor(private readonly work: UnitOfWork) {}

  /** By the day of the order. */
  async calledOff(agreementId: string, days: Days): Promise<StatedVolume[]> {
    const rows = await this.work.query<StatedRow>(
      `select party_code as party, position_id as "positionId", ordered_on::text as day, sum(quantity - returned)::text as quantity from call_off
       where network_id = app_network() and agreement_id = $1 and cancelled_at is null and ($2::date is null or ordered_on between $2 and $3)
       group by 1, 2, 3 order by 1, 2, 3`,
      [agreementId, days?.from ?? null, days?.to ?? null],
    );
    return rows.map((row) => ({ ...row, quantity: Decimal.parse(row.quantity) }));
  }

  /** By the day of the purchase. */
  async reported(agreementId: string, days: Days): Promise<ReportedVolume[]> {
    const rows = await this.work.query<StatedRow & { readonly net: string | null }>(
      `select l.party_code as party, l.position_id as "positionId", l.bought_on::text as day, sum(l.quantity)::text as quantity,
         case when count(*) = count(l.net_amount) then sum(l.net_amount)::text end as net
       from reported_line l where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS} and ($2::date is null or l.bought_on between $2 and $3)
       group by 1, 2, 3 order by 1, 2, 3`,
      [agreementId, days?.from ?? null, days?.to ?? null],
    );
    return rows.map(({ net, quantity, ...row }) => ({
      ...row,
      quantity: Decimal.parse(quantity),
      net: net === null ? undefined : Decimal.parse(net),
    }));
  }

  /** Invoices handed in for these days or a part of them; of several with the same number the latest. */
  invoices(agreementId: string, { from, to }: NonNullable<Days>): Promise<InvoiceOfParty[]> {
    return this.work.query(
      `select distinct on (e.membership_id, e.content ->> 'number', e.content ->> 'kind')
         e.membership_id as "membershipId", e.content
       from invoice_evidence e where e.network_id = app_network() and e.agreement_id = $1 and e.period_from >= $2 and e.period_to <= $3
       order by e.membership_id, e.content ->> 'number', e.content ->> 'kind', e.received_at desc, e.id`,
      [agreementId, from, to],
    );
  }

  /** The positions that these orders, or call-offs, of parties were for. */
  ordered(agreementId: string, orders: readonly string[]): Promise<OrderedPosition[]> {
    return this.work.query(
      `select c.party_code as party, coalesce(w.reference, c.reference) as "order", c.position_id as "positionId" from call_off c
         left join order_line l on l.network_id = c.network_id and l.call_off_id = c.id
         left join call_off_order w on w.network_id = l.network_id and w.id = l.order_id
       where c.network_id = app_network() and c.agreement_id = $1 and c.cancelled_at is null and coalesce(w.reference, c.reference) = any ($2::text[])
       group by 1, 2, 3`,
      [agreementId, orders],
    );
  }

  /** What the positions are called, by the latest edition that sells them. */
  async names(agreementId: string): Promise<ReadonlyMap<string, PositionName>> {
    const rows = await this.work.query<PositionName & { readonly id: string }>(
      `select sold ->> 'positionId' as id, lot ->> 'category' as category, lot ->> 'region' as region, sold ->> 'item' as item, sold ->> 'unit' as unit
       from edition e cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
       where e.network_id = app_network() and e.agreement_id = $1 and e.opened_at is not null order by e.number`,
      [agreementId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

interface StatedRow {
  readonly party: string;
  readonly positionId: string;
  readonly day: string;
  readonly quantity: string;
}
