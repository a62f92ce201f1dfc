import { Injectable } from '@nestjs/common';
import { type KnownItem, regionOf } from '../../demand/reading/known.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { minorDigits } from '../../values/money.js';
import type { Agreed } from '../agreed.js';
import type { ReportPeriod } from './period.js';
import { type NamedParty, type ReportKnown, soldItems } from './report-check.js';
import { SupplierWording } from './supplier-wording.js';

/** Looks up, as the service, all that the lines of a supplier's file may refer to. */
@Injectable()
export class KnownToReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly wording: SupplierWording,
  ) {}

  /** In few statements, whatever the number of lines. */
  async of(agreed: Agreed, period: ReportPeriod): Promise<ReportKnown> {
    return {
      agreed,
      period,
      minorDigits: minorDigits(agreed.currency),
      items: await this.items(agreed.id, soldItems(agreed)),
      parties: await this.parties(agreed.parties.map(({ membershipId }) => membershipId)),
      itemNumbers: await this.wording.numbers(agreed.supplierId, 'item'),
      partyNumbers: await this.wording.numbers(agreed.supplierId, 'party'),
    };
  }

  private items(agreementId: string, ids: readonly string[]): Promise<KnownItem[]> {
    return this.work.query(
      `select i.id, i.category_id as "categoryId", i.code, i.gtin, i.name_de as "nameDe", i.name_en as "nameEn", s.number as "alsoCalled", i.base_unit as "baseUnit", true as "isInRound",
         coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'baseQuantity', p.base_quantity::text) order by p.name)
           from packaging p where p.network_id = i.network_id and p.item_id = i.id), '[]') as packagings
       from item i left join supplier_item s on s.network_id = i.network_id and s.agreement_id = $2 and s.item = i.code
       where i.network_id = app_network() and i.id = any ($1::uuid[]) order by i.code`,
      [ids, agreementId],
    );
  }

  private async parties(ids: readonly string[]): Promise<NamedParty[]> {
    const rows = await this.work.query<Omit<NamedParty, 'region'> & { readonly postcode: string }>(
      `select m.id as "membershipId", m.code, o.vat_id as "vatId", o.postcode from membership m join organisation o on o.id = m.organisation_id
       where m.network_id = app_network() and m.id = any ($1::uuid[]) order by m.code`,
      [[...new Set(ids)]],
    );
    return rows.map(({ postcode, ...party }) => ({ ...party, region: regionOf(postcode) }));
  }
}
