import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { PriceRelease } from '../../bidding/envelopes/price-release.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { type Assessment, Assessments, type EnteredAssessment } from './assessments.js';

const SORT: SortKeys = {
  supplier: { sql: `m.code || ' ' || c.code || ' ' || a.criterion`, type: 'text' },
  category: { sql: `c.code || ' ' || m.code || ' ' || a.criterion`, type: 'text' },
};

/** Records how the office assesses bidders on the call's criteria. Domain §10. */
@Injectable()
export class RecordAssessments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly assessments: Assessments,
    private readonly prices: PriceRelease,
    private readonly audit: Audit,
  ) {}

  /**
   * Records all lines or none; what is not named stays as it was.
   * @throws DomainError `round.phase`, `assessment.fixed`, `assessment.unknown`, `assessment.twice`
   */
  record(by: Mandate, roundId: string, entered: readonly EnteredAssessment[]): Promise<{ recorded: number }> {
    assertOnce(entered);
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, 'bidding', 'evaluating');
      if (await this.prices.isBegun(roundId))
        throw new DomainError(
          'conflict',
          'assessment.fixed',
          'The prices were released upon the assessments as they are; these cannot be changed any more.',
        );
      const faults = await this.assessments.faultsIn(roundId, entered);
      if (faults.length > 0)
        throw new DomainError(
          'invalid',
          'assessment.unknown',
          `${faults.length} assessment(s) name no bidder or no criterion of this call; nothing was changed.`,
          faults,
        );
      await this.assessments.record(roundId, entered);
      await this.audit.record('assessments.recorded', roundId, { by: this.audit.pseudonym(by.personId), count: entered.length });
      return { recorded: entered.length };
    });
  }

  /** One page, by supplier or category. @throws DomainError `round.missing`, `page.sort`, `page.cursor` */
  list(
    by: Mandate,
    roundId: string,
    filter: { supplier?: string | undefined; category?: string | undefined },
    page: PageQuery,
  ): Promise<(Assessment & { sort_key: string; id: string })[]> {
    const keyset = keysetOf(page.sort ?? 'supplier', SORT, 'm.id', afterOf(page.cursor, 2), 5);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.assessments.list(roundId, filter.supplier, filter.category, keyset, page.limit);
    });
  }
}

function assertOnce(entered: readonly EnteredAssessment[]): void {
  const seen = new Map<string, number>();
  for (const [index, { supplier, category, criterion }] of entered.entries()) {
    const earlier = seen.get(JSON.stringify([supplier, category, criterion]));
    if (earlier !== undefined) {
      throw new DomainError('invalid', 'assessment.twice', `${supplier} is assessed twice on ${criterion} of ${category}; nothing was changed.`, [
        { pointer: `/assessments/${index}`, detail: `the same as /assessments/${earlier}` },
      ]);
    }
    seen.set(JSON.stringify([supplier, category, criterion]), index);
  }
}
