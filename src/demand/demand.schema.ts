import { z } from 'zod';
import { code, line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { MOST_LETTERS } from './reading/column-mapping.js';
import { REASONS } from './reading/fault.js';
import { FIELDS } from './reading/header.js';

export const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"');
export const day = z.iso.date().describe('a day like 2027-03-31');
export const instantText = z.string().describe('ISO 8601, UTC');
export const kind = z.enum(['firm', 'forecast']);
const fileState = z.enum(['checked', 'faulty', 'committed', 'replaced']);
const count = z.int().min(0);

export const ImportQuery = z.strictObject({
  fileName: line(255).describe('A committed file replaces the earlier one of the same name'),
  commit: z.stringbool().default(false).describe('commit at once if there is no fault'),
});

export const NamedColumnView = z
  .object({
    column: z.string().describe('as a spreadsheet names it'),
    header: z.string(),
    field: z.enum(FIELDS).nullable().describe('what it is taken for; null: it is kept aside'),
    sample: z.array(z.string()).describe('what stands in its first lines'),
  })
  .meta({ id: 'NamedColumn' });

const importFields = {
  id: z.uuid(),
  membership: z.string(),
  fileName: z.string(),
  contentHash: z.string().describe('SHA-256 of the bytes, hexadecimal'),
  sizeBytes: count,
  lines: count.describe('requirement lines in the file'),
  faults: count,
  replacedFileId: z.string().nullable(),
  receivedAt: instantText,
  committedAt: instantText.nullable(),
  version: z.int(),
  checks: count.describe('how often it was checked; what each check found is kept'),
  columns: z.array(NamedColumnView).describe('its named columns; where no line names item, quantity and unit, those of the likeliest header line'),
  allowedActions: z.array(z.enum(['commit', 'correct'])),
};

export const ImportView = z.object({ ...importFields, state: fileState }).meta({ id: 'Import' });

/** An import and what just came of it: `state` is then also `unchanged`, when the same bytes are in force already. */
export const ImportAnswer = z
  .object({
    ...importFields,
    state: z.enum([...fileState.options, 'unchanged']),
    outcome: z.enum(['checked', 'faulty', 'committed', 'replaced', 'unchanged']),
  })
  .meta({ id: 'ImportOutcome' });
export const ImportPage = pageSchema(ImportView).meta({ id: 'ImportPage' });
export const ImportListQuery = PageQuery.extend({ state: fileState.optional() });

export const FaultView = z
  .object({
    row: z.int().describe('line of the file as a spreadsheet counts it, from 1'),
    column: z.string().nullable().describe('column as a spreadsheet names it; null where the file has none for this field'),
    field: z.enum(['', ...FIELDS]),
    reason: z.enum(REASONS),
    value: z.string(),
    suggestion: z.string(),
  })
  .meta({ id: 'Fault' });
export const FaultPage = pageSchema(FaultView).meta({ id: 'FaultPage' });
export const FaultQuery = PageQuery.extend({
  check: z.coerce.number().int().min(1).max(1_000_000_000).optional().describe('of which check; of the last if not said'),
});

export const ChecksView = z
  .object({
    items: z.array(
      z.object({
        check: z.int().describe('counted from 1'),
        checkedAt: instantText,
        lines: count,
        faults: count,
        areFaultsKept: z.boolean().describe('whether its single faults can still be listed: those of the first and of the ten latest checks'),
      }),
    ),
  })
  .meta({ id: 'Checks' });

export const CorrectionsBody = z
  .strictObject({
    corrections: z
      .array(
        z.strictObject({
          row: z.int().min(1).max(2_000_000_000),
          field: z.enum(FIELDS),
          value: prose(1000, 0),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'Corrections', examples: [{ corrections: [{ row: 7, field: 'quantity', value: '1500' }] }] });

export const ColumnsBody = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({ header: prose(MOST_LETTERS).describe('as the file has it'), field: z.enum(FIELDS).nullable().describe('null: kept aside') }),
      )
      .max(200),
  })
  .meta({ id: 'Columns', examples: [{ columns: [{ header: 'Teilekennung', field: 'item' }] }] });

export const CommitBody = z.strictObject({});

export const NewRequirementBody = z
  .strictObject({
    item: prose(300).describe('code, GTIN or exact name'),
    quantity: decimal,
    unit: prose(40).describe('Rec 20 code, a packaging of the item, or as people write it'),
    kind: kind.default('forecast'),
    price: decimal.optional().describe('current price, confidential'),
    priceUnit: decimal.optional().describe('the price is for so many of the unit; 1 if not said'),
    currency: z.string().length(3).optional(),
    mostItWouldPay: decimal.optional().describe('per unit, in the network’s currency'),
    supplier: prose(300).optional(),
    description: prose(500).optional(),
    site: prose(200).optional().describe('name of a delivery site; the own address if not said'),
    from: day.optional(),
    to: day.optional(),
  })
  .meta({
    id: 'NewRequirement',
    examples: [{ item: 'W-1010', quantity: '1500', unit: 'KGM', kind: 'firm', price: '1.92', from: '2027-04-01', to: '2028-03-31' }],
  });

export const RequirementView = z
  .object({
    id: z.uuid(),
    membership: z.string(),
    fileId: z.string().nullable(),
    row: z.int().nullable(),
    item: z.string(),
    category: z.string(),
    region: z.string(),
    site: z.string().nullable(),
    quantity: z.string().describe('in the item’s base unit'),
    baseUnit: z.string(),
    kind,
    lineQuantity: z.string().describe('as stated'),
    lineUnit: z.string(),
    price: z.string().nullable(),
    priceUnit: z.string().nullable(),
    currency: z.string().nullable(),
    mostItWouldPay: z.string().nullable(),
    supplier: z.string().nullable(),
    description: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    confirmedAt: instantText.nullable(),
    withdrawnAt: instantText.nullable(),
  })
  .meta({ id: 'Requirement' });
export const RequirementPage = pageSchema(RequirementView).meta({ id: 'RequirementPage' });
export const RequirementQuery = PageQuery.extend({
  membership: code(40, 0).optional(),
  item: code(100, 0).optional(),
  category: code(40, 0).optional(),
  region: code(2, 0).optional(),
  import: z.uuid().optional().describe('id of the import whose lines they are'),
  kind: kind.optional(),
  withdrawn: z.stringbool().optional(),
});

export const ConfirmedLinesView = z.object({ confirmed: z.int().describe('how many were not confirmed before') }).meta({ id: 'ConfirmedLines' });

export const SubmissionBody = z
  .strictObject({ state: z.enum(['open', 'submitted', 'declined']) })
  .meta({ id: 'NewSubmission', examples: [{ state: 'submitted' }] });
export const SubmissionView = z
  .object({ state: z.enum(['open', 'submitted', 'declined']), statedAt: instantText.nullable(), lines: count.describe('lines in force') })
  .meta({ id: 'Submission' });
