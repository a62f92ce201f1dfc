import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { deadlineOf, isoOf } from '../../values/instant.js';
import { STAGE_DEADLINE } from '../bidding.events.js';
import { CallingOfStages } from './calling-of-stages.js';
import { withDeadline } from './stage.js';
import { Stages } from './stages.js';

/** A later deadline, and why. */
export interface NewDeadline {
  readonly deadline: string;
  readonly reason?: string | undefined;
}

/** Moves a stage's deadline: only while it has not passed, only forward, with notice to all invited at once. Domain §8.3. */
@Injectable()
export class MoveDeadline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly stages: Stages,
    private readonly calling: CallingOfStages,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The stage's row is locked alone before the clock is read: bids that are being accepted keep their order with it.
   * @throws DomainError `stage.missing`, `stage.deadline_passed`, `stage.deadline_backward`, `stage.auction`, `version.stale`, `deadline.…`
   */
  move(by: Mandate, roundId: string, stageId: string, { deadline: text, reason }: NewDeadline, seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      const { timeZone } = await this.networks.current();
      const known = await this.stages.lock(roundId, stageId);
      assertVersion(seen, known.version);
      if (known.kind === 'auction')
        throw new DomainError('conflict', 'stage.auction', 'The end of an auction’s lots moves by bids in the last two minutes and by pauses only.');
      const { deadline } = withDeadline(known.stage, deadlineOf(text, timeZone), await this.work.now());
      await this.stages.move(stageId, deadline);
      await this.deadlines.changed(STAGE_DEADLINE, deadline);
      const told = { round: known.round, roundId, stage: `${known.number}`, deadline: isoOf(deadline) };
      const asked = { memberships: await this.calling.askedIn(stageId, known.callId), roles: ['bidder'] as const };
      if (reason === undefined) await this.notices.tell(asked, 'stage.moved', told, roundId);
      else await this.notices.tell(asked, 'stage.moved_because', { ...told, reason }, roundId);
      const body = { by: this.audit.pseudonym(by.personId), deadline: isoOf(deadline), ...(reason === undefined ? {} : { reason }) };
      await this.audit.record('stage.moved', stageId, body);
    });
  }
}
