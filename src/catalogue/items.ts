import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Catalogue, Packaging, Present } from './catalogue.js';

/** How many rows an upsert added, changed, and found as they were. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A category as it is listed. */
export interface ListedCategory {
  readonly id: string;
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly items: number;
}

/** An item as it is listed. */
export interface ListedItem {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  readonly gtin: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly baseUnit: string;
  readonly packagings: readonly Packaging[];
  readonly eclass: string | null;
  readonly unspsc: string | null;
  readonly cpv: string | null;
}

/** The columns of a listed item, and what they are read from. */
export const LISTED_ITEM = `i.id, i.code, c.code as category, i.gtin, i.name_de as "nameDe", i.name_en as "nameEn", i.base_unit as "baseUnit", i.eclass, i.unspsc, i.cpv,
         coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'baseQuantity', p.base_quantity::text) order by p.name) from packaging p
           where p.network_id = i.network_id and p.item_id = i.id), '[]') as packagings
       from item i join category c on c.network_id = i.network_id and c.id = i.category_id`;

/** The network's catalogue as stored. Everything is written in sets, whatever its size. */
@Injectable()
export class Items {
  constructor(private readonly work: UnitOfWork) {}

  /** What there is already, its writers kept out until this transaction ends. */
  async lockPresent(): Promise<Present> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('catalogue ' || app_network(), 0))`);
    const categories = await this.work.query<{ code: string; parent: string | null }>(
      `select c.code, p.code as parent from category c left join category p on p.network_id = c.network_id and p.id = c.parent_id where c.network_id = app_network()`,
    );
    const items = await this.work.query<{ code: string; base_unit: string; gtin: string | null }>(
      `select code, base_unit, gtin from item where network_id = app_network()`,
    );
    return {
      categories: new Map(categories.map(({ code, parent }) => [code, parent])),
      baseUnits: new Map(items.map(({ code, base_unit: baseUnit }) => [code, baseUnit])),
      gtins: new Map(items.flatMap(({ code, gtin }) => (gtin === null ? [] : [[gtin, code] as const]))),
    };
  }

  /** Adds categories, or changes them where their code is known; items need them first. */
  async recordCategories(categories: Catalogue['categories']): Promise<Counts> {
    const rows = await this.work.query<{ added: boolean }>(
      `with given as (select * from jsonb_to_recordset($1::jsonb) as g(code text, "nameDe" text, "nameEn" text, parent text)),
        ids as (select g.*, coalesce(c.id, new_id()) as id from given g left join category c on c.network_id = app_network() and c.code = g.code),
        placed as materialized (select i.*, coalesce(above.id, kept.id) as parent_id from ids i left join ids above on above.code = i.parent
          left join category kept on kept.network_id = app_network() and kept.code = i.parent)
       insert into category as c (network_id, id, code, name_de, name_en, parent_id)
       select app_network(), id, code, "nameDe", "nameEn", parent_id from placed
       on conflict (network_id, code) do update set name_de = excluded.name_de, name_en = excluded.name_en, parent_id = excluded.parent_id
         where (c.name_de, c.name_en, c.parent_id) is distinct from (excluded.name_de, excluded.name_en, excluded.parent_id)
       returning xmax = 0 as added`,
      [JSON.stringify(categories)],
    );
    return countsOf(rows, categories.length);
  }

  /** Adds items, or changes them where their code is known, with exactly these packagings. */
  async recordItems(items: Catalogue['items']): Promise<Counts> {
    const given = JSON.stringify(items);
    // GTINs may change hands within one catalogue: first they are all put down.
    await this.work.query(
      `update item i set gtin = null from jsonb_to_recordset($1::jsonb) as g(code text, gtin text)
       where i.network_id = app_network() and i.code = g.code and i.gtin is distinct from g.gtin`,
      [given],
    );
    const rows = await this.work.query<{ added: boolean; id: string }>(
      `insert into item as i (network_id, id, category_id, code, gtin, name_de, name_en, base_unit, eclass, unspsc, cpv)
       select app_network(), new_id(), c.id, g.code, g.gtin, g."nameDe", g."nameEn", g."baseUnit", g.eclass, g.unspsc, g.cpv
       from jsonb_to_recordset($1::jsonb) as g(code text, category text, gtin text, "nameDe" text, "nameEn" text, "baseUnit" text, eclass text, unspsc text, cpv text)
       join category c on c.network_id = app_network() and c.code = g.category
       on conflict (network_id, code) do update set category_id = excluded.category_id, gtin = excluded.gtin, name_de = excluded.name_de, name_en = excluded.name_en,
         eclass = excluded.eclass, unspsc = excluded.unspsc, cpv = excluded.cpv
         where (i.category_id, i.gtin, i.name_de, i.name_en, i.eclass, i.unspsc, i.cpv)
           is distinct from (excluded.category_id, excluded.gtin, excluded.name_de, excluded.name_en, excluded.eclass, excluded.unspsc, excluded.cpv)
       returning xmax = 0 as added, id`,
      [given],
    );
    const repacked = await this.recordPackagings(given);
    const touched = new Set(rows.map(({ id }) => id));
    const onlyRepacked = repacked.filter((id) => !touched.has(id)).map(() => ({ added: false }));
    return countsOf([...rows, ...onlyRepacked], items.length);
  }

  /** @returns the ids of items whose packagings are others now */
  private async recordPackagings(given: string): Promise<string[]> {
    const rows = await this.work.query<{ item_id: string }>(
      `with given as (select i.id as item_id, p.name, p."baseQuantity" as base_quantity
          from jsonb_to_recordset($1::jsonb) as g(code text, packagings jsonb) join item i on i.network_id = app_network() and i.code = g.code
          cross join lateral jsonb_to_recordset(g.packagings) as p(name text, "baseQuantity" numeric)),
        gone as (delete from packaging p using item i, jsonb_to_recordset($1::jsonb) as g(code text)
          where i.network_id = app_network() and i.code = g.code and p.network_id = i.network_id and p.item_id = i.id
            and not exists (select from given n where n.item_id = p.item_id and n.name = p.name) returning p.item_id),
        here as (insert into packaging as p (network_id, item_id, name, base_quantity) select app_network(), item_id, name, base_quantity from given
          on conflict (network_id, item_id, name) do update set base_quantity = excluded.base_quantity where p.base_quantity <> excluded.base_quantity returning p.item_id)
       select item_id from gone union select item_id from here`,
      [given],
    );
    return rows.map(({ item_id: id }) => id);
  }

  /** One page of categories, with one row more than `limit` when there are more. */
  categories(keyset: Keyset, limit: number): Promise<(ListedCategory & { readonly sort_key: string })[]> {
    return this.work.query(
      `select c.id, c.code, c.name_de as "nameDe", c.name_en as "nameEn", above.code as parent, ${keyset.key} as sort_key,
         (select count(*)::int from item i where i.network_id = c.network_id and i.category_id = c.id) as items
       from category c left join category above on above.network_id = c.network_id and above.id = c.parent_id
       where c.network_id = app_network() and ${keyset.after} order by ${keyset.orderBy} limit $1`,
      [limit + 1, ...keyset.parameters],
    );
  }

  /** One page of items, with one row more than `limit` when there are more. @param text part of code, GTIN or name */
  list(
    text: string | undefined,
    category: string | undefined,
    keyset: Keyset,
    limit: number,
  ): Promise<(ListedItem & { readonly sort_key: string })[]> {
    return this.work.query(
      `select ${keyset.key} as sort_key, ${LISTED_ITEM}
       where i.network_id = app_network() and ($2::text is null or c.code = $2)
         and ($3::text is null or position(lower($3) in lower(i.code || ' ' || coalesce(i.gtin, '') || ' ' || i.name_de || ' ' || i.name_en)) > 0)
         and ${keyset.after} order by ${keyset.orderBy} limit $1`,
      [limit + 1, category ?? null, text ?? null, ...keyset.parameters],
    );
  }
}

function countsOf(touched: readonly { readonly added: boolean }[], given: number): Counts {
  const added = touched.filter((row) => row.added).length;
  return { added, changed: touched.length - added, unchanged: given - touched.length };
}
