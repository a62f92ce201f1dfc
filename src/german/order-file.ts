import type { Sentences } from './sentences.js';

/** What is said of files of orders from an ERP. */
export const ORDER_FILE: Sentences = {
  'The file has more than {1} orders. Split it, and send the parts.':
    'Die Datei hat mehr als {1} Bestellungen. Teilen Sie sie, und senden Sie die Teile.',
  'Put a line above the orders that names at least order number, date, item, quantity and unit, e.g. “Bestellnummer; Datum; Artikel; Menge; Einheit”.':
    'Setzen Sie über die Bestellungen eine Zeile, die mindestens Bestellnummer, Datum, Artikel, Menge und Einheit nennt, z. B. „Bestellnummer; Datum; Artikel; Menge; Einheit“.',
  'Put at least one order below the header line.': 'Unter die Kopfzeile gehört mindestens eine Bestellung.',
  'Fill in the number that the order has with you.': 'Tragen Sie die Nummer ein, die die Bestellung bei Ihnen hat.',
  'Order and line number together may have {1} characters.': 'Bestell- und Positionsnummer dürfen zusammen {1} Zeichen haben.',
  'Fill in the day of the order, like 2027-12-31.': 'Tragen Sie den Bestelltag ein, wie 31.12.2027.',
  "The agreement's term is {1}. Correct the day, or take the line out.":
    'Die Laufzeit des Rahmenvertrags ist {1:sentences}. Berichtigen Sie den Tag, oder nehmen Sie die Zeile heraus.',
  'You have not signed up for this day. Sign up first, correct the day, or take the line out.':
    'Für diesen Tag sind Sie nicht beigetreten. Treten Sie zuerst bei, berichtigen Sie den Tag, oder nehmen Sie die Zeile heraus.',
  'Write the postcode of the delivery address, e.g. 58739.': 'Schreiben Sie die Postleitzahl der Lieferanschrift, z. B. 58739.',
  'Write 0{1}, or with its country, e.g. A-{2}, whichever you mean.':
    'Schreiben Sie 0{1}, oder mit dem Land davor, z. B. A-{2}, je nachdem, was Sie meinen.',
  'The edition that binds you does not sell this item. Take the line out.':
    'Die Fassung, an die Sie gebunden sind, enthält diesen Artikel nicht. Nehmen Sie die Zeile heraus.',
  'The agreement sells {1} in {2}, and this line is for {3}. Correct the place of delivery, or take the line out.':
    'Der Rahmenvertrag enthält {1} für {2}, diese Zeile ist für {3}. Berichtigen Sie den Lieferort, oder nehmen Sie die Zeile heraus.',
  'Row {1} has this number too. Add a column with the line number of the order, e.g. “Position”, or take one of them out.':
    'Zeile {1} hat diese Nummer auch. Ergänzen Sie eine Spalte mit der Positionsnummer, z. B. „Position“, oder nehmen Sie eine der beiden heraus.',
  'You have cancelled the order of this number. Give it another number, or take the line out.':
    'Den Abruf dieser Nummer haben Sie storniert. Geben Sie ihm eine andere Nummer, oder nehmen Sie die Zeile heraus.',
  'An open request of yours to several suppliers has this number. Give the order another number, or take the line out.':
    'Eine offene Abrufanfrage von Ihnen hat diese Nummer. Geben Sie der Bestellung eine andere Nummer, oder nehmen Sie die Zeile heraus.',
  'You have called off something else under this number. Give it another number, or take the line out.':
    'Unter dieser Nummer haben Sie etwas anderes abgerufen. Geben Sie ihm eine andere Nummer, oder nehmen Sie die Zeile heraus.',
};
