import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Memberships } from '../network/memberships.js';
import { Notices } from '../notice/notices.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { newId } from '../values/id.js';
import { phasesOf } from './action.js';
import { assertPhase } from './phase.js';
import { assertTerm, type Round } from './round.js';
import { RoundCategories } from './round-categories.js';
import { Rounds } from './rounds.js';
import { type ShownRound, ShowRounds } from './show-rounds.js';

/** What a round is about. */
export interface RoundPlan {
  readonly title: string;
  readonly termFrom: string;
  readonly termTo: string;
  /** codes; without any, the whole catalogue is proposed */
  readonly proposedCategories?: readonly string[] | undefined;
}

/** Plans rounds. */
@Injectable()
export class CreateRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly categories: RoundCategories,
    private readonly shown: ShowRounds,
    private readonly memberships: Memberships,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Begins a round, in planning: the members' heads of purchasing are asked to vote. Domain §2, §4.
   * @throws DomainError `round.term`, `category.unknown`
   */
  create(by: Mandate, plan: RoundPlan): Promise<ShownRound> {
    return this.work.as(by, () => this.within(by, plan));
  }

  /** Begins a round within the running transaction of another use case of the office. @throws DomainError `round.term`, `category.unknown` */
  async within(by: Mandate, { title, termFrom, termTo, proposedCategories }: RoundPlan): Promise<ShownRound> {
    assertTerm(termFrom, termTo);
    const proposesAll = proposedCategories === undefined;
    const plan = { title, termFrom, termTo, proposesAll };
    const round: Round = { id: newId<'round'>(), networkId: by.networkId, phase: 'planning', ...plan, showsQuartiles: false, version: 1 };
    await this.rounds.add(round);
    await this.categories.propose(round.id, proposedCategories ?? [], null);
    await this.audit.record('round.planned', round.id, { by: this.audit.pseudonym(by.personId), title, termFrom, termTo });
    const memberships = await this.memberships.admitted('member');
    await this.notices.tell({ memberships, roles: ['buyer'] }, 'round.planned', { round: title, roundId: round.id }, round.id);
    return this.shown.show(round, by);
  }

  /**
   * Changes title or term until suppliers are asked to bid.
   * @param seen the version that the caller saw
   * @throws DomainError `round.term`, `round.phase`, `version.stale`
   */
  change(
    by: Mandate,
    roundId: string,
    seen: number | undefined,
    changes: { readonly [Field in 'title' | 'termFrom' | 'termTo']?: string | undefined },
  ): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const before = await this.rounds.lock(roundId);
      assertVersion(seen, before.version);
      assertPhase(before.phase, ...phasesOf('change'));
      const plan = { title: changes.title ?? before.title, termFrom: changes.termFrom ?? before.termFrom, termTo: changes.termTo ?? before.termTo };
      assertTerm(plan.termFrom, plan.termTo);
      const after = await this.rounds.record({ ...before, ...plan });
      await this.audit.record('round.changed', roundId, { by: this.audit.pseudonym(by.personId), ...plan });
      return this.shown.show(after, by);
    });
  }

  /**
   * Proposes further categories, by the office or by a member; a round that proposes the whole catalogue has them already.
   * @throws DomainError `round.phase`, `category.unknown`
   */
  propose(by: Mandate, roundId: string, codes: readonly string[]): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, ...phasesOf('propose'));
      const membershipId = by.side === 'office' ? null : (by.membershipId ?? null);
      await this.categories.propose(roundId, codes, membershipId);
      await this.audit.record('category.proposed', roundId, { by: this.audit.pseudonym(by.personId), categories: codes });
      return this.shown.show(round, by);
    });
  }
}
