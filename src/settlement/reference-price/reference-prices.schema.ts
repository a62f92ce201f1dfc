import { z } from 'zod';
import { code } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';

export const ReferencePricesQuery = PageQuery.omit({ sort: true }).extend({
  party: code(100).optional().describe('A party’s code: needed by the office; for a party its own'),
});

const Price = z.string().describe('Of one base unit, in the network’s currency');
export const ReferencePriceView = z
  .object({
    item: z.string(),
    category: z.string(),
    nameDe: z.string(),
    nameEn: z.string(),
    unit: z.string().describe('The base unit, UN/ECE Rec 20'),
    price: Price.describe('What was paid before the round: the mean of the requirement lines by their quantities, rounded to 6 decimals'),
    quartile: z
      .int()
      .min(1)
      .max(4)
      .nullable()
      .describe('In which quarter of all members’ prices for the item it lies, 1 the cheapest; null: withheld or not shown, see `quartiles`'),
    corrected: z
      .array(
        z.object({
          agreementId: z.uuid(),
          agreement: z.string().describe('Its number'),
          state: z
            .enum(['computed', 'no_clause', 'no_month'])
            .describe('`no_clause`: its prices follow no indices; `no_month`: a month of an index is missing'),
          month: z.string().nullable().describe('The latest month for which it can be computed'),
          factor: z.string().nullable().describe('fixed + Σ weight × index(month) ÷ index(month of the price); at most 20 decimals'),
          price: Price.nullable().describe('What the old price would be in that month by the agreement’s indices; no part of any saving'),
        }),
      )
      .describe('By each agreement that was signed up to and sells the item'),
  })
  .meta({ id: 'ReferencePrice' });

export const ReferencePricePage = pageSchema(ReferencePriceView)
  .extend({
    currency: z.string(),
    month: z.string().nullable().describe('The month in which requirements were collected: whose prices they are'),
    quartiles: z
      .enum(['shown', 'off', 'off_for_round', 'not_yet'])
      .describe('Whether quartiles are shown: the network’s rule, as it was when the round began to collect, from sign-up on'),
  })
  .meta({ id: 'ReferencePricePage' });
