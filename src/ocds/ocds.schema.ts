import { z } from 'zod';

/** How a publisher is known to OCDS; who has registered none writes local identifiers. */
export const OcdsQuery = z.object({
  prefix: z
    .string()
    .regex(/^ocds-[a-z0-9]{6}$/)
    .optional()
    .describe('The prefix that the publisher has registered for its OCIDs')
    .meta({ examples: ['ocds-213czf'] }),
});
