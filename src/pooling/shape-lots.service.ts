import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { newId } from '../values/id.js';
import { merged, moved, type Shape, split } from './lot.js';
import { Lots } from './lots.js';
import { Pool, type Pooling } from './pool.js';
import { PooledSums } from './pooled-sums.js';
import { assertShapeable } from './shapeable.js';

/** The office shapes lots before totals are published. Domain §6.2. */
@Injectable()
export class ShapeLots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lots: Lots,
    private readonly sums: PooledSums,
    private readonly pool: Pool,
  ) {}

  /** Merges lots of one category into the first. @throws DomainError `lot.missing`, `lot.other_category`, `lot.unchanged`, `lot.in_call`, `totals.published` */
  merge(by: Mandate, roundId: string, lotIds: readonly string[], title?: string): Promise<Pooling> {
    return this.reshape(by, roundId, (shape) => merged(shape, lotIds, title));
  }

  /**
   * Splits positions off into a lot of their own.
   * @param seen the lot's version as the caller knows it
   * @throws DomainError `lot.missing`, `position.missing`, `lot.nothing_left`, `totals.published`, `version.stale`
   */
  split(
    by: Mandate,
    roundId: string,
    from: { lotId: string; positionIds: readonly string[]; title: string },
    seen: number | undefined,
  ): Promise<Pooling> {
    return this.reshape(by, roundId, (shape, versions) => {
      const after = split(shape, from.lotId, from.positionIds, from.title, newId);
      assertVersion(seen, versions.get(from.lotId) ?? 0);
      return after;
    });
  }

  /** Moves positions into a lot. @throws DomainError `lot.missing`, `position.missing`, `lot.other_category`, `lot.unchanged`, `totals.published` */
  move(by: Mandate, roundId: string, positionIds: readonly string[], toLotId: string, seen: number | undefined): Promise<Pooling> {
    return this.reshape(by, roundId, (shape, versions) => {
      const after = moved(shape, positionIds, toLotId);
      assertVersion(seen, versions.get(toLotId) ?? 0);
      return after;
    });
  }

  private reshape(by: Mandate, roundId: string, change: (shape: Shape, versions: ReadonlyMap<string, number>) => Shape): Promise<Pooling> {
    return this.work.as(by, async () => {
      assertShapeable(await this.rounds.lock(roundId));
      const before = await this.lots.ofRound(roundId);
      const after = change(before, before.versions);
      return this.pool.record(roundId, before, after, await this.sums.ofPositions(roundId, after.positions));
    });
  }
}
