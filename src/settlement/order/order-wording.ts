import type { Language } from '../../agreement/document/figures.js';

/** The words of an order's document in one language. */
export interface OrderWording {
  readonly title: string;
  readonly documentTitle: (reference: string, party: string) => string;
  readonly facts: Readonly<Record<'reference' | 'date' | 'agreement' | 'party' | 'deliverTo' | 'wantedOn' | 'remark', string>>;
  readonly vatId: (id: string) => string;
  readonly asSoonAsPossible: string;
  readonly agreement: (number: string, edition: number) => string;
  readonly columns: Readonly<Record<'line' | 'item' | 'quantity' | 'unitPrice' | 'amount', string>>;
  readonly per: (what: string) => string;
  readonly reference: (reference: string) => string;
  /** the supplier's own number of an item, said to the supplier */
  readonly yourNumber: (number: string) => string;
  readonly total: string;
  readonly notes: readonly string[];
  readonly page: (page: number, of: number) => string;
}

const german: OrderWording = {
  title: 'Bestellung',
  documentTitle: (reference, party) => `Bestellung ${reference} von ${party}`,
  facts: {
    reference: 'Bestellnummer',
    date: 'Bestelldatum',
    agreement: 'Rahmenvertrag',
    party: 'Besteller',
    deliverTo: 'Lieferanschrift',
    wantedOn: 'Wunschtermin',
    remark: 'Bemerkung',
  },
  vatId: (id) => `USt-IdNr. ${id}`,
  asSoonAsPossible: 'so bald wie möglich',
  agreement: (number, edition) => `${number}, Fassung ${edition}`,
  columns: { line: 'Pos.', item: 'Artikel', quantity: 'Menge', unitPrice: 'Preis', amount: 'Betrag' },
  per: (what) => `je ${what}`,
  reference: (reference) => `Abruf ${reference}`,
  yourNumber: (number) => `Ihre Artikelnummer ${number}`,
  total: 'Summe ohne Umsatzsteuer',
  notes: [
    'Bitte bestätigen Sie im Portal jede Position mit dem Liefertag, oder lehnen Sie ab, was Sie nicht liefern können.',
    'Es gelten die Bedingungen des Rahmenvertrags. Die Preise richten sich nach der eigenen Abnahme des Bestellers im Vertragsjahr; welche Staffel die Abnahme aller erreicht, wird mit der Bonusabrechnung ausgeglichen.',
  ],
  page: (page, of) => `Seite ${page} von ${of}`,
};

const english: OrderWording = {
  title: 'Order',
  documentTitle: (reference, party) => `Order ${reference} from ${party}`,
  facts: {
    reference: 'Order number',
    date: 'Order date',
    agreement: 'Framework agreement',
    party: 'Ordered by',
    deliverTo: 'Deliver to',
    wantedOn: 'Wanted on',
    remark: 'Remark',
  },
  vatId: (id) => `VAT ID ${id}`,
  asSoonAsPossible: 'as soon as possible',
  agreement: (number, edition) => `${number}, edition ${edition}`,
  columns: { line: 'Line', item: 'Item', quantity: 'Quantity', unitPrice: 'Price', amount: 'Amount' },
  per: (what) => `per ${what}`,
  reference: (reference) => `call-off ${reference}`,
  yourNumber: (number) => `your item number ${number}`,
  total: 'Total without VAT',
  notes: [
    'Please confirm each line with its delivery day in the portal, or decline what you cannot deliver.',
    'The terms of the framework agreement apply. Prices are by the ordering party’s own volume of the agreement year; which tier everyone together reaches is settled with the bonus.',
  ],
  page: (page, of) => `Page ${page} of ${of}`,
};

/** The words of a language. */
export function orderWordingIn(language: Language): OrderWording {
  return language === 'de' ? german : english;
}
