import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { INVITATION_REMINDER, STAGE_DEADLINE } from '../bidding.events.js';
import { type Call, Calls } from '../call/calls.js';
import { ChosenBidders } from './chosen-bidders.js';
import { reminderDue } from '../invitations/reaction.js';
import { TellInvited } from '../invitations/tell-invited.js';
import { assertAhead } from './stage.js';
import { type KnownStage, Stages } from './stages.js';

/** What publishing a call and calling a further stage have in common: the stage opens and everybody invited is told at once. */
@Injectable()
export class CallingOfStages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly chosen: ChosenBidders,
    private readonly deadlines: Deadlines,
    private readonly invited: TellInvited,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Opens a stage that has its key for bids until the deadline, within the running transaction.
   * @throws DomainError `stage.deadline_past`
   */
  async call(round: Round, call: Call, stage: Pick<KnownStage, 'id' | 'number'>, deadline: Instant, lotIds: readonly string[] | null): Promise<void> {
    const now = await this.work.now();
    assertAhead(deadline, now);
    await this.stages.call(stage.id, deadline, lotIds);
    await this.audit.seal(stage.id);
    await this.deadlines.changed(STAGE_DEADLINE, deadline);
    const memberships = await this.askedIn(stage.id, call.id);
    if (stage.number === 1) {
      await this.remindAt(call.id, reminderDue(now, deadline));
      await this.invited.tell(round, memberships, deadline);
    } else {
      const told = { round: round.title, roundId: round.id, stage: `${stage.number}`, deadline: isoOf(deadline) };
      await this.notices.tell({ memberships, roles: ['bidder'] }, 'stage.further', told, round.id);
    }
    const called = { roundId: round.id, number: stage.number, deadline: isoOf(deadline), lots: lotIds ?? 'all' };
    const isForAll = (await this.chosen.memberships(stage.id)) === undefined;
    await this.audit.record('stage.called', stage.id, isForAll ? called : { ...called, bidders: memberships });
    await this.outbox.add('stage.called', { stageId: stage.id, roundId: round.id });
  }

  private async remindAt(callId: string, at: Instant): Promise<void> {
    await this.calls.remindAt(callId, at);
    await this.deadlines.changed(INVITATION_REMINDER, at);
  }

  /** Of those still admissible, whom a stage asks: all, or the ones that it was called for. Domain §8.5. */
  async askedIn(stageId: string, callId: string): Promise<string[]> {
    const chosen = await this.chosen.memberships(stageId);
    return (await this.stillAsked(callId)).filter((membershipId) => chosen?.has(membershipId) ?? true);
  }

  /** Who is invited and still admissible. */
  async stillAsked(callId: string): Promise<string[]> {
    const invited = await this.calls.invitations(callId);
    return invited.filter(({ state }) => state === 'invited').map(({ membershipId }) => membershipId);
  }
}
