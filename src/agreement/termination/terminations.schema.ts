import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { TERMINATING_SIDES, TERMINATION_KINDS } from './termination.js';

const day = z.iso.date();

export const TerminationBody = z
  .strictObject({
    kind: z.enum(TERMINATION_KINDS).describe('`ordinary`: with the notice period; `for_cause`: at once, with a reason'),
    endsOn: day.nullable().default(null).describe('the last day; null: the earliest possible one'),
    reason: prose(2000).nullable().default(null).describe('for the other side and the office; parties do not see it'),
  })
  .meta({ id: 'TerminationAsked', examples: [{ kind: 'ordinary', endsOn: '2028-12-31', reason: 'The category is tendered anew.' }] });

export const TerminationView = z
  .object({
    id: z.uuid(),
    agreementId: z.uuid(),
    side: z.enum(TERMINATING_SIDES),
    kind: z.enum(TERMINATION_KINDS),
    state: z.enum(['proposed', 'declared', 'dropped']),
    askedFor: day.nullable(),
    endsOn: day.nullable().describe('the last day, once it is declared'),
    reason: z.string().nullable(),
    proposedBy: z.uuid().describe('the person'),
    proposedAt: z.iso.datetime({ precision: 6 }),
    decidedAt: z.iso.datetime({ precision: 6 }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Termination' });

export const TerminationList = z.object({ items: z.array(TerminationView) }).meta({ id: 'TerminationList' });
