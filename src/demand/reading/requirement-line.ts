import { currencyNamed } from '../../values/iso-4217.js';
import { spelledUnit } from '../../values/unit-spelling.js';
import { type Cell, textOf } from './cell.js';
import { type DateReading, readDate, readKind, readSerial } from './date-reading.js';
import type { Fault, Reason } from './fault.js';
import type { Columns, Field } from './header.js';
import type { IndexedItem, ItemUnit, KnownIndex, KnownItem, KnownSite } from './known.js';
import { type Evidence, isPositive, isTooPrecise, type NumberReading, readNumber, resolved, withEvidence } from './number-reading.js';
import { suggestionFor } from './suggestion.js';
import { fold } from './text.js';

/** A requirement line that has no fault. Quantities and prices are plain decimals. Domain §5. */
export interface RequirementLine {
  readonly row: number;
  readonly item: KnownItem;
  readonly site: KnownSite | undefined;
  readonly unit: ItemUnit;
  readonly quantity: string;
  readonly isFirm: boolean;
  readonly price: string | undefined;
  readonly priceUnit: string;
  readonly currency: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly supplier: string;
  readonly description: string;
}

/** Cells that the member put right in place: by row and field. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<Field, string>>;

const DATES_REMEMBERED = 10_000;
/** For so many unknown items a similar one is looked for; a file that has more is simply the wrong one. */
const MOST_COMPARED = 200;

/** Checks the lines of one demand file against everything that they refer to. Domain §5. */
export class LineCheck {
  private readonly dates = new Map<string, DateReading>();
  private readonly kinds = new Map<string, boolean>();
  private faults: Fault[] = [];
  private evidence: Evidence;
  private row = 0;
  private compared = 0;
  private cells: readonly Cell[] = [];

  /** What the file had shown when an ambiguous number was first read by it. */
  private assumed: Evidence | 'nothing yet' = 'nothing yet';

  /** @param shown what is known of the file's decimal sign so far; the lines that are checked add to it */
  constructor(
    private readonly columns: Columns,
    private readonly index: KnownIndex,
    private readonly corrections: Corrections,
    shown: Evidence,
  ) {
    this.evidence = shown;
  }

  /** Whether an ambiguous number was read by what the file had shown, and other numbers have shown something else since. */
  get isContradicted(): boolean {
    return this.assumed !== 'nothing yet' && this.assumed !== this.evidence;
  }

  /** The line, or every faulty cell of it. @param row 1-based, as a spreadsheet counts it */
  check(row: number, cells: readonly Cell[]): RequirementLine | readonly Fault[] {
    this.row = row;
    this.cells = cells;
    if (this.faults.length > 0) this.faults = [];
    const item = this.item();
    const quantity = this.number('quantity');
    const unit = this.unit(item);
    const price = this.number('price');
    const priceUnit = this.number('price_unit');
    const currency = this.currency();
    const site = this.site();
    const from = this.date('from');
    const to = this.date('to');
    if (from !== undefined && to !== undefined && to < from) this.fault('to', 'date_order');
    const isFirm = this.kind();
    if (this.faults.length > 0 || item === undefined || unit === undefined || quantity === undefined) return this.faults;
    const [supplier, description] = [this.text('supplier'), this.text('description')];
    return { row, item, site, unit, quantity, isFirm, price, priceUnit: priceUnit ?? '1', currency, from, to, supplier, description };
  }

  private item(): IndexedItem | undefined {
    const text = this.text('item');
    if (text === '') return this.fault('item', 'missing');
    const item = this.index.item(text);
    if (!item) return this.fault('item', 'unknown_item');
    return item.isInRound ? item : (this.fault('item', 'category_not_in_round'), item);
  }

  private unit(item: IndexedItem | undefined): ItemUnit | undefined {
    const text = this.text('unit');
    if (text === '') return this.fault('unit', 'missing');
    if (!item) return spelledUnit(text).kind === 'unknown' ? this.fault('unit', 'unknown_unit') : undefined;
    const unit = this.index.unit(item, text);
    return typeof unit === 'string' ? this.fault('unit', unit, item) : unit;
  }

  private number(field: 'quantity' | 'price' | 'price_unit'): string | undefined {
    const cell = this.cell(field);
    const text = textOf(cell);
    if (text.trim() === '') return field === 'quantity' ? this.fault(field, 'missing') : undefined;
    const reading = this.inFile(numberOf(cell, field));
    if (reading.kind !== 'number') return this.fault(field, reading.kind === 'ambiguous' ? 'ambiguous_number' : 'unreadable_number');
    if (!isPositive(reading.value)) return this.fault(field, 'not_positive');
    return isTooPrecise(reading.value) ? this.fault(field, 'too_precise') : reading.value;
  }

  /** The number as the file's other numbers have it read. */
  private inFile(reading: NumberReading): NumberReading {
    if (reading.kind !== 'ambiguous') {
      this.evidence = withEvidence(this.evidence, reading);
      return reading;
    }
    if (this.assumed === 'nothing yet') this.assumed = this.evidence;
    return resolved(reading, this.evidence);
  }

  private currency(): string {
    const text = this.text('currency');
    const own = this.index.known.currency;
    if (text === '' || text === own) return own;
    return currencyNamed(text) ?? this.fault('currency', 'unknown_currency') ?? own;
  }

  private site(): KnownSite | undefined {
    const text = this.text('site');
    return text === '' ? undefined : (this.index.site(text) ?? this.fault('site', 'unknown_site'));
  }

  private date(field: 'from' | 'to'): string | undefined {
    const cell = this.cell(field);
    const serial = typeof cell !== 'string' && 'number' in cell ? readSerial(cell.number) : undefined;
    if (serial !== undefined) return serial;
    const text = textOf(cell).trim();
    if (text === '') return undefined;
    const reading = this.dateReading(text);
    if (reading.kind === 'date') return reading.iso;
    return this.fault(field, reading.kind === 'ambiguous' ? 'ambiguous_date' : 'unreadable_date');
  }

  private dateReading(text: string): DateReading {
    let reading = this.dates.get(text);
    if (reading === undefined) {
      reading = readDate(text);
      if (this.dates.size < DATES_REMEMBERED) this.dates.set(text, reading);
    }
    return reading;
  }

  private kind(): boolean {
    const text = this.text('kind');
    if (text === '') return false;
    let isFirm = this.kinds.get(text);
    if (isFirm === undefined) {
      isFirm = readKind(fold(text));
      if (isFirm !== undefined) this.kinds.set(text, isFirm);
    }
    return isFirm ?? this.fault('kind', 'unknown_kind') ?? false;
  }

  private text(field: Field): string {
    return textOf(this.cell(field)).trim();
  }

  private cell(field: Field): Cell {
    return cellOf(this.columns, this.corrections, this.row, this.cells, field);
  }

  private fault(field: Field, reason: Reason, item?: KnownItem): undefined {
    const value = this.text(field).slice(0, 200);
    const columns = this.columns[field];
    const column = columns.find((at) => textOf(this.cells[at] ?? '').trim() !== '') ?? columns[0];
    if (reason === 'unknown_item') this.compared += 1;
    const suggestion = suggestionFor({ field, reason, value, item, index: this.index, mayCompare: this.compared <= MOST_COMPARED });
    this.faults.push({ row: this.row, ...(column === undefined ? {} : { column: column + 1 }), field, reason, value, suggestion });
  }
}

/** The cell of a field: as corrected, else the first column for it that is filled. */
function cellOf(columns: Columns, corrections: Corrections, row: number, cells: readonly Cell[], field: Field): Cell {
  if (corrections.size > 0) {
    const corrected = corrections.get(row)?.get(field);
    if (corrected !== undefined) return corrected;
  }
  for (const column of columns[field]) {
    const cell = cells[column];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

function numberOf(cell: Cell, field: 'quantity' | 'price' | 'price_unit'): NumberReading {
  if (typeof cell === 'string') return readNumber(cell, field === 'price');
  return 'number' in cell ? { kind: 'number', value: cell.number } : { kind: 'unreadable' };
}

/** What a requirement line's numbers show of the file's decimal sign, besides what was known. Domain §5. */
export function evidenceOf(columns: Columns, corrections: Corrections, row: number, cells: readonly Cell[], before: Evidence): Evidence {
  let evidence = before;
  for (const field of ['quantity', 'price', 'price_unit'] as const) {
    const cell = cellOf(columns, corrections, row, cells, field);
    if (typeof cell === 'string' && cell !== '') evidence = withEvidence(evidence, readNumber(cell, field === 'price'));
  }
  return evidence;
}
