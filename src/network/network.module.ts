import { Module } from '@nestjs/common';
import { AddSite } from './add-site.service.js';
import { Admissions } from './admissions.js';
import { AdmitMembership } from './admit-membership.service.js';
import { AppointOffice } from './appoint-office.service.js';
import { AssignPeople } from './assign-people.service.js';
import { ChangeMembership } from './change-membership.service.js';
import { ChangeNetwork } from './change-network.service.js';
import { CreateNetwork } from './create-network.service.js';
import { ErasePerson } from './erase-person.service.js';
import { ErasureController } from './erasure.controller.js';
import { Erasures } from './erasures.js';
import { GiveMandates } from './give-mandates.js';
import { InstallationController } from './installation.controller.js';
import { MandateProposals } from './mandate-proposals.js';
import { Memberships } from './memberships.js';
import { MembershipsController } from './memberships.controller.js';
import { Networks } from './networks.js';
import { NetworksController } from './networks.controller.js';
import { OfficeDuties } from './office-duties.js';
import { OpenDuties } from './open-duties.js';
import { People } from './people.js';
import { PeopleController } from './people.controller.js';
import { AnswerDocuments } from './prequalification/answer-documents.js';
import { AnswerQuestionnaire } from './prequalification/answer-questionnaire.service.js';
import { PrequalificationAnswers } from './prequalification/answers.js';
import { AttachDocument } from './prequalification/attach-document.service.js';
import { CheckAnswer } from './prequalification/check-answer.service.js';
import { EditQuestionnaire } from './prequalification/edit-questionnaire.service.js';
import { AnswerDocumentsController } from './prequalification/answer-documents.controller.js';
import { PrequalificationController } from './prequalification/prequalification.controller.js';
import { Questionnaire } from './prequalification/questionnaire.js';
import { ReadPrequalification } from './prequalification/read-prequalification.service.js';
import { RemindOfExpiry } from './prequalification/remind-of-expiry.service.js';
import { ReadMemberships } from './read-memberships.service.js';
import { CustomerAccesses } from './registration/customer-access.js';
import { DecideRegistration } from './registration/decide-registration.service.js';
import { ReceiveRegistration } from './registration/receive-registration.service.js';
import { RegisterCustomer } from './registration/register-customer.service.js';
import { Registrations } from './registration/registrations.js';
import { RegistrationsController } from './registration/registrations.controller.js';
import { Sites } from './sites.js';

/**
 * Who takes part: networks, organisations, memberships, people and their mandates; admission with its member cap and
 * its conflicts; the prequalification of suppliers. Offers the network's rules and its memberships to the other rooms;
 * those in which a person may be needed tell `OpenDuties`, so that it is not erased meanwhile.
 */
@Module({
  controllers: [
    ErasureController,
    InstallationController,
    NetworksController,
    MembershipsController,
    PeopleController,
    PrequalificationController,
    AnswerDocumentsController,
    RegistrationsController,
  ],
  providers: [
    AddSite,
    Admissions,
    AdmitMembership,
    AnswerDocuments,
    AnswerQuestionnaire,
    AttachDocument,
    AppointOffice,
    AssignPeople,
    ChangeMembership,
    ChangeNetwork,
    CheckAnswer,
    CreateNetwork,
    CustomerAccesses,
    DecideRegistration,
    EditQuestionnaire,
    ErasePerson,
    Erasures,
    GiveMandates,
    MandateProposals,
    Memberships,
    Networks,
    OfficeDuties,
    OpenDuties,
    People,
    PrequalificationAnswers,
    Questionnaire,
    ReadMemberships,
    ReadPrequalification,
    ReceiveRegistration,
    RegisterCustomer,
    Registrations,
    RemindOfExpiry,
    Sites,
  ],
  exports: [CustomerAccesses, Memberships, Networks, OpenDuties, PrequalificationAnswers],
})
export class NetworkModule {}
