import type { NoticeKey, Words } from '../keys.js';

/** What the sides of a disagreement about a volume are told. */
export const disagreement: Readonly<Record<Extract<NoticeKey, `disagreement.${string}`>, Words>> = {
  'disagreement.opened': {
    subject: 'Framework agreement {agreement}: disagreement about item {item}, {period}',
    body: 'The other side says that under the framework agreement {agreement} something else was bought of item {item} in {period} than was reported or called off.\n\nRead what it says in the portal, and accept its quantity or answer within 14 days.',
  },
  'disagreement.answered': {
    subject: 'Framework agreement {agreement}: answer about item {item}, {period}',
    body: 'There is an answer in the disagreement about item {item} in {period} under the framework agreement {agreement}.\n\nRead it in the portal, and accept the quantity or answer within 14 days. You may also ask the office to decide.',
  },
  'disagreement.agreed': {
    subject: 'Framework agreement {agreement}: agreed about item {item}, {period}',
    body: 'The other side has accepted your quantity of item {item} in {period} under the framework agreement {agreement}. That is the outcome.\n\nWhere the volume report says something else, the supplier corrects it.',
  },
  'disagreement.escalated': {
    subject: 'Framework agreement {agreement}: the office is asked about item {item}, {period}',
    body: 'In the disagreement about item {item} in {period} under the framework agreement {agreement} the office is asked to decide.\n\nEverything that was written is in the portal.',
  },
  'disagreement.decided': {
    subject: 'Framework agreement {agreement}: decided about item {item}, {period}',
    body: 'The office has decided how much of item {item} was bought in {period} under the framework agreement {agreement}.\n\nThe decision is in the portal. Where the volume report says something else, the supplier corrects it.',
  },
  'disagreement.corrected': {
    subject: 'Framework agreement {agreement}: report of item {item}, {period} corrected',
    body: 'The supplier has corrected its volume report of item {item} in {period} under the framework agreement {agreement}. The disagreement is settled.',
  },
  'disagreement.reported_otherwise': {
    subject: 'Framework agreement {agreement}: item {item}, {period} is reported otherwise than was found',
    body: 'The supplier’s volume report does not say any more what the disagreement about item {item} in {period} under the framework agreement {agreement} has come to.\n\nIf that is not what was bought, open another disagreement in the portal.',
  },
};
