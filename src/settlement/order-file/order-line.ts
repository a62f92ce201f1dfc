import { inBaseUnit } from '../../demand/reading/base-quantity.js';
import { type Cell, textOf } from '../../demand/reading/cell.js';
import { readDate, readSerial } from '../../demand/reading/date-reading.js';
import { type IndexedItem, type ItemUnit, type Known, KnownIndex, regionOf } from '../../demand/reading/known.js';
import {
  type Evidence,
  isPositive,
  isTooPrecise,
  type NumberReading,
  readNumber,
  resolved,
  withEvidence,
} from '../../demand/reading/number-reading.js';
import { suggestionFor } from '../../demand/reading/suggestion.js';
import { type Agreed, type AgreedEdition, type AgreedPosition, editionFor, inForce, signedOn } from '../agreed.js';
import type { OrderFault, OrderReason, SharedReason } from './order-fault.js';
import type { OrderColumns, OrderField } from './order-header.js';

/** A row below the header line. */
export interface FileRow {
  /** 1-based, as a spreadsheet counts it */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Who orders, and what its file may refer to: the agreement's items, its own delivery sites. */
export interface Orderer {
  /** the party's code */
  readonly code: string;
  /** ISO 3166 alpha-2 of its own address */
  readonly country: string;
  readonly known: Known;
  /** positions that several suppliers sell under one rule: they are asked for, not called off (decision 20) */
  readonly inPanels?: ReadonlySet<string>;
}

/** An order line without fault. */
export interface OrderLine {
  readonly row: number;
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly position: AgreedPosition;
  readonly region: string;
  /** base unit, > 0, plain decimal */
  readonly quantity: string;
}

const LONGEST_REFERENCE = 100;
const MOST_COMPARED = 200;

/** What the file's numbers show of its decimal sign. Domain §5. */
export function evidenceIn(columns: OrderColumns, rows: readonly FileRow[]): Evidence {
  return rows.reduce<Evidence>((evidence, { cells }) => {
    const cell = cellOf(columns, cells, 'quantity');
    return typeof cell === 'string' && cell !== '' ? withEvidence(evidence, readNumber(cell)) : evidence;
  }, undefined);
}

/** Checks the lines of one order file against the agreement and everything else that they refer to. Domain §5, §13. */
export class OrderCheck {
  private readonly index: KnownIndex;
  private faults: OrderFault[] = [];
  private row = 0;
  private cells: readonly Cell[] = [];
  private compared = 0;

  constructor(
    private readonly columns: OrderColumns,
    private readonly agreed: Agreed,
    private readonly orderer: Orderer,
    private readonly evidence: Evidence,
  ) {
    this.index = new KnownIndex(orderer.known);
  }

  /** The line, or every faulty cell of it. */
  check({ row, cells }: FileRow): OrderLine | readonly OrderFault[] {
    [this.row, this.cells, this.faults] = [row, cells, []];
    const reference = this.reference();
    const date = this.date();
    const edition = date === undefined ? undefined : this.edition(date);
    const item = this.item();
    const quantity = this.quantity(item);
    const region = this.region();
    const position = edition && item && region !== undefined ? this.position(edition, item, region) : undefined;
    if (this.faults.length > 0 || !reference || date === undefined || !position || region === undefined || quantity === undefined) return this.faults;
    return { row, reference, date, position, region, quantity };
  }

  private reference(): string | undefined {
    const [order, line] = [this.text('order'), this.text('line')];
    if (order === '') return this.fault('order', 'missing', 'Fill in the number that the order has with you.');
    const reference = line === '' ? order : `${order}/${line}`;
    const suggestion = `Order and line number together may have ${LONGEST_REFERENCE} characters.`;
    return reference.length > LONGEST_REFERENCE ? this.fault('order', 'reference_too_long', suggestion) : reference;
  }

  private date(): string | undefined {
    const cell = cellOf(this.columns, this.cells, 'date');
    const serial = typeof cell !== 'string' && 'number' in cell ? readSerial(cell.number) : undefined;
    if (serial !== undefined) return serial;
    const text = textOf(cell).trim();
    if (text === '') return this.fault('date', 'missing', 'Fill in the day of the order, like 2027-12-31.');
    const reading = readDate(text);
    return reading.kind === 'date' ? reading.iso : this.shared('date', reading.kind === 'ambiguous' ? 'ambiguous_date' : 'unreadable_date');
  }

  /** The edition that binds the party on that day. Domain §13. */
  private edition(date: string): AgreedEdition | undefined {
    const party = signedOn(this.agreed, this.orderer.code, date);
    const edition = party ? editionFor(this.agreed, party, date) : inForce(this.agreed);
    if (date < this.agreed.termFrom || date > edition.termTo) {
      const term = `${this.agreed.termFrom} to ${edition.termTo}`;
      return this.fault('date', 'outside_term', `The agreement's term is ${term}. Correct the day, or take the line out.`);
    }
    if (party) return edition;
    return this.fault('date', 'not_signed_up', 'You have not signed up for this day. Sign up first, correct the day, or take the line out.');
  }

  private item(): IndexedItem | undefined {
    const text = this.text('item');
    if (text === '') return this.shared('item', 'missing');
    return this.index.item(text) ?? this.shared('item', 'unknown_item');
  }

  private quantity(item: IndexedItem | undefined): string | undefined {
    const [number, unit] = [this.number(), this.unit(item)];
    if (number === undefined || unit === undefined) return undefined;
    const quantity = inBaseUnit(number, unit);
    return isTooPrecise(quantity) ? this.shared('quantity', 'too_precise', item) : quantity;
  }

  private number(): string | undefined {
    const cell = cellOf(this.columns, this.cells, 'quantity');
    if (textOf(cell).trim() === '') return this.shared('quantity', 'missing');
    const reading = resolvedIn(numberOf(cell), this.evidence);
    if (reading.kind !== 'number') return this.shared('quantity', reading.kind === 'ambiguous' ? 'ambiguous_number' : 'unreadable_number');
    if (!isPositive(reading.value)) return this.shared('quantity', 'not_positive');
    return isTooPrecise(reading.value) ? this.shared('quantity', 'too_precise') : reading.value;
  }

  private unit(item: IndexedItem | undefined): ItemUnit | undefined {
    const text = this.text('unit');
    if (text === '') return this.shared('unit', 'missing', item);
    const unit = item && this.index.unit(item, text);
    return typeof unit === 'string' ? this.shared('unit', unit, item) : unit;
  }

  /** Where it goes: the region, else a postcode, else one of the party's sites, else its own address. Domain §6.4. */
  private region(): string | undefined {
    const region = this.text('region').toUpperCase();
    if (region !== '') return /^\d$/.test(region) ? `0${region}` : region;
    const postcode = this.text('postcode');
    if (postcode !== '') return this.regionOfPostcode(postcode);
    const site = this.text('site');
    if (site === '') return this.orderer.known.ownRegion;
    return this.index.site(site)?.region ?? this.shared('site', 'unknown_site');
  }

  /** A spreadsheet takes the leading zero off a German postcode: what is left is another region's number. */
  private regionOfPostcode(postcode: string): string | undefined {
    if (!/^(?:[A-Za-z]{1,3}[- ]+)?[0-9A-Za-z][0-9A-Za-z -]{2,9}$/.test(postcode))
      return this.fault('postcode', 'unreadable_postcode', 'Write the postcode of the delivery address, e.g. 58739.');
    if (/^\d{4}$/.test(postcode) && this.orderer.country === 'DE')
      return this.fault('postcode', 'cut_postcode', `Write 0${postcode}, or with its country, e.g. A-${postcode}, whichever you mean.`);
    return regionOf(postcode);
  }

  private position(edition: AgreedEdition, item: IndexedItem, region: string): AgreedPosition | undefined {
    const sold = edition.positions.filter(({ itemId }) => itemId === item.id);
    const found = sold.find(({ regions }) => regions.includes(region));
    if (found && this.orderer.inPanels?.has(found.id))
      return this.fault('item', 'in_panel', 'Several suppliers sell this under one rule: state it as a request to them, and take the line out.');
    if (found) return found;
    const field = (['region', 'postcode', 'site'] as const).find((each) => this.text(each) !== '') ?? 'item';
    const regions = [...new Set(sold.flatMap((each) => each.regions))].sort();
    return this.fault(
      field,
      'not_sold_there',
      regions.length === 0
        ? 'The edition that binds you does not sell this item. Take the line out.'
        : `The agreement sells ${item.code} in ${regions.join(', ')}, and this line is for ${region}. Correct the place of delivery, or take the line out.`,
    );
  }

  private text(field: OrderField): string {
    return textOf(cellOf(this.columns, this.cells, field)).trim();
  }

  /** A fault that requirement files have too, with the same suggestion. */
  private shared(field: Exclude<OrderField, 'order' | 'line' | 'region' | 'postcode'>, reason: SharedReason, item?: IndexedItem): undefined {
    if (reason === 'unknown_item') this.compared += 1;
    const mayCompare = this.compared <= MOST_COMPARED;
    const value = this.text(field).slice(0, 200);
    return this.fault(field, reason, suggestionFor({ field: field === 'date' ? 'from' : field, reason, value, item, index: this.index, mayCompare }));
  }

  private fault(field: OrderField, reason: OrderReason, suggestion: string): undefined {
    const columns = this.columns[field];
    const column = columns.find((at) => textOf(this.cells[at] ?? '').trim() !== '') ?? columns[0];
    const value = this.text(field).slice(0, 200);
    this.faults.push({ row: this.row, ...(column === undefined ? {} : { column: column + 1 }), field, reason, value, suggestion });
  }
}

function cellOf(columns: OrderColumns, cells: readonly Cell[], field: OrderField): Cell {
  for (const column of columns[field]) {
    const cell = cells[column];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

function numberOf(cell: Cell): NumberReading {
  if (typeof cell === 'string') return readNumber(cell);
  return 'number' in cell ? { kind: 'number', value: cell.number } : { kind: 'unreadable' };
}

function resolvedIn(reading: NumberReading, evidence: Evidence): NumberReading {
  return reading.kind === 'ambiguous' ? resolved(reading, evidence) : reading;
}
