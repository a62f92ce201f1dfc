import { Module } from '@nestjs/common';
import { BiddingModule } from '../bidding/bidding.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { Assessments } from './evaluation/assessments.js';
import { AwardDuties } from './decision/award-duties.js';
import { AwardsInReport } from './awards-in-report.js';
import { AnswerClarification } from './clarification/answer-clarification.service.js';
import { AskForClarification } from './clarification/ask-for-clarification.service.js';
import { Clarifications } from './clarification/clarifications.js';
import { ClarificationsController } from './clarification/clarifications.controller.js';
import { ReadClarifications } from './clarification/read-clarifications.service.js';
import { Complain } from './decision/complain.service.js';
import { Complaints } from './decision/complaints.js';
import { DecideAward } from './decision/decide-award.service.js';
import { DecisionController } from './decision/decision.controller.js';
import { Decisions } from './decision/decisions.js';
import { DueStandstills } from './decision/due-standstills.js';
import { EndStandstill } from './decision/end-standstill.service.js';
import { EvaluateStage } from './evaluation/evaluate-stage.service.js';
import { EvaluationController } from './evaluation/evaluation.controller.js';
import { Evaluations } from './evaluation/evaluations.js';
import { ExplainLowBids } from './evaluation/explain-low-bids.service.js';
import { MemberNeeds } from './members/member-needs.js';
import { NameSupplierGroups } from './scenario/name-supplier-groups.service.js';
import { Outcomes } from './decision/outcomes.js';
import { ReadMemberSavings } from './members/read-member-savings.service.js';
import { ReadOutcome } from './decision/read-outcome.service.js';
import { RecordAssessments } from './evaluation/record-assessments.service.js';
import { ReleasePrices } from './evaluation/release-prices.service.js';
import { RequestScenario } from './scenario/request-scenario.service.js';
import { Scenarios } from './scenario/scenarios.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { SolveScenarios } from './scenario/solve-scenarios.service.js';
import { Stabilities } from './members/stabilities.js';
import { StandingBids } from './evaluation/standing-bids.js';
import { SupplierGroups } from './scenario/supplier-groups.js';
import { SupplierGroupsController } from './scenario/supplier-groups.controller.js';
import { TechnicalParts } from './evaluation/technical-parts.js';
import { TechnicalPartsController } from './evaluation/technical-parts.controller.js';

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
