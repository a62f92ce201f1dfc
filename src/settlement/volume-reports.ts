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

/**
 * The unit price of the bid that won an order, by the names under which a report may mean it: with it or without the party's
 * code before it, as for call-offs. Decision 20.
 */
const BID_PRICES = `(select c.membership_id, c.position_id, named.reference, min(c.unit_price) as price
  from call_off c cross join lateral (values (c.reference), (left(c.party_code || ' ' || c.reference, 100))) named (reference)
  where c.network_id = app_network() and c.agreement_id = $1 and c.unit_price is not null and c.cancelled_at is null group by 1, 2, 3)`;

/** Joins to `reported_line l` the bid that it names by its own reference, and the one that it names as its order. */
export const WITH_BID_PRICES = `left join ${BID_PRICES} own on own.membership_id = l.membership_id and own.position_id = l.position_id and own.reference = l.reference
  left join ${BID_PRICES} ordered on ordered.membership_id = l.membership_id and ordered.position_id = l.position_id and ordered.reference = l.order_reference`;

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
    const rows = await this.work.query<Omit<Purchase, 'quantity' | 'bidPrice'> & { readonly quantity: string; readonly bidPrice: string | null }>(
      `select l.reference, l.bought_on::text as day, m.code as party, l.position_id as position, l.quantity, least(own.price, ordered.price) as "bidPrice"
       from reported_line l join membership m on m.network_id = l.network_id and m.id = l.membership_id ${WITH_BID_PRICES}
       where l.network_id = app_network() and l.agreement_id = $1 and ${STANDS}`,
      [agreementId],
    );
    return rows.map(({ quantity, bidPrice, ...row }) => ({
      ...row,
      quantity: Decimal.parse(quantity),
      ...(bidPrice === null ? {} : { bidPrice: Decimal.parse(bidPrice) }),
    }));
  }
}
