import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type ListedItem, LISTED_ITEM } from './items.js';
import type { Use } from './catalogue-uses.js';

/** Single items and categories of the network's catalogue. */
@Injectable()
export class CatalogueEntries {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `item.missing` */
  async item(id: string): Promise<ListedItem> {
    const item = await this.work.one<ListedItem>(`select ${LISTED_ITEM} where i.network_id = app_network() and i.id = $1`, [id]);
    if (!item) throw missing('item');
    return item;
  }

  /** A category's code. @throws DomainError `category.missing` */
  async category(id: string): Promise<string> {
    const category = await this.work.one<{ code: string }>(`select code from category where network_id = app_network() and id = $1`, [id]);
    if (!category) throw missing('category');
    return category.code;
  }

  /**
   * Waits until whoever is reading the catalogue to record lines has done so, and keeps others from it until this
   * transaction ends: no line may point to an item that is just being deleted. Waits five seconds, then gives up.
   */
  async lockForDeletion(): Promise<void> {
    await this.work.query(`set local lock_timeout = '5s'`);
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('catalogue lines ' || app_network(), 0))`);
  }

  /** Items that stand in a category, and categories below it. */
  async standingIn(categoryId: string): Promise<Use[]> {
    return this.work.query(
      `select kind, null as "roundId", null as round, count from (
         select 'items' as kind, count(*)::int as count from item where network_id = app_network() and category_id = $1
         union all select 'categories', count(*)::int from category where network_id = app_network() and parent_id = $1) standing
       where count > 0`,
      [categoryId],
    );
  }

  async removeItem(id: string): Promise<void> {
    await this.work.query(`delete from packaging where network_id = app_network() and item_id = $1`, [id]);
    await this.work.query(`delete from item where network_id = app_network() and id = $1`, [id]);
  }

  async removeCategory(id: string): Promise<void> {
    await this.work.query(`delete from category where network_id = app_network() and id = $1`, [id]);
  }
}
