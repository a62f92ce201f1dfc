import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { PriceRelease } from '../../bidding/envelopes/price-release.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { type AssessedPart, TechnicalParts } from './technical-parts.js';

const MOST_NAMED = 20;

/** A holder releases the prices once every technical part is assessed; the first release fixes the assessments. Domain §8.4, §10. */
@Injectable()
export class ReleasePrices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly prices: PriceRelease,
    private readonly parts: TechnicalParts,
  ) {}

  /**
   * Releasing twice changes nothing.
   * @returns whether two have released now
   * @throws DomainError `stage.missing`, `stage.one_envelope`, `stage.technical_sealed`, `stage.opened`, `stage.not_open`,
   * `stage.unassessed`, `holder_key.none`, `holder_key.passphrase`, `share.wrong`
   */
  async release(by: Mandate, roundId: string, stageId: string, passphrase: string): Promise<{ isReleased: boolean }> {
    const share = await this.prices.opened(by, roundId, stageId, passphrase);
    return this.work.as(by, async () => {
      // Alone in the round: an assessment that is being recorded comes before, and counts, or after, and is refused.
      await this.rounds.lock(roundId);
      const stage = await this.prices.claim(roundId, stageId);
      const parts = await this.parts.of(stageId);
      assertAllAssessed(parts);
      const outcomes = parts.map(({ membershipId, lotId, result }) => ({ membershipId, lotId, passed: result.outcome === 'passed' }));
      return this.prices.add(by, stage, share, outcomes);
    });
  }

  /** How the technical parts of a stage stand, by bidder; empty until they are opened. @throws DomainError `stage.missing` */
  list(by: Mandate, roundId: string, stageId: string): Promise<AssessedPart[]> {
    return this.work.as(by, async () => {
      await this.prices.read(roundId, stageId);
      return this.parts.of(stageId);
    });
  }
}

function assertAllAssessed(parts: readonly AssessedPart[]): void {
  const lacking = new Set(
    parts.flatMap(({ supplier, category, result }) =>
      result.outcome === 'unassessed' ? result.criteria.map((code) => `${supplier}: ${code} (${category})`) : [],
    ),
  );
  if (lacking.size === 0) return;
  const named = [...lacking].toSorted().slice(0, MOST_NAMED).join(', ');
  throw new DomainError(
    'conflict',
    'stage.unassessed',
    lacking.size > MOST_NAMED
      ? `Not assessed yet: ${named}, and others. Prices are released once every technical part is assessed.`
      : `Not assessed yet: ${named}. Prices are released once every technical part is assessed.`,
  );
}
