import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Agreements } from '../../agreement/agreements.js';
import { Editions } from '../../agreement/editions.js';
import { dayIn } from '../../values/network-day.js';
import { Audit } from '../../audit/audit.js';
import { memberOf } from '../../demand/own-membership.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { CreateRound } from '../../round/create-round.service.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import type { ShownRound } from '../../round/show-rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { type ProposedRequirement, proposedFrom } from './proposed-requirement.js';
import { type BegunRound, RoundOrigins } from './round-origins.js';

/** What the new round is called, and the term of the agreements that come of it. */
export interface NewRound {
  readonly title: string;
  readonly termFrom: string;
  readonly termTo: string;
}

/** Begins a round from an agreement that ends, and proposes to each member what it bought under it as its requirements. Decision 18. */
@Injectable()
export class FollowAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly origins: RoundOrigins,
    private readonly creating: CreateRound,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<BegunRound[]> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.origins.of(agreementId);
    });
  }

  /** A round in planning that proposes the agreement's categories. @throws DomainError `agreement.missing`, `follow_up.not_open`, `round.term` */
  begin(by: Mandate, agreementId: string, plan: NewRound): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.find(agreementId);
      const inForce = await this.editions.inForce(agreementId);
      if (!inForce) throw new DomainError('conflict', 'follow_up.not_open', `${agreement.number} has no edition in force; begin a round without it.`);
      const proposedCategories = [...new Set(inForce.content.priceSheet.lots.map(({ category }) => category))];
      const shown = await this.creating.within(by, { ...plan, proposedCategories });
      await this.origins.add(shown.id, agreementId, agreement.terms.termTo, by.personId);
      await this.audit.record('round.follows', shown.id, { agreementId, by: this.audit.pseudonym(by.personId) });
      return shown;
    });
  }

  /**
   * What the member bought in twelve months under the agreement that the round follows; it takes over what it needs, and
   * states it itself. Nothing of it is kept, and nobody else sees it.
   * @throws DomainError `requirement.not_a_member`, `round.missing`, `round.phase`
   */
  proposed(by: Mandate, roundId: string): Promise<ProposedRequirement[]> {
    const membershipId = memberOf(by);
    return this.work.as(by, async () => {
      assertPhase((await this.rounds.find(roundId)).phase, 'collecting');
      const { timeZone } = await this.networks.current();
      return proposedFrom(await this.origins.ownVolumes(roundId, membershipId, dayIn(timeZone, await this.work.now())));
    });
  }
}
