import type { Sentences } from './sentences.js';

/** What price adjustments and their index series say. */
export const ADJUSTMENT: Sentences = {
  'fixed share and weights together make {1}; they have to make exactly 1':
    'fester Anteil und Gewichte ergeben zusammen {1}; sie müssen genau 1 ergeben',
  'the series {1} is named twice': 'die Reihe {1} ist zweimal genannt',
  '{1} is below the threshold, {2}': '{1} liegt unter der Schwelle von {2}',
  '{1} would leave nothing of a price': '{1} würde von einem Preis nichts übrig lassen',
  'The file has no column of months with one column of values beside it. Name the column of values “Wert” or “Value” and send it again.':
    'Die Datei hat keine Spalte mit Monaten und daneben eine mit Werten. Nennen Sie die Spalte der Werte „Wert“ und senden Sie die Datei noch einmal.',
  '{1} lines of the file cannot be read; nothing was changed.': '{1} Zeilen der Datei können nicht gelesen werden; es wurde nichts geändert.',
  'line {1}: “{2}” can be read in two ways; say which sign stands before the decimals':
    'Zeile {1}: „{2}“ kann auf zwei Arten gelesen werden; sagen Sie, welches Zeichen vor den Nachkommastellen steht',
  'line {1}: “{2}” is no number': 'Zeile {1}: „{2}“ ist keine Zahl',
  'line {1}: “{2}” has more than 15 digits or 6 decimals': 'Zeile {1}: „{2}“ hat mehr als 15 Stellen oder 6 Nachkommastellen',
  'line {1}: “{2}” is not above 0; no ratio can be made of it': 'Zeile {1}: „{2}“ liegt nicht über 0; damit lässt sich kein Verhältnis bilden',
  'line {1}: “{2}” is no month, e.g. 2027-01': 'Zeile {1}: „{2}“ ist kein Monat, z. B. 2027-01',
  'line {1}: {2} stands in the file twice': 'Zeile {1}: {2} steht zweimal in der Datei',
  'The series has the base {1}, the file {2}; a new base brings every month that is known, but {3} are missing, the first is {4}.':
    'Die Reihe hat die Basis {1}, die Datei {2}. Eine neue Basis muss jeden bekannten Monat enthalten; es fehlen {3}, zuerst {4}.',
  'There is a series {1} already; import its file there, or take another code.':
    'Die Reihe {1} gibt es schon. Lesen Sie ihre Datei dort ein, oder nehmen Sie ein anderes Kürzel.',
  'another series has this code': 'eine andere Reihe hat dieses Kürzel',
  'a code of letters, digits, “.”, “-” and “_”, e.g. "STEEL-DE"': 'ein Kürzel aus Buchstaben, Ziffern, „.“, „-“ und „_“, z. B. „STAHL-DE“',
  'The adjustment was computed from edition {1}, which is no longer in force; it is computed again with the next import of an index.':
    'Die Anpassung ist aus der Fassung {1} berechnet, die nicht mehr gilt. Mit dem nächsten Einlesen eines Index wird sie neu berechnet.',
  'The adjustment for {1} no longer waits for a decision.': 'Über die Anpassung für {1} ist schon entschieden, oder sie ist ersetzt.',
  'New prices are announced {1} days ahead; name {2} or a later day by which they are to be accepted.':
    'Neue Preise werden {1} Tage vorher angekündigt. Nennen Sie den {2} oder einen späteren Tag, bis zu dem sie anzunehmen sind.',
  '{1} or later': 'der {1} oder später',
  'the network has no index series {1} with values': 'der Verbund hat keine Indexreihe {1} mit Werten',
  'the series {1} has no value for {2}': 'die Reihe {1} hat keinen Wert für {2}',
  'a share of 1, e.g. "0.3"': 'ein Anteil an 1, z. B. „0.3“',
  'a month, e.g. "2027-01"': 'ein Monat, z. B. „2027-01“',
};
