import { z } from 'zod';
import { code, line } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';

const day = z.iso.date();
const amount = z.string().describe('in the agreement’s currency');

export const AgreedPositionQuery = PageQuery.extend({
  q: line(100, 0).optional().describe('words; each is part of item, name, GTIN, the supplier’s number, supplier or agreement'),
  category: code(40, 0).optional().describe('code of a category'),
  supplier: code(40, 0).optional().describe('code of a supplier'),
  agreement: z.uuid().optional(),
  only: z.enum(['stated', 'signed_up']).optional().describe('what your organisation stated a requirement of, or what it has signed up to'),
  quantity: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"')
    .refine((text) => /[1-9]/.test(text), 'must be above 0')
    .optional()
    .describe('so many base units of each position are priced; without it what your organisation stated'),
});

export const AgreedPositionView = z
  .object({
    positionId: z.uuid(),
    agreementId: z.uuid(),
    agreement: z.string(),
    supplier: z.string(),
    supplierName: z.string(),
    category: z.string(),
    categoryDe: z.string(),
    categoryEn: z.string(),
    item: z.string(),
    gtin: z.string().nullable(),
    supplierNumber: z.string().nullable().describe('What its supplier calls the item'),
    supplierLink: z.string().nullable().describe('Where its supplier describes it, https'),
    nameDe: z.string(),
    nameEn: z.string(),
    unit: z.string().describe('UN/ECE Recommendation 20'),
    regions: z.array(z.string()).describe('two-digit postcodes'),
    currency: z.string(),
    tierMode: z.enum(['all_units', 'incremental']),
    tiers: z.array(z.object({ from: z.string(), unitPrice: z.string() })),
    termFrom: day,
    termTo: day,
    signedUp: z.boolean().describe('whether your organisation has signed up'),
    price: z
      .object({
        quantity: z.string(),
        tierFrom: z.string().describe('of the tier that this quantity reaches alone'),
        unitPrice: z.string().describe('of one base unit on average, at most 6 decimals'),
        cost: amount,
        buyUp: z.object({ quantity: z.string(), cost: amount, saving: amount }).nullable().describe('a larger quantity that costs less'),
      })
      .nullable()
      .describe('of the quantity asked for or stated, without what others buy; null without a quantity'),
    stated: z
      .object({
        quantity: z.string().describe('of your requirements in the round that the agreement comes from'),
        known: z.string().describe('of that, with a reference price'),
        reference: amount.nullable().describe('the known quantity at your reference prices'),
        saving: amount.nullable().describe('that less the known quantity at this agreement’s price for all that you stated; null: unknown'),
      })
      .nullable()
      .describe('your own requirements; null where you stated none'),
  })
  .meta({ id: 'AgreedPosition' });

export const AgreedPositionPage = pageSchema(AgreedPositionView).meta({ id: 'AgreedPositionPage' });
