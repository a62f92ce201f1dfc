import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Keyset } from '../platform/keyset.js';
import { Outbox } from '../platform/outbox.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type Instant, instant, isoOf } from '../values/instant.js';
import { invariant, present } from '../values/invariant.js';
import { assertMayFollow, type Phase } from './phase.js';
import type { Round } from './round.js';

declare module '../platform/events.js' {
  interface Events {
    'round.advanced': { roundId: string; from: Phase; to: Phase };
  }
}

interface RoundRow {
  network_id: string;
  id: string;
  title: string;
  phase: Phase;
  term_from: string;
  term_to: string;
  proposes_all: boolean;
  collecting_deadline: string | null;
  sign_up_deadline: string | null;
  standstill_ends_on: string | null;
  pooled_at: string | null;
  totals_published_at: string | null;
  shows_quartiles: boolean;
  cancelled_from: Phase | null;
  cancel_reason: string | null;
  version: number;
}

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text as ${column}`;
const COLUMNS = `network_id, id, title, phase, term_from::text, term_to::text, proposes_all, ${micros('collecting_deadline')}, ${micros('sign_up_deadline')},
  standstill_ends_on::text, ${micros('pooled_at')}, ${micros('totals_published_at')}, shows_quartiles, cancelled_from, cancel_reason, version`;

function instantIn(text: string | null): Instant | undefined {
  return text === null ? undefined : instant(BigInt(text));
}

function isoIn(at: Instant | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}

function toRound(row: RoundRow): Round {
  return {
    id: row.id,
    networkId: row.network_id,
    title: row.title,
    phase: row.phase,
    termFrom: row.term_from,
    termTo: row.term_to,
    proposesAll: row.proposes_all,
    collectingDeadline: instantIn(row.collecting_deadline),
    signUpDeadline: instantIn(row.sign_up_deadline),
    standstillEndsOn: row.standstill_ends_on ?? undefined,
    pooledAt: instantIn(row.pooled_at),
    totalsPublishedAt: instantIn(row.totals_published_at),
    showsQuartiles: row.shows_quartiles,
    cancelledFrom: row.cancelled_from ?? undefined,
    cancelReason: row.cancel_reason ?? undefined,
    version: row.version,
  };
}

/** What a network asks of a total before it is shown; percents as decimals. Domain §6.3. */
interface Confidentiality {
  readonly minContributors: number;
  readonly dominancePercent: string;
  readonly pPercent: string;
}

/** What may change together with a round's phase. */
export interface PhaseChanges {
  readonly collectingDeadline?: Instant;
  readonly signUpDeadline?: Instant;
  /** the last day of the standstill, `2027-04-22` */
  readonly standstillEndsOn?: string;
  /** why the round is cancelled */
  readonly reason?: string;
}

/**
 * Rounds, and the one way in which a round goes from phase to phase. Row-level security hides the rounds that the
 * running transaction's side may not see.
 */
@Injectable()
export class Rounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `round.missing` */
  find(roundId: string): Promise<Round> {
    return this.read(roundId, '');
  }

  /** The round, locked for a change of its phase. @throws DomainError `round.missing` */
  lock(roundId: string): Promise<Round> {
    return this.read(roundId, 'for update');
  }

  /** The round, whose phase does not end before this transaction does; many may hold it so. @throws DomainError `round.missing` */
  share(roundId: string): Promise<Round> {
    return this.read(roundId, 'for share');
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(phase: Phase | undefined, keyset: Keyset, limit: number): Promise<(Round & { readonly sortKey: string })[]> {
    const rows = await this.work.query<RoundRow & { sort_key: string }>(
      `select ${COLUMNS}, ${keyset.key} as sort_key from round r where network_id = app_network() and ($1::text is null or phase = $1) and ${keyset.after}
       order by ${keyset.orderBy} limit $2`,
      [phase ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toRound(row), sortKey: row.sort_key }));
  }

  async add(round: Round): Promise<void> {
    await this.work.query(`insert into round (network_id, id, title, term_from, term_to, proposes_all) values (app_network(), $1, $2, $3, $4, $5)`, [
      round.id,
      round.title,
      round.termFrom,
      round.termTo,
      round.proposesAll,
    ]);
  }

  /** Writes title, term and collecting deadline, and counts the version up. */
  async record(round: Round): Promise<Round> {
    const row = await this.work.one<RoundRow>(
      `update round set title = $2, term_from = $3, term_to = $4, proposes_all = $5, collecting_deadline = $6::timestamptz, version = version + 1
       where network_id = app_network() and id = $1 returning ${COLUMNS}`,
      [round.id, round.title, round.termFrom, round.termTo, round.proposesAll, isoIn(round.collectingDeadline)],
    );
    return toRound(present(row, 'a locked round'));
  }

  /**
   * Brings a locked round into its next phase: writes, audits `round.advanced` and announces it in the outbox, all in
   * the running transaction. Whoever is asked for prices is asked under the rule that holds then: whether quartiles of them
   * are shown is fixed as collecting begins, and not changed where it is reopened. Domain §2, §6.3.
   * @throws DomainError `round.transition` when that phase cannot follow
   */
  async advance(round: Round, to: Phase, changes: PhaseChanges = {}): Promise<Round> {
    assertMayFollow(round.phase, to);
    invariant((to === 'cancelled') === (changes.reason !== undefined), 'a round is cancelled with a reason, and only then has one');
    const row = await this.work.one<RoundRow>(
      `update round set phase = $3, phase_since = clock_timestamp(), version = version + 1,
         collecting_deadline = coalesce($4::timestamptz, collecting_deadline), sign_up_deadline = coalesce($5::timestamptz, sign_up_deadline),
         standstill_ends_on = coalesce($6::date, standstill_ends_on), pooled_at = case when $3 = 'collecting' then null else pooled_at end,
         shows_quartiles = case when phase = 'planning' and $3 = 'collecting' then (select n.shows_quartiles from network n where n.id = app_network()) else shows_quartiles end,
         cancelled_from = case when $3 = 'cancelled' then phase end, cancel_reason = $7
       where network_id = app_network() and id = $1 and phase = $2 returning ${COLUMNS}`,
      [
        round.id,
        round.phase,
        to,
        isoIn(changes.collectingDeadline),
        isoIn(changes.signUpDeadline),
        changes.standstillEndsOn ?? null,
        changes.reason ?? null,
      ],
    );
    await this.audit.record('round.advanced', round.id, { from: round.phase, to });
    await this.outbox.add('round.advanced', { roundId: round.id, from: round.phase, to });
    return toRound(present(row, 'a locked round in the phase that it was read in'));
  }

  /** Notes that requirements have been pooled into lots. */
  async markPooled(roundId: string): Promise<void> {
    await this.mark(roundId, 'pooled_at = clock_timestamp()', []);
  }

  /** Notes that totals have been published; the first time counts. */
  async markTotalsPublished(roundId: string): Promise<void> {
    await this.mark(roundId, 'totals_published_at = coalesce(totals_published_at, clock_timestamp())', []);
  }

  /** Fixes the network's confidentiality rule for this round; only the first time counts, whatever the network changes later. Domain §6.3. */
  async fixConfidentiality(roundId: string): Promise<void> {
    await this.work.query(
      `update round r set min_contributors = n.min_contributors, dominance_percent = n.dominance_percent, p_percent = n.p_percent from network n
       where r.network_id = app_network() and r.id = $1 and n.id = r.network_id and r.min_contributors is null`,
      [roundId],
    );
  }

  /** The confidentiality rule that counts for this round: as fixed, before that the network's. */
  async confidentiality(roundId: string): Promise<Confidentiality> {
    const row = await this.work.one<Confidentiality>(
      `select coalesce(r.min_contributors, n.min_contributors) as "minContributors", coalesce(r.dominance_percent, n.dominance_percent)::text as "dominancePercent",
         coalesce(r.p_percent, n.p_percent)::text as "pPercent"
       from round r join network n on n.id = r.network_id where r.network_id = app_network() and r.id = $1`,
      [roundId],
    );
    if (!row) throw missing('round');
    return row;
  }

  /** Sets until when one can sign up; whoever sets it tells the deadlines (`Deadlines.changed('sign_up', at)`). */
  async setSignUpDeadline(roundId: string, at: Instant): Promise<void> {
    await this.mark(roundId, 'sign_up_deadline = $2::timestamptz', [isoOf(at)]);
  }

  private async mark(roundId: string, change: string, parameters: readonly unknown[]): Promise<void> {
    await this.work.query(`update round set ${change}, version = version + 1 where network_id = app_network() and id = $1`, [roundId, ...parameters]);
  }

  private async read(roundId: string, locking: string): Promise<Round> {
    const row = await this.work.one<RoundRow>(`select ${COLUMNS} from round where network_id = app_network() and id = $1 ${locking}`, [roundId]);
    if (!row) throw missing('round');
    return toRound(row);
  }
}
