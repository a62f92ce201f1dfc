import { z } from 'zod';
import { line } from '../../platform/fields.js';
import { ORDER_REASONS } from './order-fault.js';

export const OrderFileQuery = z.strictObject({
  fileName: line(255),
  commit: z.stringbool().default(false).describe('Call off everything in it, if it has no fault'),
});

export const OrderFaultView = z
  .object({
    row: z.int().describe('As a spreadsheet counts, from 1'),
    column: z.string().nullable().describe('Its letters; null where the file has no such column'),
    field: z.string(),
    reason: z.enum(ORDER_REASONS),
    value: z.string(),
    suggestion: z.string().describe('What to write instead'),
  })
  .meta({ id: 'CallOffFileFault' });
export const OrderFileAnswer = z
  .object({
    outcome: z.enum(['faulty', 'checked', 'committed', 'unchanged']).describe('`unchanged`: this very file was committed before'),
    lines: z.int().describe('Order lines in the file'),
    toPlace: z.int().describe('Of these, those that are not called off already'),
    faultCount: z.int(),
    faults: z.array(OrderFaultView).describe('Every faulty cell in the file’s order, at most the first 500'),
  })
  .meta({ id: 'CallOffFileAnswer' });
export const OrderFileList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        fileName: z.string(),
        committedAt: z.string(),
        lines: z.int(),
        placed: z.int().describe('Lines that were new; the others stood already'),
      }),
    ),
  })
  .meta({ id: 'CallOffFileList' });
