import type { Texts } from '../keys.js';

/** English: requests to several suppliers, and orders. */
export const ordering: Pick<Texts, Extract<keyof Texts, `call_off_request.${string}` | `order.${string}`>> = {
  'call_off_request.asked': {
    subject: '{agreement}: request “{reference}” waits for your answer',
    body: 'A company that has signed up to {agreement} would like to order from you. Please accept or decline its request “{reference}” in the portal; you find there until when. Without an answer in time it goes to the next supplier. You are asked again next time.',
  },
  'call_off_request.allotted': {
    subject: '{agreement}: call-off “{reference}”',
    body: 'By the shares of the suppliers a call-off of a company that has signed up to {agreement} falls to you: “{reference}”. You find it in the portal.',
  },
  'call_off_request.withdrawn': {
    subject: '{agreement}: request “{reference}” was taken back',
    body: 'The request “{reference}” under {agreement} was taken back. There is nothing to answer any more.',
  },
  'call_off_request.placed': {
    subject: 'Request “{reference}” accepted by {supplier}',
    body: '{supplier} has accepted your request “{reference}”. It is a call-off under {agreement} now.',
  },
  'call_off_request.bids_asked': {
    subject: '{agreement}: you may bid for request “{reference}”',
    body: 'A company that has signed up to {agreement} asks the suppliers of the lot for bids: “{reference}”. Quantity, criteria and deadline are in the portal; your bid stays sealed until then. You need not bid, and are asked again next time.',
  },
  'call_off_request.bids_opened': {
    subject: 'Request “{reference}”: the bids are open',
    body: 'The bids of the suppliers of {lot} for your request “{reference}” are open. Please take the best one in the portal, or let them go; you find there until when they bind.',
  },
  'call_off_request.no_bids': {
    subject: 'Request “{reference}”: no bid',
    body: 'None of the suppliers of {lot} has handed in a bid for your request “{reference}”. You may buy elsewhere, or ask again.',
  },
  'call_off_request.bids_expired': {
    subject: 'Request “{reference}”: the bids bind no longer',
    body: 'You have taken none of the bids of the suppliers of {lot} for your request “{reference}” in time. The request has ended; if you still need what you asked for, ask again with another number.',
  },
  'call_off_request.won': {
    subject: '{agreement}: your bid for “{reference}” was taken',
    body: 'Your bid for request “{reference}” was the best and was taken. It is a call-off under {agreement} now, at the price of your bid.',
  },
  'call_off_request.lost': {
    subject: '{agreement}: your bid for “{reference}” was not taken',
    body: 'Your bid for request “{reference}” under {agreement} did not become a call-off. Thank you for bidding; you are asked again next time.',
  },
  'call_off_request.reference_taken': {
    subject: 'Request “{reference}” ended: its number is taken',
    body: 'Your request “{reference}” has ended, since you have called off something under {agreement} with this number meanwhile. If you still need what you asked for, ask again with another number.',
  },
  'call_off_request.exhausted': {
    subject: 'Request “{reference}”: no supplier has accepted',
    body: 'None of the suppliers for {lot} has accepted your request “{reference}”. You may buy elsewhere, or ask again.',
  },
  'order.placed': {
    subject: 'Order {reference} from {party}',
    body: '{party} orders under the framework agreement {agreement} with the number {reference}. Please confirm each line with its delivery day in the portal, or decline what you cannot deliver.\n\nThe order is attached to the e-mail: as a PDF, and for your ERP as UBL and openTRANS.',
  },
  'order.unanswered': {
    subject: 'Order {reference} from {party}: not confirmed yet',
    body: 'The order {reference} from {party} under the framework agreement {agreement} is not fully answered yet. Please confirm or decline each open line in the portal.',
  },
  'order.confirmed': {
    subject: 'Order {reference} confirmed',
    body: 'The supplier has confirmed your order {reference} under the framework agreement {agreement}. The delivery days are in the portal.',
  },
  'order.changed': {
    subject: 'Order {reference}: not as ordered',
    body: 'The supplier cannot deliver your order {reference} under the framework agreement {agreement} quite as ordered: lines are declined or come on another day. The details are in the portal.',
  },
  'order.delivered': {
    subject: 'Order {reference}: delivery noted',
    body: 'The supplier has noted a delivery of the order {reference} under the framework agreement {agreement}. Please note in the portal what has arrived.',
  },
  'order.returned': {
    subject: 'Order {reference}: goods returned',
    body: 'Goods of the order {reference} under the framework agreement {agreement} are being returned. The portal says how many, why, and whether credit or replacement is wanted. Please confirm or refuse it there; it counts only then.',
  },
  'order.return_confirmed': {
    subject: 'Order {reference}: return {number} confirmed',
    body: 'The supplier has confirmed the return {number} to the order {reference} under the framework agreement {agreement}. What is credited is not called off any more, what is replaced will be delivered again.',
  },
  'order.return_refused': {
    subject: 'Order {reference}: return {number} refused',
    body: 'The supplier refuses the return {number} to the order {reference} under the framework agreement {agreement}. It does not count; talk to the supplier, and note it anew if need be.\n\nReason: {reason}',
  },
  'order.movement_reversed': {
    subject: 'Order {reference}: {number} taken back',
    body: 'What was noted as {number} to the order {reference} under the framework agreement {agreement} is taken back and does not count any more.\n\nReason: {reason}',
  },
  'order.cancelled': {
    subject: 'Order {reference} cancelled',
    body: 'The order {reference} under the framework agreement {agreement} is cancelled and no longer stands.\n\nReason: {reason}',
  },
};
