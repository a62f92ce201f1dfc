import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Rounds } from '../round/rounds.js';
import { newId } from '../values/id.js';
import { type ConfidentialityRule, mayBeShown, ruleOf } from './confidentiality.js';
import { type Position, pooled, type Shape } from './lot.js';
import { Lots, type RecordedShape } from './lots.js';
import { type PooledCell, type PooledSum, PooledSums } from './pooled-sums.js';

/** What pooling came to. */
export interface Pooling {
  readonly lots: number;
  readonly positions: number;
  readonly withheld: number;
}

/** Pooled lots with their positions' sums; a position without lines has none. */
export interface Pooled extends Pooling {
  readonly shape: Shape;
  readonly sums: ReadonlyMap<string, PooledSum>;
}

const NO_LOTS: Shape = { lots: [], positions: [] };

/** What pooling and publishing share, in the running transaction: summing lines, judging the sums, writing both. */
@Injectable()
export class Pool {
  constructor(
    private readonly rounds: Rounds,
    private readonly sums: PooledSums,
    private readonly lots: Lots,
    private readonly audit: Audit,
  ) {}

  /** What is asked of a round's totals before they are shown. Domain §6.3. */
  async rule(roundId: string): Promise<ConfidentialityRule> {
    return ruleOf(await this.rounds.confidentiality(roundId));
  }

  /**
   * Pools a round's lines in force. Domain §6.
   * @param before the round's lots, into which lines go; what they lack is added
   * @param isAnew forgets how lots were shaped; only where no total is published
   */
  async lines(roundId: string, before: RecordedShape, isAnew = false): Promise<Pooled> {
    const cells = await this.sums.ofCells(roundId);
    const named = cells.map((cell) => ({ ...cell, title: `${cell.categoryCode} ${cell.region}` }));
    const shape = pooled(named, isAnew ? NO_LOTS : before, before.shownIds, newId);
    const sums = await this.sumsOf(roundId, cells, shape);
    // A round without lines has nothing to write; thousands of them may end at once.
    const isEmpty = shape.lots.length === 0 && before.lots.length === 0;
    const pooling = isEmpty ? { lots: 0, positions: 0, withheld: 0 } : await this.record(roundId, before, shape, sums);
    await this.rounds.markPooled(roundId);
    return { ...pooling, shape, sums };
  }

  /** Writes lots, positions and sums, judged and audited. */
  async record(roundId: string, before: Shape, shape: Shape, sums: ReadonlyMap<string, PooledSum>): Promise<Pooling> {
    const rule = await this.rule(roundId);
    const shown = new Set([...sums].filter(([, sum]) => mayBeShown(sum, rule)).map(([id]) => id));
    await this.lots.record(roundId, before, shape, sums, shown);
    const pooling = { lots: shape.lots.length, positions: shape.positions.length, withheld: shape.positions.length - shown.size };
    await this.audit.record('round.pooled', roundId, { ...pooling, sha256: hashOf(shape, sums) });
    return pooling;
  }

  /** A position of one delivery region has its cell's sums; one of several is summed anew, since members are in many. */
  private async sumsOf(roundId: string, cells: readonly PooledCell[], shape: Shape): Promise<ReadonlyMap<string, PooledSum>> {
    const byCell = new Map<string, PooledSum>(cells.map((cell) => [`${cell.itemId} ${cell.region}`, cell]));
    const several = shape.positions.filter(({ regions }) => regions.length > 1);
    const sums = new Map(several.length > 0 ? await this.sums.ofPositions(roundId, several) : []);
    for (const { id, itemId, regions } of shape.positions) {
      const sum = byCell.get(`${itemId} ${regions[0]}`);
      if (regions.length === 1 && sum) sums.set(id, sum);
    }
    return sums;
  }
}

/** What was pooled, in a form that two poolings of the same lines have in common. */
function hashOf(shape: Shape, sums: ReadonlyMap<string, PooledSum>): string {
  const written = ({ id, itemId, regions }: Position): string => {
    const sum = sums.get(id);
    return [itemId, regions.join('+'), sum?.written.firm ?? 0, sum?.written.forecast ?? 0, sum?.contributors ?? 0].join(' ');
  };
  return createHash('sha256').update(shape.positions.map(written).sort().join('\n')).digest('hex');
}
