import { z } from 'zod';
import { code, line } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { SHAPINGS } from './shapings.js';

const Quantity = z.string().describe("Decimal, in the item's base unit");
const Withheld = z.literal('withheld').describe('Not shown to you: too few or too unequal contributors');
const SeenQuantity = z.union([Quantity, Withheld]);
const Title = line(200);
const Ids = z.array(z.uuid()).min(1).max(500);

export const LotView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    category: z.string().describe("The category's code"),
    region: z.string().describe('First two digits of the delivery postcode'),
    title: z.string(),
    published: z.boolean().describe('Whether others than the office see it'),
    version: z.int(),
    allowedActions: z.array(z.enum(['merge', 'split', 'move'])),
  })
  .meta({ id: 'Lot' });

export const PositionView = z
  .object({
    id: z.uuid(),
    lotId: z.uuid(),
    category: z.string(),
    region: z.string().describe("The lot's region"),
    regions: z.array(z.string()).describe('The delivery regions whose requirements are pooled here'),
    item: z.string().describe("The item's code"),
    unit: z.string().describe('UN/ECE Rec 20'),
    firm: SeenQuantity,
    forecast: SeenQuantity,
    total: SeenQuantity,
    contributors: z.union([z.int(), Withheld]).describe('Members with a requirement, a corporate group counted once; for the office only'),
    published: SeenQuantity.describe('The total, if it may be shown to others than the office'),
  })
  .meta({ id: 'Position' });

export const LotWithPositions = LotView.extend({ positions: z.array(PositionView) }).meta({ id: 'LotWithPositions' });
export const LotPage = pageSchema(LotView).meta({ id: 'LotPage' });
export const PositionPage = pageSchema(PositionView).meta({ id: 'PositionPage' });

export const LotFilterQuery = PageQuery.extend({ category: code(40, 0).optional(), region: code(10, 0).optional() });
export const PositionFilterQuery = LotFilterQuery.extend({ item: code(100, 0).optional(), lot: z.uuid().optional() });

export const PoolingBody = z
  .strictObject({ anew: z.boolean().default(false).describe('Forget how lots were shaped: one lot per category and delivery region') })
  .meta({ id: 'PoolingWish', examples: [{ anew: false }] });
export const MergeBody = z.strictObject({ lots: Ids.min(2), title: Title.optional() }).meta({ id: 'LotsToMerge' });
export const SplitBody = z.strictObject({ lot: z.uuid(), positions: Ids, title: Title }).meta({ id: 'LotToSplit' });
export const MoveBody = z.strictObject({ positions: Ids, to: z.uuid() }).meta({ id: 'PositionsToMove' });

export const PoolingView = z
  .object({ lots: z.int(), positions: z.int(), withheld: z.int().describe('Positions whose total nobody but the office may see') })
  .meta({ id: 'Pooling', examples: [{ lots: 30, positions: 138, withheld: 21 }] });
export const UndoBody = z.strictObject({}).meta({ id: 'Undo', examples: [{}] });
export const UndoableView = z
  .object({ kind: z.enum(SHAPINGS).nullable().describe('What would be undone next; null: nothing') })
  .meta({ id: 'Undoable', examples: [{ kind: 'merge' }] });
export const PublicationView = z
  .object({ edition: z.int(), positions: z.int(), withheld: z.int() })
  .meta({ id: 'Publication', examples: [{ edition: 1, positions: 138, withheld: 21 }] });
