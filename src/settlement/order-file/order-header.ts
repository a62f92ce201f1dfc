import { type ColumnsOf, type MappingOf, vocabularyOf } from '../../demand/reading/vocabulary.js';

/** The fields of an order line as ERP systems export it, in the order in which faults are listed, and the headers seen for them. Domain §5. */
const HEADERS = {
  order:
    'Bestellung, Bestellnr, Bestell-Nr., Bestellnummer, Bestell-Nummer, Beleg, Belegnummer, Beleg-Nr., Einkaufsbeleg, Auftragsnummer, Order, Order no., Order number, PO, PO number, Purchase order, Purchase order number, Purchasing document',
  line: 'Position, Pos, Pos., Pos.-Nr., Positionsnummer, Bestellposition, Line, Line no., Line number, PO line, Item line',
  date: 'Datum, Bestelldatum, Belegdatum, Bestelltag, Date, Order date, Document date, PO date',
  item: 'Artikel, Artikelnr, Artikel-Nr., Artikelnummer, Art.-Nr., Material, Materialnummer, GTIN, EAN, Item, Item code, Item no., Item number, Part number, SKU',
  quantity: 'Menge, Bestellmenge, Anzahl, Quantity, Qty, Order quantity, Order qty',
  unit: 'Einheit, ME, BME, Mengeneinheit, Bestellmengeneinheit, Bestelleinheit, Unit, UoM, Order unit',
  region: 'Liefergebiet, Gebiet, Region, Delivery region',
  postcode: 'PLZ, Postleitzahl, Liefer-PLZ, Lieferplz, PLZ Lieferort, Postcode, Postal code, ZIP, ZIP code, Delivery postcode, Ship-to postcode',
  site: 'Lieferort, Werk, Standort, Lieferadresse, Site, Delivery site, Plant',
} as const;

export type OrderField = keyof typeof HEADERS;

/** What the columns of an order file can mean; without those required nobody can say what was ordered. Domain §5, §14. */
export const ORDER_FIELDS = vocabularyOf(HEADERS, ['order', 'date', 'item', 'quantity', 'unit']);

export type OrderColumns = ColumnsOf<OrderField>;

/** Headers of ERP exports mean what is known of them. */
export const AS_KNOWN: MappingOf<OrderField> = new Map();
