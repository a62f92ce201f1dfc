import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { isoOf } from '../values/instant.js';
import { packageOf } from './package.js';
import { ReadRoundFacts } from './round-facts.js';

/** Writes a round as a package of OCDS 1.1 releases. */
@Injectable()
export class ExportRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly facts: ReadRoundFacts,
  ) {}

  /**
   * The package's text, a release at a time.
   * @param prefix which the publisher has registered
   * @throws DomainError `round.missing`
   */
  async export(by: Mandate, roundId: string, prefix?: string): Promise<Generator<string>> {
    await this.work.as(by, async () => this.rounds.find(roundId));
    const read = await this.work.asService(by.networkId, async () => ({ facts: await this.facts.of(roundId), now: await this.work.now() }));
    return packageOf(read.facts, by.side === 'auditor' ? 'auditor' : 'office', isoOf(read.now), prefix);
  }
}
