import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { phasesOf } from './action.js';
import { type Ballot, Ballots } from './ballots.js';
import { assertPhase } from './phase.js';
import { assertBallot, type Priority, rank, type Vote } from './priorities.js';
import { RoundCategories } from './round-categories.js';
import { Rounds } from './rounds.js';

/** A result, and whether it can still change. */
export interface Priorities {
  readonly items: readonly Priority[];
  readonly isFinal: boolean;
}

/** @throws DomainError `ballot.not_member`: customers, suppliers and the office do not vote (Domain §1) */
function voterOf(by: Mandate): string {
  if (by.side === 'member' && by.membershipId !== undefined) return by.membershipId;
  throw new DomainError('forbidden', 'ballot.not_member', 'Only admitted members vote on priorities.');
}

/** Takes ballots and shows the result. Domain §4. */
@Injectable()
export class VoteOnPriorities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly categories: RoundCategories,
    private readonly ballots: Ballots,
    private readonly audit: Audit,
  ) {}

  /** One's own ballot, in every phase. */
  ballot(by: Mandate, roundId: string): Promise<Ballot> {
    const membershipId = voterOf(by);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.ballots.of(roundId, membershipId);
    });
  }

  /**
   * Casts or replaces one's ballot while planning lasts; a ballot is accepted or refused whole.
   * @param seen the version that the caller saw
   * @throws DomainError `ballot.refused`, `ballot.not_member`, `round.phase`, `version.stale`
   */
  vote(by: Mandate, roundId: string, seen: number | undefined, votes: readonly Vote[]): Promise<Ballot> {
    const membershipId = voterOf(by);
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, ...phasesOf('vote'));
      assertVersion(seen, (await this.ballots.of(roundId, membershipId)).version);
      const proposed = await this.categories.proposed(roundId);
      assertBallot(votes, new Set(proposed.keys()));
      const cast = votes.map(({ category, points }) => ({ categoryId: present(proposed.get(category), 'a proposed category'), points }));
      await this.ballots.cast(roundId, membershipId, cast);
      await this.audit.record('ballot.cast', roundId, { by: this.audit.pseudonym(by.personId), categories: votes.length }, { membershipId });
      return this.ballots.of(roundId, membershipId);
    });
  }

  /**
   * The result: for the office at any time, for members once planning has ended.
   * @throws DomainError `priorities.hidden`
   */
  priorities(by: Mandate, roundId: string): Promise<Priorities> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const fixed = await this.ballots.result(roundId);
      if (fixed.length > 0) return { items: fixed, isFinal: true };
      if (by.side !== 'office' && by.side !== 'auditor') {
        throw new DomainError('conflict', 'priorities.hidden', 'The result of the vote is shown when planning has ended.');
      }
      return { items: await this.present(roundId), isFinal: round.phase !== 'planning' };
    });
  }

  /** The result as it stands, within the running transaction of the office. */
  async present(roundId: string): Promise<Priority[]> {
    const proposed = await this.categories.proposed(roundId);
    return rank([...proposed.keys()], await this.ballots.votes(roundId));
  }
}
