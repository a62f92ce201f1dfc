import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { MOST_LETTERS } from '../../demand/reading/column-mapping.js';
import { ReportView } from '../settlement.schema.js';
import { RHYTHMS } from './period.js';
import { REPORT_REASONS } from './report-fault.js';
import { REPORT_FIELDS } from './report-fields.js';

const Field = z.enum(REPORT_FIELDS.fields);
const count = z.int().min(0);
const Period = z.string().max(20).describe('A month such as `2027-03` or a quarter such as `2027-Q1`');
const Version = z.coerce.number().int().min(1).max(1000).optional().describe('Of the period; the next one if not said');

export const ReportFileQuery = z.strictObject({ fileName: line(255), period: Period, version: Version });

export const ReportFaultView = z
  .object({
    row: z.int().describe('line of the file as a spreadsheet counts it, from 1'),
    column: z.string().nullable().describe('as a spreadsheet names it; null where the file has none for this field'),
    field: z.enum(['', ...REPORT_FIELDS.fields]),
    reason: z.enum(REPORT_REASONS),
    value: z.string(),
    suggestion: z.string(),
  })
  .meta({ id: 'VolumeReportFault' });

const fileFields = {
  id: z.uuid(),
  period: Period,
  reportVersion: z.int().nullable().describe('null: the next one of the period'),
  fileName: z.string(),
  contentHash: z.string().describe('SHA-256 of the bytes, hexadecimal'),
  sizeBytes: count,
  state: z.enum(['checked', 'faulty', 'committed']),
  lines: count,
  setAside: count.describe('lines whose item or customer has nothing to do with the agreement, as the supplier said'),
  faults: count,
  reportId: z.uuid().nullable().describe('the volume report that it became'),
  version: z.int(),
  receivedAt: z.string(),
  committedAt: z.string().nullable(),
};

export const ReportFileRow = z.object(fileFields).meta({ id: 'VolumeReportFileRow' });
export const ReportFileView = z
  .object({
    ...fileFields,
    columns: z
      .array(
        z.object({
          column: z.string().describe('as a spreadsheet names it'),
          header: z.string(),
          field: Field.nullable().describe('what it is taken for; null: it is kept aside'),
          sample: z.array(z.string()),
        }),
      )
      .describe('to its supplier only'),
    foundFaults: z.array(ReportFaultView).describe('the first thousand, to its supplier only'),
    faultCounts: z.array(z.object({ reason: z.enum(REPORT_REASONS), count })).describe('of the first thousand'),
    unknownNumbers: z
      .array(z.object({ kind: z.enum(['item', 'party']), number: z.string() }))
      .describe('the supplier’s numbers whose meaning is to be said, each once, to it only'),
    allowedActions: z.array(z.enum(['commit', 'say'])),
  })
  .meta({ id: 'VolumeReportFile' });
export const ReportFilesView = z.object({ items: z.array(ReportFileRow) }).meta({ id: 'VolumeReportFiles' });
export const CommittedView = z
  .object({ file: ReportFileView, report: ReportView.nullable().describe('null: a line has become faulty meanwhile, nothing was reported') })
  .meta({ id: 'CommittedVolumeReport' });

export const ReportColumnsBody = z
  .strictObject({
    columns: z
      .array(z.strictObject({ header: prose(MOST_LETTERS).describe('as the file has it'), field: Field.nullable().describe('null: kept aside') }))
      .max(200),
  })
  .meta({ id: 'VolumeReportColumns', examples: [{ columns: [{ header: 'Sachnummer', field: 'item' }] }] });

const Number_ = z.object({
  kind: z.enum(['item', 'party']),
  number: prose(200).describe('the supplier’s own'),
  code: line(100).nullable().describe('the item’s or party’s code; null: it has nothing to do with the agreement'),
});
export const ReportNumbersBody = z
  .strictObject({ numbers: z.array(z.strictObject(Number_.shape)).min(1).max(1000) })
  .meta({ id: 'NewVolumeReportNumbers', examples: [{ numbers: [{ kind: 'party', number: '10023', code: 'M001' }] }] });
export const ReportNumbersView = z.object({ items: z.array(Number_) }).meta({ id: 'VolumeReportNumbers' });
export const CommitReportBody = z.strictObject({});

export const NilReportBody = z
  .strictObject({ period: Period, version: z.int().min(1).max(1000).optional().describe('Of the period; the next one if not said') })
  .meta({ id: 'NilReport', examples: [{ period: '2027-Q2' }] });

export const RhythmBody = z
  .strictObject({ rhythm: z.enum(RHYTHMS), remindAfterDays: z.int().min(1).max(90).default(15) })
  .meta({ id: 'VolumeReportRhythm', examples: [{ rhythm: 'quarter', remindAfterDays: 15 }] });
export const RhythmView = z.object({ rhythm: z.enum(RHYTHMS), remindAfterDays: z.int() }).meta({ id: 'ReportRhythm' });
export const PeriodsView = z
  .object({
    ...RhythmView.shape,
    items: z.array(
      z.object({
        period: Period,
        from: z.iso.date(),
        to: z.iso.date(),
        state: z.enum(['reported', 'missing', 'nobody']).describe('`nobody`: nobody had signed up in it'),
        version: z.int().nullable(),
        reportId: z.uuid().nullable(),
        lines: count.nullable().describe('that stand by its latest version'),
        receivedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'VolumeReportPeriods' });
