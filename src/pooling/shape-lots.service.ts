import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { merged, moved, restored, type Shape, split } from './lot.js';
import { Lots } from './lots.js';
import { Pool, type Pooling } from './pool.js';
import { PooledSums } from './pooled-sums.js';
import { assertShapeable, isShapeable } from './shapeable.js';
import { type ShapingKind, Shapings } from './shapings.js';

/** The office shapes lots before totals are published. Domain §6.2. */
@Injectable()
export class ShapeLots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lots: Lots,
    private readonly sums: PooledSums,
    private readonly pool: Pool,
    private readonly shapings: Shapings,
  ) {}

  /** Merges lots of one category into the first. @throws DomainError `lot.missing`, `lot.other_category`, `lot.unchanged`, `lot.in_call`, `totals.published` */
  merge(by: Mandate, roundId: string, lotIds: readonly string[], title?: string): Promise<Pooling> {
    return this.reshape(by, roundId, 'merge', (shape) => merged(shape, lotIds, title));
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
    return this.reshape(by, roundId, 'split', (shape, versions) => {
      const after = split(shape, from.lotId, from.positionIds, from.title, newId);
      assertVersion(seen, versions.get(from.lotId) ?? 0);
      return after;
    });
  }

  /** Moves positions into a lot. @throws DomainError `lot.missing`, `position.missing`, `lot.other_category`, `lot.unchanged`, `totals.published` */
  move(by: Mandate, roundId: string, positionIds: readonly string[], toLotId: string, seen: number | undefined): Promise<Pooling> {
    return this.reshape(by, roundId, 'move', (shape, versions) => {
      const after = moved(shape, positionIds, toLotId);
      assertVersion(seen, versions.get(toLotId) ?? 0);
      return after;
    });
  }

  /** What would be undone next, or null: nothing was shaped, or lots can no longer be shaped. @throws DomainError `round.missing` */
  undoable(by: Mandate, roundId: string): Promise<ShapingKind | null> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      return isShapeable(round) ? ((await this.shapings.latest(roundId))?.kind ?? null) : null;
    });
  }

  /** Undoes the latest shaping; the one before it can be undone next. @throws DomainError `lot.nothing_to_undo`, `lot.lines_changed`, `totals.published` */
  undo(by: Mandate, roundId: string): Promise<Pooling> {
    return this.work.as(by, async () => {
      assertShapeable(await this.rounds.lock(roundId));
      const latest = await this.shapings.latest(roundId);
      if (!latest) throw new DomainError('conflict', 'lot.nothing_to_undo', 'The lots have not been shaped, so there is nothing to undo.');
      const now = await this.lots.ofRound(roundId);
      await this.shapings.remove(latest.id);
      return this.write(roundId, now, restored(now, latest.before));
    });
  }

  private reshape(
    by: Mandate,
    roundId: string,
    kind: ShapingKind,
    change: (shape: Shape, versions: ReadonlyMap<string, number>) => Shape,
  ): Promise<Pooling> {
    return this.work.as(by, async () => {
      assertShapeable(await this.rounds.lock(roundId));
      const before = await this.lots.ofRound(roundId);
      const after = change(before, before.versions);
      await this.shapings.add(roundId, kind, before);
      return this.write(roundId, before, after);
    });
  }

  private async write(roundId: string, before: Shape, after: Shape): Promise<Pooling> {
    return this.pool.record(roundId, before, after, await this.sums.ofPositions(roundId, after.positions));
  }
}
