import type { Sentences } from './sentences.js';

/** What is suggested instead of a faulty cell of a demand file or a volume report. */
export const SUGGESTION: Sentences = {
  'Put a line above the requirements that names at least item, quantity and unit, e.g. “Artikel; Menge; Einheit”.':
    'Setzen Sie über die Bedarfe eine Zeile, die mindestens Artikel, Menge und Einheit nennt, z. B. „Artikel; Menge; Einheit“.',
  'Do you mean {1} ({2})?': 'Meinen Sie {1} ({2})?',
  'Fill in {1}.': 'Tragen Sie hier ein: {1:sentences}.',
  'For this item write {1}, or another unit that converts into {2}.':
    'Schreiben Sie für diesen Artikel {1:sentences} oder eine andere Einheit, die sich in {2} umrechnen lässt.',
  'Put a line above the requirements that names at least item, quantity and unit.':
    'Setzen Sie über die Bedarfe eine Zeile, die mindestens Artikel, Menge und Einheit nennt.',
  'The end lies before the start. Correct one of the two.': 'Das Ende liegt vor dem Anfang. Berichtigen Sie eines von beiden.',
  'The item is counted in {1}. Write the quantity in {2}.': 'Der Artikel wird so gezählt: {1:sentences}. Schreiben Sie die Menge in: {2:sentences}.',
  'The spreadsheet has cut this number off. Format the column as text and enter the GTIN or code again.':
    'Die Tabelle hat diese Nummer abgeschnitten. Formatieren Sie die Spalte als Text und tragen Sie GTIN oder Artikelnummer noch einmal ein.',
  "This round does not ask for the item's category. Take the line out, or ask the office.":
    'Nach der Warengruppe dieses Artikels fragt die Runde nicht. Nehmen Sie die Zeile heraus, oder fragen Sie die Geschäftsstelle.',
  'Write a number greater than 0, or take the line out.': 'Schreiben Sie eine Zahl größer als 0, oder nehmen Sie die Zeile heraus.',
  'Write an ISO 4217 code such as {1}, or leave it empty for {2}.':
    'Schreiben Sie einen Code nach ISO 4217 wie {1}, oder lassen Sie es für {2} leer.',
  'Write at most 15 digits before and 6 behind the decimal sign, or use a smaller unit.':
    'Schreiben Sie höchstens 15 Stellen vor und 6 nach dem Komma, oder nehmen Sie eine kleinere Einheit.',
  "Write the catalogue's code, the GTIN or the exact name; ask the office if the item is not in the catalogue.":
    'Schreiben Sie die Artikelnummer des Katalogs, die GTIN oder den genauen Namen. Steht der Artikel nicht im Katalog, fragen Sie die Geschäftsstelle.',
  'Write the date like 2027-12-31 or 31.12.2027.': 'Schreiben Sie das Datum wie 31.12.2027 oder 2027-12-31.',
  'Write the date like 2027-12-31.': 'Schreiben Sie das Datum wie 2027-12-31.',
  'Write the number without thousands signs.': 'Schreiben Sie die Zahl ohne Tausenderzeichen.',
  'Write {1} or {2}, whichever you mean.': 'Schreiben Sie {1} oder {2}, je nachdem, was Sie meinen.',
  'Write {1}, without words or formulas.': 'Schreiben Sie {1:sentences}, ohne Worte und Formeln.',
  'Write {1}.': 'Schreiben Sie {1:sentences}.',
  'Write “firm” (fest, verbindlich) or “forecast” (Prognose, Plan); empty means forecast.':
    'Schreiben Sie „fest“ (verbindlich) oder „Prognose“ (Plan); leer bedeutet Prognose.',
  'You have no delivery sites; leave it empty for your own address.': 'Sie haben keine Lieferorte; für Ihre eigene Anschrift lassen Sie es leer.',
  'Your delivery sites are {1}; leave it empty for your own address.': 'Ihre Lieferorte sind {1}; für Ihre eigene Anschrift lassen Sie es leer.',
  'a date such as 2027-12-31': 'ein Datum wie 31.12.2027',
  'a name': 'einen Namen',
  'a number such as 100': 'eine Zahl wie 100',
  'a number such as 12,50 or 12.50': 'eine Zahl wie 12,50',
  'a number such as 1500': 'eine Zahl wie 1500',
  'a text': 'einen Text',
  'a unit such as Stk, kg or KGM': 'eine Einheit wie Stk, kg oder KGM',
  'an ISO code such as EUR': 'einen ISO-Code wie EUR',
  'another unit': 'in einer anderen Einheit',
  'firm or forecast': 'fest oder Prognose',
  'its own unit': 'seiner eigenen Einheit',
  "the item's code, GTIN or exact name": 'Artikelnummer, GTIN oder genauen Namen des Artikels',
  'the name of one of your delivery sites': 'den Namen eines Ihrer Lieferorte',
  'Say which item of the price sheet your number means, or that it does not belong to this agreement.':
    'Sagen Sie, welchen Artikel des Preisblatts Ihre Nummer meint, oder dass sie nicht zu diesem Rahmenvertrag gehört.',
  'Say which party your customer number means, or that it has nothing to do with this agreement. Only what was bought since a sign-up counts.':
    'Sagen Sie, welchen Beigetretenen Ihre Kundennummer meint, oder dass sie mit diesem Rahmenvertrag nichts zu tun hat. Es zählt nur, was seit einem Beitritt gekauft wurde.',
  "On this day the agreement did not sell this item to this party, or not in this region. Correct the line, or say that the item's number does not belong to this agreement.":
    'An diesem Tag gab es diesen Artikel für diesen Beigetretenen im Rahmenvertrag nicht. Berichtigen Sie die Zeile, oder sagen Sie, dass die Artikelnummer nicht zu diesem Rahmenvertrag gehört.',
  'This report is for {1} to {2}. Report the line for its own period.':
    'Diese Meldung gilt für {1} bis {2}. Melden Sie die Zeile für ihren eigenen Zeitraum.',
  "The day lies outside the agreement's term. Take the line out.":
    'Der Tag liegt außerhalb der Laufzeit des Rahmenvertrags. Nehmen Sie die Zeile heraus.',
  'Write a number greater than 0. Take what was returned off the line that it belongs to.':
    'Schreiben Sie eine Zahl größer als 0. Ziehen Sie Zurückgegebenes von der Zeile ab, zu der es gehört.',
  'The item is counted in {1}. Write the quantity in a unit that converts into it.':
    'Der Artikel wird so gezählt: {1:sentences}. Schreiben Sie die Menge in einer Einheit, die sich darin umrechnen lässt.',
  'The agreement does not serve this region with the item. Write the postcode of the delivery.':
    'Der Rahmenvertrag beliefert diese Region nicht mit dem Artikel. Schreiben Sie die Postleitzahl der Lieferung.',
  'Write at most 100 characters.': 'Schreiben Sie höchstens 100 Zeichen.',
  'Say below which of your columns are item, customer, date, quantity and unit.':
    'Sagen Sie unten, welche Ihrer Spalten Artikel, Kunde, Datum, Menge und Einheit sind.',
  'Write an amount of whole cents.': 'Schreiben Sie einen Betrag in ganzen Cent.',
  "the item's code, GTIN or your own number for it": 'Artikelnummer, GTIN oder Ihre eigene Nummer dafür',
  'the code or VAT number of the party, or your own customer number for it': 'Mitgliedsnummer, USt-IdNr. oder Ihre Kundennummer',
  'the postcode of the delivery': 'die Postleitzahl der Lieferung',
};
