import type { Reason } from './fault.js';
import type { Field } from './header.js';
import type { KnownIndex, KnownItem } from './known.js';
import { readDate } from './date-reading.js';
import { readNumber } from './number-reading.js';
import { fold } from './text.js';

interface FaultyCell {
  readonly field: Field;
  readonly reason: Reason;
  readonly value: string;
  /** The line's item, where it is known. */
  readonly item: KnownItem | undefined;
  readonly index: KnownIndex;
  /** Whether to look for a similar item: costly, so not for thousands of cells. */
  readonly mayCompare: boolean;
}

const EXAMPLES: Readonly<Record<Field, string>> = {
  item: "the item's code, GTIN or exact name",
  description: 'a text',
  quantity: 'a number such as 1500',
  unit: 'a unit such as Stk, kg or KGM',
  price: 'a number such as 12,50 or 12.50',
  price_unit: 'a number such as 100',
  currency: 'an ISO code such as EUR',
  supplier: 'a name',
  site: 'the name of one of your delivery sites',
  from: 'a date such as 2027-12-31',
  to: 'a date such as 2027-12-31',
  kind: 'firm or forecast',
};

/** What to write instead of a faulty cell, as a sentence. Domain §5. */
export function suggestionFor(cell: FaultyCell): string {
  switch (cell.reason) {
    case 'missing':
      return `Fill in ${EXAMPLES[cell.field]}.`;
    case 'unknown_item':
      return itemSuggestion(cell);
    case 'category_not_in_round':
      return "This round does not ask for the item's category. Take the line out, or ask the office.";
    case 'unreadable_number':
      return `Write ${EXAMPLES[cell.field]}, without words or formulas.`;
    case 'ambiguous_number':
      return readingsOf(cell.value);
    case 'not_positive':
      return 'Write a number greater than 0, or take the line out.';
    case 'too_precise':
      return 'Write at most 15 digits before and 6 behind the decimal sign, or use a smaller unit.';
    case 'unknown_unit':
      return unitSuggestion(cell);
    case 'unit_dimension':
      return `The item is counted in ${cell.item?.baseUnit ?? 'another unit'}. Write the quantity in ${unitChoices(cell)}.`;
    case 'unreadable_date':
      return 'Write the date like 2027-12-31 or 31.12.2027.';
    case 'ambiguous_date':
      return dateReadingsOf(cell.value);
    case 'date_order':
      return 'The end lies before the start. Correct one of the two.';
    case 'unknown_site':
      return siteSuggestion(cell);
    case 'unknown_currency':
      return `Write an ISO 4217 code such as ${cell.index.known.currency}, or leave it empty for ${cell.index.known.currency}.`;
    case 'unknown_kind':
      return 'Write “firm” (fest, verbindlich) or “forecast” (Prognose, Plan); empty means forecast.';
    case 'no_header':
      return 'Put a line above the requirements that names at least item, quantity and unit.';
  }
}

function readingsOf(value: string): string {
  const reading = readNumber(value, true);
  if (reading.kind !== 'ambiguous') return 'Write the number without thousands signs.';
  // Three digits behind the sign would be ambiguous once more.
  const asDecimal = /\.\d{3}$/.test(reading.asDecimal) ? `${reading.asDecimal}0` : reading.asDecimal;
  return `Write ${reading.asThousands} or ${asDecimal}, whichever you mean.`;
}

function dateReadingsOf(value: string): string {
  const reading = readDate(value);
  return reading.kind === 'ambiguous' ? `Write ${reading.readings.join(' or ')}.` : 'Write the date like 2027-12-31.';
}

function unitChoices({ item }: FaultyCell): string {
  return [item?.baseUnit ?? '', ...(item?.packagings.map(({ name }) => name) ?? [])].filter((name) => name !== '').join(', ') || 'its own unit';
}

function unitSuggestion(cell: FaultyCell): string {
  return cell.item
    ? `For this item write ${unitChoices(cell)}, or another unit that converts into ${cell.item.baseUnit}.`
    : `Write ${EXAMPLES.unit}.`;
}

function siteSuggestion({ index }: FaultyCell): string {
  const names = index.known.sites.slice(0, 10).map(({ name }) => `“${name}”`);
  return names.length > 0
    ? `Your delivery sites are ${names.join(', ')}; leave it empty for your own address.`
    : 'You have no delivery sites; leave it empty for your own address.';
}

const MOST_COMPARED = 2000;

function itemSuggestion({ value, index, mayCompare }: FaultyCell): string {
  if (/^\d[.,]\d+e\+?\d+$/i.test(value))
    return 'The spreadsheet has cut this number off. Format the column as text and enter the GTIN or code again.';
  const wanted = fold(value);
  let best: { readonly item: KnownItem; readonly steps: number } | undefined;
  for (const item of mayCompare ? index.known.items.slice(0, MOST_COMPARED) : []) {
    for (const name of [item.code, item.nameDe, item.nameEn]) {
      const steps = editSteps(wanted, fold(name), Math.min(3, Math.ceil(wanted.length / 4)));
      if (steps !== undefined && (best === undefined || steps < best.steps)) best = { item, steps };
    }
  }
  return best
    ? `Do you mean ${best.item.code} (${best.item.nameDe})?`
    : "Write the catalogue's code, the GTIN or the exact name; ask the office if the item is not in the catalogue.";
}

/** Levenshtein distance, or undefined beyond `most`. */
function editSteps(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > most) return undefined;
    row = next;
  }
  const steps = row[b.length] ?? 0;
  return steps <= most ? steps : undefined;
}
