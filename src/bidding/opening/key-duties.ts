import { Injectable } from '@nestjs/common';
import { OpenDuties } from '../../network/open-duties.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** Whoever holds a share of a stage's key is needed until its bids are opened. Domain §8.4. */
@Injectable()
export class KeyDuties {
  constructor(work: UnitOfWork, duties: OpenDuties) {
    duties.register(async (personId) => {
      const held = await work.one(
        `select 1 from stage_share s join stage g on g.network_id = s.network_id and g.id = s.stage_id
         join round r on r.network_id = g.network_id and r.id = g.round_id
         where s.person_id = $1 and g.state in ('draft', 'open', 'closed') and r.phase <> 'cancelled' limit 1`,
        [personId],
      );
      return held ? ['key_share'] : [];
    });
  }
}
