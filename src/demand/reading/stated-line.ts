import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import type { Cell } from './cell.js';
import { type Columns, type Field, FIELDS } from './header.js';
import type { KnownIndex } from './known.js';
import { LineCheck, type RequirementLine } from './requirement-line.js';

/** A line that a member states singly, its numbers as plain decimals and its dates as ISO texts. Domain §5. */
export interface StatedLine {
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly kind: 'firm' | 'forecast';
  readonly price?: string | undefined;
  readonly priceUnit?: string | undefined;
  readonly currency?: string | undefined;
  readonly supplier?: string | undefined;
  readonly description?: string | undefined;
  readonly site?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const NAMES: Readonly<Record<Field, keyof StatedLine>> = {
  item: 'item',
  description: 'description',
  quantity: 'quantity',
  unit: 'unit',
  price: 'price',
  price_unit: 'priceUnit',
  currency: 'currency',
  supplier: 'supplier',
  site: 'site',
  from: 'from',
  to: 'to',
  kind: 'kind',
};

const NUMBERS: ReadonlySet<Field> = new Set(['quantity', 'price', 'price_unit']);

function cellOf(stated: StatedLine, field: Field): Cell {
  const value = stated[NAMES[field]] ?? '';
  // `0.00` is 0 and no positive number.
  return value !== '' && NUMBERS.has(field) ? { number: Decimal.parse(value).toString() } : value;
}

/**
 * Checks a line that is stated singly by the same rules as a file's lines.
 * @throws DomainError `requirement.invalid` with every faulty value
 */
export function checkStated(stated: StatedLine, index: KnownIndex): RequirementLine {
  // Every field stands in the column of its own number.
  const columns = Object.fromEntries(FIELDS.map((field, column) => [field, [column]])) as unknown as Columns;
  const check = new LineCheck(columns, index, new Map(), undefined);
  const line = check.check(
    1,
    FIELDS.map((field) => cellOf(stated, field)),
  );
  if ('quantity' in line) return line;
  const errors = line.map(({ field, reason, suggestion }) => ({ pointer: `/${field === '' ? '' : NAMES[field]}`, detail: suggestion, code: reason }));
  throw new DomainError(
    'invalid',
    'requirement.invalid',
    `${errors.length} value(s) of the requirement cannot be accepted; nothing was changed.`,
    errors,
  );
}
