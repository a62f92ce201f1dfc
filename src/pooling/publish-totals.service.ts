import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertPhase } from '../round/phase.js';
import type { Round } from '../round/round.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { pooledTotalOf } from './confidentiality.js';
import { isSame, nextShown } from './edition-of-totals.js';
import { Lots } from './lots.js';
import { Pool, type Pooled } from './pool.js';
import { PooledSums } from './pooled-sums.js';
import { type ShownPosition, ShownTotals } from './shown-totals.js';

/** What a publication shows. */
export interface Publication {
  /** 1, 2, …; the latest one where nothing was new */
  readonly edition: number;
  readonly positions: number;
  readonly withheld: number;
}

const NOTHING = pooledTotalOf([]);

/** Publishes a round's totals. Domain §6.3. */
@Injectable()
export class PublishTotals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lots: Lots,
    private readonly pool: Pool,
    private readonly sums: PooledSums,
    private readonly shown: ShownTotals,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Pools once more, publishes and tells the members. The first time fixes the confidentiality rule for the round. Where nothing new may be shown since the last edition, that one
   * stays and nobody is told.
   * @throws DomainError `round.missing`, `round.phase`, `totals.nothing` when there are no requirements
   */
  publish(by: Mandate, roundId: string): Promise<Publication> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'pooling');
      const pooled = await this.pool.lines(roundId, await this.lots.ofRound(roundId));
      if (pooled.positions === 0)
        throw new DomainError(
          'conflict',
          'totals.nothing',
          'The round has no requirements, so there is nothing to publish. Reopen collecting, or cancel the round.',
        );
      await this.rounds.fixConfidentiality(roundId);
      const { all, changed } = await this.judge(roundId, pooled);
      const edition = await this.shown.latestEdition(roundId);
      const publication = { edition, positions: all.length, withheld: all.filter(({ total }) => total === null).length };
      if (changed.length === 0) return publication;
      await this.shown.record(roundId, edition + 1, changed);
      await this.announce(round, { ...publication, edition: edition + 1 }, all);
      return { ...publication, edition: edition + 1 };
    });
  }

  private async judge(roundId: string, { shape, sums }: Pooled): Promise<{ all: ShownPosition[]; changed: ShownPosition[] }> {
    const rule = await this.pool.rule(roundId);
    const [firm, forecast] = [
      await this.sums.ofPositions(roundId, shape.positions, 'firm'),
      await this.sums.ofPositions(roundId, shape.positions, 'forecast'),
    ];
    const earlier = await this.shown.latest(roundId);
    const withTotal = shape.positions.filter(({ id }) => earlier.get(id)?.total);
    const contributions = await this.shown.contributionsNow(roundId, withTotal);
    const contributionsShown = await this.shown.contributionsShown(withTotal);
    const all = shape.positions.map((position) => {
      const { id } = position;
      const judged = { pooled: sums.get(id) ?? NOTHING, firm: firm.get(id) ?? NOTHING, forecast: forecast.get(id) ?? NOTHING };
      const since = { earlier: earlier.get(id), contributions: contributions.get(id) ?? [], contributionsShown: contributionsShown.get(id) ?? [] };
      return { position, ...nextShown({ ...judged, ...since }, rule) };
    });
    return { all, changed: all.filter((one) => !isSame(one, earlier.get(one.position.id))) };
  }

  private async announce(round: Round, publication: Publication, all: readonly ShownPosition[]): Promise<void> {
    await this.rounds.markTotalsPublished(round.id);
    await this.audit.record('totals.published', round.id, { ...publication, sha256: hashOf(all) });
    const members = await this.work.query<{ id: string }>(
      `select id from membership where network_id = app_network() and kind = 'member' and status = 'admitted'`,
    );
    const told = { memberships: members.map(({ id }) => id) };
    await this.notices.tell(told, 'totals.published', { round: round.title, roundId: round.id }, round.id);
  }
}

/** What was shown, as a reader of the positions can compute it again. */
function hashOf(all: readonly ShownPosition[]): string {
  const written = all.map(({ position, total, firm, forecast }) =>
    [position.id, ...[total, firm, forecast].map((one) => one?.toString() ?? 'withheld')].join(' '),
  );
  return createHash('sha256').update(written.sort().join('\n')).digest('hex');
}
