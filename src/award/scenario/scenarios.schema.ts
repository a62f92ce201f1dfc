import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { code, suppliers, upToHundred } from '../award-fields.schema.js';
import { REASONS } from '../optimum/explain-award.js';
import { MEASURES } from '../optimum/rule.js';
import { SCENARIO_STATES } from './scenario.js';
import { PER } from '../optimum/written-rules.js';

const count = z.int().min(1).max(100_000);

/** An amount, a percent or a number, as a text. */
const amount = z.string().regex(/^\d{1,15}(?:\.\d{1,6})?$/, 'a decimal from 0 on with at most 6 decimals, e.g. "250000"');
const scope = {
  suppliers: suppliers.optional().describe('By code; with `groups`: these and those; neither: all'),
  groups: z.array(line(40)).max(50).optional().describe('`incumbent`, `new`, `regional`, or of the office’s own'),
  lots: z
    .strictObject({
      ids: z.array(z.uuid()).max(5000).optional(),
      categories: z.array(code).max(1000).optional(),
      regions: z.array(line(10)).max(1000).optional(),
    })
    .optional()
    .describe('Those that fit all that is given; nothing: all'),
  priority: z.int().min(1).max(100).optional().describe('1 gives way last; without one the rule is mandatory'),
};
const named = { message: 'names suppliers or groups', path: ['suppliers'] };
const namesSomebody = (rule: { suppliers?: unknown; groups?: unknown }): boolean => rule.suppliers !== undefined || rule.groups !== undefined;

/** A rule of an award scenario. */
const Rule = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('limit'),
        measure: z
          .enum(MEASURES)
          .describe('`spend` in lot prices; `share` in percent of the reference spend of the lots; `quantity` in percent of the lot’s quantity'),
        least: amount.optional(),
        most: amount.optional(),
        each: z.boolean().optional().describe('Each supplier by itself; `least` then binds whoever wins any of the lots'),
        per: z.enum(PER).optional().describe('The lots of each of these count by themselves'),
        ...scope,
      })
      .refine(({ least, most }) => (least === undefined) !== (most === undefined), { message: 'either least or most', path: ['most'] })
      .refine(({ measure, per }) => measure !== 'quantity' || per === 'lot', { message: 'quantities are of one lot each: per lot', path: ['per'] })
      .refine(({ measure, each }) => measure !== 'suppliers' || each !== true, { message: 'suppliers are counted together', path: ['each'] }),
    z.strictObject({ kind: z.literal('excluded'), reason: prose(1000), ...scope }).refine(namesSomebody, named),
    z.strictObject({ kind: z.literal('kept'), ...scope }).refine(namesSomebody, named),
    z.strictObject({ kind: z.literal('quality'), least: upToHundred, ...scope }),
    z.strictObject({
      kind: z.literal('split'),
      least: upToHundred.describe('Percent of the lot’s quantity that each part has at least'),
      lots: scope.lots,
    }),
    z
      .strictObject({
        kind: z.literal('switching'),
        amount: amount.describe('By which each lot that goes to another supplier counts as dearer'),
        ...scope,
      })
      .refine(namesSomebody, named)
      .refine(({ priority }) => priority === undefined, { message: 'what is only weighed has no priority', path: ['priority'] }),
  ])
  .meta({
    id: 'AwardRule',
    examples: [{ kind: 'limit', measure: 'suppliers', least: '2', per: 'region', priority: 2 }],
  });

const conditions = {
  objective: z
    .enum(['score'])
    .optional()
    .describe('`score`: the best total scores instead of the lowest cost, each lot weighing as much as its lowest price'),
  maxSuppliers: count.optional().describe('At most so many suppliers win anything'),
  minSuppliers: count.optional().describe('At least so many suppliers win something'),
  maxLotsPerSupplier: count.optional(),
  maxSharePercent: upToHundred
    .optional()
    .describe('Of the reference spend, the sum of each lot’s lowest admissible price, at most so much in lot prices to one supplier'),
  minQuality: upToHundred.optional().describe('Only bids with at least this quality score'),
  excluded: suppliers.optional().describe('These suppliers win nothing'),
  kept: suppliers.optional().describe('Each of these suppliers, e.g. incumbents, wins at least one lot'),
  rules: z.array(Rule).max(400).optional(),
};

export const ScenarioBody = z
  .strictObject({
    name: line(80),
    ...conditions,
    secondsAllowed: z.int().min(1).max(600).default(60).describe('After so long the best award found is taken, with its gap'),
  })
  .meta({ id: 'NewScenario', examples: [{ name: 'three suppliers', maxSuppliers: 3, minQuality: '60', excluded: ['S004'] }] });

const conditionName = z.string().describe('A condition’s key, or `rules/0` for the first rule');

const scenario = {
  id: z.uuid(),
  name: z.string(),
  conditions: z.object({ ...conditions, groups: z.record(z.string(), z.array(z.string())).optional().describe('Who belonged to the rules’ groups') }),
  state: z.enum(SCENARIO_STATES).describe('`feasible`: an award, but the time was over before it was proven the cheapest'),
  cost: z.string().nullable().describe('After packages and spend rebates, recomputed exactly'),
  switchingCost: z.string().nullable().describe('Weighed beside the cost, not paid; null without a rule on it'),
  score: z.string().nullable().describe('The mean total score of what is awarded, each lot weighing as much as its lowest price; two decimals'),
  bound: z.string().nullable().describe('Nothing can cost less, with switching costs; null by score'),
  incumbent: z.string().nullable().describe('Of the best award found so far, while solving'),
  gapPercent: z
    .string()
    .nullable()
    .describe('How far the cost is above the bound; by score: what is lacked of 100 points above the least that can be'),
  freeCost: z.string().nullable().describe('Of the free optimum; null until it is known'),
  costOfConditions: z.string().nullable().describe('Against the free optimum'),
  conditionCosts: z
    .array(z.object({ condition: conditionName, saving: z.string() }))
    .nullable()
    .describe('What leaving out a single condition would save; by score it may cost more; null until it is known'),
  relaxed: z
    .array(z.object({ condition: conditionName, enough: z.string().optional() }))
    .describe('Rules with a priority that gave way; `enough`: what each was loosened to, or the suppliers let go; without it: dropped'),
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
  decision: z.enum(['proposed', 'confirmed']).nullable().describe('How far it is as the award; null where it is not (or no longer) proposed'),
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
    awards: z.array(
      z.object({
        lotId: z.uuid(),
        category: z.string(),
        region: z.string(),
        supplier: z.string(),
        price: z.string(),
        sharePercent: z.string().describe('Of the lot’s quantity: below 100 where it is divided'),
        quantities: z
          .array(z.object({ item: z.string(), unit: z.string(), quantity: z.string() }))
          .nullable()
          .describe('What is awarded of each item in its base unit; null where the lot goes whole'),
        why: z
          .object({
            reason: z
              .enum(REASONS)
              .describe(
                'Nobody else bid; the price is the lowest, or the score the best; others are as good and rank behind; better ones would break rules; they would make other lots dearer; one was not looked at in time; or the lot is divided and dearer whole',
              ),
            breaks: z.array(conditionName).describe('The rules that the lowest price, or the best score, would break'),
            next: z
              .object({ supplier: z.string(), price: z.string(), more: z.string() })
              .nullable()
              .describe('Who would get the lot next, all others unchanged and the rules met, and how much more the award would then cost'),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'SolvedScenario' });
