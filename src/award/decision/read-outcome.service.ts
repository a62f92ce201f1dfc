import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type AwardedLot, Outcomes, type OwnOutcome, type StandstillState } from './outcomes.js';

/** What came out, for the office and the auditor or for one bidder. */
export type Outcome =
  | { readonly for: 'office'; readonly standstill: StandstillState; readonly lots: readonly AwardedLot[] }
  | { readonly for: 'bidder'; readonly standstill: StandstillState; readonly lots: readonly OwnOutcome[] };

/** Tells what came out of a round's call. Domain §12. */
@Injectable()
export class ReadOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly outcomes: Outcomes,
  ) {}

  /** @throws DomainError `round.missing`, `outcome.missing` before the decision, and for suppliers that did not bid */
  async read(by: Mandate, roundId: string): Promise<Outcome> {
    // Only the service can tell where shown totals differ from the exact ones that bids are priced with.
    const hiding =
      by.side === 'supplier' ? await this.work.asService(by.networkId, () => this.outcomes.lotsHidingTotals(roundId)) : new Set<string>();
    return this.work.as(by, async (): Promise<Outcome> => {
      await this.rounds.find(roundId);
      const standstill = await this.outcomes.standstill(roundId);
      if (!standstill) throw missing('outcome');
      if (by.side !== 'supplier') return { for: 'office', standstill, lots: await this.outcomes.awarded(roundId) };
      return { for: 'bidder', standstill, lots: await this.outcomes.own(roundId, present(by.membershipId, 'the membership of a bidder'), hiding) };
    });
  }
}
