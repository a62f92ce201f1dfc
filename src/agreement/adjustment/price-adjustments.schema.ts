import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { ADJUSTMENT_STATES } from './price-adjustments.js';
import { MISSING_MONTHS } from './clause.js';

const share = z.string().regex(/^[01](\.\d{1,6})?$/, 'a share of 1, e.g. "0.3"');
const percent = z.string().regex(/^\d{1,3}(\.\d{1,6})?$/, 'a percentage, e.g. "1.75"');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, e.g. "2027-01"');

export const AdjustmentClauseBody = z
  .strictObject({
    fixed: share.describe('the share that never moves; with the weights exactly 1'),
    indices: z
      .array(z.strictObject({ series: line(40).describe('the code of an index series'), weight: share }))
      .min(1)
      .max(10),
    baseMonth: month.describe('the month at whose values the base prices hold'),
    thresholdPercent: percent.default('0').describe('a change below this changes nothing'),
    capUpPercent: percent.nullable().default(null).describe('the most that one adjustment raises prices; null: no limit'),
    capDownPercent: percent.nullable().default(null),
    noticeDays: z.int().min(0).max(365).default(30).describe('least days from the issue of the new edition to the day by which it is to be accepted'),
    everyMonths: z.int().min(1).max(36).default(3).describe('least months between base month and adjustment, and between two'),
    missingMonth: z.enum(MISSING_MONTHS).default('wait').describe('wait for a missing month, or take the last published value'),
    decimals: z.int().min(0).max(6).default(2).describe('of prices'),
  })
  .meta({ id: 'PriceAdjustmentClause' });

const value = z.object({ month: z.string(), value: z.string(), revision: z.int() });

export const CalculationView = z
  .object({
    month: z.string(),
    fixed: z.string(),
    indices: z.array(
      z.object({
        series: z.string(),
        name: z.string(),
        base: z.string(),
        weight: z.string(),
        then: value.describe('in the base month'),
        now: value,
        ratio: z.string(),
        part: z.string().describe('weight × ratio'),
      }),
    ),
    computed: z.string().describe('fixed + the parts; factors without end have 20 decimals'),
    inForce: z.string().describe('the factor until then; 1 before the first adjustment'),
    changePercent: z.string(),
    effect: z.enum(['whole', 'capped']),
    factor: z.string(),
    decimals: z.int(),
    prices: z.array(
      z.object({
        positionId: z.string(),
        tiers: z.array(z.object({ from: z.string(), base: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })
  .meta({ id: 'PriceCalculation' });

export const AcceptanceBody = z
  .strictObject({
    acceptBy: z.iso.date().describe('by when the parties accept the edition with the new prices; not before the notice has passed'),
    reason: prose(1000).nullable().default(null),
  })
  .meta({ id: 'PriceAdjustmentAcceptance', examples: [{ acceptBy: '2027-06-30', reason: 'Checked against the publisher’s table.' }] });

export const RefusalBody = z
  .strictObject({ reason: prose(1000) })
  .meta({ id: 'PriceAdjustmentRefusal', examples: [{ reason: 'The publisher has announced a correction of April.' }] });

export const PriceAdjustmentView = z
  .object({
    id: z.uuid(),
    agreementId: z.uuid(),
    month: z.string(),
    edition: z.int().describe('the edition in force that it is computed from'),
    state: z.enum(ADJUSTMENT_STATES),
    calculation: CalculationView,
    reason: z.string().nullable(),
    acceptedEdition: z.int().nullable(),
    decidedAt: z.iso.datetime({ precision: 6 }).nullable(),
    madeAt: z.iso.datetime({ precision: 6 }),
    version: z.int(),
  })
  .meta({ id: 'PriceAdjustment' });

export const PriceAdjustmentList = z.object({ items: z.array(PriceAdjustmentView) }).meta({ id: 'PriceAdjustmentList' });
