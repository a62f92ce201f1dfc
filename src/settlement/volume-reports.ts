import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import type { Purchase } from './purchase.js';
import type { JudgedLine, Refusal, ReportedDays, ReportLine, Used } from './volume-report.js';

/** What a report came to. */
export interface VolumeReport {
  readonly id: string;
  readonly counted: number;
  readonly refused: number;
  readonly repeated: number;
  /** lines of earlier versions that were taken back */
  readonly reversed: number;
  /** e.g. `2027-Q1`; null: single lines */
  readonly period: string | null;
  readonly version: number | null;
  /** ISO 8601, UTC */
  readonly receivedAt: string;
}

/** A line that counts nowhere. */
export interface Refused {
  readonly row: number;
  readonly reference: string;
  readonly reason: Refusal;
}

/** A line of a report as stored: counted, or refused and why. */
export interface StoredLine extends ReportLine {
  readonly row: number;
  readonly reason: Refusal | null;
  /** the reference of the line that this one takes back */
  readonly takesBack: string | null;
}

/** Of `reported_line l`: what counts and was not taken back. A line and its counter-line are nothing together. */
export const STANDS = `l.refused is null and l.reverses is null and not exists
  (select from reported_line c where c.network_id = l.network_id and c.reverses = l.id)`;

/** An order that a bid won, by one of the names under which a report may mean it. */
export interface WonOrder {
  readonly membershipId: string;
  readonly positionId: string;
  readonly name: string;
  readonly order: string;
  readonly unitPrice: string;
  /** what was called off with it and stands; base unit */
  readonly ordered: string;
}

/** As `won`: the agreement's orders that bids won, handed in as a parameter. Mostly there are none, and then no line is looked for one. */
export const wonOrdersIn = (parameter: string): string => `won as materialized (
    select * from jsonb_to_recordset(${parameter}::jsonb) as w ("membershipId" uuid, "positionId" uuid, name text, "order" uuid, "unitPrice" numeric, ordered numeric)
  )`;
const named = (alias: string, name: string): string =>
  `left join won ${alias} on ${alias}."membershipId" = l.membership_id and ${alias}."positionId" = l.position_id and ${alias}.name = ${name}`;
const cheaper = (column: string): string =>
  `case when named_order."order" is null or own."unitPrice" <= named_order."unitPrice" then own.${column} else named_order.${column} end`;
/** Joins to `reported_line l` what it names by its own reference, and what as its order. */
export const WITH_WON_ORDERS = `${named('own', 'l.reference')} ${named('named_order', 'l.order_reference')}`;
/** The order that a line names; of two the cheaper. */
export const WON_ORDER = `${cheaper('"order"')} as "order", ${cheaper('"unitPrice"')} as "unitPrice", ${cheaper('ordered')} as ordered`;

/** How much of a line of `l`, which has what `WON_ORDER` says, the bid covers: lines fill an order by day and reference. As the rule `paid`. */
export const COVERED = `case when l."order" is null then 0 else greatest(0, least(l.quantity, l.ordered + l.quantity
      - sum(l.quantity) over (partition by l."order" order by l.bought_on, l.reference collate "C" rows unbounded preceding))) end as covered`;

const PURCHASE = `l.reference, l.bought_on::text as day, m.code as party, l.position_id as position, l.quantity`;
const PURCHASED = `from reported_line l join membership m on m.network_id = l.network_id and m.id = l.membership_id`;
const COUNTED = `where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS}`;
const PURCHASES = `select ${PURCHASE}, null as "order", null as "unitPrice", null as ordered ${PURCHASED} ${COUNTED}`;
const PURCHASES_WITH_BIDS = `with ${wonOrdersIn('$2')} select ${PURCHASE}, ${WON_ORDER} ${PURCHASED} ${WITH_WON_ORDERS} ${COUNTED}`;

const REPORT = `id, counted, refused, repeated, reversed, period, version, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedAt"`;
const LINE = `l.reference, l.bought_on::text as date, l.party_code as party, l.category_code as category, l.region, l.item_code as item, trim_scale(l.quantity)::text as quantity`;

/** Suppliers' volume reports and their lines. */
@Injectable()
export class VolumeReports {
  constructor(private readonly work: UnitOfWork) {}

  /** The report that had the same content, if there was one. */
  sameAs(agreementId: string, hash: Buffer): Promise<VolumeReport | undefined> {
    return this.work.one(`select ${REPORT} from volume_report where network_id = app_network() and agreement_id = $1 and content_hash = $2`, [
      agreementId,
      hash,
    ]);
  }

  /** @throws DomainError `volume_report.missing` */
  async find(agreementId: string, id: string): Promise<VolumeReport> {
    const report = await this.work.one<VolumeReport>(
      `select ${REPORT} from volume_report where network_id = app_network() and agreement_id = $1 and id = $2`,
      [agreementId, id],
    );
    if (!report) throw missing('volume_report');
    return report;
  }

  /** One row more than `limit` when there are more. */
  list(agreementId: string, keyset: Keyset, limit: number): Promise<(VolumeReport & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${REPORT}, ${keyset.key} as "sortKey" from volume_report r where network_id = app_network() and agreement_id = $1 and ${keyset.after}
       order by ${keyset.orderBy} limit $2`,
      [agreementId, limit + 1, ...keyset.parameters],
    );
  }

  /** The lines that were refused, by row. */
  refusals(reportId: string): Promise<Refused[]> {
    return this.work.query(
      `select row_no as row, reference, refused as reason from reported_line
       where network_id = app_network() and report_id = $1 and refused is not null order by row_no`,
      [reportId],
    );
  }

  /** One row more than `limit` when there are more. @param state null: all lines that were stored */
  lines(
    reportId: string,
    state: 'counted' | 'refused' | null,
    keyset: Keyset,
    limit: number,
  ): Promise<(StoredLine & { readonly id: string; readonly sortKey: string })[]> {
    return this.work.query(
      `select l.id, ${LINE}, l.row_no as row, l.refused as reason,
         (select t.reference from reported_line t where t.network_id = l.network_id and t.id = l.reverses) as "takesBack", ${keyset.key} as "sortKey" from reported_line l
       where l.network_id = app_network() and l.report_id = $1 and ($2::text is null or (l.refused is null) = ($2 = 'counted')) and ${keyset.after}
       order by ${keyset.orderBy} limit $3`,
      [reportId, state, limit + 1, ...keyset.parameters],
    );
  }

  /** Counted lines as far as the running transaction's side may see them; one row more than `limit` when there are more. */
  counted(agreementId: string, keyset: Keyset, limit: number): Promise<(ReportLine & { readonly id: string; readonly sortKey: string })[]> {
    return this.work.query(
      `select l.id, ${LINE}, ${keyset.key} as "sortKey" from reported_line l
       where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS} and ${keyset.after} order by ${keyset.orderBy} limit $2`,
      [agreementId, limit + 1, ...keyset.parameters],
    );
  }

  /** The lines that count or did count among those with these references, by reference. */
  async countedAmong(agreementId: string, references: readonly string[]): Promise<ReadonlyMap<string, Used>> {
    const rows = await this.work.query<ReportLine & { readonly stands: boolean }>(
      `select ${LINE}, ${STANDS} as stands from reported_line l where l.network_id = app_network() and l.agreement_id = $1 and l.refused is null and l.reference = any ($2::text[])`,
      [agreementId, references],
    );
    return new Map(rows.map(({ stands, ...line }) => [line.reference, { line, stands }]));
  }

  /** The days that were reported as a whole. */
  reportedDays(agreementId: string): Promise<ReportedDays[]> {
    return this.work.query(
      `select distinct period_from::text as "from", period_to::text as "to" from volume_report
       where network_id = app_network() and agreement_id = $1 and period is not null`,
      [agreementId],
    );
  }

  /** Records a report with its counted and refused lines; a repeated line is recorded already. */
  async record(
    report: VolumeReport,
    agreement: { readonly id: string; readonly supplierId: string },
    hash: Buffer,
    lines: readonly JudgedLine[],
  ): Promise<void> {
    const ids = [report.id, agreement.id, agreement.supplierId];
    await this.work.query(
      `insert into volume_report (network_id, id, agreement_id, supplier_id, content_hash, counted, refused, repeated, received_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [...ids, hash, report.counted, report.refused, report.repeated, report.receivedAt],
    );
    await this.work.query(
      `insert into reported_line (network_id, report_id, agreement_id, supplier_id, row_no, reference, bought_on, party_code, category_code, region, item_code,
         quantity, membership_id, position_id, refused)
       select app_network(), $1, $2, $3, l.row, l.reference, l.date, l.party, l.category, l.region, l.item, l.quantity, l."membershipId", l."positionId", l.reason
       from jsonb_to_recordset($4) as l (row integer, reference text, date date, party text, category text, region text, item text, quantity numeric,
         "membershipId" uuid, "positionId" uuid, reason text)`,
      [
        ...ids,
        JSON.stringify(lines.flatMap(({ line, outcome }, index) => (outcome.state === 'repeated' ? [] : [{ row: index + 1, ...line, ...outcome }]))),
      ],
    );
  }

  /** Every counted line of an agreement, as purchases of the party by its present code. */
  async purchases(agreementId: string): Promise<Purchase[]> {
    const won = await this.wonOrders(agreementId);
    const rows = await (won.length === 0
      ? this.work.query<PurchaseRow>(PURCHASES, [agreementId])
      : this.work.query<PurchaseRow>(PURCHASES_WITH_BIDS, [agreementId, JSON.stringify(won)]));
    return rows.map(({ quantity, order, unitPrice, ordered, ...row }) => ({
      ...row,
      quantity: Decimal.parse(quantity),
      ...(order === null ? {} : { bid: { order, unitPrice: Decimal.parse(unitPrice), ordered: Decimal.parse(ordered) } }),
    }));
  }

  /**
   * The agreement's orders that bids won, by each name under which a report may mean one: its reference, with or without the
   * party's code before it, as for call-offs. Where two have the same, the cheaper. Decision 20.
   */
  wonOrders(agreementId: string): Promise<WonOrder[]> {
    return this.work.query(
      `select distinct on (c.membership_id, c.position_id, n.name) c.membership_id as "membershipId", c.position_id as "positionId", n.name, c.id as "order",
         c.unit_price::text as "unitPrice", (c.quantity - c.returned)::text as ordered
       from call_off c cross join lateral (values (c.reference), (left(c.party_code || ' ' || c.reference, 100))) n (name)
       where c.network_id = app_network() and c.agreement_id = $1 and c.unit_price is not null and c.cancelled_at is null
       order by c.membership_id, c.position_id, n.name, c.unit_price, c.id`,
      [agreementId],
    );
  }
}

type PurchaseRow = Omit<Purchase, 'quantity' | 'bid'> & { readonly quantity: string } & (
    | { readonly order: null; readonly unitPrice: null; readonly ordered: null }
    | { readonly order: string; readonly unitPrice: string; readonly ordered: string }
  );
