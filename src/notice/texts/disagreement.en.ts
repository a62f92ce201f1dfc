import type { NoticeKey, Words } from '../keys.js';

/** What the sides of a disagreement about a volume are told. */
export const disagreement: Readonly<Record<Extract<NoticeKey, `disagreement.${string}`>, Words>> = {
  'disagreement.opened': {
    subject: 'Framework agreement {agreement}: disagreement about {item}, {period}',
    body: 'The other side holds that something else was bought of {item} in {period} under framework agreement {agreement} than was reported or called off.\n\nRead what it says in the portal, and take its quantity or answer within 14 days.',
  },
  'disagreement.answered': {
    subject: 'Framework agreement {agreement}: answer about {item}, {period}',
    body: 'There is an answer in the disagreement about {item} in {period} under framework agreement {agreement}.\n\nRead it in the portal, and take the quantity or answer within 14 days. You may also ask the office to decide.',
  },
  'disagreement.agreed': {
    subject: 'Framework agreement {agreement}: agreed about {item}, {period}',
    body: 'The other side has taken your quantity of {item} in {period} under framework agreement {agreement}. That is the outcome.\n\nWhere the volume report says something else, the supplier corrects it.',
  },
  'disagreement.escalated': {
    subject: 'Framework agreement {agreement}: the office is asked about {item}, {period}',
    body: 'In the disagreement about {item} in {period} under framework agreement {agreement} the office is asked to decide.\n\nAll that was said stands in the portal.',
  },
  'disagreement.decided': {
    subject: 'Framework agreement {agreement}: decided about {item}, {period}',
    body: 'The office has decided how much of {item} was bought in {period} under framework agreement {agreement}.\n\nThe decision stands in the portal. Where the volume report says something else, the supplier corrects it.',
  },
  'disagreement.corrected': {
    subject: 'Framework agreement {agreement}: report of {item}, {period} corrected',
    body: 'The supplier has corrected its volume report of {item} in {period} under framework agreement {agreement}. The disagreement is settled.',
  },
};
