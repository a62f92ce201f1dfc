import { Injectable } from '@nestjs/common';
import { CatalogueUses, type Use } from '../catalogue/catalogue-uses.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Rounds use categories: they are proposed, voted on, picked, and their market shares recorded. */
@Injectable()
export class CategoryUses {
  constructor(
    private readonly work: UnitOfWork,
    uses: CatalogueUses,
  ) {
    uses.register({ ofCategory: (id) => this.ofCategory(id) });
  }

  private ofCategory(categoryId: string): Promise<Use[]> {
    return this.work.query(
      `select 'round' as kind, r.id as "roundId", r.title as round, 1 as count from round r
       where r.network_id = app_network() and r.id in (
         select round_id from round_proposal where network_id = app_network() and category_id = $1
         union select round_id from round_category where network_id = app_network() and category_id = $1
         union select round_id from ballot_points where network_id = app_network() and category_id = $1
         union select round_id from round_priority where network_id = app_network() and category_id = $1
         union select round_id from market_share where network_id = app_network() and category_id = $1)
       order by r.made_at, r.id`,
      [categoryId],
    );
  }
}
