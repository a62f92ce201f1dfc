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
  'line {1} is reported as bought; take it back in your report first':
    'Position {1} ist als gekauft gemeldet; nehmen Sie sie zuerst in Ihrer Meldung zurück',
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
  '{1} is before the order, {2}, or after today, {3}; note what has happened.':
    'Der {1} liegt vor der Bestellung ({2}) oder nach heute ({3}); vermerken Sie, was geschehen ist.',
  'line {1} is named twice': 'Position {1} ist zweimal genannt',
  '{1} line(s) cannot be noted like this; nothing was changed.': 'Positionen, die so nicht vermerkt werden können: {1}. Es wurde nichts geändert.',
  'of line {1} only {2} are still to be delivered': 'von Position {1} sind nur noch {2} zu liefern',
  'of line {1} only {2} were delivered and not received yet': 'von Position {1} sind nur {2} geliefert und noch nicht eingegangen',
  'of line {1} only {2} were delivered and not sent back': 'von Position {1} sind nur {2} geliefert und nicht zurückgegeben',
  'Something else is noted as “{1}” already. Give this one a number of its own.':
    'Unter „{1}“ ist schon etwas anderes vermerkt. Geben Sie eine eigene Nummer an.',
  'Only goods that come back are confirmed or refused.': 'Bestätigt oder abgelehnt werden nur Rückgaben.',
  'This return is answered already. What is confirmed wrongly the office takes back.':
    'Diese Rückgabe ist schon beantwortet. Was falsch bestätigt ist, nimmt die Geschäftsstelle zurück.',
  'This was taken back already; it counts nowhere.': 'Das ist schon zurückgenommen; es zählt nicht.',
  'A delivery is taken back by the supplier, a receipt or an unanswered return by the party, a confirmed return by the office; a refused one counts nowhere.':
    'Eine Lieferung nimmt der Lieferant zurück, einen Eingang oder eine unbeantwortete Rückgabe der Besteller, eine bestätigte Rückgabe die Geschäftsstelle; eine abgelehnte zählt ohnehin nicht.',
  'Goods of it were received, sent back or delivered anew since. Have that taken back first; nothing was changed.':
    'Davon ist seither Ware eingegangen, zurückgegeben oder neu geliefert. Lassen Sie zuerst das zurücknehmen; es wurde nichts geändert.',
  'of line {1} only {2} can be taken back': 'von Position {1} lassen sich nur {2} zurücknehmen',
  'Others have called off since what this return left of the maximum quantity. Issue an edition with a higher maximum first; nothing was changed.':
    'Was diese Rückgabe von der Höchstmenge frei ließ, haben inzwischen andere abgerufen. Geben Sie zuerst eine Fassung mit höherer Höchstmenge aus; es wurde nichts geändert.',
  'this agreement does not sell {1} in {2}, region {3}': 'dieser Rahmenvertrag enthält {1} in {2}, Region {3}, nicht',
  '{1} line(s) cannot be put into the basket; nothing was changed.':
    'Positionen, die nicht in den Warenkorb gelegt werden können: {1}. Es wurde nichts geändert.',
  'A basket holds at most {1} lines. Order some of them first; nothing was changed.':
    'Ein Warenkorb fasst höchstens {1} Positionen. Bestellen Sie zuerst einige davon; es wurde nichts geändert.',
  'The basket is empty. Put something into it first; nothing was ordered.':
    'Der Warenkorb ist leer. Legen Sie zuerst etwas hinein; es wurde nichts bestellt.',
  'this is not sold any more; take it out of the basket': 'das wird nicht mehr verkauft; nehmen Sie es aus dem Warenkorb',
  'this is for delivery region {1}, and the delivery address is in {2}; order it by itself, or take it out':
    'das ist für die Lieferregion {1}, und die Lieferanschrift liegt in {2}; bestellen Sie es für sich, oder nehmen Sie es heraus',
  'there is no party {1}': 'ein Unternehmen {1} gibt es nicht',
  '{1} is named twice': '{1} ist zweimal genannt',
  '{1} party or parties cannot have a quota; nothing was changed.':
    'Unternehmen, die kein Kontingent erhalten können: {1}. Es wurde nichts geändert.',
  'a country code of two letters, e.g. "DE"': 'ein Ländercode aus zwei Buchstaben, z. B. „DE“',
};
