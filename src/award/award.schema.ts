import { z } from 'zod';
import { PageQuery, pageSchema } from '../platform/http.js';
import { SCENARIO_STATES } from './scenario.js';

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, 'no control characters');
const code = text(40);
/** A percent or score: 0 to 100, at most six decimals, as a text. */
const upToHundred = z.string().regex(/^(?:\d{1,2}(?:\.\d{1,6})?|100(?:\.0{1,6})?)$/, 'a decimal from 0 to 100 with at most 6 decimals, e.g. "82.5"');
const suppliers = z
  .array(code)
  .max(1000)
  .refine((codes) => new Set(codes).size === codes.length, 'names a supplier twice');
const count = z.int().min(1).max(100_000);

export const AssessmentsBody = z
  .strictObject({
    assessments: z
      .array(z.strictObject({ supplier: code, category: code, criterion: code, score: upToHundred.nullable().describe('0–100; null takes it back') }))
      .min(1)
      .max(20_000),
  })
  .meta({ id: 'Assessments', examples: [{ assessments: [{ supplier: 'S001', category: 'WELD', criterion: 'delivery', score: '96.6' }] }] });

export const Recorded = z.object({ recorded: z.int() }).meta({ id: 'Recorded' });

export const AssessmentQuery = PageQuery.extend({ supplier: z.string().max(40).optional(), category: z.string().max(40).optional() });
export const AssessmentPage = pageSchema(
  z.object({ supplier: z.string(), category: z.string(), criterion: z.string(), score: z.string() }).meta({ id: 'Assessment' }),
).meta({ id: 'AssessmentPage' });

export const EvaluationQuery = PageQuery.omit({ sort: true }).extend({
  limit: z.coerce.number().int().min(1).max(500).default(500),
  category: z.string().max(40).optional(),
  region: z.string().max(10).optional(),
  supplier: z.string().max(40).optional(),
  flag: z.enum(['excluded', 'abnormally_low']).optional(),
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
      flags: z.array(z.enum(['excluded', 'abnormally_low'])),
      explanation: z.string().nullable().describe('What is recorded on an abnormally low bid'),
    })
    .meta({ id: 'EvaluatedBid' }),
).meta({ id: 'EvaluationPage' });

export const ExplanationsBody = z
  .strictObject({
    explanations: z
      .array(z.strictObject({ lotId: z.uuid(), supplier: code, text: text(4000) }))
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

const conditions = {
  maxSuppliers: count.optional().describe('At most so many suppliers win anything'),
  minSuppliers: count.optional().describe('At least so many suppliers win something'),
  maxLotsPerSupplier: count.optional(),
  maxSharePercent: upToHundred
    .optional()
    .describe('Of the reference spend, the sum of each lot’s lowest admissible price, at most so much in lot prices to one supplier'),
  minQuality: upToHundred.optional().describe('Only bids with at least this quality score'),
  excluded: suppliers.optional().describe('These suppliers win nothing'),
  kept: suppliers.optional().describe('Each of these suppliers, e.g. incumbents, wins at least one lot'),
};

export const ScenarioBody = z
  .strictObject({
    name: text(80),
    ...conditions,
    secondsAllowed: z.int().min(1).max(600).default(60).describe('After so long the best award found is taken, with its gap'),
  })
  .meta({ id: 'NewScenario', examples: [{ name: 'three suppliers', maxSuppliers: 3, minQuality: '60', excluded: ['S004'] }] });

const conditionName = z.enum(['maxSuppliers', 'minSuppliers', 'maxLotsPerSupplier', 'maxSharePercent', 'minQuality', 'excluded', 'kept']);

const scenario = {
  id: z.uuid(),
  name: z.string(),
  conditions: z.object(conditions),
  state: z.enum(SCENARIO_STATES).describe('`feasible`: an award, but the time was over before it was proven the cheapest'),
  cost: z.string().nullable().describe('After packages and spend rebates, recomputed exactly'),
  bound: z.string().nullable().describe('Nothing can cost less'),
  incumbent: z.string().nullable().describe('Of the best award found so far, while solving'),
  gapPercent: z.string().nullable().describe('How far the cost is above the bound'),
  freeCost: z.string().nullable().describe('Of the free optimum; null until it is known'),
  costOfConditions: z.string().nullable().describe('Against the free optimum'),
  conditionCosts: z
    .array(z.object({ condition: conditionName, saving: z.string() }))
    .nullable()
    .describe('What leaving out a single condition would save; null until it is known'),
  clashes: z
    .array(z.object({ condition: conditionName, enough: z.string().optional(), lots: z.array(z.uuid()) }))
    .describe('Why it is infeasible: a smallest set of conditions that cannot all be met; `enough`: what would do instead, the others unchanged'),
  failure: z.string().nullable(),
  solver: z.string().nullable(),
  seed: z.int().nullable(),
  inputHash: z.string().nullable().describe('SHA-256 over bids, terms and conditions'),
  secondsAllowed: z.int(),
  madeAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  allowedActions: z.array(z.enum(['cancel', 'propose'])),
};

export const ScenarioView = z.object(scenario).meta({ id: 'Scenario' });
export const ScenarioPage = pageSchema(ScenarioView).meta({ id: 'ScenarioPage' });
export const ScenarioQuery = PageQuery.extend({ state: z.enum(SCENARIO_STATES).optional() });

export const SolvedScenarioView = z
  .object({
    ...scenario,
    suppliers: z.array(
      z.object({
        supplier: z.string(),
        lots: z.int(),
        prices: z.string(),
        packages: z.string(),
        rebatePercent: z.string(),
        rebate: z.string(),
        cost: z.string(),
      }),
    ),
    awards: z.array(z.object({ lotId: z.uuid(), category: z.string(), region: z.string(), supplier: z.string(), price: z.string() })),
  })
  .meta({ id: 'SolvedScenario' });

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
        winner: z.string().nullable().describe('Null where no bid was admissible'),
        winnerTotalScore: z.string().nullable(),
        isWon: z.boolean(),
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
  .strictObject({ text: text(10_000) })
  .meta({ id: 'NewComplaint', examples: [{ text: 'Our delivery score does not reflect the audit of May.' }] });
export const ResolutionBody = z
  .strictObject({ resolution: text(10_000) })
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
