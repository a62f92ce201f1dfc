import { Injectable } from '@nestjs/common';
import { CatalogueUses, type Use } from '../catalogue/catalogue-uses.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Requirements use items, also those that are withdrawn, and those in words that are matched to one. */
@Injectable()
export class RequirementUses {
  constructor(
    private readonly work: UnitOfWork,
    uses: CatalogueUses,
  ) {
    uses.register({ ofItem: (id) => this.ofItem(id) });
  }

  private ofItem(itemId: string): Promise<Use[]> {
    return this.work.query(
      `select 'requirements' as kind, r.id as "roundId", r.title as round, used.count
       from (select round_id, count(*)::int as count from (
           select round_id from requirement where network_id = app_network() and item_id = $1
           union all select round_id from free_line where network_id = app_network() and item_id = $1 and requirement_id is null) lines group by round_id) used
       join round r on r.network_id = app_network() and r.id = used.round_id order by r.made_at, r.id`,
      [itemId],
    );
  }
}
