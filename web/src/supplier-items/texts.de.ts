import type { en } from './texts.en';

/** Artikelnummern des Lieferanten. */
export const de: Record<keyof typeof en, string> = {
  title: 'Ihre Artikelnummern',
  text: 'Bestellungen, Katalog und die Systeme der Besteller nennen zu jedem Artikel auch Ihre Nummer, und Ihre Umsatzmeldungen werden danach gelesen. Sie können das jederzeit ändern; aufgegebene Bestellungen behalten die Nummer, die sie nannten. Eine Spalte aus einer Tabelle füllt beim Einfügen die Felder nach unten.',
  item: 'Artikel',
  number: 'Ihre Nummer',
  'number.of': 'Ihre Nummer für {{item}}',
  link: 'Beschrieben unter',
  'link.of': 'Wo Sie {{item}} beschreiben',
  'link.wrong': 'Beginnt mit https://',
  save: 'Speichern',
  saved: 'Gespeichert.',
  more: 'Alle {{number}} zeigen',
  supplierNumber: 'Nummer des Lieferanten',
  at: 'Lieferanten-Nr. {{number}}',
  described: 'Beschreibung beim Lieferanten',
  'described.of': 'Beschreibung von {{item}} beim Lieferanten',
};
