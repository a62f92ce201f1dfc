import { type Cell, textOf } from './cell.js';
import { type ColumnsOf, columnsIn, headerKey, type MappingOf, vocabularyOf } from './vocabulary.js';

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

/** What the columns of a demand file can mean. Domain §5. */
export const REQUIREMENT_FIELDS = vocabularyOf(HEADERS, ['item', 'quantity', 'unit']);

export const FIELDS = REQUIREMENT_FIELDS.fields;

export type Columns = ColumnsOf<Field>;

export type ColumnMapping = MappingOf<Field>;

export const NO_MAPPING: ColumnMapping = new Map();

/** The columns of a line that names item, quantity and unit, or undefined when it is no header line. Domain §5. */
export function columnsOf(cells: readonly Cell[], mapping = NO_MAPPING): Columns | undefined {
  return columnsIn(REQUIREMENT_FIELDS, cells, mapping);
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
