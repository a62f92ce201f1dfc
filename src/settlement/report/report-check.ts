import { inBaseUnit } from '../../demand/reading/base-quantity.js';
import { type Cell, textOf } from '../../demand/reading/cell.js';
import { readDate } from '../../demand/reading/date-reading.js';
import { type IndexedItem, KnownIndex, type KnownItem, regionOf } from '../../demand/reading/known.js';
import {
  type Evidence,
  isPositive,
  isTooPrecise,
  type NumberReading,
  readNumber,
  resolved,
  withEvidence,
} from '../../demand/reading/number-reading.js';
import { fold } from '../../demand/reading/text.js';
import { Decimal } from '../../values/decimal.js';
import { type Agreed, type AgreedPosition, editionFor, type SignedParty } from '../agreed.js';
import type { SaidLine } from './changes.js';
import type { ReportPeriod } from './period.js';
import { type ReportFault, type ReportReason, reportSuggestion } from './report-fault.js';
import type { ReportColumns, ReportField } from './report-fields.js';

/** A party as a supplier's file may name it. */
export interface NamedParty {
  readonly membershipId: string;
  readonly code: string;
  readonly vatId: string | null;
  /** the first two characters of its postcode */
  readonly region: string;
}

/** What a supplier's numbers mean, by `numberKey`; null: has nothing to do with the agreement. */
export type Numbers = ReadonlyMap<string, string | null>;

/** All that the lines of a supplier's file may refer to. */
export interface ReportKnown {
  readonly agreed: Agreed;
  readonly period: ReportPeriod;
  /** how many decimals the agreement's currency has */
  readonly minorDigits: number;
  /** those that the agreement sells or sold */
  readonly items: readonly KnownItem[];
  /** those that have ever signed up */
  readonly parties: readonly NamedParty[];
  /** the supplier's own numbers of items, to an item's id */
  readonly itemNumbers: Numbers;
  /** its customer numbers, to a membership's id */
  readonly partyNumbers: Numbers;
}

/** A line that has no fault. */
export interface CheckedLine extends SaidLine {
  readonly row: number;
  readonly party: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
}

/** What a number is compared by. */
export function numberKey(text: string): string {
  return fold(text);
}

/** Whole days since 1899-12-30, as workbooks count them, from 1990 to 2099. */
const SERIAL = /^(?:3[3-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3})$/;
const MOST_LETTERS = 100;

/** What the numbers of a file's lines show of its decimal sign. Domain §5. */
export function evidenceIn(columns: ReportColumns, lines: Iterable<readonly Cell[]>): Evidence {
  let evidence: Evidence;
  for (const cells of lines)
    for (const field of ['quantity', 'net'] as const) {
      const cell = cellIn(columns, cells, field);
      if (typeof cell === 'string' && cell !== '') evidence = withEvidence(evidence, readNumber(cell, field === 'net'));
    }
  return evidence;
}

function cellIn(columns: ReportColumns, cells: readonly Cell[], field: ReportField): Cell {
  for (const column of columns[field]) {
    const cell = cells[column];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

/** Checks the lines of one supplier's file against all that they refer to. Domain §5, §14; decision 16. */
export class ReportCheck {
  private readonly index: KnownIndex;
  private readonly byId: ReadonlyMap<string, IndexedItem | undefined>;
  private readonly partyBy: ReadonlyMap<string, NamedParty>;
  private cells: readonly Cell[] = [];
  private row = 0;
  private faults: ReportFault[] = [];
  private item: IndexedItem | undefined;

  /** @param evidence what all of the file's numbers show of its decimal sign */
  constructor(
    private readonly columns: ReportColumns,
    private readonly known: ReportKnown,
    private readonly evidence: Evidence,
  ) {
    this.index = new KnownIndex({ items: known.items, sites: [], ownRegion: '', currency: known.agreed.currency });
    this.byId = new Map(known.items.map(({ id, code }) => [id, this.index.item(code)]));
    this.partyBy = new Map(
      known.parties.flatMap((party) => [
        ...(party.vatId === null ? [] : [[vatKey(party.vatId), party] as const]),
        [numberKey(party.code), party] as const,
        [party.membershipId, party] as const,
      ]),
    );
  }

  /** The line, every faulty cell of it, or `set aside` where the supplier said that its item or customer has nothing to do with the agreement. */
  check(row: number, cells: readonly Cell[]): CheckedLine | 'set aside' | readonly ReportFault[] {
    this.row = row;
    this.cells = cells;
    this.faults = [];
    this.item = undefined;
    if (this.isSetAside()) return 'set aside';
    const item = this.itemOf();
    const date = this.date();
    const party = this.partyOn(date);
    const quantity = this.quantity(item);
    const place = item && date && party ? this.placeOf(item, date, party) : undefined;
    const order = this.order();
    const net = this.net();
    if (this.faults.length > 0 || !item || !date || !party || quantity === undefined || !place) return this.faults;
    const { position, region } = place;
    const said = { date, membershipId: party.signed.membershipId, positionId: position.id, quantity, order, net };
    return { ...said, row, party: party.named.code, category: position.category, region, item: position.item };
  }

  private isSetAside(): boolean {
    const { itemNumbers, partyNumbers } = this.known;
    return itemNumbers.get(numberKey(this.text('item'))) === null || partyNumbers.get(numberKey(this.text('party'))) === null;
  }

  private itemOf(): IndexedItem | undefined {
    const text = this.text('item');
    if (text === '') return this.fault('item', 'missing');
    const own = this.known.itemNumbers.get(numberKey(text));
    this.item = own ? this.byId.get(own) : this.index.item(text);
    return this.item ?? this.fault('item', 'unknown_item');
  }

  private date(): string | undefined {
    const cell = this.cell('date');
    const text = textOf(cell).trim();
    if (text === '') return this.fault('date', 'missing');
    const iso = typeof cell !== 'string' && 'number' in cell && SERIAL.test(cell.number) ? fromSerial(cell.number) : this.readDate(text);
    if (iso === undefined) return undefined;
    const { period, agreed } = this.known;
    if (iso < period.from || iso > period.to) return this.fault('date', 'outside_period');
    return iso < agreed.termFrom ? this.fault('date', 'outside_term') : iso;
  }

  private readDate(text: string): string | undefined {
    const reading = readDate(text);
    if (reading.kind === 'date') return reading.iso;
    return this.fault('date', reading.kind === 'ambiguous' ? 'ambiguous_date' : 'unreadable_date');
  }

  /** The party that has signed up on that day. One that has not reads like one that does not exist. Domain §6.4. */
  private partyOn(date: string | undefined): { named: NamedParty; signed: SignedParty } | undefined {
    const text = this.text('party');
    if (text === '') return this.fault('party', 'missing');
    const own = this.known.partyNumbers.get(numberKey(text));
    const named = own ? this.partyBy.get(own) : (this.partyBy.get(numberKey(text)) ?? this.partyBy.get(vatKey(text)));
    const signed = this.known.agreed.parties.find(
      ({ membershipId, from, until }) =>
        membershipId === named?.membershipId && (date === undefined || (from <= date && (until === null || date <= until))),
    );
    return named && signed ? { named, signed } : this.fault('party', 'unknown_party');
  }

  private quantity(item: IndexedItem | undefined): string | undefined {
    const value = this.number('quantity');
    const text = this.text('unit');
    if (text === '') return this.fault('unit', 'missing');
    if (!item) return undefined;
    const unit = this.index.unit(item, text);
    if (typeof unit === 'string') return this.fault('unit', unit);
    if (value === undefined) return undefined;
    const inBase = inBaseUnit(value, unit);
    return isTooPrecise(inBase) ? this.fault('quantity', 'too_precise') : inBase;
  }

  private placeOf(
    item: IndexedItem,
    date: string,
    party: { named: NamedParty; signed: SignedParty },
  ): { position: AgreedPosition; region: string } | undefined {
    const edition = editionFor(this.known.agreed, party.signed, date);
    if (date > edition.termTo) return this.fault('date', 'outside_term');
    const sold = edition.positions.filter(({ itemId }) => itemId === item.id);
    const [first] = sold;
    if (!first) return this.fault('item', 'not_sold');
    const text = this.text('region');
    const region = text === '' ? party.named.region : regionOf(text);
    const position = sold.find(({ regions }) => regions.includes(region));
    if (position) return { position, region };
    if (text !== '') return this.fault('region', 'unknown_region');
    return sold.length === 1 ? { position: first, region: first.regions[0] ?? region } : this.fault('region', 'missing');
  }

  private order(): string {
    const text = this.text('order');
    return text.length > MOST_LETTERS ? (this.fault('order', 'too_long') ?? '') : text;
  }

  private net(): string {
    if (this.text('net') === '') return '';
    const value = this.number('net');
    if (value === undefined) return '';
    return Decimal.parse(value).places > this.known.minorDigits ? (this.fault('net', 'too_precise') ?? '') : value;
  }

  private number(field: 'quantity' | 'net'): string | undefined {
    const cell = this.cell(field);
    if (textOf(cell).trim() === '') return this.fault(field, 'missing');
    const reading = resolved(numberOf(cell, field === 'net'), this.evidence);
    if (reading.kind !== 'number') return this.fault(field, reading.kind === 'ambiguous' ? 'ambiguous_number' : 'unreadable_number');
    if (!isPositive(reading.value) && !(field === 'net' && reading.value === '0')) return this.fault(field, 'not_positive');
    return isTooPrecise(reading.value) ? this.fault(field, 'too_precise') : reading.value;
  }

  private text(field: ReportField): string {
    return textOf(this.cell(field)).trim();
  }

  private cell(field: ReportField): Cell {
    return cellIn(this.columns, this.cells, field);
  }

  private fault(field: ReportField, reason: ReportReason): undefined {
    const value = this.text(field).slice(0, 200);
    const columns = this.columns[field];
    const column = columns.find((at) => textOf(this.cells[at] ?? '').trim() !== '') ?? columns[0];
    const suggestion = reportSuggestion(reason, { field, value, days: this.known.period, baseUnit: this.item?.baseUnit });
    this.faults.push({ row: this.row, ...(column === undefined ? {} : { column: column + 1 }), field, reason, value, suggestion });
  }
}

function vatKey(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

function numberOf(cell: Cell, isPrice: boolean): NumberReading {
  if (typeof cell === 'string') return readNumber(cell, isPrice);
  return 'number' in cell ? { kind: 'number', value: cell.number } : { kind: 'unreadable' };
}

function fromSerial(days: string): string {
  return new Date(Date.UTC(1899, 11, 30) + Number.parseInt(days, 10) * 86_400_000).toISOString().slice(0, 10);
}

/** The item ids that any edition of the agreement sells. */
export function soldItems(agreed: Pick<Agreed, 'editions'>): string[] {
  return [...new Set(agreed.editions.flatMap(({ positions }) => positions.map(({ itemId }) => itemId)))];
}
