import { Injectable } from '@nestjs/common';
import { CatalogueUses, type Use } from '../catalogue/catalogue-uses.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Positions of lots use items, also where their lines are gone; calls, bids and agreements stand on them. */
@Injectable()
export class PositionUses {
  constructor(
    private readonly work: UnitOfWork,
    uses: CatalogueUses,
  ) {
    uses.register({ ofItem: (id) => this.ofItem(id) });
  }

  private ofItem(itemId: string): Promise<Use[]> {
    return this.work.query(
      `select 'positions' as kind, r.id as "roundId", r.title as round, count(*)::int as count
       from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id join round r on r.network_id = l.network_id and r.id = l.round_id
       where p.network_id = app_network() and p.item_id = $1 group by r.network_id, r.id, r.title, r.made_at order by r.made_at, r.id`,
      [itemId],
    );
  }
}
