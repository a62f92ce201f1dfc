import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertPhase } from '../round/phase.js';
import { Rounds } from '../round/rounds.js';
import { Lots } from './lots.js';
import { Pool, type Pooling } from './pool.js';
import { assertShapeable } from './shapeable.js';
import { Shapings } from './shapings.js';

/** Pools a round's requirement lines into lots. Domain §6. */
@Injectable()
export class PoolRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lots: Lots,
    private readonly pool: Pool,
    private readonly shapings: Shapings,
  ) {}

  /**
   * Pools again: into the lots as they were shaped, or anew into one lot per category and delivery region.
   * @throws DomainError `round.missing`, `round.phase`; anew `totals.published`, `lot.in_call`
   */
  again(by: Mandate, roundId: string, isAnew: boolean): Promise<Pooling> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      if (isAnew) assertShapeable(round);
      assertPhase(round.phase, 'pooling');
      const before = await this.lots.ofRound(roundId);
      if (isAnew) await this.shapings.add(roundId, 'anew', before);
      return this.pool.lines(roundId, before, isAnew);
    });
  }

  /** Pools when a round has come to pooling. Safe to call twice, or too late. */
  async whenCollected(networkId: string, roundId: string): Promise<void> {
    await this.work.asService(networkId, async () => {
      const round = await this.rounds.lock(roundId);
      if (round.phase === 'pooling' && round.pooledAt === undefined) await this.pool.lines(roundId, await this.lots.ofRound(roundId));
    });
  }
}
