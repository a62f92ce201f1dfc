import { z } from 'zod';
import { DUE_KINDS } from './job.js';

export const JobView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['event', 'mail']),
    name: z.string().describe('the event, or to whom the e-mail goes'),
    state: z.enum(['waiting', 'late', 'failing', 'failed', 'done']),
    madeAt: z.string(),
    attempts: z.int(),
    reason: z.string().nullable().describe('why the last attempt failed'),
    nextAt: z.string().nullable().describe('when it is tried next by itself'),
    allowedActions: z.array(z.enum(['retry'])),
  })
  .meta({ id: 'Job' });

const Due = z.object({
  kind: z.enum(DUE_KINDS),
  at: z.string(),
  state: z.enum(['planned', 'due', 'late']),
  round: z.object({ id: z.uuid(), title: z.string() }).nullable().describe('null: of the network itself'),
  agreement: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  stage: z.int().nullable(),
  supplier: z.object({ membershipId: z.uuid(), name: z.string() }).nullable().describe('whom it concerns, where it is one supplier alone'),
});

export const JobsView = z
  .object({
    now: z.string(),
    queue: z.object({ backend: z.enum(['redis', 'postgresql']), isReachable: z.boolean() }),
    due: z.array(Due).describe('what will happen by itself, the earliest first; at most 200'),
    jobs: z.array(JobView).describe('what waits for longer than a moment or fails; at most 200 events and 200 e-mails'),
  })
  .meta({ id: 'Jobs' });
