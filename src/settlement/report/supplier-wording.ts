import { Injectable } from '@nestjs/common';
import type { Assignment } from '../../demand/reading/column-mapping.js';
import { headerKey } from '../../demand/reading/vocabulary.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { numberKey, type Numbers } from './report-check.js';
import type { ReportField, ReportMapping } from './report-fields.js';

/** What one of a supplier's own numbers means: an item's or party's id, or nothing. */
export interface NumberMeaning {
  readonly kind: 'item' | 'party';
  readonly number: string;
  readonly means: string | null;
}

/** A number with the code of what it means. */
export interface NamedNumber {
  readonly kind: 'item' | 'party';
  readonly number: string;
  /** null: it has nothing to do with agreements of this network */
  readonly code: string | null;
}

/** What each supplier's headers and numbers mean, remembered for its next file. */
@Injectable()
export class SupplierWording {
  constructor(private readonly work: UnitOfWork) {}

  async columns(supplierId: string): Promise<ReportMapping> {
    const rows = await this.work.query<{ key: string; field: ReportField | null }>(
      `select header_key as key, field from report_column where network_id = app_network() and supplier_id = $1`,
      [supplierId],
    );
    return new Map(rows.map(({ key, field }) => [key, field]));
  }

  async numbers(supplierId: string, kind: 'item' | 'party'): Promise<Numbers> {
    const rows = await this.work.query<{ key: string; means: string | null }>(
      `select number_key as key, coalesce(item_id, membership_id) as means from report_number
       where network_id = app_network() and supplier_id = $1 and kind = $2`,
      [supplierId, kind],
    );
    return new Map(rows.map(({ key, means }) => [key, means]));
  }

  /** All numbers of a supplier, as the running transaction's side may see them. */
  named(supplierId: string): Promise<NamedNumber[]> {
    return this.work.query(
      `select n.kind, n.number, coalesce(i.code, m.code) as code from report_number n
         left join item i on i.network_id = n.network_id and i.id = n.item_id
         left join membership m on m.network_id = n.network_id and m.id = n.membership_id
       where n.network_id = app_network() and n.supplier_id = $1 order by n.kind, n.number_key collate "C"`,
      [supplierId],
    );
  }

  async rememberColumns(supplierId: string, assignments: readonly Assignment<ReportField>[]): Promise<void> {
    await this.work.query(
      `insert into report_column (network_id, supplier_id, header_key, header, field)
       select app_network(), $1, c.key, c.header, c.field from jsonb_to_recordset($2) as c (key text, header text, field text)
       on conflict (network_id, supplier_id, header_key) do update set header = excluded.header, field = excluded.field`,
      [supplierId, JSON.stringify(assignments.map(({ header, field }) => ({ key: headerKey(header), header, field })))],
    );
  }

  async rememberNumbers(supplierId: string, meanings: readonly NumberMeaning[]): Promise<void> {
    await this.work.query(
      `insert into report_number (network_id, supplier_id, kind, number_key, number, item_id, membership_id)
       select app_network(), $1, c.kind, c.key, c.number, case when c.kind = 'item' then c.means end, case when c.kind = 'party' then c.means end
       from jsonb_to_recordset($2) as c (kind text, key text, number text, means uuid)
       on conflict (network_id, supplier_id, kind, number_key) do update
         set number = excluded.number, item_id = excluded.item_id, membership_id = excluded.membership_id`,
      [supplierId, JSON.stringify(meanings.map((meaning) => ({ ...meaning, key: numberKey(meaning.number) })))],
    );
  }
}
