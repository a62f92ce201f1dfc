import type { Field } from './header.js';

/** Why a cell is at fault. Stable codes. Domain §5. */
export const REASONS = [
  'missing',
  'unknown_item',
  'category_not_in_round',
  'unreadable_number',
  'ambiguous_number',
  'not_positive',
  'too_precise',
  'unknown_unit',
  'unit_dimension',
  'unreadable_date',
  'ambiguous_date',
  'date_order',
  'unknown_site',
  'unknown_currency',
  'unknown_kind',
  'no_header',
] as const;

export type Reason = (typeof REASONS)[number];

/** One faulty cell of a demand file. */
export interface Fault {
  /** 1-based line as a spreadsheet counts it. */
  readonly row: number;
  /** 1-based column of the file; absent where the file has no column for the field. */
  readonly column?: number;
  /** Empty for a file without a header line. */
  readonly field: Field | '';
  readonly reason: Reason;
  readonly value: string;
  /** What to write instead, as a sentence. */
  readonly suggestion: string;
}

/** The one fault of a file in which no line names item, quantity and unit. Domain §5. */
export function noHeader(): Fault {
  return {
    row: 1,
    field: '',
    reason: 'no_header',
    value: '',
    suggestion: 'Put a line above the requirements that names at least item, quantity and unit, e.g. “Artikel; Menge; Einheit”.',
  };
}
