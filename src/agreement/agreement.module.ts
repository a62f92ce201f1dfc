import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { DecideAdjustment } from './adjustment/decide-adjustment.service.js';
import { FollowedSeries } from './adjustment/followed-series.js';
import { Followers } from './adjustment/followers.js';
import { PriceAdjustmentsController } from './adjustment/price-adjustments.controller.js';
import { PriceAdjustments } from './adjustment/price-adjustments.js';
import { ProposeAdjustments } from './adjustment/propose-adjustments.service.js';
import { AgreedPositions } from './agreed-positions.js';
import { AgreedPositionsController } from './agreed-positions.controller.js';
import { AgreementJobs } from './agreement.jobs.js';
import { Agreements } from './agreements.js';
import { AgreementsController } from './agreements.controller.js';
import { AwardedLots } from './awarded-lots.js';
import { BrowsePositions } from './browse-positions.service.js';
import { CatalogueFileController } from './catalogue-file/catalogue-file.controller.js';
import { ReadCatalogueFile } from './catalogue-file/read-catalogue-file.service.js';
import { ChangeTerms } from './change-terms.service.js';
import { ConfirmationThread } from './document/confirmation-thread.js';
import { DocumentThread } from './document/document-thread.js';
import { DraftAgreements } from './draft-agreements.service.js';
import { Drafts } from './drafts.js';
import { DueAcceptances } from './due-acceptances.js';
import { Editions } from './editions.js';
import { EditionsController } from './editions.controller.js';
import { ImportIndex } from './index-series/import-index.service.js';
import { IndexSeriesController } from './index-series/index-series.controller.js';
import { Indices } from './index-series/indices.js';
import { ReadIndices } from './index-series/read-indices.service.js';
import { RecordSeries } from './index-series/record-series.service.js';
import { CustomerFeesController } from './fee/customer-fees.controller.js';
import { ListCustomerFees } from './fee/list-customer-fees.service.js';
import { IssueEdition } from './issue-edition.service.js';
import { LapseSignUps } from './lapse-sign-ups.service.js';
import { LeaveAgreement } from './leave-agreement.service.js';
import { Panels } from './panel/panels.js';
import { PanelsController } from './panel/panels.controller.js';
import { ReadPanels } from './panel/read-panels.service.js';
import { SetPanel } from './panel/set-panel.service.js';
import { KeepAccesses } from './punch-out/keep-accesses.service.js';
import { OpenShop } from './punch-out/open-shop.service.js';
import { PunchOutAccesses } from './punch-out/punch-out-accesses.js';
import { PunchOutAccessesController } from './punch-out/punch-out-accesses.controller.js';
import { PunchOutSessions } from './punch-out/punch-out-sessions.js';
import { PunchOutsController } from './punch-out/punch-outs.controller.js';
import { Shop } from './punch-out/shop.service.js';
import { OfferController } from './offer/offer.controller.js';
import { OfferedAgreements } from './offered-agreements.js';
import { Offers } from './offer/offers.js';
import { ReadConfirmation } from './read-confirmation.service.js';
import { ReadAgreements } from './read-agreements.service.js';
import { RemindOfEndings } from './remind-of-endings.service.js';
import { RenderEdition } from './render-edition.service.js';
import { SetSignUpDeadline } from './set-sign-up-deadline.service.js';
import { ShowAgreements } from './show-agreements.js';
import { SignEdition } from './sign-edition.service.js';
import { SignUps } from './sign-ups.js';
import { SignUpToAgreement } from './sign-up.service.js';
import { StateSupplierItems } from './supplier-item/state-supplier-items.service.js';
import { SupplierItems } from './supplier-item/supplier-items.js';
import { SupplierItemsController } from './supplier-item/supplier-items.controller.js';
import { LetterThread } from './termination/letter-thread.js';
import { ReadLetter } from './termination/read-letter.service.js';
import { TerminateAgreement } from './termination/terminate-agreement.service.js';
import { Terminations } from './termination/terminations.js';
import { TerminationsController } from './termination/terminations.controller.js';
import { SignUpsController } from './sign-ups.controller.js';

/**
 * Framework agreements: drafted from the award when a round reaches sign-up, issued as numbered editions with a document in
 * German and English, signed by supplier and network, then open to members and customers to sign up. Offers the
 * agreements and their editions to the settlement.
 */
@Module({
  imports: [NetworkModule, RoundModule],
  controllers: [
    AgreedPositionsController,
    AgreementsController,
    CatalogueFileController,
    EditionsController,
    CustomerFeesController,
    IndexSeriesController,
    OfferController,
    PanelsController,
    PriceAdjustmentsController,
    PunchOutAccessesController,
    PunchOutsController,
    SignUpsController,
    SupplierItemsController,
    TerminationsController,
  ],
  providers: [
    AgreedPositions,
    AgreementJobs,
    Agreements,
    AwardedLots,
    BrowsePositions,
    ChangeTerms,
    DecideAdjustment,
    ConfirmationThread,
    DocumentThread,
    DraftAgreements,
    Drafts,
    DueAcceptances,
    Editions,
    FollowedSeries,
    Followers,
    ImportIndex,
    Indices,
    IssueEdition,
    LapseSignUps,
    ListCustomerFees,
    LeaveAgreement,
    LetterThread,
    Panels,
    PriceAdjustments,
    ProposeAdjustments,
    OfferedAgreements,
    Offers,
    ReadAgreements,
    KeepAccesses,
    OpenShop,
    PunchOutAccesses,
    PunchOutSessions,
    ReadCatalogueFile,
    ReadConfirmation,
    ReadIndices,
    ReadLetter,
    ReadPanels,
    RecordSeries,
    RenderEdition,
    RemindOfEndings,
    SetPanel,
    SetSignUpDeadline,
    Shop,
    ShowAgreements,
    SignEdition,
    SignUpToAgreement,
    SignUps,
    StateSupplierItems,
    SupplierItems,
    TerminateAgreement,
    Terminations,
  ],
  exports: [Agreements, AwardedLots, Editions, Followers, IssueEdition, OfferedAgreements, Panels, SupplierItems],
})
export class AgreementModule {}
