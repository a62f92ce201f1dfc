import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { OUTCOMES, REASONS } from './renewal.js';

const day = z.iso.date();
const outcome = z.enum(OUTCOMES);

export const RenewalDecisionBody = z
  .strictObject({
    outcome,
    reason: prose(2000).nullable().default(null).describe('needed where another outcome is recommended'),
    acceptBy: day.optional().describe('only for `renew`: by when the parties accept the edition with the longer term'),
  })
  .meta({ id: 'RenewalDecisionMade', examples: [{ outcome: 'renew', acceptBy: '2028-12-31' }] });

export const RenewalDecisionView = z
  .object({
    id: z.uuid(),
    termTo: day,
    outcome,
    recommended: outcome,
    reason: z.string().nullable(),
    edition: z.int().nullable().describe('issued with the longer term'),
    decidedAt: z.iso.datetime({ precision: 6 }),
  })
  .meta({ id: 'RenewalDecision' });

const position = z.object({
  positionId: z.uuid(),
  lot: z.int(),
  item: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  estimated: z.string().nullable().describe('of a year; null: withheld'),
  maximum: z.string().nullable(),
  perYear: z.string().describe('bought in the last 365 days, or as much as the days so far make in 365'),
  bought: z.string().describe('all so far'),
  years: z
    .array(z.object({ year: z.int(), quantity: z.string(), tierFrom: z.string(), unitPrice: z.string() }))
    .describe('by agreement year, with the tier reached'),
});

export const RenewalView = z
  .object({
    agreementId: z.uuid(),
    agreementVersion: z.int().describe('for If-Match of the decision'),
    edition: z.int().describe('in force, which it is computed from'),
    termTo: day,
    noticeMonths: z.int(),
    renewalMonths: z.int(),
    decideBy: day,
    renewedTo: day.nullable().describe('null: the terms provide for no renewal'),
    today: day,
    currency: z.string(),
    parties: z.object({ members: z.int(), customers: z.int() }),
    quarters: z.object({ due: z.int(), reported: z.int() }),
    savings: z.object({ known: z.string(), unknownTurnover: z.string() }),
    priceFactor: z.string().describe('what adjustments have made of the prices; 1: nothing'),
    use: z.string().nullable().describe('percent of the estimate, by value; null: no estimate is shown'),
    nearestMaximum: z.string().nullable().describe('percent; null: no maximum'),
    positions: z.array(position),
    recommended: outcome,
    reasons: z.array(z.object({ code: z.enum(REASONS), outcome, figure: z.string().nullable(), limit: z.string().nullable() })),
    decisions: z.array(RenewalDecisionView).describe('the latest first'),
  })
  .meta({ id: 'Renewal' });
