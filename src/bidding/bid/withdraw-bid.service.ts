import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Arrival } from './arrivals.js';
import { receptionOf } from '../stage/stage.js';
import { Stages } from '../stage/stages.js';

/** Takes a supplier's bid back before the deadline; it stays recorded, sealed and unopened. Domain §8.2. */
@Injectable()
export class WithdrawBid {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly audit: Audit,
  ) {}

  /**
   * A second withdrawal changes nothing.
   * @throws DomainError `bid.missing`, `bid.deadline_passed`, `stage.opening`, `stage.cancelled`
   */
  async withdraw(by: Mandate, roundId: string, stageId: string, arrived: Promise<Arrival>): Promise<void> {
    const arrival = await arrived;
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    try {
      await this.work.asService(by.networkId, async () => {
        const { stage } = await this.stages.share(roundId, stageId);
        const bid = await this.last(stageId, membershipId);
        if (!bid) throw missing('bid');
        if (bid.state === 'withdrawn') return;
        const reception = receptionOf(stage, arrival.at);
        if (reception.outcome === 'refused') throw reception.error;
        if (reception.outcome === 'late')
          throw new DomainError('conflict', 'bid.deadline_passed', 'The deadline has passed; the bid cannot be withdrawn any more.');
        await this.record(bid.id, arrival.at, { membershipId, seal: stageId, by: by.personId });
      });
    } finally {
      arrival.leave();
    }
  }

  /** The supplier's bid that stands, or else the one it withdrew last. */
  private last(stageId: string, membershipId: string): Promise<{ id: string; state: string } | undefined> {
    return this.work.one(
      `select id, state from bid where network_id = app_network() and stage_id = $1 and membership_id = $2 and state in ('sealed', 'withdrawn')
       order by state = 'sealed' desc, version desc limit 1 for update`,
      [stageId, membershipId],
    );
  }

  private async record(bidId: string, at: Instant, reach: { membershipId: string; seal: string; by: string }): Promise<void> {
    await this.work.query(`update bid set state = 'withdrawn', withdrawn_at = $2 where network_id = app_network() and id = $1`, [bidId, isoOf(at)]);
    const { by, ...visible } = reach;
    await this.audit.record('bid.withdrawn', bidId, { by: this.audit.pseudonym(by), stageId: visible.seal, at: isoOf(at) }, visible);
  }
}
