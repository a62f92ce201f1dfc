import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { type EvaluatedRow, rowsOf } from './evaluated-row.js';
import { Evaluations } from './evaluations.js';
import { evaluateStage } from './stage-evaluation.js';
import { StandingBids } from './standing-bids.js';

/** A row with the explanation that stands for it, if it is flagged. */
export interface ExplainedRow extends EvaluatedRow {
  readonly explanation: string | null;
}

/** Evaluates the bids that stand after a stage. Domain §10. */
@Injectable()
export class EvaluateStage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly bids: StandingBids,
    private readonly evaluations: Evaluations,
  ) {}

  /**
   * The evaluation: as decided upon, or, before the decision, as bids and assessments are now.
   * @throws DomainError `round.missing`, `stage.missing`, `evaluation.not_opened`, `evaluation.unassessed`
   */
  evaluate(by: Mandate, roundId: string, stageId: string): Promise<ExplainedRow[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const rows = await this.rowsAfter(stageId, roundId);
      const explanations = await this.evaluations.explanations(roundId);
      return rows.map((row) => ({
        ...row,
        explanation: explanations.find((each) => each.lotId === row.lotId && each.supplier === row.supplier)?.reason ?? null,
      }));
    });
  }

  private async rowsAfter(stageId: string, roundId: string): Promise<EvaluatedRow[]> {
    const decided = await this.evaluations.decided(stageId);
    if (decided.length > 0) return decided;
    const stage = await this.bids.after(stageId, roundId);
    return rowsOf(evaluateStage(stage), stage.currency);
  }
}
