import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Memberships } from '../network/memberships.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { Deadlines } from '../platform/deadlines.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { deadlineOf, type Instant, isoOf } from '../values/instant.js';
import { present } from '../values/invariant.js';
import { phasesOf, type RoundAction } from './action.js';
import { Ballots } from './ballots.js';
import { assertPhase } from './phase.js';
import { assertAhead, assertMoves, type Round } from './round.js';
import { codesIn, RoundCategories } from './round-categories.js';
import { Rounds } from './rounds.js';
import { type ShownRound, ShowRounds } from './show-rounds.js';
import { VoteOnPriorities } from './vote-on-priorities.service.js';

/** Starts collecting, moves its deadline and opens it again. Its end is a job's: see `round.jobs.ts`. Domain §2. */
@Injectable()
export class Collecting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly categories: RoundCategories,
    private readonly ballots: Ballots,
    private readonly priorities: VoteOnPriorities,
    private readonly memberships: Memberships,
    private readonly shown: ShowRounds,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Ends planning: fixes the result of the vote and the categories, and asks every member for its requirements.
   * @param codes the categories that the office picks, at least one, all of them proposed
   * @param deadline as people write it, in the network's zone or absolute
   * @throws DomainError `round.phase`, `category.unknown`, `deadline.unreadable|skipped|repeated|past`, `version.stale`
   */
  start(by: Mandate, roundId: string, seen: number | undefined, codes: readonly string[], deadline: string): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const { round, at } = await this.lock(roundId, seen, 'startCollecting', deadline);
      const proposed = await this.categories.proposed(roundId);
      const chosen = codesIn(codes, proposed, '/categories');
      await this.ballots.fix(roundId, await this.priorities.present(roundId), proposed);
      await this.categories.choose(roundId, chosen);
      await this.audit.record('collecting.started', roundId, { by: this.audit.pseudonym(by.personId), categories: codes, deadline: isoOf(at) });
      return this.open(by, round, at);
    });
  }

  /**
   * Moves the deadline while it has not passed, and only forward; every member is told at once, with the reason if given.
   * @throws DomainError `round.phase`, `deadline.passed`, `deadline.backward`, `version.stale`
   */
  move(by: Mandate, roundId: string, seen: number | undefined, deadline: string, reason?: string): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const { round, at, now } = await this.lock(roundId, seen, 'moveCollectingDeadline', deadline);
      assertMoves(present(round.collectingDeadline, 'the deadline of collecting'), at, now);
      const moved = await this.rounds.record({ ...round, collectingDeadline: at });
      await this.deadlines.changed('collecting', at);
      const why = reason === undefined ? {} : { reason };
      await this.audit.record('collecting.moved', roundId, { by: this.audit.pseudonym(by.personId), deadline: isoOf(at), ...why });
      const told = { round: round.title, roundId, deadline: isoOf(at) };
      const asked = { memberships: await this.memberships.admitted('member'), roles: ['buyer'] as const };
      if (reason === undefined) await this.notices.tell(asked, 'collecting.moved', told, roundId);
      else await this.notices.tell(asked, 'collecting.moved_because', { ...told, reason }, roundId);
      return this.shown.show(moved, by);
    });
  }

  /**
   * Opens collecting again, from pooling.
   * @throws DomainError `round.phase`, `deadline.past`, `version.stale`
   */
  reopen(by: Mandate, roundId: string, seen: number | undefined, deadline: string): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const { round, at } = await this.lock(roundId, seen, 'reopenCollecting', deadline);
      await this.audit.record('collecting.reopened', roundId, { by: this.audit.pseudonym(by.personId), deadline: isoOf(at) });
      return this.open(by, round, at);
    });
  }

  private async lock(
    roundId: string,
    seen: number | undefined,
    action: RoundAction,
    deadline: string,
  ): Promise<{ round: Round; at: Instant; now: Instant }> {
    const network = await this.networks.current();
    const round = await this.rounds.lock(roundId);
    assertVersion(seen, round.version);
    assertPhase(round.phase, ...phasesOf(action));
    const at = deadlineOf(deadline, network.timeZone);
    const now = await this.work.now();
    assertAhead(at, now);
    return { round, at, now };
  }

  private async open(by: Mandate, round: Round, at: Instant): Promise<ShownRound> {
    const open = await this.rounds.advance(round, 'collecting', { collectingDeadline: at });
    await this.deadlines.changed('collecting', at);
    const memberships = await this.memberships.admitted('member');
    const told = { round: round.title, roundId: round.id, deadline: isoOf(at) };
    await this.notices.tell({ memberships, roles: ['buyer'] }, 'collecting.opened', told, round.id);
    return this.shown.show(open, by);
  }
}
