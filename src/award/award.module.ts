import { Module } from '@nestjs/common';
import { BiddingModule } from '../bidding/bidding.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { Assessments } from './assessments.js';
import { AwardDuties } from './award-duties.js';
import { AwardsInReport } from './awards-in-report.js';
import { AnswerClarification } from './clarification/answer-clarification.service.js';
import { AskForClarification } from './clarification/ask-for-clarification.service.js';
import { Clarifications } from './clarification/clarifications.js';
import { ClarificationsController } from './clarification/clarifications.controller.js';
import { ReadClarifications } from './clarification/read-clarifications.service.js';
import { Complain } from './complain.service.js';
import { Complaints } from './complaints.js';
import { DecideAward } from './decide-award.service.js';
import { DecisionController } from './decision.controller.js';
import { Decisions } from './decisions.js';
import { DueStandstills } from './due-standstills.js';
import { EndStandstill } from './end-standstill.service.js';
import { EvaluateStage } from './evaluate-stage.service.js';
import { EvaluationController } from './evaluation.controller.js';
import { Evaluations } from './evaluations.js';
import { ExplainLowBids } from './explain-low-bids.service.js';
import { MemberNeeds } from './member-needs.js';
import { NameSupplierGroups } from './name-supplier-groups.service.js';
import { Outcomes } from './outcomes.js';
import { ReadMemberSavings } from './read-member-savings.service.js';
import { ReadOutcome } from './read-outcome.service.js';
import { RecordAssessments } from './record-assessments.service.js';
import { ReleasePrices } from './release-prices.service.js';
import { RequestScenario } from './request-scenario.service.js';
import { Scenarios } from './scenarios.js';
import { ScenariosController } from './scenarios.controller.js';
import { SolveScenarios } from './solve-scenarios.service.js';
import { Stabilities } from './stabilities.js';
import { StandingBids } from './standing-bids.js';
import { SupplierGroups } from './supplier-groups.js';
import { SupplierGroupsController } from './supplier-groups.controller.js';
import { TechnicalParts } from './technical-parts.js';
import { TechnicalPartsController } from './technical-parts.controller.js';

/**
 * From opened bids to the award: the office's assessments, the evaluation by the call's formula, scenarios solved by
 * HiGHS and recomputed exactly, the decision by two people, what bidders learn of it, the standstill and complaints.
 * Writes `award`, and announces `decision.confirmed`; agreements are made from these.
 */
@Module({
  imports: [NetworkModule, RoundModule, BiddingModule],
  controllers: [
    EvaluationController,
    ClarificationsController,
    ScenariosController,
    SupplierGroupsController,
    DecisionController,
    TechnicalPartsController,
  ],
  providers: [
    AnswerClarification,
    AskForClarification,
    Assessments,
    AwardDuties,
    AwardsInReport,
    Clarifications,
    Complain,
    Complaints,
    DecideAward,
    Decisions,
    DueStandstills,
    EndStandstill,
    EvaluateStage,
    Evaluations,
    ExplainLowBids,
    MemberNeeds,
    NameSupplierGroups,
    Outcomes,
    ReadClarifications,
    ReadMemberSavings,
    ReadOutcome,
    RecordAssessments,
    ReleasePrices,
    RequestScenario,
    Scenarios,
    SolveScenarios,
    Stabilities,
    StandingBids,
    SupplierGroups,
    TechnicalParts,
  ],
  exports: [Outcomes],
})
export class AwardModule {}
