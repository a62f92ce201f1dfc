import { z } from 'zod';
import { code } from '../../platform/fields.js';

const Most = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"')
  .describe('In the position’s base unit, over the whole term; 0 closes it');

export const QuotasBody = z
  .strictObject({
    everyParty: Most.optional().describe('Of every party that has none of its own; left out: no limit'),
    parties: z
      .array(z.strictObject({ party: code(40).describe('Its code'), most: Most }))
      .max(1000)
      .default([]),
  })
  .meta({ id: 'NewQuotas', examples: [{ everyParty: '5000', parties: [{ party: 'M001', most: '12000' }] }] });

export const QuotaList = z
  .object({
    items: z.array(
      z.object({
        positionId: z.uuid(),
        party: z.string().nullable().describe('null: of every party that has none of its own'),
        partyName: z.string().nullable(),
        category: z.string(),
        regions: z.array(z.string()),
        item: z.string(),
        unit: z.string(),
        most: z.string(),
        used: z.string().nullable().describe('What the party has called off or the supplier has reported of it, whichever is more'),
      }),
    ),
    versions: z
      .array(z.object({ positionId: z.uuid(), version: z.int() }))
      .describe('For If-Match, for the office: of the positions whose quotas were ever set; any other’s is 0'),
  })
  .meta({ id: 'QuotaList' });
