import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { BiddingMandates } from '../../round/bidding-mandates.js';
import { MarketShares } from '../../round/market-shares.js';
import { Rounds } from '../../round/rounds.js';
import { type ErrorDetail, missing } from '../../values/domain-error.js';
import { assertDraft, obstacleOfDeadline, obstaclesTo, unqualified } from '../call/call.js';
import { Calls } from '../call/calls.js';
import { ReadinessOfCalls } from './readiness.js';
import { Stages } from '../stage/stages.js';

/** Shows what still keeps a call from being published, before anybody tries. Domain §3, §7, §8. */
@Injectable()
export class CheckReadiness {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly readiness: ReadinessOfCalls,
    private readonly marketShares: MarketShares,
    private readonly mandates: BiddingMandates,
  ) {}

  /**
   * The same rules that publishing asserts, all at once.
   * @returns one detail an obstacle; none: the call can be published. Warnings keep nothing from being published
   * @throws DomainError `round.missing`, `call.missing`, `call.published`
   */
  check(by: Mandate, roundId: string): Promise<{ obstacles: ErrorDetail[]; warnings: ErrorDetail[] }> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.calls.ofRound(roundId);
      if (!call) throw missing('call');
      assertDraft(call.state);
      const rules = (await this.calls.rules(call.id)).map(({ category }) => category);
      const ready = await this.readiness.of(round, call, rules, await this.calls.invitations(call.id), await this.readiness.holders());
      const [first] = await this.stages.ofRound(roundId);
      const obstacles = [
        ...obstaclesTo(ready),
        ...(await this.marketShares.obstacles(roundId, [...new Set(ready.lots.map(({ category }) => category))])),
        ...(await this.mandates.lacking(roundId, await this.readiness.takingPart(roundId))),
        ...obstacleOfDeadline(first?.deadline, await this.work.now()),
      ];
      return { obstacles, warnings: ready.prequalification === 'warn' ? unqualified(ready) : [] };
    });
  }
}
