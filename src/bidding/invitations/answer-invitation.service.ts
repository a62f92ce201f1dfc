import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import type { Invited } from '../call/calls.js';
import { InvitationTimes } from './invitation-times.js';
import { assertMayState, mayState, type Stated } from './reaction.js';
import { Reactions } from './reactions.js';

/** Takes what an invited supplier says to its invitation: it takes part, declines, or takes back what it said. Domain §7. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly times: InvitationTimes,
    private readonly reactions: Reactions,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The office is told of a decline and of its end. Saying the same again changes nothing.
   * @throws DomainError `round.missing`, `call.missing`, `invitation.not_invited`, `invitation.call_over`,
   * `invitation.deadline_passed`, `invitation.bid_stands`
   */
  answer(by: Mandate, roundId: string, stated: Stated): Promise<void> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      const invited = await this.times.ownInvitation(call.id);
      assertMayState(await this.times.of(call), await this.work.now());
      if (stated.statement === 'declined' && (await this.reactions.hasStandingBid(call.id, invited.membershipId))) throw bidStands();
      const { reaction: before } = await this.reactions.own(call.id, invited.membershipId);
      if (!(await this.reactions.state(call.id, invited.membershipId, stated))) return;
      await this.audit.record(
        'invitation.answered',
        call.id,
        { by: this.audit.pseudonym(by.personId), roundId, supplier: invited.supplier, statement: stated.statement, ...reasonIn(stated) },
        { membershipId: invited.membershipId },
      );
      await this.tell(round, invited, stated, before === 'declined');
    });
  }

  /** Notes that the supplier has opened its call; once the deadline has passed nothing is noted. @throws DomainError `call.missing`, `invitation.not_invited` */
  open(by: Mandate, roundId: string): Promise<void> {
    return this.work.as(by, async () => {
      const call = await this.times.callOf(roundId);
      const { supplier, membershipId } = await this.times.ownInvitation(call.id);
      if (!mayState(await this.times.of(call), await this.work.now())) return;
      if (!(await this.reactions.open(call.id, membershipId))) return;
      await this.audit.record('invitation.opened', call.id, { roundId, supplier }, { membershipId });
    });
  }

  private async tell(round: Round, { name }: Invited, stated: Stated, hadDeclined: boolean): Promise<void> {
    const told = { round: round.title, roundId: round.id, supplier: name };
    if (stated.statement === 'declined')
      await this.notices.tell({ office: true }, 'invitation.declined', { ...told, reason: stated.reason }, round.id);
    else if (hadDeclined) await this.notices.tell({ office: true }, 'invitation.reconsidered', told, round.id);
  }
}

/** The log keeps a reason's hash: it may name people. Domain §15. */
function reasonIn(stated: Stated): { hash?: string } {
  return stated.statement === 'declined' ? { hash: createHash('sha256').update(stated.reason).digest('hex') } : {};
}

/** Told to the supplier alone: the office must not learn that there is a bid. Domain §8.4. */
function bidStands(): DomainError {
  return new DomainError(
    'conflict',
    'invitation.bid_stands',
    'A bid of yours stands in this call. Withdraw it first, then decline. Nobody but you learns of this.',
  );
}
