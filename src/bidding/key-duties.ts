import { Injectable } from '@nestjs/common';
import { OpenDuties } from '../network/open-duties.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Whoever holds a share of a stage's key is needed until its bids are opened. Domain §8.4. */
@Injectable()
export class KeyDuties {
  constructor(work: UnitOfWork, duties: OpenDuties) {
    duties.register(async (personId) => {
      const row = await work.one<{ holds: boolean }>(`select holds_open_key_share($1) as holds`, [personId]);
      return row?.holds ? ['key_share'] : [];
    });
  }
}
