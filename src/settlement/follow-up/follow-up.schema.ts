import { z } from 'zod';
import { day, line } from '../../platform/fields.js';

export const FollowingRoundBody = z
  .strictObject({ title: line(200), termFrom: day, termTo: day })
  .meta({ id: 'FollowingRound', examples: [{ title: 'Einkaufsrunde 2029', termFrom: '2029-04-01', termTo: '2031-03-31' }] });

export const BegunRoundList = z
  .object({ items: z.array(z.object({ id: z.uuid(), title: z.string(), phase: z.string() })).describe('the latest first') })
  .meta({ id: 'BegunRoundList' });

export const ProposedRequirementList = z
  .object({
    items: z.array(
      z.object({
        agreement: z.string(),
        supplier: z.string(),
        item: z.string(),
        unit: z.string(),
        region: z.string(),
        site: z.string().nullable().describe('null: your own address'),
        lacksSite: z.boolean().describe('neither your address nor a site of yours lies in the region'),
        quantity: z.string().describe('bought in the last 365 days, in the base unit'),
        price: z.string().describe('of the agreement, as your own volume alone pays it on average'),
        priceUnit: z.string().describe('the price is for so many of the unit'),
        currency: z.string(),
      }),
    ),
  })
  .meta({ id: 'ProposedRequirementList' });
