import { readDate } from '../../demand/reading/date-reading.js';
import { readNumber } from '../../demand/reading/number-reading.js';
import type { ReportField } from './report-fields.js';

/** Why a cell of a supplier's file is at fault. Stable codes. Domain §5, §14. */
export const REPORT_REASONS = [
  'missing',
  'unknown_item',
  'unknown_party',
  'not_sold',
  'outside_period',
  'outside_term',
  'unreadable_number',
  'ambiguous_number',
  'not_positive',
  'too_precise',
  'unknown_unit',
  'unit_dimension',
  'unreadable_date',
  'ambiguous_date',
  'unknown_region',
  'too_long',
  'no_header',
] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];

/** One faulty cell of a supplier's file. */
export interface ReportFault {
  /** 1-based line as a spreadsheet counts it */
  readonly row: number;
  /** 1-based; absent where the file has no column for the field */
  readonly column?: number;
  readonly field: ReportField | '';
  readonly reason: ReportReason;
  readonly value: string;
  /** what to write instead, as a sentence */
  readonly suggestion: string;
}

/** What a suggestion goes by. */
export interface AtFault {
  readonly field: ReportField;
  readonly value: string;
  /** the period's first and last day */
  readonly days: { readonly from: string; readonly to: string };
  /** the unit in which the item is counted, where that is known */
  readonly baseUnit: string | undefined;
}

const EXAMPLES: Readonly<Record<ReportField, string>> = {
  item: "the item's code, GTIN or your own number for it",
  party: 'the code or VAT number of the party, or your own customer number for it',
  date: 'a date such as 2027-12-31',
  quantity: 'a number such as 1500',
  unit: 'a unit such as Stk, kg or KGM',
  region: 'the postcode of the delivery',
  order: 'a text',
  net: 'a number such as 12,50 or 12.50',
};

/** What to write instead of a faulty cell, as a sentence. Nobody is named who has not signed up. Domain §5, §6.4. */
export function reportSuggestion(reason: ReportReason, { field, value, days, baseUnit }: AtFault): string {
  switch (reason) {
    case 'missing':
      return `Fill in ${EXAMPLES[field]}.`;
    case 'unknown_item':
      return 'Say which item of the price sheet your number means, or that it does not belong to this agreement.';
    case 'unknown_party':
      return 'Say which party your customer number means, or that it has nothing to do with this agreement. Only what was bought since a sign-up counts.';
    case 'not_sold':
      return "On this day the agreement did not sell this item to this party, or not in this region. Correct the line, or say that the item's number does not belong to this agreement.";
    case 'outside_period':
      return `This report is for ${days.from} to ${days.to}. Report the line for its own period.`;
    case 'outside_term':
      return "The day lies outside the agreement's term. Take the line out.";
    case 'not_positive':
      return 'Write a number greater than 0. Take what was returned off the line that it belongs to.';
    case 'unit_dimension':
      return `The item is counted in ${baseUnit ?? 'another unit'}. Write the quantity in a unit that converts into it.`;
    case 'unknown_region':
      return 'The agreement does not serve this region with the item. Write the postcode of the delivery.';
    case 'too_long':
      return 'Write at most 100 characters.';
    case 'no_header':
      return 'Say below which of your columns are item, customer, date, quantity and unit.';
    case 'unreadable_number':
    case 'ambiguous_number':
    case 'too_precise':
    case 'unknown_unit':
    case 'unreadable_date':
    case 'ambiguous_date':
      return readingSuggestion(reason, field, value);
  }
}

type ReadingReason = 'unreadable_number' | 'ambiguous_number' | 'too_precise' | 'unknown_unit' | 'unreadable_date' | 'ambiguous_date';

function readingSuggestion(reason: ReadingReason, field: ReportField, value: string): string {
  switch (reason) {
    case 'unreadable_number':
      return `Write ${EXAMPLES[field]}, without words or formulas.`;
    case 'ambiguous_number':
      return readingsOf(value);
    case 'too_precise':
      return field === 'net'
        ? 'Write an amount of whole cents.'
        : 'Write at most 15 digits before and 6 behind the decimal sign, or use a smaller unit.';
    case 'unknown_unit':
      return `Write ${EXAMPLES.unit}.`;
    case 'unreadable_date':
      return 'Write the date like 2027-12-31 or 31.12.2027.';
    case 'ambiguous_date':
      return dateReadingsOf(value);
  }
}

function readingsOf(value: string): string {
  const reading = readNumber(value, true);
  if (reading.kind !== 'ambiguous') return 'Write the number without thousands signs.';
  const asDecimal = /\.\d{3}$/.test(reading.asDecimal) ? `${reading.asDecimal}0` : reading.asDecimal;
  return `Write ${reading.asThousands} or ${asDecimal}, whichever you mean.`;
}

function dateReadingsOf(value: string): string {
  const reading = readDate(value);
  return reading.kind === 'ambiguous' ? `Write ${reading.readings.join(' or ')}.` : 'Write the date like 2027-12-31.';
}
