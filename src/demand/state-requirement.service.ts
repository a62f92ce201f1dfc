import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertPhase } from '../round/phase.js';
import { assertCollecting } from '../round/round.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { KnownThings } from './reading/known-things.js';
import { memberOf } from './own-membership.js';
import { type Requirement, Requirements } from './requirements.js';
import { SingleLines } from './single-lines.js';
import type { StatedLine } from './reading/stated-line.js';

/** States a single requirement, and confirms or withdraws one when totals are made. Domain §2, §5. */
@Injectable()
export class StateRequirement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly things: KnownThings,
    private readonly requirements: Requirements,
    private readonly single: SingleLines,
    private readonly audit: Audit,
  ) {}

  /**
   * @param mostItWouldPay per line unit, in the network's currency
   * @throws DomainError `requirement.not_a_member`, `requirement.invalid`, `round.phase`, `deadline.passed`
   */
  state(by: Mandate, roundId: string, stated: StatedLine, mostItWouldPay: string | undefined): Promise<Requirement> {
    const membershipId = memberOf(by);
    return this.work.as(by, async () => {
      assertCollecting(await this.rounds.share(roundId), await this.work.now());
      const known = await this.things.of(roundId, membershipId);
      const id = await this.single.add({ roundId, membershipId }, known, stated, mostItWouldPay);
      await this.record(by, 'requirement.stated', roundId, id);
      return this.requirements.find(roundId, id);
    });
  }

  /**
   * Withdraws a line while requirements are collected or pooled; again it changes nothing.
   * @throws DomainError `requirement.missing`, `round.phase`, `deadline.passed`
   */
  withdraw(by: Mandate, roundId: string, id: string): Promise<Requirement> {
    memberOf(by);
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, 'collecting', 'pooling');
      if (round.phase === 'collecting') assertCollecting(round, await this.work.now());
      const requirement = await this.requirements.lock(roundId, id);
      if (requirement.withdrawnAt !== undefined) return requirement;
      await this.requirements.recordWithdrawn(id);
      await this.record(by, 'requirement.withdrawn', roundId, id);
      return this.requirements.find(roundId, id);
    });
  }

  /**
   * Confirms a line while requirements are pooled; again it changes nothing.
   * @throws DomainError `requirement.missing`, `requirement.withdrawn`, `round.phase`
   */
  confirm(by: Mandate, roundId: string, id: string): Promise<Requirement> {
    memberOf(by);
    return this.work.as(by, async () => {
      assertPhase((await this.rounds.share(roundId)).phase, 'pooling');
      const requirement = await this.requirements.lock(roundId, id);
      if (requirement.withdrawnAt !== undefined)
        throw new DomainError('conflict', 'requirement.withdrawn', 'This requirement is withdrawn; it cannot be confirmed any more.');
      if (requirement.confirmedAt !== undefined) return requirement;
      await this.requirements.recordConfirmed(id);
      await this.record(by, 'requirement.confirmed', roundId, id);
      return this.requirements.find(roundId, id);
    });
  }

  /**
   * Confirms all of one's lines that stand, while requirements are pooled; again it changes nothing.
   * @returns how many were not confirmed before
   * @throws DomainError `requirement.not_a_member`, `round.missing`, `round.phase`
   */
  confirmAll(by: Mandate, roundId: string): Promise<number> {
    const membershipId = memberOf(by);
    return this.work.as(by, async () => {
      assertPhase((await this.rounds.share(roundId)).phase, 'pooling');
      const names = await this.audit.pseudonyms([by.personId]);
      const count = await this.requirements.confirmAll(roundId, membershipId, present(names.get(by.personId), 'pseudonym'));
      this.audit.nudge();
      return count;
    });
  }

  private async record(by: Mandate, kind: string, roundId: string, id: string): Promise<void> {
    await this.audit.record(kind, id, { roundId, by: this.audit.pseudonym(by.personId) }, { membershipId: memberOf(by) });
  }
}
