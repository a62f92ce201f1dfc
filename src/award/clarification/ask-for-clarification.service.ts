import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { deadlineOf, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { lowBidsIn } from '../evaluation/low-bid.js';
import { evaluateStage } from '../evaluation/stage-evaluation.js';
import { StandingBids } from '../evaluation/standing-bids.js';
import { assertMayAsk } from './clarification.js';
import { type Clarification, Clarifications } from './clarifications.js';

/** What the office wants to know about a bid, and until when. */
export interface AskedClarification {
  readonly lotId: string;
  readonly supplier: string;
  readonly question: string;
  readonly answerBy: string;
}

/** Asks a bidder in writing about its abnormally low bid. Domain §10. */
@Injectable()
export class AskForClarification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly bids: StandingBids,
    private readonly clarifications: Clarifications,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The bidder is told at once; the log keeps the text's hash, for office, auditor and that bidder to read.
   * @throws DomainError `round.missing`, `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `clarification.not_flagged`,
   * `clarification.past`, `clarification.waits`, `deadline.…`
   */
  ask(by: Mandate, roundId: string, wanted: AskedClarification): Promise<Clarification> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'evaluating');
      const answerBy = deadlineOf(wanted.answerBy, (await this.networks.current()).timeZone);
      const { stageId, membershipId } = await this.flagged(roundId, wanted);
      assertMayAsk(answerBy, await this.clarifications.about(roundId, wanted.lotId, membershipId), await this.work.now());
      const id = newId<'clarification'>();
      await this.clarifications.add({ ...wanted, id, roundId, stageId, membershipId, answerBy, askedBy: by.personId });
      const asked = await this.clarifications.find(roundId, id);
      await this.audit.record(
        'clarification.asked',
        id,
        {
          by: this.audit.pseudonym(by.personId),
          roundId,
          lotId: wanted.lotId,
          answerBy: isoOf(answerBy),
          question: createHash('sha256').update(wanted.question).digest('hex'),
        },
        { membershipId },
      );
      const told = { round: round.title, roundId, lot: asked.lot, deadline: isoOf(answerBy) };
      await this.notices.tell({ memberships: [membershipId], roles: ['bidder'] }, 'clarification.asked', told, roundId);
      return asked;
    });
  }

  private async flagged(roundId: string, { lotId, supplier }: AskedClarification): Promise<{ stageId: string; membershipId: string }> {
    const stageId = await this.bids.lastStage(roundId);
    const stage = await this.bids.after(stageId, roundId);
    const isFlagged = lowBidsIn(evaluateStage(stage)).some((bid) => bid.lotId === lotId && bid.supplier === supplier);
    if (isFlagged) return { stageId, membershipId: present(stage.suppliers.get(supplier), supplier).membershipId };
    throw new DomainError(
      'invalid',
      'clarification.not_flagged',
      'This is no bid that is flagged as abnormally low; only such a bid is to be clarified. Nothing was sent.',
      [{ pointer: '/supplier', detail: 'a bidder whose bid for this lot is flagged as abnormally low' }],
    );
  }
}
