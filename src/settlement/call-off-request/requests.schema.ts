import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { PANEL_RULES } from '../../agreement/panel/panel.js';
import { pageSchema } from '../../platform/http.js';
import { CallOffBody, CallOffPriceView } from '../settlement.schema.js';
import { OpenedRequestBidView } from './request-bids.schema.js';
import { REQUEST_ACTIONS, REQUEST_STATES, type RequestState, TURN_STATES } from './request.js';

const At = z.iso.datetime({ precision: 6 });
// The keys of the table are its states.
const STATES = Object.keys(REQUEST_STATES) as [RequestState, ...RequestState[]];

export const RequestBody = CallOffBody.omit({ category: true })
  .extend({
    bidHours: z.int().min(1).max(720).optional().describe('mini_competition: the time for bids; at least, and left out, what the panel says'),
    priceWeight: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('mini_competition: percent; at least, and left out, what the panel says. The delivery time weighs the rest'),
  })
  .meta({
    id: 'NewCallOffRequest',
    examples: [{ reference: '4500012345', date: '2027-04-15', region: '58', item: 'W-1012', quantity: '939' }],
  });
export const RequestPriceQuery = CallOffBody.omit({ category: true, reference: true });
export const DeclineBody = z
  .strictObject({ reason: prose(1000).describe('Told to the party') })
  .meta({ id: 'CallOffRequestDecline', examples: [{ reason: 'Not on stock until May.' }] });

const TurnView = z.object({
  agreementId: z.uuid(),
  agreement: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  number: z.int(),
  quantity: z.string(),
  state: z.enum(TURN_STATES),
  askedAt: At,
  answerBy: At.nullable().describe('null: nothing was asked, it was allotted'),
  answeredAt: At.nullable(),
  reason: z.string().nullable(),
});
export const RequestView = z
  .object({
    id: z.uuid(),
    panelId: z.uuid(),
    reference: z.string(),
    party: z.string(),
    partyName: z.string(),
    date: z.iso.date(),
    category: z.string(),
    region: z.string(),
    item: z.string(),
    nameDe: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    quantity: z.string(),
    rule: z.enum(PANEL_RULES),
    state: z.enum(STATES),
    madeAt: At,
    closedAt: At.nullable(),
    turns: z.array(TurnView).describe('whom it was put to, in that order; a supplier sees its own'),
    currency: z.string(),
    priceWeight: z.int().nullable().describe('mini_competition: the weight of the price in percent; the delivery time weighs the rest'),
    bidsUntil: At.nullable().describe('mini_competition: a bid is in time if its last byte is there before'),
    bindsUntil: At.nullable().describe('mini_competition: until when bids bind'),
    bids: z.array(OpenedRequestBidView).describe('once they are open, the best first; a supplier sees its own'),
    allowedActions: z.array(z.enum(REQUEST_ACTIONS)),
    version: z.int(),
  })
  .meta({ id: 'CallOffRequest' });
export const ChoiceBody = z
  .strictObject({ bid: z.uuid() })
  .meta({ id: 'RequestBidChoice', examples: [{ bid: '0191d3a0-7b1c-7cc0-9d2e-0f6a3c1b2a10' }] });
export const RequestPage = pageSchema(RequestView).meta({ id: 'CallOffRequestPage' });

export const RequestPriceList = z
  .object({
    items: z.array(
      CallOffPriceView.extend({
        agreement: z.string(),
        supplier: z.string(),
        supplierName: z.string(),
        rank: z.int(),
        sharePercent: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CallOffRequestPrices' });
