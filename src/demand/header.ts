import { type Cell, textOf } from './cell.js';
import { fold } from './text.js';

/** The fields of a requirement line, in the order in which faults are listed, and the headers seen for them. Domain §5. */
const HEADERS = {
  item: 'Artikel, Artikelnr, Artikel-Nr., Artikelnummer, Art.-Nr., Item, Item code, Item no., Part number, SKU, GTIN, EAN',
  description: 'Bezeichnung, Artikelbezeichnung, Beschreibung, Description, Text',
  quantity: 'Menge, Jahresmenge, Jahresbedarf, Bedarf, Quantity, Qty, Annual quantity',
  unit: 'Einheit, ME, Mengeneinheit, Unit, UoM',
  price: 'Preis, Preis alt, EK, EK-Preis, Einkaufspreis, Stückpreis, Unit price, Price, Current price',
  price_unit: 'Preiseinheit, PE, je, Price per, Per',
  currency: 'Währung, Whg, Currency',
  supplier: 'Lieferant, Aktueller Lieferant, Supplier, Current supplier',
  site: 'Lieferort, Werk, Standort, Lieferadresse, Site, Delivery site, Plant',
  from: 'Bedarf von, von, ab, From, Start',
  to: 'Bedarf bis, bis, To, Until, End',
  kind: 'Art, Verbindlichkeit, Type, Commitment',
} as const;

export type Field = keyof typeof HEADERS;

// Object.keys forgets the names' type; they are those of the table above.
export const FIELDS = Object.keys(HEADERS) as readonly Field[];

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADERS[field].split(', ').map((header) => [headerKey(header), field])),
);

/** Where each field stands: its columns from left to right (0 = first), the first that is filled counts. */
export type Columns = { readonly [F in Field]: readonly number[] };

/** A header's spelling without case, surrounding blanks, and trailing `:` or `*`. */
export function headerKey(text: string): string {
  return fold(fold(text).replace(/[\s:*]+$/, ''));
}

/** What a member says that headers mean, by their key; null: the column is kept aside. Domain §5. */
export type ColumnMapping = ReadonlyMap<string, Field | null>;

export const NO_MAPPING: ColumnMapping = new Map();

/** The field that a header names: what the member says it means, else what is known of it. Domain §5. */
export function fieldOf(header: string, mapping: ColumnMapping): Field | undefined {
  const key = headerKey(header);
  const said = mapping.get(key);
  return said === undefined ? FIELD_OF.get(key) : (said ?? undefined);
}

/** The columns of a line that names item, quantity and unit, or undefined when it is no header line. Domain §5. */
export function columnsOf(cells: readonly Cell[], mapping = NO_MAPPING): Columns | undefined {
  const columns: Record<Field, number[]> = {
    item: [],
    description: [],
    quantity: [],
    unit: [],
    price: [],
    price_unit: [],
    currency: [],
    supplier: [],
    site: [],
    from: [],
    to: [],
    kind: [],
  };
  cells.forEach((cell, column) => {
    const field = fieldOf(textOf(cell), mapping);
    if (field) columns[field].push(column);
  });
  return columns.item.length > 0 && columns.quantity.length > 0 && columns.unit.length > 0 ? columns : undefined;
}

const SUMS: ReadonlySet<string> = new Set(['summe', 'gesamt', 'total']);
const MAY_BE_SUM = /^\s*[sgt]/i;

/** Empty lines, and lines that only hold a sum, are no requirements. Domain §5. */
export function isRequirementLine(cells: readonly Cell[]): boolean {
  for (const cell of cells) {
    if (cell === '') continue;
    const text = textOf(cell);
    if (!isBlank(text)) return !MAY_BE_SUM.test(text) || !SUMS.has(headerKey(text));
  }
  return false;
}

function isBlank(text: string): boolean {
  return text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0x7f ? false : text.trim() === '';
}
