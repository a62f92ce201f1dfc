import { z } from 'zod';
import { code, prose } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { DISAGREEMENT_ACTIONS, DISAGREEMENT_STATES, type DisagreementState, SIDES } from './disagreement.js';

const At = z.iso.datetime({ precision: 6 });
// The keys of the table are its states.
const STATES = Object.keys(DISAGREEMENT_STATES) as [DisagreementState, ...DisagreementState[]];
const Quantity = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"')
  .describe("What was bought in the period, in the item's base unit");
const Amount = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'a decimal with at most 12 digits, e.g. "1234.50"')
  .describe("What it costs net, in the agreement's currency");
const Text = prose(2000);

const STATEMENT = {
  quantity: Quantity,
  amount: Amount.optional(),
  text: Text.describe('Told to the other side and the office'),
  invoiceId: z.uuid().toLowerCase().optional().describe('An invoice of the party that was handed in'),
};
const EXAMPLE = { quantity: '3000', text: 'Delivery note 4711 says 3,000 kg; 1,000 kg were sent back.' };

export const NewDisagreementBody = z
  .strictObject({
    period: z.string().max(20).describe('A month such as `2027-03` or a quarter such as `2027-Q1`, that is over'),
    positionId: z.uuid().toLowerCase(),
    party: code(100).optional().describe('Whose purchases: its code; only where the supplier opens it'),
    ...STATEMENT,
  })
  .meta({
    id: 'NewDisagreement',
    examples: [{ period: '2027-Q1', positionId: '01980c3e-7a52-7cc1-8f63-0a2c5d9b1e44', ...EXAMPLE }],
  });
export const StatementBody = z.strictObject(STATEMENT).meta({ id: 'DisagreementStatement', examples: [EXAMPLE] });
export const EscalationBody = z
  .strictObject({ text: Text.describe('What the office is asked to decide') })
  .meta({ id: 'DisagreementEscalation', examples: [{ text: 'We cannot find an order over these 1,000 kg.' }] });

export const DisagreementQuery = PageQuery.extend({
  only: z.enum(['unsettled']).optional().describe('Those whose outcome is not found, or not reported yet'),
});

const Volume = z.object({ quantity: z.string(), amount: z.string().nullable() });
const SaidBy = z.enum([...SIDES, 'office']);
export const DisagreementView = z
  .object({
    id: z.uuid(),
    agreementId: z.uuid(),
    agreement: z.string(),
    currency: z.string(),
    party: z.string(),
    positionId: z.uuid(),
    category: z.string(),
    item: z.string(),
    unit: z.string(),
    period: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    openedBy: z.enum(SIDES),
    state: z.enum(STATES),
    turn: SaidBy.nullable().describe('Who is to do something: answer, decide, or correct the report; null: nobody'),
    calledOff: z.string().describe('When it was opened'),
    calledOffNow: z.string(),
    reported: z.string().describe('When it was opened'),
    reportedNow: z.string(),
    ofParty: Volume.nullable().describe('What the party proposed last'),
    ofSupplier: Volume.nullable().describe('What the supplier proposed last'),
    outcome: Volume.nullable().describe('Agreed, decided or corrected; it does not change any more'),
    openedAt: At,
    answerBy: At.nullable().describe('From then on the side that waits may ask the office'),
    closedAt: At.nullable(),
    settledAt: At.nullable().describe('Since when the report says the outcome'),
    version: z.int(),
    said: z.array(
      z.object({
        number: z.int(),
        by: SaidBy,
        kind: z.enum(['opened', 'answered', 'agreed', 'escalated', 'decided', 'corrected']),
        text: z.string().nullable(),
        quantity: z.string().nullable(),
        amount: z.string().nullable(),
        invoice: z.object({ id: z.uuid(), number: z.string() }).nullable(),
        at: At,
      }),
    ),
    allowedActions: z.array(z.enum(DISAGREEMENT_ACTIONS)),
  })
  .meta({ id: 'Disagreement' });
export const DisagreementPage = pageSchema(DisagreementView).meta({ id: 'DisagreementPage' });
