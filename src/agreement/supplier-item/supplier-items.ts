import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { SupplierItem } from './supplier-item.js';

/** What suppliers call the items of their agreements, as far as the running transaction's side sees the agreement. */
@Injectable()
export class SupplierItems {
  constructor(private readonly work: UnitOfWork) {}

  /** Those of an agreement that are called something, by the item's code. */
  of(agreementId: string): Promise<SupplierItem[]> {
    return this.work.query(
      `select item, number, link from supplier_item where network_id = app_network() and agreement_id = $1 order by item collate "C"`,
      [agreementId],
    );
  }

  /** Until the transaction ends nobody else states what the agreement's items are called. */
  async lock(agreementId: string): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('supplier_item' || $1, 0))`, [agreementId]);
  }

  /** Takes over what is stated; what has neither number nor link any more is forgotten. */
  async record(agreementId: string, stated: readonly SupplierItem[]): Promise<void> {
    const kept = stated.filter(({ number, link }) => number !== null || link !== null);
    await this.work.query(`delete from supplier_item where network_id = app_network() and agreement_id = $1 and item = any ($2::text[])`, [
      agreementId,
      stated.map(({ item }) => item),
    ]);
    await this.work.query(
      `insert into supplier_item (network_id, agreement_id, item, number, link)
       select app_network(), $1, s.item, s.number, s.link from unnest($2::text[], $3::text[], $4::text[]) as s (item, number, link)`,
      [agreementId, kept.map(({ item }) => item), kept.map(({ number }) => number), kept.map(({ link }) => link)],
    );
  }
}
