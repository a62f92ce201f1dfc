import { randomBytes } from 'node:crypto';
import { baselineOf, inBaseUnit } from './base-quantity.js';
import type { RequirementLine } from './requirement-line.js';

/** The columns of a copied line, in their order; the rest of a requirement is the same for its whole file. */
export const COPIED = [
  'id',
  'row_no',
  'item_id',
  'category_id',
  'site_id',
  'region',
  'quantity',
  'firm',
  'baseline_amount',
  'baseline_per',
  'need_from',
  'need_to',
  'line_quantity',
  'line_unit',
  'price',
  'price_unit',
  'currency',
  'supplier',
  'description',
  'raw',
] as const;

/** Ascending UUIDs of version 7 (RFC 9562): one instant and random part, then a counter, so that an index grows at its end. */
export class IdSeries {
  private readonly prefix: string;
  private counter: number;

  constructor(nowMs: number) {
    const time = nowMs.toString(16).padStart(12, '0');
    const random = randomBytes(6);
    const a = (random.readUInt16BE(0) & 0xfff).toString(16).padStart(3, '0');
    const b = (0x8000 | (random.readUInt16BE(2) & 0x3fff)).toString(16);
    this.prefix = `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${random.readUInt16BE(4).toString(16).padStart(4, '0')}`;
    this.counter = 0x10000000;
  }

  next(): string {
    this.counter += 1;
    return this.prefix + this.counter.toString(16);
  }
}

const SPECIAL = /[\\\t\n\r\v\f\b]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\v': '\\v', '\f': '\\f', '\b': '\\b' };
const NOTHING = '\\N';

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r\v\f\b]/g, (char) => ESCAPES[char] ?? char) : text;
}

/** A line in PostgreSQL's COPY text format. @param raw the line as it was sent */
export function copyRow(line: RequirementLine, id: string, ownRegion: string, ownCurrency: string, raw: string): string {
  const { unit, price, item, site } = line;
  const baseline = price !== undefined && line.currency === ownCurrency ? baselineOf(price, line.priceUnit, unit) : undefined;
  const values = `${id}\t${line.row}\t${item.id}\t${item.categoryId}\t${site?.id ?? NOTHING}\t${site?.region ?? ownRegion}\t${inBaseUnit(line.quantity, unit)}\t${line.isFirm ? 't' : 'f'}`;
  const prices = `${baseline?.amount ?? NOTHING}\t${baseline?.per ?? NOTHING}\t${line.from ?? NOTHING}\t${line.to ?? NOTHING}\t${line.quantity}\t${escaped(unit.code)}\t${price ?? NOTHING}`;
  const texts = `${line.priceUnit}\t${line.currency}\t${line.supplier === '' ? NOTHING : escaped(line.supplier)}\t${line.description === '' ? NOTHING : escaped(line.description)}\t${escaped(raw)}`;
  return `${values}\t${prices}\t${texts}\n`;
}
