import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { ReportedVolume, StatedVolume } from './comparison/comparison.js';
import type { KeptInvoice } from './invoice/kept-invoice.js';
import { COVERED, STANDS, VolumeReports, WITH_WON_ORDERS, WON_ORDER, wonOrdersIn } from './volume-reports.js';

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

const SUMS = `l.party_code as party, l.position_id as "positionId", l.bought_on::text as day`;
const NET = (amount: string): string => `case when count(*) = count(${amount}) then sum(${amount})::text end as net`;
const REPORTED = `select ${SUMS}, sum(l.quantity)::text as quantity, null as "bidPrice", ${NET('l.net_amount')}
  from reported_line l where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS} and ($2::date is null or l.bought_on between $2 and $3)
  group by 1, 2, 3 order by 1, 2, 3`;
// Lines before the days have filled orders too. The net amount of a divided line stays with its first part.
const REPORTED_WITH_BIDS = `with ${wonOrdersIn('$4')}, naming as (
    select l.party_code, l.position_id, l.bought_on, l.reference, l.quantity, l.net_amount, ${WON_ORDER} from reported_line l ${WITH_WON_ORDERS}
    where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS}
  ), line as (select l.*, ${COVERED} from naming l)
  select ${SUMS}, sum(part.quantity)::text as quantity, part.bid_price::text as "bidPrice", ${NET('part.net')}
  from line l cross join lateral (values (l."unitPrice", l.covered, l.net_amount),
    (null, l.quantity - l.covered, case when l.covered > 0 then 0 * l.net_amount else l.net_amount end)) part (bid_price, quantity, net)
  where part.quantity > 0 and ($2::date is null or l.bought_on between $2 and $3)
  group by 1, 2, 3, part.bid_price order by 1, 2, 3, part.bid_price`;

/** How much of each position was called off, reported and invoiced, as far as the running transaction's side may see it. */
@Injectable()
export class Volumes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: VolumeReports,
  ) {}

  /** By the day of the order and the price of the bid that won it. */
  async calledOff(agreementId: string, days: Days): Promise<StatedVolume[]> {
    const rows = await this.work.query<StatedRow>(
      `select party_code as party, position_id as "positionId", ordered_on::text as day, sum(quantity - returned)::text as quantity, unit_price::text as "bidPrice" from call_off
       where network_id = app_network() and agreement_id = $1 and cancelled_at is null and ($2::date is null or ordered_on between $2 and $3)
       group by 1, 2, 3, unit_price order by 1, 2, 3, unit_price`,
      [agreementId, days?.from ?? null, days?.to ?? null],
    );
    return rows.map(toStated);
  }

  /** By the day of the purchase and the price of the bid that covers it. */
  async reported(agreementId: string, days: Days): Promise<ReportedVolume[]> {
    const won = await this.reports.wonOrders(agreementId);
    const between = [agreementId, days?.from ?? null, days?.to ?? null];
    const rows = await (won.length === 0
      ? this.work.query<ReportedRow>(REPORTED, between)
      : this.work.query<ReportedRow>(REPORTED_WITH_BIDS, [...between, JSON.stringify(won)]));
    return rows.map(({ net, ...row }) => ({ ...toStated(row), net: net === null ? undefined : Decimal.parse(net) }));
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
  readonly bidPrice: string | null;
}
type ReportedRow = StatedRow & { readonly net: string | null };

function toStated({ quantity, bidPrice, ...row }: StatedRow): StatedVolume {
  return { ...row, quantity: Decimal.parse(quantity), bidPrice: bidPrice === null ? undefined : Decimal.parse(bidPrice) };
}
