import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { LosingBids } from '../../bidding/bid/losing-bids.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { assertConfirmable, assertDecidable } from './decision.js';
import { type Decision, Decisions } from './decisions.js';
import { rowsOf } from '../evaluation/evaluated-row.js';
import { Evaluations } from '../evaluation/evaluations.js';
import { lowBidsIn, unexplained } from '../evaluation/low-bid.js';
import { inputHash } from '../scenario/scenario.js';
import { Scenarios } from '../scenario/scenarios.js';
import { evaluateStage, type EvaluatedLot, offersOf, type StageBids } from '../evaluation/stage-evaluation.js';
import { StandingBids } from '../evaluation/standing-bids.js';
import { type Standstill, standstillOf } from './standstill.js';
import { maySplit } from '../optimum/written-rules.js';

declare module '../../platform/events.js' {
  interface Events {
    'decision.confirmed': { roundId: string; decisionId: string };
  }
}

/** The kind of deadline at which a standstill ends. */
export const STANDSTILL_DEADLINE = 'standstill';

interface Decided {
  readonly stage: StageBids;
  readonly lots: readonly EvaluatedLot[];
}

/** Decides on the award: one person of the office proposes, another confirms, and every bidder is told. Domain §12. */
@Injectable()
export class DecideAward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly bids: StandingBids,
    private readonly scenarios: Scenarios,
    private readonly evaluations: Evaluations,
    private readonly decisions: Decisions,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly losingBids: LosingBids,
  ) {}

  /**
   * Proposes a solved scenario.
   * @throws DomainError `round.phase`, `scenario.missing`, `decision.unsolved`, `decision.outdated`, `decision.unexplained`, `decision.proposed`
   */
  propose(by: Mandate, roundId: string, scenarioId: string): Promise<Decision> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'evaluating');
      await this.assertDecidable(roundId, scenarioId, await this.decisions.current(roundId));
      const id = newId<'decision'>();
      await this.decisions.propose(id, roundId, scenarioId, by.personId);
      await this.audit.record('decision.proposed', id, { by: this.audit.pseudonym(by.personId), roundId, scenarioId });
      await this.notices.tell({ office: true }, 'decision.proposed', { round: round.title, roundId }, roundId);
      return this.decisions.find(roundId);
    });
  }

  /** Takes a proposal back, by whomever of the office. @throws DomainError `round.phase`, `decision.missing` */
  withdraw(by: Mandate, roundId: string): Promise<void> {
    return this.work.as(by, async () => {
      assertPhase((await this.rounds.lock(roundId)).phase, 'evaluating');
      const { id } = await this.decisions.find(roundId, 'for update of d');
      await this.decisions.withdraw(id);
      await this.audit.record('decision.withdrawn', id, { by: this.audit.pseudonym(by.personId), roundId });
    });
  }

  /** @throws DomainError `round.missing`, `decision.missing` */
  show(by: Mandate, roundId: string): Promise<Decision> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.decisions.find(roundId);
    });
  }

  /**
   * Confirms the proposal: the awards stand, the evaluation is kept, every bidder is told, the standstill begins.
   * @throws DomainError `round.phase`, `decision.missing`, `decision.same_person`, `decision.outdated`, `decision.unexplained`
   */
  confirm(by: Mandate, roundId: string): Promise<{ decision: Decision; standstill: Standstill }> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'evaluating');
      const { id, scenarioId, proposedBy } = await this.decisions.find(roundId, 'for update of d');
      assertConfirmable(proposedBy, by.personId);
      const decided = await this.assertDecidable(roundId, scenarioId, undefined);
      await this.decisions.confirm(id, by.personId);
      await this.recordAward(roundId, scenarioId, decided);
      await this.audit.record('decision.confirmed', id, { by: this.audit.pseudonym(by.personId), roundId, scenarioId });
      await this.outbox.add('decision.confirmed', { roundId, decisionId: id });
      const standstill = await this.tellAndStand(round);
      return { decision: await this.decisions.find(roundId), standstill };
    });
  }

  /** The scenario answers the question as it stands now, and whoever wins with an abnormally low bid has explained it. */
  private async assertDecidable(roundId: string, scenarioId: string, other: Decision | undefined): Promise<Decided> {
    const scenario = await this.scenarios.find(roundId, scenarioId);
    const stage = await this.bids.after(await this.bids.lastStage(roundId), roundId);
    const lots = evaluateStage(stage);
    const awards = await this.scenarios.awards(scenarioId);
    const low = lowBidsIn(lots).filter((bid) => awards.some((award) => award.lotId === bid.lotId && award.supplier === bid.supplier));
    assertDecidable({
      scenario,
      presentHash: inputHash(offersOf(stage, lots, maySplit(scenario.conditions)), scenario.conditions),
      unexplained: unexplained(low, await this.evaluations.explanations(roundId)),
      other: other?.scenario,
    });
    return { stage, lots };
  }

  private async recordAward(roundId: string, scenarioId: string, { stage, lots }: Decided): Promise<void> {
    const membershipOf = (supplier: string): string => present(stage.suppliers.get(supplier), supplier).membershipId;
    await this.evaluations.record(roundId, stage.stageId, rowsOf(lots, stage.currency), membershipOf);
    await this.decisions.award(roundId, scenarioId);
    await this.decisions.publishWinners(roundId, stage.stageId);
  }

  private async tellAndStand(round: Round): Promise<Standstill> {
    const { sentOn, days, country } = await this.decisions.dispatch(round.id);
    const standstill = standstillOf(sentOn, days, country);
    const endsAt = await this.decisions.stand(round.id, days, standstill);
    const bidders = await this.decisions.bidders(round.id);
    await this.notices.tell(
      { memberships: bidders, roles: ['bidder'] },
      'outcome.told',
      { round: round.title, roundId: round.id, standstillEndsOn: standstill.lastDay },
      round.id,
    );
    await this.decisions.auditOutcome(round.id, bidders, standstill.lastDay);
    await this.rounds.advance(round, 'standstill', { standstillEndsOn: standstill.lastDay });
    await this.deadlines.changed(STANDSTILL_DEADLINE, endsAt);
    await this.losingBids.keepUntil(round.id, await this.decisions.winners(round.id), endsAt);
    return standstill;
  }
}
