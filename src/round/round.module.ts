import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { NetworkModule } from '../network/network.module.js';
import { Ballots } from './ballots.js';
import { BiddingMandates } from './bidding-mandates.js';
import { CancelRound } from './cancel-round.service.js';
import { CategoryUses } from './category-uses.js';
import { CloseDueRounds } from './close-due-rounds.service.js';
import { Collecting } from './collecting.service.js';
import { CreateRound } from './create-round.service.js';
import { DueRounds } from './due-rounds.js';
import { HoldMeeting } from './hold-meeting.service.js';
import { MarketShares } from './market-shares.js';
import { MeetingsController } from './meetings.controller.js';
import { Meetings } from './meetings.js';
import { Participations } from './participations.js';
import { PrepareCall } from './prepare-call.service.js';
import { ReportRound } from './report-round.service.js';
import { RoundCategories } from './round-categories.js';
import { RoundRecordsController } from './round-records.controller.js';
import { RoundReports } from './round-report.js';
import { RoundJobs } from './round.jobs.js';
import { RoundsController } from './rounds.controller.js';
import { Rounds } from './rounds.js';
import { ShowRounds } from './show-rounds.js';
import { VoteOnPriorities } from './vote-on-priorities.service.js';

/**
 * The round and its phases, priorities, meetings, and what must be recorded before suppliers are asked to bid.
 *
 * Later rooms bring a round further with `Rounds.lock` and `Rounds.advance` in their own transaction, many rounds at once
 * with `DueRounds.advanceAll` in the service's; they ask `MarketShares.assertMayPublish` and `BiddingMandates.assertGiven`
 * before a call is published, and put their part of the report into `RoundReports`. The deadlines `collecting` and
 * `sign_up` (column `round.sign_up_deadline`, set by `Rounds.setSignUpDeadline`) are closed here; whatever follows from
 * it hears the event `round.advanced`.
 */
@Module({
  imports: [CatalogueModule, NetworkModule],
  controllers: [RoundsController, RoundRecordsController, MeetingsController],
  providers: [
    Ballots,
    BiddingMandates,
    CancelRound,
    CategoryUses,
    CloseDueRounds,
    Collecting,
    CreateRound,
    DueRounds,
    HoldMeeting,
    MarketShares,
    Meetings,
    Participations,
    PrepareCall,
    ReportRound,
    RoundCategories,
    RoundJobs,
    RoundReports,
    Rounds,
    ShowRounds,
    VoteOnPriorities,
  ],
  exports: [BiddingMandates, CreateRound, DueRounds, MarketShares, RoundCategories, RoundReports, Rounds],
})
export class RoundModule {}
