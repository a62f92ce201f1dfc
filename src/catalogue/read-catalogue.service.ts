import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { afterOf } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { CategoryQuery, ItemQuery } from './catalogue.schema.js';
import { CatalogueEntries } from './catalogue-entries.js';
import { Items, type ListedCategory, type ListedItem } from './items.js';

const CATEGORY_ORDERS: SortKeys = {
  code: { sql: 'c.code', type: 'text' },
  nameDe: { sql: 'c.name_de', type: 'text' },
  nameEn: { sql: 'c.name_en', type: 'text' },
};
const ITEM_ORDERS: SortKeys = {
  code: { sql: 'i.code', type: 'text' },
  nameDe: { sql: 'i.name_de', type: 'text' },
  nameEn: { sql: 'i.name_en', type: 'text' },
};

/** Reads the network's catalogue, page by page. */
@Injectable()
export class ReadCatalogue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: Items,
    private readonly entries: CatalogueEntries,
  ) {}

  /** @throws DomainError `page.cursor`, `page.sort` */
  categories(
    by: Mandate,
    { sort = 'code', cursor, limit }: z.infer<typeof CategoryQuery>,
  ): Promise<(ListedCategory & { readonly sort_key: string })[]> {
    return this.work.as(by, () => this.items.categories(keysetOf(sort, CATEGORY_ORDERS, 'c.id', afterOf(cursor, 2), 2), limit));
  }

  /** @throws DomainError `item.missing` */
  item(by: Mandate, id: string): Promise<ListedItem> {
    return this.work.as(by, () => this.entries.item(id));
  }

  /** @throws DomainError `page.cursor`, `page.sort` */
  list(
    by: Mandate,
    { sort = 'code', cursor, limit, q, category }: z.infer<typeof ItemQuery>,
  ): Promise<(ListedItem & { readonly sort_key: string })[]> {
    return this.work.as(by, () => this.items.list(q, category, keysetOf(sort, ITEM_ORDERS, 'i.id', afterOf(cursor, 2), 4), limit));
  }
}
