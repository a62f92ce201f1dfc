import { z } from 'zod';
import { line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { code, suppliers, upToHundred } from './award-fields.schema.js';
import { BID_FLAGS } from './evaluation/evaluated-row.js';

export const AssessmentsBody = z
  .strictObject({
    assessments: z
      .array(z.strictObject({ supplier: code, category: code, criterion: code, score: upToHundred.nullable().describe('0–100; null takes it back') }))
      .min(1)
      .max(20_000),
  })
  .meta({ id: 'Assessments', examples: [{ assessments: [{ supplier: 'S001', category: 'WELD', criterion: 'delivery', score: '96.6' }] }] });

export const Recorded = z.object({ recorded: z.int() }).meta({ id: 'Recorded' });

export const AssessmentQuery = PageQuery.extend({ supplier: line(40, 0).optional(), category: line(40, 0).optional() });
export const AssessmentPage = pageSchema(
  z.object({ supplier: z.string(), category: z.string(), criterion: z.string(), score: z.string() }).meta({ id: 'Assessment' }),
).meta({ id: 'AssessmentPage' });

export const EvaluationQuery = PageQuery.omit({ sort: true }).extend({
  limit: z.coerce.number().int().min(1).max(500).default(500),
  category: line(40, 0).optional(),
  region: line(10, 0).optional(),
  supplier: line(40, 0).optional(),
  flag: z.enum(BID_FLAGS).optional(),
});
export const EvaluationPage = pageSchema(
  z
    .object({
      lotId: z.uuid(),
      category: z.string(),
      region: z.string(),
      supplier: z.string(),
      price: z.string(),
      priceScore: z.string().nullable().describe('Rounded half-up; null for an excluded bid'),
      qualityScore: z.string(),
      totalScore: z.string().nullable(),
      rank: z.int().nullable(),
      flags: z.array(z.enum(BID_FLAGS)).describe('`partial`: capacity or least award does not admit the whole lot'),
      explanation: z.string().nullable().describe('What is recorded on an abnormally low bid'),
    })
    .meta({ id: 'EvaluatedBid' }),
).meta({ id: 'EvaluationPage' });

export const ExplanationsBody = z
  .strictObject({
    explanations: z
      .array(z.strictObject({ lotId: z.uuid(), supplier: code, text: prose(4000) }))
      .min(1)
      .max(10_000),
  })
  .meta({
    id: 'Explanations',
    examples: [
      {
        explanations: [
          { lotId: '01a20d0b-641f-796e-8b2f-d722f357f66b', supplier: 'S005', text: 'Buys on a yearly contract; confirmed in writing on 2 March.' },
        ],
      },
    ],
  });

const savings = { cost: z.string(), baseline: z.string(), saving: z.string(), unknownCost: z.string() };
export const MemberSavingsView = z
  .object({
    ...savings,
    currency: z.string(),
    core: z
      .object({
        group: z
          .object({ members: z.array(z.object({ member: z.string(), name: z.string() })), gain: z.string() })
          .nullable()
          .describe('The members found who together would pay most less by themselves; null where none were found'),
        most: z.string().describe('Proven: no group would pay less by more than this, but for the rounding of positions to cents'),
      })
      .nullable()
      .describe(
        'Whether a group of members would be better off outside, at the prices that the bids give its own quantities; null until it is known',
      ),
    members: z.array(
      z
        .object({
          member: z.string(),
          name: z.string(),
          ...savings,
          cost: z.string().describe('Its part of what is paid, packages and rebates taken off'),
          baseline: z.string().describe('What its lines with a baseline cost today'),
          saving: z.string().describe('Of these lines; negative: they become dearer'),
          unknownCost: z.string().describe('Its part for lines without a baseline'),
          brings: z
            .string()
            .nullable()
            .describe(
              'Its Shapley value: its part in what the tiers of the awarded bids take off the volume of all; null where it cannot be told exactly',
            ),
          largeShares: z.array(z.object({ lotId: z.uuid(), percent: z.string() })).describe('Lots of which it holds more than 25 %'),
        })
        .meta({ id: 'MemberSaving' }),
    ),
  })
  .meta({ id: 'MemberSavings' });

export const SupplierGroupBody = z.strictObject({ suppliers }).meta({ id: 'SupplierGroupMembers', examples: [{ suppliers: ['S001', 'S004'] }] });
export const SupplierGroupName = line(40);
export const SupplierGroupsView = z
  .object({
    items: z.array(z.object({ name: z.string(), isReckoned: z.boolean(), suppliers: z.array(z.string()) }).meta({ id: 'SupplierGroup' })),
  })
  .meta({ id: 'SupplierGroups' });

export const DecisionBody = z
  .strictObject({ scenarioId: z.uuid() })
  .meta({ id: 'NewDecision', examples: [{ scenarioId: '01a20d0b-641f-796e-8b2f-d722f357f66b' }] });
export const NoBody = z.strictObject({}).meta({ id: 'NoBody', examples: [{}] });

const decision = {
  scenarioId: z.uuid(),
  scenario: z.string(),
  state: z.enum(['proposed', 'confirmed']),
  proposedBy: z.string().describe('The person’s name'),
  proposedAt: z.string(),
  confirmedBy: z.string().nullable().describe('The name of the second person'),
  confirmedAt: z.string().nullable(),
  allowedActions: z.array(z.enum(['confirm', 'withdraw'])),
};
export const DecisionView = z.object(decision).meta({ id: 'Decision' });
export const ConfirmedDecision = z
  .object({
    ...decision,
    standstill: z.object({ lastDay: z.string(), awardFrom: z.string(), workingDays: z.int(), isShort: z.boolean() }),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'ConfirmedDecision' });

const standstill = z
  .object({ days: z.int(), noticesAt: z.string(), endsAt: z.string(), lastDay: z.string(), workingDays: z.int(), endedAt: z.string().nullable() })
  .meta({ id: 'Standstill' });

export const OfficeOutcome = z
  .object({
    for: z.literal('office'),
    standstill,
    lots: z.array(
      z.object({
        lotId: z.uuid(),
        category: z.string(),
        region: z.string(),
        supplier: z.string(),
        supplierName: z.string(),
        price: z.string(),
        sharePercent: z.string().describe('Of the lot’s quantity: below 100 where it is divided'),
        totalScore: z.string(),
      }),
    ),
  })
  .meta({ id: 'OfficeOutcome' });

export const BidderOutcome = z
  .object({
    for: z.literal('bidder'),
    standstill,
    lots: z.array(
      z.object({
        lotId: z.uuid(),
        category: z.string(),
        region: z.string(),
        winners: z
          .array(z.object({ name: z.string(), totalScore: z.string() }))
          .describe('None where no bid was admissible; several where the lot is divided, the largest part first'),
        isWon: z.boolean(),
        sharePercent: z
          .string()
          .nullable()
          .describe('Of the lot’s quantity; “withheld” for a part of a lot with a withheld total; null where it won nothing'),
        own: z
          .object({
            price: z.string().describe('“withheld” in a lot with a withheld total'),
            priceScore: z.string().nullable(),
            qualityScore: z.string(),
            totalScore: z.string().nullable(),
            rank: z.int().nullable(),
            excluded: z.boolean(),
          })
          .nullable()
          .describe('Null where the bid left out a position and was not evaluated'),
      }),
    ),
  })
  .meta({ id: 'BidderOutcome' });

export const OutcomeView = z.discriminatedUnion('for', [OfficeOutcome, BidderOutcome]).meta({ id: 'Outcome' });

export const ComplaintBody = z
  .strictObject({ text: prose(10_000) })
  .meta({ id: 'NewComplaint', examples: [{ text: 'Our delivery score does not reflect the audit of May.' }] });
export const ResolutionBody = z
  .strictObject({ resolution: prose(10_000) })
  .meta({ id: 'Resolution', examples: [{ resolution: 'The audit of May was considered; the score stands.' }] });
export const ComplaintQuery = PageQuery.extend({ state: z.enum(['open', 'resolved']).optional() });
export const ComplaintView = z
  .object({
    id: z.uuid(),
    supplier: z.string(),
    text: z.string(),
    filedAt: z.string(),
    resolvedAt: z.string().nullable(),
    resolution: z.string().nullable(),
    version: z.int(),
    allowedActions: z.array(z.enum(['resolve'])),
  })
  .meta({ id: 'Complaint' });
export const ComplaintPage = pageSchema(ComplaintView).meta({ id: 'ComplaintPage' });
