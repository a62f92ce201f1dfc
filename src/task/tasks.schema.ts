import { z } from 'zod';
import { TASK_KINDS } from './asked.js';

export const Task = z
  .object({
    kind: z.enum(TASK_KINDS).describe('What is asked'),
    deadline: z.string().nullable().describe('Until when; null: no deadline is set'),
    round: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    agreement: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
    stage: z.number().int().nullable().describe('The number of the stage, for bids and openings'),
    place: z.string().describe('Where in the portal it is done'),
  })
  .meta({
    id: 'Task',
    examples: [
      {
        kind: 'requirements',
        deadline: '2027-05-14T08:00:00.000000Z',
        round: { id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11', title: 'Strom 2027' },
        agreement: null,
        stage: null,
        place: '/networks/niro/rounds/019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11/requirements',
      },
    ],
  });
export const Tasks = z.object({ items: z.array(Task) }).meta({ id: 'Tasks' });
