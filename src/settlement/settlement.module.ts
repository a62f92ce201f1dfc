import { Module } from '@nestjs/common';
import { BiddingModule } from '../bidding/bidding.module.js';
import { AgreementModule } from '../agreement/agreement.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { AtMaximum } from './at-maximum.js';
import { Baselines } from './baselines.js';
import { BasketController } from './basket/basket.controller.js';
import { Baskets } from './basket/baskets.js';
import { FillBasket } from './basket/fill-basket.service.js';
import { OrderBasket } from './basket/order-basket.service.js';
import { Quotas } from './quota/quotas.js';
import { QuotasController } from './quota/quotas.controller.js';
import { SetQuotas } from './quota/set-quotas.service.js';
import { BonusRunJobs } from './bonus-run/bonus-run.jobs.js';
import { BonusRuns } from './bonus-run/bonus-runs.js';
import { BonusRunsController } from './bonus-run/bonus-runs.controller.js';
import { BonusShares } from './bonus-run/bonus-shares.js';
import { CountBonusRun } from './bonus-run/count-bonus-run.service.js';
import { ReadBonusRuns } from './bonus-run/read-bonus-runs.service.js';
import { ReleaseBonusRun } from './bonus-run/release-bonus-run.service.js';
import { StartBonusRun } from './bonus-run/start-bonus-run.service.js';
import { YearSums } from './bonus-run/year-sums.js';
import { Allotting } from './call-off-request/allotting.js';
import { AnswerRequest } from './call-off-request/answer-request.service.js';
import { Asking } from './call-off-request/asking.js';
import { BidForRequest } from './call-off-request/bid-for-request.service.js';
import { CallOffRequestJobs } from './call-off-request/call-off-request.jobs.js';
import { ChooseBid } from './call-off-request/choose-bid.service.js';
import { Inviting } from './call-off-request/inviting.js';
import { DestroyLosingBids } from './call-off-request/destroy-losing-bids.service.js';
import { OpenRequestBids } from './call-off-request/open-request-bids.service.js';
import { OpenSeats } from './call-off-request/open-seats.js';
import { PassOnRequests } from './call-off-request/pass-on-requests.service.js';
import { ReadRequests } from './call-off-request/read-requests.service.js';
import { RequestBids } from './call-off-request/request-bids.js';
import { RequestBidsController } from './call-off-request/request-bids.controller.js';
import { RequestCallOff } from './call-off-request/request-call-off.service.js';
import { Requests } from './call-off-request/requests.js';
import { RequestsController } from './call-off-request/requests.controller.js';
import { WithdrawRequest } from './call-off-request/withdraw-request.service.js';
import { CallOffs } from './call-offs.js';
import { CallOffsController } from './call-offs.controller.js';
import { CategoryNames } from './category-names.js';
import { CancelCallOff } from './cancel-call-off.service.js';
import { CompareVolumes } from './comparison/compare-volumes.service.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { CountSavings } from './count-savings.service.js';
import { CountedSavings } from './counted-savings.js';
import { ClearDisagreement } from './disagreement/clear-disagreement.service.js';
import { DisagreementTelling } from './disagreement/disagreement-telling.js';
import { Disagreements } from './disagreement/disagreements.js';
import { DisagreementsController } from './disagreement/disagreements.controller.js';
import { Evidence } from './disagreement/evidence.js';
import { OpenDisagreement } from './disagreement/open-disagreement.service.js';
import { ReadDisagreements } from './disagreement/read-disagreements.service.js';
import { SettleDisagreements } from './disagreement/settle-disagreements.js';
import { ImportCallOffs } from './order-file/import-call-offs.service.js';
import { OrderFiles } from './order-file/order-files.js';
import { OrderFilesController } from './order-file/order-files.controller.js';
import { AnswerOrder } from './order/answer-order.service.js';
import { CancelOrder } from './order/cancel-order.service.js';
import { OrderAcceptance } from './order/order-acceptance.js';
import { OrderJobs } from './order/order.jobs.js';
import { OrderDocumentsController } from './order/order-documents.controller.js';
import { OrderThread } from './order/order-thread.js';
import { ReadOrderDocument } from './order/read-order-document.service.js';
import { Movements } from './order/movements.js';
import { MovementsController } from './order/movements.controller.js';
import { AnswerReturn } from './order/answer-return.service.js';
import { LockedMovements } from './order/locked-movements.js';
import { NoteMovement } from './order/note-movement.service.js';
import { ReverseMovement } from './order/reverse-movement.service.js';
import { Orders } from './order/orders.js';
import { OrdersController } from './order/orders.controller.js';
import { PlaceOrder } from './order/place-order.service.js';
import { ReadOrders } from './order/read-orders.service.js';
import { PlaceCallOff } from './place-call-off.service.js';
import { PriceCallOff } from './price-call-off.service.js';
import { PublishSavings } from './publish-savings.service.js';
import { PublishedVolumes } from './published-volumes.js';
import { ReadSettlement } from './read-settlement.service.js';
import { HandInInvoice } from './invoice/hand-in-invoice.service.js';
import { Invoices } from './invoice/invoices.js';
import { InvoicesController } from './invoice/invoices.controller.js';
import { CommitReport } from './report/commit-report.service.js';
import { KnownToReport } from './report/known-to-report.js';
import { ReadReports } from './report/read-reports.service.js';
import { RemindOfReports } from './report/remind-of-reports.service.js';
import { ReportFiles } from './report/report-files.js';
import { ReportPeriodsController } from './report/report-periods.controller.js';
import { ReportReading } from './report/report-reading.js';
import { ReportJobs } from './report/report.jobs.js';
import { ReportedPeriods } from './report/reported-periods.js';
import { ReportFilesController, ReportNumbersController } from './report/reports.controller.js';
import { SayReportWording } from './report/say-report-wording.service.js';
import { SetReportRhythm } from './report/set-report-rhythm.service.js';
import { SupplierWording } from './report/supplier-wording.js';
import { TakeReportFile } from './report/take-report-file.service.js';
import { ReportVolumes } from './report-volumes.service.js';
import { ReadSurcharges } from './surcharge/read-surcharges.service.js';
import { SurchargesController } from './surcharge/surcharges.controller.js';
import { ExhaustionController } from './exhaustion/exhaustion.controller.js';
import { Maxima } from './exhaustion/maxima.js';
import { ShowExhaustion } from './exhaustion/show-exhaustion.service.js';
import { FollowAgreement } from './follow-up/follow-agreement.service.js';
import { FollowUpController } from './follow-up/follow-up.controller.js';
import { RoundOrigins } from './follow-up/round-origins.js';
import { ComparePrices } from './reference-price/compare-prices.service.js';
import { ReferencePricesController } from './reference-price/reference-prices.controller.js';
import { ReferencePrices } from './reference-price/reference-prices.js';
import { DecideRenewal } from './renewal/decide-renewal.service.js';
import { Proposals } from './renewal/proposals.js';
import { Renewals } from './renewal/renewals.js';
import { RenewalsController } from './renewal/renewals.controller.js';
import { SavingsEditions } from './savings-editions.js';
import { SavingsInReport } from './savings-in-report.js';
import { SettleAgreement } from './settle-agreement.service.js';
import { BankAccounts } from './payment/bank-accounts.js';
import { ConfirmPaymentFile } from './payment/confirm-payment-file.service.js';
import { EnterBankAccount } from './payment/enter-bank-account.service.js';
import { MakePaymentFile } from './payment/make-payment-file.service.js';
import { PaymentFiles } from './payment/payment-files.js';
import { PaymentReturns } from './payment/payment-returns.js';
import { ReturnPayment } from './payment/return-payment.service.js';
import { TakeBackPaymentFile } from './payment/take-back-payment-file.service.js';
import { PaymentsController } from './payment/payments.controller.js';
import { SettledAgreements } from './settled-agreements.js';
import { FreezeScorecards } from './scorecard/freeze-scorecards.service.js';
import { ScorecardJobs } from './scorecard/scorecard.jobs.js';
import { RateCallOff } from './scorecard/rate-call-off.service.js';
import { Ratings } from './scorecard/ratings.js';
import { ReadScorecards } from './scorecard/read-scorecards.service.js';
import { ScorecardsController } from './scorecard/scorecards.controller.js';
import { SettlementController } from './settlement.controller.js';
import { ReadStatement } from './statement/read-statement.service.js';
import { StatementThread } from './statement/statement-thread.js';
import { StatementsController } from './statement/statements.controller.js';
import { TierProgressController } from './tier-progress.controller.js';
import { VolumeReportsController } from './volume-reports.controller.js';
import { VolumeReports } from './volume-reports.js';
import { ShowSavingsByCategory } from './show-savings-by-category.service.js';
import { ShowProgress } from './show-progress.service.js';
import { ShownVolumes } from './shown-volumes.js';
import { Volumes } from './volumes.js';

/**
 * What was bought under the agreements: call-offs and volume reports, what they cost, what comes back as bonus, what was
 * saved. Amounts are computed from the counted lines whenever they are asked for, so that they cannot contradict them; a bonus
 * run keeps what it gives, since it is paid.
 */
@Module({
  imports: [AgreementModule, BiddingModule, NetworkModule, RoundModule],
  controllers: [
    VolumeReportsController,
    ReportFilesController,
    ReportNumbersController,
    ReportPeriodsController,
    InvoicesController,
    ComparisonController,
    DisagreementsController,
    SettlementController,
    CallOffsController,
    OrderFilesController,
    OrdersController,
    OrderDocumentsController,
    MovementsController,
    BasketController,
    QuotasController,
    TierProgressController,
    BonusRunsController,
    PaymentsController,
    RequestBidsController,
    RequestsController,
    ExhaustionController,
    SurchargesController,
    FollowUpController,
    ReferencePricesController,
    RenewalsController,
    ScorecardsController,
    StatementsController,
  ],
  providers: [
    Allotting,
    AnswerRequest,
    Asking,
    BidForRequest,
    ChooseBid,
    Inviting,
    OpenRequestBids,
    DestroyLosingBids,
    RequestBids,
    AtMaximum,
    AnswerOrder,
    BankAccounts,
    Baselines,
    Baskets,
    FillBasket,
    OrderBasket,
    Quotas,
    SetQuotas,
    BonusRunJobs,
    BonusRuns,
    BonusShares,
    CallOffRequestJobs,
    CallOffs,
    CancelCallOff,
    CancelOrder,
    CategoryNames,
    CommitReport,
    ComparePrices,
    CompareVolumes,
    ClearDisagreement,
    Disagreements,
    DisagreementTelling,
    Evidence,
    OpenDisagreement,
    ReadDisagreements,
    SettleDisagreements,
    CountBonusRun,
    CountSavings,
    CountedSavings,
    DecideRenewal,
    EnterBankAccount,
    ImportCallOffs,
    HandInInvoice,
    Invoices,
    KnownToReport,
    FollowAgreement,
    Maxima,
    ShowExhaustion,
    ReadSurcharges,
    RoundOrigins,
    ReferencePrices,
    Proposals,
    Renewals,
    ConfirmPaymentFile,
    PaymentReturns,
    ReturnPayment,
    TakeBackPaymentFile,
    MakePaymentFile,
    OrderFiles,
    OpenSeats,
    PassOnRequests,
    OrderAcceptance,
    OrderJobs,
    Movements,
    NoteMovement,
    LockedMovements,
    AnswerReturn,
    ReverseMovement,
    OrderThread,
    Orders,
    ReadOrderDocument,
    PaymentFiles,
    PlaceCallOff,
    PlaceOrder,
    PriceCallOff,
    PublishSavings,
    PublishedVolumes,
    ReadBonusRuns,
    FreezeScorecards,
    RateCallOff,
    Ratings,
    ReadRequests,
    ReadScorecards,
    ScorecardJobs,
    ReadOrders,
    ReadReports,
    ReadSettlement,
    ReadStatement,
    ReleaseBonusRun,
    RemindOfReports,
    ReportFiles,
    ReportJobs,
    ReportReading,
    ReportVolumes,
    RequestCallOff,
    Requests,
    ReportedPeriods,
    SavingsEditions,
    SavingsInReport,
    SayReportWording,
    SetReportRhythm,
    SettleAgreement,
    SettledAgreements,
    ShowProgress,
    ShowSavingsByCategory,
    ShownVolumes,
    StartBonusRun,
    StatementThread,
    SupplierWording,
    TakeReportFile,
    VolumeReports,
    Volumes,
    WithdrawRequest,
    YearSums,
  ],
})
export class SettlementModule {}
