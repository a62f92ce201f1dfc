import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type CallOff, CallOffs } from './call-offs.js';
import { SettledAgreements } from './settled-agreements.js';
import type { ReportLine } from './volume-report.js';
import { type StoredLine, type VolumeReport, VolumeReports } from './volume-reports.js';

const REPORT_KEYS: SortKeys = { receivedAt: { sql: 'r.received_at', type: 'timestamptz' } };
const PURCHASE_KEYS: SortKeys = {
  date: { sql: 'l.bought_on', type: 'date' },
  reference: { sql: 'l.reference collate "C"', type: 'text' },
};
const LINE_KEYS: SortKeys = {
  row: { sql: 'l.row_no', type: 'bigint' },
  date: { sql: 'l.bought_on', type: 'date' },
  reference: { sql: 'l.reference collate "C"', type: 'text' },
};
const CALL_OFF_KEYS: SortKeys = { date: { sql: 'o.ordered_on', type: 'date' }, reference: { sql: 'o.reference collate "C"', type: 'text' } };

type Sorted<Row> = Row & { readonly sortKey: string };

/** Reads volume reports and call-offs, as far as the caller may see them. */
@Injectable()
export class ReadSettlement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly reportsOf: VolumeReports,
    private readonly callOffsOf: CallOffs,
  ) {}

  /** One row more than `page.limit` when there is a next page. @throws DomainError `agreement.missing`, `page.sort`, `page.cursor` */
  reports(by: Mandate, agreementId: string, page: PageQuery): Promise<Sorted<VolumeReport>[]> {
    const keyset = keysetOf(page.sort ?? 'receivedAt', REPORT_KEYS, 'r.id', afterOf(page.cursor, 2), 3);
    return this.seen(by, agreementId, () => this.reportsOf.list(agreementId, keyset, page.limit));
  }

  /** One row more than `page.limit` when there is a next page. @throws DomainError `agreement.missing`, `volume_report.missing`, `page.sort`, `page.cursor` */
  lines(
    by: Mandate,
    agreementId: string,
    reportId: string,
    state: 'counted' | 'refused' | null,
    page: PageQuery,
  ): Promise<Sorted<StoredLine & { readonly id: string }>[]> {
    const keyset = keysetOf(page.sort ?? 'row', LINE_KEYS, 'l.id', afterOf(page.cursor, 2), 4);
    return this.seen(by, agreementId, async () => {
      await this.reportsOf.find(agreementId, reportId);
      return this.reportsOf.lines(reportId, state, keyset, page.limit);
    });
  }

  /** One row more than `page.limit` when there is a next page. @throws DomainError `agreement.missing`, `page.sort`, `page.cursor` */
  callOffs(by: Mandate, agreementId: string, page: PageQuery): Promise<Sorted<CallOff>[]> {
    const keyset = keysetOf(page.sort ?? 'date', CALL_OFF_KEYS, 'o.id', afterOf(page.cursor, 2), 3);
    return this.seen(by, agreementId, () => this.callOffsOf.list(agreementId, keyset, page.limit));
  }

  /**
   * What was bought as the supplier reports it: a party sees its own.
   * @throws DomainError `agreement.missing`, `page.sort`, `page.cursor`
   */
  purchases(by: Mandate, agreementId: string, page: PageQuery): Promise<Sorted<ReportLine & { readonly id: string }>[]> {
    const keyset = keysetOf(page.sort ?? 'date', PURCHASE_KEYS, 'l.id', afterOf(page.cursor, 2), 3);
    return this.seen(by, agreementId, () => this.reportsOf.counted(agreementId, keyset, page.limit));
  }

  private seen<T>(by: Mandate, agreementId: string, read: () => Promise<T>): Promise<T> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return read();
    });
  }
}
