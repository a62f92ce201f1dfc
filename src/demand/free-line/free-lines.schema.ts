import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { ItemBody } from '../../catalogue/catalogue.schema.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { day, decimal, instantText, kind } from '../demand.schema.js';
import { FREE_LINE_ACTION_NAMES, FREE_LINE_STATES } from './free-line.js';

const onlyOwn = (what: string) => `${what}; only the member itself sees it`;

export const NewFreeLineBody = z
  .strictObject({
    description: prose(500).describe('what is needed, in words'),
    quantity: decimal,
    unit: prose(40).describe('as people write it; the office says what it holds'),
    kind: kind.default('forecast'),
    site: prose(200).optional().describe('name of a delivery site; the own address if not said'),
    from: day.optional(),
    to: day.optional(),
    price: decimal.optional().describe(onlyOwn('current price')),
    priceUnit: decimal.optional().describe('the price is for so many of the unit; 1 if not said'),
    currency: z.string().length(3).optional(),
    mostItWouldPay: decimal.optional().describe(onlyOwn('per unit, in the network’s currency')),
    supplier: prose(300).optional().describe(onlyOwn('current supplier')),
  })
  .meta({ id: 'NewFreeLine', examples: [{ description: 'Schutzhandschuhe Größe 9, schnittfest', quantity: '200', unit: 'Paar' }] });

export const MatchBody = z
  .strictObject({
    item: prose(100).optional().describe('code of an item in the round’s categories'),
    newItem: ItemBody.optional().describe('instead: an item that the catalogue does not have yet; everybody in the network reads its names'),
    quantity: decimal.optional().describe('if it is to be another than stated'),
    unit: prose(40).optional().describe('if it is to be another than stated'),
  })
  .refine(({ item, newItem }) => (item === undefined) !== (newItem === undefined), { error: 'either item or newItem', path: ['item'] })
  .meta({ id: 'FreeLineMatch', examples: [{ item: 'PSA-9', quantity: '200', unit: 'PR' }] });

export const QuestionBody = z
  .strictObject({ question: prose(1000) })
  .meta({ id: 'FreeLineQuestion', examples: [{ question: 'Welche Schnittschutzklasse?' }] });
export const AnswerBody = z.strictObject({ answer: prose(1000) }).meta({ id: 'FreeLineAnswer', examples: [{ answer: 'Klasse C nach EN 388.' }] });

export const ConfirmationBody = z
  .strictObject({
    price: decimal.optional().describe('for the unit of the match, where that is another than stated: a price of a roll is none of a metre'),
    priceUnit: decimal.optional(),
    mostItWouldPay: decimal.optional(),
  })
  .meta({ id: 'FreeLineConfirmation', examples: [{}] });

export const WithdrawalBody = z.strictObject({});

export const FreeLineView = z
  .object({
    id: z.uuid(),
    membership: z.string(),
    state: z.enum(FREE_LINE_STATES),
    description: z.string(),
    quantity: z.string(),
    unit: z.string(),
    kind,
    site: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    price: z.string().nullable().describe(onlyOwn('current price')),
    priceUnit: z.string().nullable(),
    currency: z.string().nullable(),
    mostItWouldPay: z.string().nullable().describe(onlyOwn('the most it would pay')),
    supplier: z.string().nullable().describe(onlyOwn('current supplier')),
    match: z
      .object({ item: z.string(), nameDe: z.string(), nameEn: z.string(), quantity: z.string(), unit: z.string() })
      .nullable()
      .describe('what the office takes it for'),
    dialogue: z.array(z.object({ side: z.enum(['office', 'member']), text: z.string(), at: instantText })),
    requirementId: z.string().nullable().describe('the line in force that it became'),
    statedAt: instantText,
    version: z.int(),
    allowedActions: z.array(z.enum(FREE_LINE_ACTION_NAMES)),
  })
  .meta({ id: 'FreeLine' });
export const FreeLinePage = pageSchema(FreeLineView).meta({ id: 'FreeLinePage' });
export const FreeLineQuery = PageQuery.extend({ state: z.enum(FREE_LINE_STATES).optional() });

export const SuggestionsView = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        nameDe: z.string(),
        nameEn: z.string(),
        baseUnit: z.string(),
        likeness: z.int().describe('in percent'),
        unitFits: z.boolean().describe('whether the line’s unit converts into the item’s'),
      }),
    ),
  })
  .meta({ id: 'ItemSuggestions' });
