import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { Floors, type OwnFloor } from './floors.js';

/** Shows a bidder the floor that it has set; nobody else is ever shown it. Domain §9, decision 5. */
@Injectable()
export class ReadFloor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly floors: Floors,
  ) {}

  /** The caller's own floor, while it is set. @throws DomainError `auction.missing` */
  read(by: Mandate, roundId: string, stageId: string, lotId: string): Promise<OwnFloor | undefined> {
    const bidder = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const seat = await this.work.one(
        `select 1 from auction_bidder b join stage s on s.network_id = b.network_id and s.id = b.stage_id and s.round_id = $1
         where b.network_id = app_network() and b.stage_id = $2 and b.lot_id = $3 and b.membership_id = $4`,
        [roundId, stageId, lotId, bidder],
      );
      if (!seat) throw missing('auction');
      return this.floors.own({ stageId, lotId }, bidder);
    });
  }
}
