import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { newId } from '../../values/id.js';
import { deadlineOf, type Instant } from '../../values/instant.js';
import { assertDraft, type CallDraft } from './call.js';
import { Calls } from './calls.js';
import { assertQuestionsDeadline } from '../questions/question.js';
import { assertAhead } from '../stage/stage.js';
import { Stages } from '../stage/stages.js';

/** When bids and questions end, as people write it. undefined: bids when the stage is called, questions with the bids. */
export interface CallDeadlines {
  readonly bids: string | undefined;
  readonly questions: string | undefined;
}

/** Writes the draft of a round's call for bids. Domain §7. */
@Injectable()
export class DraftCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly audit: Audit,
  ) {}

  /**
   * Replaces the draft whole.
   * @param seen the version that the caller saw
   * @throws DomainError `round.phase`, `call.published`, `call.unknown_category`, `call.unknown_supplier`, `call.unknown_lot`,
   * `call.currency`, `version.stale`, `deadline.…`, `stage.deadline_past`, `question.deadline_past`, `question.deadline_after_bids`
   */
  draft(by: Mandate, roundId: string, draft: CallDraft, deadlines: CallDeadlines, seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'pooling');
      const call = await this.calls.ofRound(roundId);
      assertDraft(call?.state);
      if (call) assertVersion(seen, call.version);
      const callId = call?.id ?? newId<'call'>();
      const { bids, questions } = await this.instantsOf(deadlines);
      await this.calls.recordDraft(callId, roundId, draft, questions);
      await this.planFirstStage(callId, roundId, bids);
      await this.audit.record('call.drafted', callId, { by: this.audit.pseudonym(by.personId), roundId, categories: draft.categories });
    });
  }

  private async instantsOf(deadlines: CallDeadlines): Promise<{ bids: Instant | undefined; questions: Instant | undefined }> {
    const { timeZone } = await this.networks.current();
    const [bids, questions] = [deadlines.bids, deadlines.questions].map((text) => (text === undefined ? undefined : deadlineOf(text, timeZone)));
    const now = await this.work.now();
    if (bids !== undefined) assertAhead(bids, now);
    if (questions !== undefined) assertQuestionsDeadline(questions, bids, now);
    return { bids, questions };
  }

  private async planFirstStage(callId: string, roundId: string, deadline: Instant | undefined): Promise<void> {
    const [first] = await this.stages.ofRound(roundId);
    if (first) await this.stages.plan(first.id, deadline);
    else await this.stages.add({ id: newId<'stage'>(), callId, roundId, number: 1, deadline });
  }
}
