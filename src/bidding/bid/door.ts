import { Injectable, Logger } from '@nestjs/common';
import { sqlStateOf } from '../../platform/sql-state.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { doorOf } from './arrivals.js';

const LONGEST_WAIT = '30s';
const LOCK_NOT_AVAILABLE = '55P03';

/** The door through which bids come that were read in time (`Arrivals`), seen from the opening. Domain §8.3. */
@Injectable()
export class Door {
  private readonly log = new Logger('door');

  constructor(private readonly work: UnitOfWork) {}

  /**
   * Waits, bounded, until every bid read in time is stored or has failed, and does what follows in the same transaction of the
   * service. Whoever hangs for longer than that is refused with the reason.
   * @param id of what the bids are for: a stage, or a request
   */
  async shut(networkId: string, id: string, then: () => Promise<void>): Promise<void> {
    try {
      await this.work.asService(networkId, async () => {
        await this.work.query(`set local lock_timeout = '${LONGEST_WAIT}'`);
        await this.work.query(`select pg_advisory_xact_lock($1::bigint)`, [doorOf(networkId, id).toString()]);
        await then();
      });
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      this.log.warn({ event: 'opening.waited', id });
      await this.work.asService(networkId, then);
    }
  }
}
