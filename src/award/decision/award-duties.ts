import { Injectable } from '@nestjs/common';
import { OpenDuties } from '../../network/open-duties.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** A proposed award needs the person who proposed it to be known: another one has to confirm it. Domain §12. */
@Injectable()
export class AwardDuties {
  constructor(work: UnitOfWork, duties: OpenDuties) {
    duties.register(async (personId) =>
      (await work.one(`select 1 from award_decision where proposed_by = $1 and state = 'proposed' limit 1`, [personId])) ? ['proposed_award'] : [],
    );
  }
}
