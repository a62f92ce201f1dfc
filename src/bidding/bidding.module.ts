import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { Acceptance } from './bid/acceptance.js';
import { AdmissionRequests } from './admission/admission-requests.js';
import { AdmissionRequestsController, OpenCallsController } from './admission/admission-requests.controller.js';
import { AskForAdmission } from './admission/ask-for-admission.service.js';
import { DecideOnAdmission } from './admission/decide-on-admission.service.js';
import { ReadAdmissions } from './admission/read-admissions.service.js';
import { ArrivalHook } from './bid/arrival.hook.js';
import { Arrivals } from './bid/arrivals.js';
import { AuctionAcceptance } from './auction/auction-acceptance.js';
import { AuctionBell } from './auction/auction-bell.js';
import { AuctionLots } from './auction/auction-lots.js';
import { AuctionOutcome } from './auction/auction-outcome.js';
import { AuctionStreamController } from './auction/auction-stream.controller.js';
import { ToldByOthers } from './auction/told-by-others.js';
import { AuctionStreams } from './auction/auction-streams.js';
import { Auctions } from './auction/auctions.js';
import { AuctionsController } from './auction/auctions.controller.js';
import { AutomaticBidding } from './auction/automatic-bidding.js';
import { BidDeciding } from './auction/bid-deciding.js';
import { BidInAuction } from './auction/bid-in-auction.service.js';
import { CallAuction } from './auction/call-auction.service.js';
import { DueLots } from './auction/due-lots.js';
import { EndAuction } from './auction/end-auction.service.js';
import { FloorsController } from './auction/floors.controller.js';
import { Floors } from './auction/floors.js';
import { GroupedBids } from './auction/grouped-bids.js';
import { MakeDueBids } from './auction/make-due-bids.service.js';
import { PauseAuction } from './auction/pause-auction.service.js';
import { Practices } from './auction/practice/practices.js';
import { Practise } from './auction/practice/practise.service.js';
import { ReadPractice } from './auction/practice/read-practice.service.js';
import { StartPractice } from './auction/practice/start-practice.service.js';
import { ReadAuction } from './auction/read-auction.service.js';
import { ReadFloor } from './auction/read-floor.service.js';
import { SetFloor } from './auction/set-floor.service.js';
import { WithdrawFloor } from './auction/withdraw-floor.service.js';
import { BidBodyHook } from './bid/bid-body.hook.js';
import { BidSealing } from './bid/bid-sealing.js';
import { BidsController } from './bid/bids.controller.js';
import { CallStage } from './stage/call-stage.service.js';
import { CalledStages } from './stage/called-stages.js';
import { CallingOfStages } from './stage/calling-of-stages.js';
import { Calls } from './call/calls.js';
import { CancelledKeys } from './bid/cancelled-keys.js';
import { CallsController, HolderKeysController } from './call/calls.controller.js';
import { CheckReadiness } from './opening/check-readiness.service.js';
import { ChosenBidders } from './stage/chosen-bidders.js';
import { CloseStage } from './stage/close-stage.service.js';
import { DestroyBidKeys } from './bid/destroy-bid-keys.service.js';
import { CallDocuments } from './documents/call-documents.js';
import { DocumentsController } from './documents/documents.controller.js';
import { KeepDocuments } from './documents/keep-documents.service.js';
import { DraftCall } from './call/draft-call.service.js';
import { Door } from './bid/door.js';
import { DueStages } from './stage/due-stages.js';
import { EndBidding } from './stage/end-bidding.service.js';
import { OpenPrices } from './envelopes/open-prices.service.js';
import { PriceEnvelopes } from './envelopes/price-envelopes.js';
import { PriceRelease } from './envelopes/price-release.js';
import { TechnicalOpening } from './envelopes/technical-opening.js';
import { HolderKeys } from './opening/holder-keys.js';
import { AnswerInvitation } from './invitations/answer-invitation.service.js';
import { InvitationTimes } from './invitations/invitation-times.js';
import { InvitationsToBidController } from './invitations/invitations-to-bid.controller.js';
import { Reactions } from './invitations/reactions.js';
import { ReadInvitations } from './invitations/read-invitations.service.js';
import { RemindSuppliers } from './invitations/remind-suppliers.service.js';
import { TellInvited } from './invitations/tell-invited.js';
import { KeyDuties } from './opening/key-duties.js';
import { LosingBids } from './bid/losing-bids.js';
import { MoveDeadline } from './stage/move-deadline.service.js';
import { NextStage } from './stage/next-stage.js';
import { OpenStage } from './stage/open-stage.service.js';
import { OpenedBids } from './bid/opened-bids.js';
import { OpeningAttempt } from './opening/opening-attempt.js';
import { OpeningOutcome } from './opening/opening-outcome.js';
import { PublishCall } from './call/publish-call.service.js';
import { AnswerQuestion } from './questions/answer-question.service.js';
import { AskQuestion } from './questions/ask-question.service.js';
import { QuestionTimes } from './questions/question-times.js';
import { Questions } from './questions/questions.js';
import { QuestionsController } from './questions/questions.controller.js';
import { ReadQuestions } from './questions/read-questions.service.js';
import { ReadBids } from './bid/read-bids.service.js';
import { ReadOpening } from './opening/read-opening.service.js';
import { ReadReceipt } from './bid/read-receipt.service.js';
import { ReadCall } from './call/read-call.service.js';
import { ReadinessOfCalls } from './opening/readiness.js';
import { RegisterHolderKey } from './opening/register-holder-key.service.js';
import { ReleaseOpening } from './opening/release-opening.service.js';
import { ReleasedShares } from './opening/released-shares.js';
import { Releases } from './opening/releases.js';
import { SealedBids } from './bid/sealed-bids.js';
import { ShownLots } from './call/shown-lots.js';
import { StageShares } from './seal/stage-shares.js';
import { Stages } from './stage/stages.js';
import { StagesController } from './stage/stages.controller.js';
import { SubmitBid } from './bid/submit-bid.service.js';
import { CallContents } from './versions/call-contents.js';
import { CallVersions } from './versions/call-versions.js';
import { ChangeCall } from './versions/change-call.service.js';
import { ReadVersions } from './versions/read-versions.service.js';
import { VersionsController } from './versions/versions.controller.js';
import { ReadSuppliers } from './suppliers/read-suppliers.service.js';
import { RecordOffer } from './suppliers/record-offer.service.js';
import { Suppliers } from './suppliers/suppliers.js';
import { SuppliersController } from './suppliers/suppliers.controller.js';
import { WithdrawBid } from './bid/withdraw-bid.service.js';

/**
 * Calls for bids and their sealed stages: suppliers are asked, hand in sealed bids until a deadline, and two people have them
 * opened. Later rooms read what the opening left in tables (`standing_offer`, `bid_price`, …) and hear `stage.opened`; the
 * decision tells `LosingBids` until when the others' bids are kept.
 * What hangs on the call has a folder of its own: questions, versions, documents, invitations and admission (§7), and the auction (§9), a stage that is live
 * instead of sealed.
 */
@Module({
  imports: [NetworkModule, RoundModule],
  controllers: [
    CallsController,
    HolderKeysController,
    StagesController,
    BidsController,
    QuestionsController,
    InvitationsToBidController,
    AdmissionRequestsController,
    OpenCallsController,
    SuppliersController,
    VersionsController,
    DocumentsController,
    AuctionsController,
    AuctionStreamController,
    FloorsController,
  ],
  providers: [
    Acceptance,
    AdmissionRequests,
    AnswerInvitation,
    AnswerQuestion,
    ArrivalHook,
    BidBodyHook,
    Arrivals,
    AskForAdmission,
    AskQuestion,
    AuctionAcceptance,
    AuctionBell,
    AuctionLots,
    AuctionOutcome,
    AuctionStreams,
    ToldByOthers,
    Auctions,
    AutomaticBidding,
    BidDeciding,
    BidInAuction,
    GroupedBids,
    BidSealing,
    CallAuction,
    CallContents,
    CallDocuments,
    CallStage,
    CallVersions,
    CalledStages,
    CallingOfStages,
    Calls,
    ChangeCall,
    CheckReadiness,
    ChosenBidders,
    CloseStage,
    DecideOnAdmission,
    DestroyBidKeys,
    Door,
    DraftCall,
    DueLots,
    DueStages,
    EndAuction,
    Floors,
    MakeDueBids,
    ReadFloor,
    SetFloor,
    WithdrawFloor,
    CancelledKeys,
    EndBidding,
    HolderKeys,
    InvitationTimes,
    KeepDocuments,
    KeyDuties,
    LosingBids,
    MoveDeadline,
    NextStage,
    OpenPrices,
    OpenStage,
    OpenedBids,
    OpeningAttempt,
    OpeningOutcome,
    PauseAuction,
    PriceEnvelopes,
    PriceRelease,
    Practices,
    Practise,
    ReadPractice,
    StartPractice,
    PublishCall,
    QuestionTimes,
    Questions,
    Reactions,
    ReadAdmissions,
    ReadAuction,
    ReadBids,
    ReadOpening,
    ReadReceipt,
    ReadCall,
    ReadInvitations,
    ReadQuestions,
    ReadSuppliers,
    ReadVersions,
    ReadinessOfCalls,
    RecordOffer,
    RegisterHolderKey,
    ReleaseOpening,
    ReleasedShares,
    Releases,
    RemindSuppliers,
    SealedBids,
    ShownLots,
    StageShares,
    Stages,
    SubmitBid,
    TechnicalOpening,
    Suppliers,
    TellInvited,
    WithdrawBid,
  ],
  exports: [ArrivalHook, Calls, Door, LosingBids, PriceRelease, ShownLots],
})
export class BiddingModule {}
