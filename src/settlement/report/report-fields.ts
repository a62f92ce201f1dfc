import { type ColumnsOf, type MappingOf, vocabularyOf } from '../../demand/reading/vocabulary.js';

/** The fields of a line of a volume report, in the order in which faults are listed, and the headers seen for them. */
const HEADERS = {
  item: 'Artikel, Artikelnr, Artikel-Nr., Artikelnummer, Art.-Nr., Material, Materialnummer, Item, Item code, Item no., Part number, SKU, GTIN, EAN',
  party:
    'Kunde, Kundennr, Kunden-Nr., Kundennummer, Kd.-Nr., Debitor, Teilnehmer, Mitglied, Mitgliedsnummer, Abnehmer, USt-IdNr., USt-ID, Customer, Customer no., Customer number, Party, Member, VAT ID',
  date: 'Datum, Rechnungsdatum, Belegdatum, Lieferdatum, Leistungsdatum, Date, Invoice date, Posting date, Delivery date',
  quantity: 'Menge, Liefermenge, Absatz, Absatzmenge, Quantity, Qty, Volume',
  unit: 'Einheit, ME, Mengeneinheit, Unit, UoM',
  region: 'Region, Lieferregion, PLZ, Liefer-PLZ, Postleitzahl, Postcode, Delivery postcode, Delivery region, ZIP',
  order: 'Bestellnummer, Bestellnr, Bestell-Nr., Kundenbestellung, Abruf, Abrufnummer, Order, Order no., Order number, PO number, Purchase order',
  net: 'Netto, Nettobetrag, Nettowert, Nettoumsatz, Umsatz, Betrag, Net, Net amount, Net value, Amount, Turnover',
} as const;

export type ReportField = keyof typeof HEADERS;
export type ReportColumns = ColumnsOf<ReportField>;
export type ReportMapping = MappingOf<ReportField>;

/** What the columns of a supplier's volume report can mean. Domain §5, §14; decision 16. */
export const REPORT_FIELDS = vocabularyOf(HEADERS, ['item', 'party', 'date', 'quantity', 'unit']);
