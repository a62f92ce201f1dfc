import type { Sentences } from './sentences.js';

/** What orders and their answers say. */
export const ORDER: Sentences = {
  'The office lets you call off {1} of {2} at most, and you have called off {3}. With this order it would be more; nothing was called off.':
    'Nach Vorgabe der Geschäftsstelle dürfen Sie höchstens {1} von {2} abrufen; abgerufen haben Sie {3}. Mit diesem Abruf wäre es mehr. Es wurde nichts abgerufen.',
  'Of “{1}” something was delivered; it cannot be cancelled, but goods can be returned. Nothing was changed.':
    'Von „{1}“ ist schon etwas geliefert; das lässt sich nicht stornieren, aber Ware kann zurückgegeben werden. Es wurde nichts geändert.',
  'line {1} is answered twice': 'Position {1} ist zweimal beantwortet',
  '{1} line(s) cannot be answered like this; nothing was changed.':
    'Positionen, die so nicht beantwortet werden können: {1}. Es wurde nichts geändert.',
  'the order has no line {1}': 'die Bestellung hat keine Position {1}',
  'line {1} is cancelled or declined': 'Position {1} ist storniert oder abgelehnt',
  'line {1} is confirmed or delivered; agree with the party and let the office cancel what is left':
    'Position {1} ist bestätigt oder geliefert; verständigen Sie sich mit dem Besteller, und lassen Sie die Geschäftsstelle stornieren, was übrig ist',
  'line {1} is delivered': 'Position {1} ist geliefert',
  '{1} is before the order’s date, {2}': 'Der {1} liegt vor dem Tag der Bestellung, dem {2}',
  'You have ordered something else as “{1}” already. Give this order a reference of its own.':
    'Unter „{1}“ haben Sie schon etwas anderes bestellt. Geben Sie dieser Bestellung eine eigene Nummer.',
  'Goods ordered for {1} cannot be wanted on {2} already.': 'Ware, die zum {1} bestellt ist, kann nicht schon zum {2} gewünscht sein.',
  'not before the order’s date': 'nicht vor dem Tag der Bestellung',
  'You have a call-off “{1}” already. Give this order another reference.':
    'Einen Abruf „{1}“ haben Sie schon. Geben Sie dieser Bestellung eine andere Nummer.',
  '{1} line(s) of this order cannot be accepted; nothing was ordered.':
    'Positionen dieser Bestellung, die nicht angenommen werden können: {1}. Es wurde nichts bestellt.',
  'one line, without control characters': 'eine Zeile, ohne Steuerzeichen',
  'no control characters but line breaks': 'keine Steuerzeichen außer Zeilenumbrüchen',
  'a country code of two letters, e.g. "DE"': 'ein Ländercode aus zwei Buchstaben, z. B. „DE“',
};
