import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { pageSchema } from '../../platform/http.js';
import { CallBody, CallView } from '../call/calls.schema.js';
import { DIFFERENCE_FIELDS, DIFFERENCE_PARTS } from './call-difference.js';

const shape = CallBody.shape;

/** What of a published call is to be different. Domain §7. */
export const CallChangeBody = z
  .strictObject({
    categories: shape.categories.optional().describe('All categories’ rules, instead of those before.'),
    lots: shape.lots.describe('All lots of the call, instead of those before.'),
    allPositions: z.boolean().optional(),
    standstillDays: shape.standstillDays,
    conditions: prose(20_000, 0).optional(),
    validUntil: z.iso.date().nullable().optional(),
    questionsUntil: z.string().min(16).max(40).nullable().optional().describe('null: until the deadline for bids.'),
    deadline: z.string().min(16).max(40).optional().describe('A later deadline of the open stage. With less than 48 h left it moves by itself.'),
    note: prose(2000).optional().describe('Told to the suppliers with what changed.'),
  })
  .meta({ id: 'CallChange', examples: [{ conditions: 'Delivery free house.', note: 'Delivery terms made clear.' }] });

const DifferenceView = z
  .object({
    part: z.enum(DIFFERENCE_PARTS),
    change: z.enum(['added', 'removed', 'changed']),
    of: z.string().nullable().describe('A lot’s title or a category’s code; null: the call as a whole.'),
    subject: z.string().nullable().describe('An item or a criterion; null: what `of` names as a whole.'),
    field: z.enum(DIFFERENCE_FIELDS).nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'CallDifference' });

const outcome = {
  number: z.int(),
  differences: z.array(DifferenceView),
  invalidatesBids: z.boolean().describe('Bids handed in before no longer count: a lot, a position or a criterion changed.'),
};

export const ChangeOutcomeView = z
  .object({ ...outcome, deadline: z.string().nullable().describe('Of the open stage, after the change; null: none is open.') })
  .meta({ id: 'CallChangeOutcome' });

const version = {
  ...outcome,
  madeAt: z.string(),
  note: z.string().nullable(),
  contentHash: z.string().describe('SHA-256 over the content as canonical JSON.'),
};
export const VersionPage = pageSchema(z.object(version).meta({ id: 'CallVersion' })).meta({ id: 'CallVersions' });

const { currency, allPositions, standstillDays, conditions, validUntil, questionsUntil, categories, lots } = CallView.shape;
export const VersionView = z
  .object({
    ...version,
    content: z.object({
      currency,
      allPositions,
      standstillDays,
      conditions,
      validUntil,
      questionsUntil,
      deadline: z.string().nullable(),
      categories,
      lots,
    }),
  })
  .meta({ id: 'CallVersionContent' });

export const VersionNumber = z.coerce.number().int().min(1).max(1_000_000);
