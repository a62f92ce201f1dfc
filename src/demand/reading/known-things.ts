import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import { type Known, type KnownItem, regionOf } from './known.js';

interface ItemRow {
  id: string;
  category_id: string;
  code: string;
  gtin: string | null;
  name_de: string;
  name_en: string;
  base_unit: string;
  is_in_round: boolean;
  packagings: { name: string; baseQuantity: string }[];
}

/** Looks up what the lines of one member may refer to in a round. */
@Injectable()
export class KnownThings {
  constructor(private readonly work: UnitOfWork) {}

  /** Catalogue, delivery sites, own region and currency, in few statements whatever their number. */
  async of(roundId: string, membershipId: string): Promise<Known> {
    const items = await this.items(roundId);
    const sites = await this.work.query<{ id: string; name: string; postcode: string }>(
      `select id, name, postcode from delivery_site where network_id = app_network() and membership_id = $1 order by name`,
      [membershipId],
    );
    const own = await this.work.one<{ postcode: string; currency: string }>(
      `select o.postcode, n.currency from membership m join organisation o on o.id = m.organisation_id join network n on n.id = m.network_id
       where m.network_id = app_network() and m.id = $1`,
      [membershipId],
    );
    const { postcode, currency } = present(own, 'the membership at work');
    return {
      items,
      sites: sites.map((site) => ({ id: site.id, name: site.name, region: regionOf(site.postcode) })),
      ownRegion: regionOf(postcode),
      currency,
    };
  }

  private async items(roundId: string): Promise<KnownItem[]> {
    // Until this transaction ends no item is deleted that its lines may point to.
    await this.work.query(`select pg_advisory_xact_lock_shared(hashtextextended('catalogue lines ' || app_network(), 0))`);
    const rows = await this.work.query<ItemRow>(
      `select i.id, i.category_id, i.code, i.gtin, i.name_de, i.name_en, i.base_unit, rc.round_id is not null as is_in_round, coalesce(p.all_of_it, '[]') as packagings
       from item i left join round_category rc on rc.network_id = i.network_id and rc.round_id = $1 and rc.category_id = i.category_id
       left join (select item_id, jsonb_agg(jsonb_build_object('name', name, 'baseQuantity', base_quantity::text) order by name) as all_of_it
         from packaging where network_id = app_network() group by item_id) p on p.item_id = i.id
       where i.network_id = app_network() order by i.code`,
      [roundId],
    );
    return rows.map((row) => ({
      id: row.id,
      categoryId: row.category_id,
      code: row.code,
      gtin: row.gtin,
      nameDe: row.name_de,
      nameEn: row.name_en,
      baseUnit: row.base_unit,
      isInRound: row.is_in_round,
      packagings: row.packagings,
    }));
  }
}
