import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { Evaluations } from './evaluations.js';
import { lowBidsIn } from './low-bid.js';
import { evaluateStage } from './stage-evaluation.js';
import { StandingBids } from './standing-bids.js';

/** What the office has learnt about an abnormally low bid. */
export interface EnteredExplanation {
  readonly lotId: string;
  readonly supplier: string;
  readonly text: string;
}

/** Records why abnormally low bids are taken nevertheless. Domain §10. */
@Injectable()
export class ExplainLowBids {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly bids: StandingBids,
    private readonly evaluations: Evaluations,
    private readonly audit: Audit,
  ) {}

  /** All or none. @throws DomainError `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `explanation.not_flagged` */
  explain(by: Mandate, roundId: string, entered: readonly EnteredExplanation[]): Promise<{ recorded: number }> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, 'evaluating');
      const stage = await this.bids.after(await this.bids.lastStage(roundId), roundId);
      const low = new Map(lowBidsIn(evaluateStage(stage)).map((bid) => [`${bid.lotId} ${bid.supplier}`, bid]));
      const faults = entered.flatMap(({ lotId, supplier }, index) =>
        low.has(`${lotId} ${supplier}`) ? [] : [{ pointer: `/explanations/${index}`, detail: 'is no bid that is flagged as abnormally low' }],
      );
      if (faults.length > 0)
        throw new DomainError(
          'invalid',
          'explanation.not_flagged',
          `${faults.length} explanation(s) are for bids that are not flagged as abnormally low; nothing was changed.`,
          faults,
        );
      // The last word on a bid counts.
      const latest = new Map(entered.map((each) => [`${each.lotId} ${each.supplier}`, each]));
      const explained = [...latest].map(([key, { lotId, supplier, text }]) => ({
        lotId,
        supplier,
        reason: text,
        price: present(low.get(key), key).price,
        membershipId: present(stage.suppliers.get(supplier), supplier).membershipId,
      }));
      await this.evaluations.explain(roundId, by.personId, explained);
      await this.audit.record('low_bids.explained', roundId, { by: this.audit.pseudonym(by.personId), stage: stage.number, count: explained.length });
      return { recorded: explained.length };
    });
  }
}
