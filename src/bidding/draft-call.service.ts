import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertPhase } from '../round/phase.js';
import { Rounds } from '../round/rounds.js';
import { newId } from '../values/id.js';
import { deadlineOf } from '../values/instant.js';
import { assertDraft, type CallDraft } from './call.js';
import { Calls } from './calls.js';
import { assertAhead } from './stage.js';
import { Stages } from './stages.js';

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
   * @param deadline of the first stage; undefined: set when the stage is called
   * @param seen the version that the caller saw
   * @throws DomainError `round.phase`, `call.published`, `call.unknown_category`, `call.unknown_supplier`, `call.unknown_lot`,
   * `call.currency`, `version.stale`, `deadline.…`
   */
  draft(by: Mandate, roundId: string, draft: CallDraft, deadline: string | undefined, seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'pooling');
      const call = await this.calls.ofRound(roundId);
      assertDraft(call?.state);
      if (call) assertVersion(seen, call.version);
      const callId = call?.id ?? newId<'call'>();
      await this.calls.recordDraft(callId, roundId, draft);
      await this.planFirstStage(callId, roundId, deadline);
      await this.audit.record('call.drafted', callId, { by: this.audit.pseudonym(by.personId), roundId, categories: draft.categories });
    });
  }

  private async planFirstStage(callId: string, roundId: string, text: string | undefined): Promise<void> {
    const network = await this.networks.current();
    const deadline = text === undefined ? undefined : deadlineOf(text, network.timeZone);
    if (deadline !== undefined) assertAhead(deadline, await this.work.now());
    const [first] = await this.stages.ofRound(roundId);
    if (first) await this.stages.plan(first.id, deadline);
    else await this.stages.add({ id: newId<'stage'>(), callId, roundId, number: 1, deadline });
  }
}
