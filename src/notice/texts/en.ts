import type { Texts } from '../keys.js';
import { disagreement } from './disagreement.en.js';
import { ordering } from './ordering.en.js';

/** English. How to add a notice: see `../keys.ts`. */
export const en: Texts = {
  invitation: {
    subject: 'Invitation to {network}',
    body: 'You are invited to work for {network} in Poolround. Please set your password by following the link below.\n\nThe link is valid for {days} days and only once. Do not pass it on.',
  },
  'mandate.given': {
    subject: '{network}: a further mandate',
    body: 'You have been given a further mandate in {network}. Sign in as before, and choose for whom you act.',
  },
  'mandate.proposed': {
    subject: '{network}: person proposed for the office',
    body: 'A person has been proposed as office person or auditor of {network}. A second office person, not the one who proposed it, has to confirm it.',
  },
  'membership.admitted': { subject: 'Admitted to {network}', body: 'Your company is admitted to {network}.' },
  'membership.waiting': {
    subject: '{network}: on the waiting list',
    body: 'There is no free place in {network} at present. Your application is on the waiting list, in the order of applications. You will hear from us as soon as a place is free.',
  },
  'membership.refused': {
    subject: '{network}: not admitted',
    body: 'Your company cannot be admitted to {network}. Please turn to the office with any question.',
  },
  'registration.to_confirm': {
    subject: '{network}: please confirm your e-mail address',
    body: 'Somebody has asked with this e-mail address to become a customer of {network}. If it was you, please confirm by the link below; it is valid for two days and only once. The office then looks at your request.\n\nIf it was not you, do nothing: what was entered is deleted after two days.',
  },
  'registration.refused': {
    subject: '{network}: your request',
    body: '{network} has not accepted your request to become a customer.\n\nReason: {reason}\n\nWhat you entered is deleted after thirty days.',
  },
  'registration.received': {
    subject: '{network}: a company asks to become a customer',
    body: 'A company has asked to become a customer of {network} and has confirmed its e-mail address. Please look at the request in the portal, and approve or refuse it.',
  },
  'membership.left': {
    subject: '{network}: membership ended',
    body: 'The membership of your company in {network} has ended. Framework agreements keep their notice periods.',
  },
  'prequalification.refused': {
    subject: 'Prequalification: an answer is refused',
    body: '{network} has refused your answer to “{question}”. Please change it in the portal; it is then checked anew.\n\nReason: {reason}',
  },
  'prequalification.expiring': {
    subject: 'Prequalification: a certificate counts until {expiresOn}',
    body: 'Your certificate “{question}” counts until {expiresOn}. Please hand in a new one in the portal in time; without a valid one you may miss an invitation.',
  },
  'round.planned': {
    subject: '{round}: vote on the categories',
    body: '{network} is planning the round “{round}”. Spread up to 100 points over the proposed categories, and propose further ones, while planning lasts.',
  },
  'meeting.scheduled': {
    subject: '{round}: meeting of the heads of purchasing on {meetingAt}',
    body: 'The heads of purchasing meet about the round “{round}” on {meetingAt}.\n\nPlace: {location}',
  },
  'collecting.opened': {
    subject: '{round}: report your requirements by {deadline}',
    body: 'Requirements for the round “{round}” are now being collected. Please report yours by {deadline}, or say that you have none this time.\n\nNobody but you and the office sees what you report.',
  },
  'collecting.reminder': {
    subject: 'Reminder, {round}: {daysLeft} day(s) left for your requirements',
    body: 'You have neither reported requirements for the round “{round}” nor declined. The deadline is {deadline}, in {daysLeft} day(s).',
  },
  'collecting.moved': {
    subject: '{round}: new deadline for requirements, {deadline}',
    body: 'The deadline for your requirements in the round “{round}” is now {deadline}.',
  },
  'collecting.moved_because': {
    subject: '{round}: new deadline for requirements, {deadline}',
    body: 'The deadline for your requirements in the round “{round}” is now {deadline}.\n\nReason: {reason}',
  },
  'collecting.closed': {
    subject: '{round}: collecting has ended',
    body: 'The deadline for requirements of the round “{round}” has passed. What was reported is now pooled into lots.',
  },
  'free_line.stated': {
    subject: '{round}: match a line in words',
    body: 'In the purchasing round “{round}” a requirement in words waits for you to say which item is meant, or to ask.',
  },
  'free_line.to_confirm': {
    subject: '{round}: confirm what your words mean',
    body: 'The network’s office has matched one of your requirements in words with an item, or asks about it. Please confirm it in the portal, or answer.\n\nOnly what you confirm before the totals are published is pooled.',
  },
  'totals.published': {
    subject: '{round}: lots and totals published',
    body: 'The lots of the round “{round}” are settled. Please confirm your requirements in the portal, or withdraw single lines.',
  },
  'round.cancelled': { subject: '{round}: cancelled', body: 'The round “{round}” is cancelled.\n\nReason: {reason}' },
  'round.concluded': { subject: '{round}: concluded', body: 'The round “{round}” is concluded. Its report is in the portal.' },
  'rules.quartiles': {
    subject: '{network}: members will see their quarter of prices',
    body: '{network} will show members in which quarter of the prices stated in the pool their former price lies: in rounds that begin to collect requirements from now on, and only where the figures betray nobody. Your price is part of this comparison; nobody else sees it.',
  },
  'call.invitation': {
    subject: '{network} invites you: call {round}, bids until {deadline}',
    body: '{network} asks you for a bid in the call “{round}”. Bids are accepted until {deadline}.\n\nYou have no login yet: set your password by following the link below; then the call opens. The link is valid for {days} days and only once. Do not pass it on.',
  },
  'call.published': {
    subject: 'Call for bids {round}: bids by {deadline}',
    body: '{network} invites you to bid in the call “{round}”. Bids are accepted until {deadline}; the server’s clock counts. Your bid stays encrypted until the opening.\n\nLots, conditions and criteria are in the portal.',
  },
  'call.changed': {
    subject: 'Call for bids {round}: changed, version {version}',
    body: 'The call for bids “{round}” was changed; it is in version {version} now. The portal shows what changed.',
  },
  'call.changed_open': {
    subject: 'Call for bids {round}: changed, version {version}, bids until {deadline}',
    body: 'The call for bids “{round}” was changed; it is in version {version} now. The portal shows what changed.\n\nBids are accepted until {deadline}. A bid that was handed in still counts; you can replace or withdraw it until then.',
  },
  'call.changed_anew': {
    subject: 'Call for bids {round}: changed, please bid anew until {deadline}',
    body: 'The call for bids “{round}” was changed; it is in version {version} now. Lots, positions or criteria are different, so bids that were handed in no longer count.\n\nPlease hand in your bid anew until {deadline}. The portal shows what changed.',
  },
  'invitation.declined': {
    subject: 'Call for bids {round}: {supplier} declines',
    body: '{supplier} does not take part in the call for bids “{round}”. It may take that back until the deadline.\n\nReason: {reason}',
  },
  'invitation.reconsidered': {
    subject: 'Call for bids {round}: {supplier} no longer declines',
    body: '{supplier} has taken back that it declined the call for bids “{round}”.',
  },
  'invitation.reminder': {
    subject: 'Reminder, call for bids {round}: do you take part?',
    body: 'You are invited to the call for bids “{round}” and have said nothing to it yet. Please say in the portal that you take part, or decline with a reason. The deadline is {deadline}.\n\nA bid that you have handed in stays valid: this reminder does not depend on whether there is one.',
  },
  'admission.asked': {
    subject: 'Call {round}: {supplier} asks to be admitted',
    body: '{supplier} is not invited to the call “{round}” and would like to bid. Please admit it until the deadline of the first stage, or refuse with a reason.',
  },
  'admission.taken_back': {
    subject: 'Call {round}: {supplier} no longer asks to be admitted',
    body: '{supplier} has taken back its request to be admitted to the call “{round}”. There is nothing left to decide. It may ask again until the deadline of the first stage.',
  },
  'admission.admitted': {
    subject: 'Call {round}: you are admitted',
    body: 'You are admitted to the call “{round}”, and so invited to it. Lots, terms and documents are in the portal.',
  },
  'admission.refused': {
    subject: 'Call {round}: you are not admitted',
    body: 'Your request to be admitted to the call “{round}” is refused.\n\nReason: {reason}',
  },
  'question.asked': {
    subject: 'Call for bids {round}: a new question',
    body: 'A question about the call for bids “{round}” has come in. Please answer it; the answer goes to all invited suppliers. Nobody is shown who asked.',
  },
  'question.answered': {
    subject: 'Call for bids {round}: answer {number}',
    body: 'There is a new answer about the call for bids “{round}”, number {number}. Answers are part of the call; please take them into account in your bid.',
  },
  'stage.moved': {
    subject: 'Call for bids {round}: new deadline {deadline}',
    body: 'The deadline of stage {stage} of the call “{round}” is extended. Bids are now accepted until {deadline}. Bids that were handed in stay valid and can be replaced until then.',
  },
  'stage.moved_because': {
    subject: 'Call for bids {round}: new deadline {deadline}',
    body: 'The deadline of stage {stage} of the call “{round}” is extended. Bids are now accepted until {deadline}. Bids that were handed in stay valid and can be replaced until then.\n\nReason: {reason}',
  },
  'stage.further': {
    subject: 'Call for bids {round}: stage {stage} until {deadline}',
    body: 'Stage {stage} of the call “{round}” follows. Bids are accepted until {deadline}. Whoever does not bid again stays with the last bid; no price may rise.',
  },
  'stage.closed': {
    subject: '{round}: stage {stage} has ended',
    body: 'The deadline of stage {stage} of the call “{round}” has passed. The bids stay encrypted until two people release the opening.',
  },
  'auction.called': {
    subject: 'Auction {round}: from {startsAt} to {deadline}',
    body: 'There is an auction for the call “{round}”. It starts at {startsAt} and ends at {deadline} at the earliest; bids in the last two minutes may extend it. You start from your last price; whoever does not bid stays with the last offer.',
  },
  'auction.paused': {
    subject: 'Auction {round}: paused',
    body: 'The auction for the call “{round}” is paused. Reason: {reason}\n\nThe clock stands still; bids are taken again when it is resumed.',
  },
  'auction.resumed': {
    subject: 'Auction {round}: goes on until {deadline}',
    body: 'The auction for the call “{round}” goes on. As it stands, its last lot ends at {deadline}.',
  },
  'auction.ended': {
    subject: 'Auction {round}: has ended',
    body: 'The auction for the call “{round}” has ended. The prices reached go into the evaluation.',
  },
  'opening.awaited': {
    subject: '{round}: release the opening of stage {stage}',
    body: 'One person has released the opening of stage {stage} of the call “{round}”. Please release it as the second person.',
  },
  'opening.technical': {
    subject: 'Call for bids {round}: technical parts opened',
    body: 'The technical parts of bidding stage {stage} of “{round}” are opened. They are assessed now; prices stay sealed until then, and are opened only where the technical part passes.',
  },
  'opening.prices_awaited': {
    subject: '{round}: release the prices of bidding stage {stage}',
    body: 'The prices of bidding stage {stage} of “{round}” are released by one person, which fixes the assessments. Please release them as the second.',
  },
  'opening.published': {
    subject: 'Call for bids {round}: bids opened',
    body: 'The bids of stage {stage} of the call “{round}” are opened. The opening record is in the portal.',
  },
  'clarification.asked': {
    subject: 'Call for bids {round}: please clarify your bid by {deadline}',
    body: 'The office has a question about your bid for the lot “{lot}” of the call “{round}”. Only you, the office and the auditors read question and answer.\n\nPlease answer in the portal before {deadline}; after that no answer is taken.',
  },
  'clarification.answered': {
    subject: '{round}: {supplier} has answered',
    body: 'The supplier {supplier} has answered your question about its bid for the lot “{lot}” of the round “{round}”. Please record whether and why the bid can be accepted.',
  },
  'decision.proposed': {
    subject: '{round}: confirm the award',
    body: 'An award decision is proposed for the round “{round}”. Please check and confirm it as the second person.',
  },
  'outcome.told': {
    subject: 'Call for bids {round}: outcome',
    body: 'The call “{round}” is decided. Your scores and the outcome are in the portal.\n\nThe standstill ends on {standstillEndsOn}; until then you can file a complaint.',
  },
  'complaint.filed': {
    subject: '{round}: a complaint was filed',
    body: 'A complaint about the round “{round}” was filed. The standstill does not end before it is resolved.',
  },
  'complaint.resolved': {
    subject: '{round}: your complaint is resolved',
    body: 'Your complaint about the call “{round}” is resolved. The reasons are in the portal.',
  },
  'price_adjustment.proposed': {
    subject: 'Framework agreement {agreement}: price adjustment to be checked',
    body: 'By the index values of the month from {month} a price adjustment is calculated for the framework agreement {agreement}. The office checks it in the portal and accepts or refuses it.',
  },
  'edition.issued': {
    subject: 'Framework agreement {agreement}: edition {edition}',
    body: 'Edition {edition} of the framework agreement {agreement} is issued. It can be read in the portal and signed by the signatories.',
  },
  'edition.to_accept': {
    subject: 'Framework agreement {agreement}: accept edition {edition} by {acceptBy}',
    body: 'The framework agreement {agreement} has a new edition {edition}. It binds your company only when a signatory accepts it. Without acceptance by {acceptBy} your sign-up ends on that day.',
  },
  'edition.signed': {
    subject: 'Framework agreement {agreement}: edition {edition} signed',
    body: 'Edition {edition} of the framework agreement {agreement} is signed by both sides.',
  },
  'agreement.ending': {
    subject: '{agreement} ends on {endsOn}',
    body: 'The framework agreement {agreement} ends on {endsOn}.\n\nWhat is needed after that has to be agreed in time: by a renewal where one is provided for, or in a new round.',
  },
  'maximum.near': {
    subject: '{agreement}: a maximum quantity is nearly used up',
    body: 'Of at least one position of the framework agreement {agreement}, 80 % of the maximum quantity or more are used. The portal shows which; a further edition can name a higher maximum, or a new round can follow.',
  },
  'maximum.reached': {
    subject: '{agreement}: a position is sold out',
    body: 'At least one position of the framework agreement {agreement} has reached its maximum quantity; it takes no further call-offs. The portal shows which; a further edition can name a higher maximum, or a new round can follow.',
  },
  'renewal.due': {
    subject: '{agreement}: decide by {decideBy} what follows',
    body: 'The framework agreement {agreement} ends on {endsOn}. Please decide by {decideBy} whether it is renewed, renegotiated, tendered anew or let end; the portal shows what was bought under it and what follows from that.',
  },
  'agreement.terminated_by_supplier': {
    subject: '{agreement} was terminated and ends on {endsOn}',
    body: 'The supplier has terminated the framework agreement {agreement}. It ends on {endsOn}; you can call off until that day.',
  },
  'agreement.terminated_by_network': {
    subject: '{agreement} was terminated and ends on {endsOn}',
    body: '{network} has terminated the framework agreement {agreement}. It ends on {endsOn}; call-offs are possible until that day.',
  },
  'termination.proposed': {
    subject: '{agreement}: termination to be declared',
    body: 'A person of the office has proposed to terminate the framework agreement {agreement}. Another person of the office has to declare it, or drop it.',
  },
  'sign_up.opened': {
    subject: '{round}: sign up by {deadline}',
    body: 'The framework agreements of the round “{round}” are open to sign-up until {deadline}. Signing up does not oblige anyone to buy unless you commit yourself.',
  },
  'sign_up.confirmed': {
    subject: 'Framework agreement {agreement}: sign-up confirmed',
    body: 'The sign-up to edition {edition} of the framework agreement {agreement} is confirmed and counts from {effectiveFrom}.\n\nHash of the edition (SHA-256): {documentHash}',
  },
  'sign_up.ended': {
    subject: 'Framework agreement {agreement}: leaving',
    body: 'The sign-up to the framework agreement {agreement} ends on {endsOn}.',
  },
  'call_off.cancelled': {
    subject: 'Framework agreement {agreement}: call-off {reference} cancelled',
    body: 'The call-off {reference} under the framework agreement {agreement} is cancelled and counts no longer.\n\nReason: {reason}',
  },
  'call_off.imported': {
    subject: 'Framework agreement {agreement}: new call-offs ({count})',
    body: 'Under the framework agreement {agreement} a company has taken over orders from its ERP. New call-offs: {count}. They are in the portal.\n\nThe orders themselves come from its own system; Poolround sends no second one.',
  },
  'scorecard.renewed': {
    subject: 'Your scorecard is renewed',
    body: 'Companies have rated their call-offs. In the portal you see how, on average: delivery, quality, complaints and answers, with their comments and without names.',
  },
  ...ordering,
  'volume_report.due': {
    subject: 'Framework agreement {agreement}: volume report missing',
    body: 'Your volume report for {from} to {to} under framework agreement {agreement} is missing.\n\nUpload your file in the portal. That nothing was bought is to be reported, too.',
  },
  ...disagreement,
  'quota.set': {
    subject: 'Framework agreement {agreement}: your quota',
    body: 'The office has set or changed how much of an item your company can call off at most under the framework agreement {agreement}. The details are in the portal.',
  },
  'bonus_run.counted': {
    subject: 'Framework agreement {agreement}: bonus run {number} to release',
    body: 'Bonus run {number} of framework agreement {agreement} is counted. Two people of the office release it in the portal.',
  },
  'bonus_run.released': {
    subject: 'Framework agreement {agreement}: your bonus statement',
    body: 'Bonus run {number} of framework agreement {agreement} is released. What your company gets stands in the portal, also as a PDF. It is paid to the account that you have entered there.',
  },
  'bonus_run.owed': {
    subject: 'Framework agreement {agreement}: bonus run {number}',
    body: 'Bonus run {number} of framework agreement {agreement} is released. What your company owes stands in the portal, also as a PDF.',
  },
  'payment_file.made': {
    subject: 'Framework agreement {agreement}: payment file to confirm',
    body: 'A payment file is made for bonus run {number} of framework agreement {agreement}. Another person of the office checks its accounts in the portal and confirms it; until then the bank cannot pay.',
  },
  'payment_return.recorded': {
    subject: '{agreement}: confirm that a payment came back',
    body: 'For the bonus run {number} under {agreement} it is recorded that the bank has sent a payment back. Another person of the office than who recorded it please confirms it by the bank statement; only then it is paid again.',
  },
  'payment.returned': {
    subject: '{agreement}: your bonus came back',
    body: 'The bank has sent back the payment of your bonus under {agreement}. Please check whether your account here is right; it will be paid to you again after that.',
  },
  'bank_account.entered': {
    subject: 'Your bank account has been changed',
    body: 'The account to which your company’s bonus is paid, or from which the network pays, was entered or changed in {network}. If nobody of you did this, turn to the office at once.',
  },
  'webhook.disabled': {
    subject: '{network}: a webhook is switched off',
    body: 'The webhook to {host} has not answered with success for two days and is switched off. What was waiting stands in its log and can be sent again from there. Switch it on again as soon as your system answers.',
  },
  'webhook.stopped': {
    subject: '{network}: a webhook has stopped',
    body: 'Whoever made the webhook to {host} does not act for your side any more. It has stopped, and what was waiting is not sent any more. Please check its address and take it over with a new secret, or remove it.',
  },
  'punch_out.stopped': {
    subject: '{network}: punch-out access {name} has stopped',
    body: 'Whoever made the punch-out access {name} does not buy for your company any more. Your ERP opens nothing with it until one of you takes it over with a new password. If it is not needed any more, please end it.',
  },
  'mail.undeliverable': {
    subject: 'E-mails to {recipient} do not arrive',
    body: 'An e-mail to {recipient} cannot be delivered. Please check the address. The message itself is in the portal for {recipient}.',
  },
};
