import { z } from 'zod';
import { line } from '../platform/fields.js';

export const NewCalendar = z
  .strictObject({
    name: line(100).describe('What you will know it by, e.g. the program that reads it'),
    remindHours: z
      .int()
      .min(1)
      .max(336)
      .nullable()
      .default(null)
      .describe('How many hours before each deadline the calendar reminds; null: not at all'),
  })
  .meta({ id: 'NewCalendar', examples: [{ name: 'Outlook', remindHours: 24 }] });

export const Calendar = z
  .object({
    id: z.uuid(),
    name: z.string(),
    remindHours: z.int().nullable(),
    madeAt: z.string(),
    readAt: z.string().nullable().describe('When a calendar last fetched it, to the hour; null: never'),
  })
  .meta({ id: 'Calendar' });

export const MadeCalendar = Calendar.extend({
  path: z.string().describe('Below the installation’s address; whoever knows it reads your deadlines. Shown only now'),
}).meta({ id: 'MadeCalendar' });

export const Calendars = z.object({ items: z.array(Calendar) }).meta({ id: 'Calendars' });
