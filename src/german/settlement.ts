import type { Sentences } from './sentences.js';

/** What call-offs and savings say. */
export const SETTLEMENT: Sentences = {
  'The maximum quantity has refused several of your orders for this item within a day. Ask the office, or try again tomorrow. Nothing was called off.':
    'An der Höchstmenge sind heute schon mehrere Ihrer Abrufe dieses Artikels gescheitert. Fragen Sie die Geschäftsstelle, oder versuchen Sie es morgen wieder. Es wurde nichts abgerufen.',
  'This agreement does not sell {1}; see its price sheet.': 'Diese Vereinbarung enthält {1} nicht; sehen Sie in ihr Preisblatt.',
  "This order would exceed the agreement's maximum quantity for this item. Nothing was called off.":
    'Dieser Abruf überstiege die Höchstmenge der Vereinbarung für diesen Artikel. Es wurde nichts abgerufen.',
  'You have not signed up to this agreement for {1}. Sign up first, or name another day.':
    'Für den {1} sind Sie dieser Vereinbarung nicht beigetreten. Treten Sie zuerst bei, oder nennen Sie einen anderen Tag.',
  "{1} is outside the agreement's term, {2} to {3}.": 'Der {1} liegt außerhalb der Laufzeit der Vereinbarung, {2} bis {3}.',
  'Savings are for the office and for those who buy.': 'Einsparungen sind für die Geschäftsstelle und für die, die einkaufen.',
  'You have called off something else as “{1}” already. Give this order a reference of its own.':
    'Unter „{1}“ haben Sie schon etwas anderes abgerufen. Geben Sie diesem Abruf eine eigene Nummer.',
  'Nothing was bought under the agreements of this round yet, so there is nothing to publish.':
    'Unter den Vereinbarungen dieser Runde wurde noch nichts gekauft; es gibt nichts zu veröffentlichen.',
  'Supplier and network have not both signed an edition yet, so nothing can be bought under this agreement.':
    'Lieferant und Verbund haben noch keine Fassung beide unterschrieben; unter dieser Vereinbarung kann noch nichts gekauft werden.',
};
