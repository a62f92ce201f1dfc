import { z } from 'zod';

export const ExhaustionView = z
  .object({
    items: z
      .array(
        z.object({
          positionId: z.uuid(),
          maximum: z.string(),
          isSoldOut: z.boolean(),
          bought: z.string().nullable().describe('of all parties; null for whom it would tell what others buy'),
          percent: z.string().nullable(),
        }),
      )
      .describe('positions that have a maximum'),
  })
  .meta({ id: 'Exhaustion' });
