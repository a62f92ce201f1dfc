import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { MemberNeeds, paidBy } from './member-needs.js';
import { type MemberSaving, memberSavings } from './member-savings.js';
import { Scenarios } from '../scenario/scenarios.js';
import { Stabilities } from './stabilities.js';
import type { Stability } from './stability.js';

/** How a scenario falls on the members, with their names by code. */
export interface MemberSavingsOfScenario {
  readonly currency: string;
  readonly names: ReadonlyMap<string, string>;
  readonly savings: readonly MemberSaving[];
  /** Null until it is found out. */
  readonly stability: Stability | null;
}

/** Shows the office how a scenario falls on the members, before it decides. Domain §11. */
@Injectable()
export class ReadMemberSavings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scenarios: Scenarios,
    private readonly needs: MemberNeeds,
    private readonly stabilities: Stabilities,
  ) {}

  /** @throws DomainError `scenario.missing`, `scenario.no_award` */
  read(by: Mandate, roundId: string, scenarioId: string): Promise<MemberSavingsOfScenario> {
    return this.work.as(by, async () => {
      const scenario = await this.scenarios.find(roundId, scenarioId);
      if (scenario.cost === null)
        throw new DomainError(
          'conflict',
          'scenario.no_award',
          `The scenario “${scenario.name}” is ${scenario.state}; it awards nothing that could fall on members.`,
        );
      const { currency, members } = await this.needs.names();
      const awarded = await this.needs.awarded(scenario);
      const savings = memberSavings(await this.needs.of(roundId), awarded, paidBy(scenario, currency), currency);
      return { currency, names: members, savings, stability: await this.stabilities.of(scenarioId) };
    });
  }
}
