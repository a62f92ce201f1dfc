import { z } from 'zod';

export const TechnicalPartList = z
  .object({
    items: z.array(
      z.object({
        supplier: z.string(),
        category: z.string(),
        lots: z.array(z.string()).describe('Titles of the lots that it bid for.'),
        outcome: z.enum(['unassessed', 'passed', 'failed']).describe('failed: the prices of these lots are never opened.'),
        criteria: z.array(z.string()).describe('On which it is not assessed yet, or below the minimum.'),
      }),
    ),
  })
  .meta({
    id: 'TechnicalParts',
    examples: [{ items: [{ supplier: 'S001', category: 'PPE', lots: ['PPE 58'], outcome: 'failed', criteria: ['delivery'] }] }],
  });
