import { z } from 'zod';
import { line } from '../../platform/fields.js';

const code = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,40}$/u, 'a code of letters, digits, “.”, “-” and “_”, e.g. "STEEL-DE"');
const month = z.string().describe('e.g. 2027-01');

export const NewSeriesBody = z
  .strictObject({
    code,
    name: line(200),
    source: line(500).nullable().default(null).describe('who publishes it, where'),
  })
  .meta({ id: 'NewIndexSeries', examples: [{ code: 'STEEL-DE', name: 'Producer prices, steel', source: 'Statistical office, table 61241' }] });

export const IndexFileBody = z
  .strictObject({
    fileName: line(200),
    base: line(60).describe('the base year or unit, e.g. “2020 = 100”; another one than before brings every known month'),
    text: z.string().min(1).max(1_000_000).describe('the file: a month and its value a line'),
    decimalSign: z.enum(['.', ',']).optional().describe('which sign stands before decimals, where the file alone does not show it'),
  })
  .meta({ id: 'IndexFile', examples: [{ fileName: 'steel.csv', base: '2020 = 100', text: 'Monat;Wert\n2027-01;138,0\n2027-02;139,4\n' }] });

export const ImportedView = z
  .object({
    revision: z.int().nullable().describe('null: the file changed nothing'),
    added: z.int(),
    revised: z.int(),
    unchanged: z.int(),
    withoutValue: z.int().describe('months that stand in the file without a value'),
  })
  .meta({ id: 'IndexImported' });

export const IndexSeriesView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    source: z.string().nullable(),
    base: z.string().nullable().describe('of the latest revision'),
    months: z.int(),
    firstMonth: month.nullable(),
    lastMonth: month.nullable(),
    revision: z.int().nullable(),
  })
  .meta({ id: 'IndexSeries' });

export const IndexSeriesList = z.object({ items: z.array(IndexSeriesView) }).meta({ id: 'IndexSeriesList' });

export const IndexSeriesDetail = IndexSeriesView.extend({
  values: z.array(z.object({ month, value: z.string(), revision: z.int() })).describe('of each month the latest revision’s value'),
  revisions: z.array(
    z.object({
      number: z.int(),
      base: z.string(),
      fileName: z.string(),
      added: z.int(),
      revised: z.int(),
      importedAt: z.iso.datetime({ precision: 6 }),
    }),
  ),
}).meta({ id: 'IndexSeriesDetail' });
