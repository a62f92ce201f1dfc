import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { LOSING_BIDS_DEADLINE } from '../bidding.events.js';
import { LosingBids } from './losing-bids.js';

/** Destroys the keys of losing bids once they need not be kept any more; a legal hold stops it. Domain §15. */
@Injectable()
export class DestroyBidKeys implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly losing: LosingBids,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: LOSING_BIDS_DEADLINE, nextDue: () => this.losing.nextDue(), closeDue: () => this.destroyDue() });
  }

  /** All that are due at once. Early or twice changes nothing. */
  destroyDue(): Promise<void> {
    return this.work.asService(null, () => this.losing.destroyDue());
  }

  /** Sets or lifts the legal hold on a round's bids. @throws DomainError `call.missing` */
  hold(by: Mandate, roundId: string, isHeld: boolean): Promise<void> {
    return this.work.as(by, async () => {
      const held = await this.work.one<{ id: string }>(
        `update call set legal_hold = $2, version = version + 1 where network_id = app_network() and round_id = $1 returning id`,
        [roundId, isHeld],
      );
      if (!held) throw missing('call');
      await this.audit.record('call.legal_hold', held.id, { by: this.audit.pseudonym(by.personId), roundId, held: isHeld });
    });
  }
}
