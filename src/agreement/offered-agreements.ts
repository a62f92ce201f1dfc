import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { type Agreement, assertNotTerminated, lastDayOf } from './agreement.js';
import { Agreements } from './agreements.js';
import { Editions, type StoredEdition } from './editions.js';
import { assertMaySignUp, type OfferedAgreement } from './sign-up.js';
import { SignUps } from './sign-ups.js';

/** What decides now about sign-ups to agreements. Domain §13. */
@Injectable()
export class OfferedAgreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly signUps: SignUps,
  ) {}

  /** The edition in force with what is offered; undefined: there is nothing to sign up to. */
  async of(agreement: Agreement): Promise<{ readonly inForce: StoredEdition; readonly offered: OfferedAgreement } | undefined> {
    const inForce = await this.editions.inForce(agreement.id);
    if (!inForce) return undefined;
    const round = await this.rounds.find(agreement.roundId);
    if (round.phase === 'cancelled') return undefined;
    const { openToCustomers, lateSignUps } = agreement.terms;
    const deadlinePassed = round.signUpDeadline !== undefined && (await this.work.now()) >= round.signUpDeadline;
    const late = deadlinePassed || round.phase === 'concluded';
    return { inForce, offered: { openToCustomers, lateSignUps, termTo: lastDayOf(agreement), late } };
  }

  /**
   * Whether a party that is not bound by an agreement on a day could be, if it only wanted to: it may sign up to it now, or
   * has done so for later days. Reads with the service's eyes.
   * @throws DomainError `agreement.missing`, `membership.missing`
   */
  async couldBind(agreementId: string, membershipId: string, day: string): Promise<boolean> {
    const agreement = await this.agreements.find(agreementId);
    const later = (await this.signUps.standingOf(membershipId, [agreementId])).get(agreementId);
    if (later !== undefined && later.effectiveFrom > day) return true;
    try {
      assertMaySignUp(await this.signUps.party(membershipId), (await this.of(agreement))?.offered, day);
      assertNotTerminated(agreement);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
