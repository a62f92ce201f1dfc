import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { Agreements } from '../agreements.js';
import { Editions } from '../editions.js';
import type { PricedPosition } from '../price-sheet.js';
import { assertStatable, type SupplierItem } from './supplier-item.js';
import { SupplierItems } from './supplier-items.js';

/** An item that an agreement sells, and what its supplier calls it. */
export interface SoldItem extends Pick<PricedPosition, 'item' | 'gtin' | 'nameDe' | 'nameEn' | 'unit'> {
  readonly number: string | null;
  readonly link: string | null;
}

/** Shows and states what a supplier calls the items of its agreement. Domain §13; decision 15. */
@Injectable()
export class StateSupplierItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly supplierItems: SupplierItems,
    private readonly audit: Audit,
  ) {}

  /** Every item that the editions sell which the reader sees. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<SoldItem[]> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.shown(agreementId);
    });
  }

  /**
   * What is not named stays as it is; orders that were placed keep the number that they named.
   * @throws DomainError `agreement.missing`, `supplier_item.refused`
   */
  state(by: Mandate, agreementId: string, stated: readonly SupplierItem[]): Promise<SoldItem[]> {
    return this.work.as(by, async () => {
      const { supplierId } = await this.agreements.find(agreementId);
      if (by.side !== 'supplier' || by.membershipId !== supplierId) throw missing('agreement');
      await this.supplierItems.lock(agreementId);
      const sold = await this.sold(agreementId);
      assertStatable(stated, [...sold.keys()], await this.supplierItems.of(agreementId));
      await this.supplierItems.record(agreementId, stated);
      const body = { by: this.audit.pseudonym(by.personId), items: stated };
      await this.audit.record('supplier_items.stated', agreementId, body, { membershipId: supplierId });
      return this.shown(agreementId);
    });
  }

  private async shown(agreementId: string): Promise<SoldItem[]> {
    const called = new Map((await this.supplierItems.of(agreementId)).map((one) => [one.item, one]));
    const sold = [...(await this.sold(agreementId)).values()].sort((a, b) => (a.item < b.item ? -1 : 1));
    return sold.map(({ item, gtin, nameDe, nameEn, unit }) => {
      const { number = null, link = null } = called.get(item) ?? {};
      return { item, gtin, nameDe, nameEn, unit, number, link };
    });
  }

  /** By code, as the latest edition that sells it describes it. */
  private async sold(agreementId: string): Promise<ReadonlyMap<string, PricedPosition>> {
    const positions = (await this.editions.of(agreementId))
      .toReversed()
      .flatMap(({ content }) => content.priceSheet.lots.flatMap((lot) => lot.positions));
    return new Map(positions.map((position) => [position.item, position]));
  }
}
