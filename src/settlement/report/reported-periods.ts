import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import type { VolumeReport } from '../volume-reports.js';
import { STANDS } from '../volume-reports.js';
import type { SaidLine } from './changes.js';
import type { ReportPeriod, Rhythm } from './period.js';
import type { CheckedLine } from './report-check.js';

/** How an agreement's volume reports come. */
export interface ReportRhythm {
  readonly rhythm: Rhythm;
  /** so many days after a period the supplier is reminded */
  readonly remindAfterDays: number;
}

/** The latest version of a period that was reported as a whole. */
export interface ReportedPeriod extends Pick<ReportPeriod, 'name' | 'from' | 'to'> {
  readonly reportId: string;
  readonly version: number;
  /** SHA-256 of its lines, whatever its version */
  readonly linesHash: Buffer;
  /** lines that stand in it */
  readonly lines: number;
  readonly receivedAt: string;
}

/** A line of a period as it stands. */
export interface StandingLine extends SaidLine {
  readonly id: string;
  readonly reference: string;
}

/** A report of a period that is to be recorded. */
export interface NewVersion extends VolumeReport {
  readonly agreementId: string;
  readonly supplierId: string;
  readonly of: ReportPeriod;
  readonly version: number;
  readonly contentHash: Buffer;
  readonly linesHash: Buffer;
  readonly setAside: number;
}

const DEFAULT: ReportRhythm = { rhythm: 'quarter', remindAfterDays: 15 };

/** Periods that suppliers report as a whole, in versions. */
@Injectable()
export class ReportedPeriods {
  constructor(private readonly work: UnitOfWork) {}

  async rhythm(agreementId: string): Promise<ReportRhythm> {
    const row = await this.work.one<ReportRhythm>(
      `select rhythm, remind_after_days as "remindAfterDays" from report_rhythm where network_id = app_network() and agreement_id = $1`,
      [agreementId],
    );
    return row ?? DEFAULT;
  }

  async setRhythm(agreementId: string, { rhythm, remindAfterDays }: ReportRhythm): Promise<void> {
    await this.work.query(
      `insert into report_rhythm (network_id, agreement_id, rhythm, remind_after_days) values (app_network(), $1, $2, $3)
       on conflict (network_id, agreement_id) do update set rhythm = $2, remind_after_days = $3, set_at = clock_timestamp()`,
      [agreementId, rhythm, remindAfterDays],
    );
  }

  /** The network's day, `YYYY-MM-DD`. */
  async today(): Promise<string> {
    const row = await this.work.one<{ day: string }>(
      `select (clock_timestamp() at time zone time_zone)::date::text as day from network where id = app_network()`,
    );
    return present(row, 'the network').day;
  }

  /** The latest version of each period, the earliest period first. */
  latest(agreementId: string): Promise<ReportedPeriod[]> {
    return this.work.query(
      `select * from (select distinct on (v.period) v.period as name, v.period_from::text as "from", v.period_to::text as "to", v.id as "reportId", v.version,
           v.lines_hash as "linesHash", v.counted + v.repeated as lines, to_char(v.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedAt"
         from volume_report v where v.network_id = app_network() and v.agreement_id = $1 and v.period is not null
         order by v.period, v.version desc) p order by p."from"`,
      [agreementId],
    );
  }

  /** The report that is this version of the period, with the hash of its lines. */
  version(agreementId: string, period: string, version: number): Promise<{ id: string; linesHash: Buffer } | undefined> {
    return this.work.one(
      `select id, lines_hash as "linesHash" from volume_report where network_id = app_network() and agreement_id = $1 and period = $2 and version = $3`,
      [agreementId, period, version],
    );
  }

  /** Everything that counts in the period, however it was reported. */
  standing(agreementId: string, { from, to }: Pick<ReportPeriod, 'from' | 'to'>): Promise<StandingLine[]> {
    return this.work.query(
      `select l.id, l.reference, l.bought_on::text as date, l.membership_id as "membershipId", l.position_id as "positionId",
         trim_scale(l.quantity)::text as quantity, coalesce(l.order_reference, '') as "order", coalesce(trim_scale(l.net_amount)::text, '') as net
       from reported_line l where l.network_id = app_network() and l.agreement_id = $1 and l.bought_on between $2 and $3 and ${STANDS}
       order by l.bought_on, l.reference collate "C"`,
      [agreementId, from, to],
    );
  }

  /** Records a version, its new lines, and a counter-line for each line that it takes back. */
  async record(report: NewVersion, added: readonly CheckedLine[], gone: readonly StandingLine[]): Promise<void> {
    await this.work.query(
      `insert into volume_report (network_id, id, agreement_id, supplier_id, content_hash, counted, refused, repeated, received_at,
         period, period_from, period_to, version, lines_hash, reversed, set_aside)
       values (app_network(), $1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        report.id,
        report.agreementId,
        report.supplierId,
        report.contentHash,
        report.counted,
        report.repeated,
        report.receivedAt,
        report.of.name,
        report.of.from,
        report.of.to,
        report.version,
        report.linesHash,
        report.reversed,
        report.setAside,
      ],
    );
    await this.book(report, added);
    await this.takeBack(
      report,
      gone,
      added.reduce((last, { row }) => Math.max(last, row), 0),
    );
  }

  private async book({ id, agreementId, supplierId, of, version }: NewVersion, added: readonly CheckedLine[]): Promise<void> {
    await this.work.query(
      `insert into reported_line (network_id, report_id, agreement_id, supplier_id, row_no, reference, bought_on, party_code, category_code, region, item_code,
         quantity, membership_id, position_id, order_reference, net_amount)
       select app_network(), $1, $2, $3, l.row, $4::text || l.row, l.date, l.party, l.category, l.region, l.item, l.quantity, l."membershipId", l."positionId",
         nullif(l."order", ''), nullif(l.net, '')::numeric
       from jsonb_to_recordset($5) as l (row integer, date date, party text, category text, region text, item text, quantity numeric,
         "membershipId" uuid, "positionId" uuid, "order" text, net text)`,
      [id, agreementId, supplierId, `${of.name}/${version}/`, JSON.stringify(added)],
    );
  }

  private async takeBack({ id, of, version }: NewVersion, gone: readonly StandingLine[], lastRow: number): Promise<void> {
    await this.work.query(
      `insert into reported_line (network_id, report_id, agreement_id, supplier_id, row_no, reference, bought_on, party_code, category_code, region, item_code,
         quantity, membership_id, position_id, order_reference, reverses)
       select l.network_id, $1, l.agreement_id, l.supplier_id, $2::integer + t.no, $3::text || t.no, l.bought_on, l.party_code, l.category_code, l.region, l.item_code,
         -l.quantity, l.membership_id, l.position_id, l.order_reference, l.id
       from unnest($4::uuid[]) with ordinality as t (id, no) join reported_line l on l.network_id = app_network() and l.id = t.id`,
      [id, lastRow, `${of.name}/${version}/-`, gone.map((line) => line.id)],
    );
  }
}
