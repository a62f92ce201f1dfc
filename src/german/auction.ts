import type { Sentences } from './sentences.js';

/** What live auctions say. */
export const AUCTION: Sentences = {
  'The auction of this lot ended at {1}; nothing was changed.': 'Die Auktion dieses Loses endete am {1}; es wurde nichts geändert.',
  'The auction of this lot is paused; bids are taken again when the office resumes it.':
    'Die Auktion dieses Loses ruht; Gebote werden wieder angenommen, wenn die Geschäftsstelle sie fortsetzt.',
  'The auction starts at {1}; no bid was taken.': 'Die Auktion beginnt am {1}; es wurde kein Gebot angenommen.',
  'You do not take part in the auction of this lot.': 'An der Auktion dieses Loses nehmen Sie nicht teil.',
  'at most {1}': 'höchstens {1}',
  'no lower bid is possible': 'ein niedrigeres Gebot ist nicht möglich',
  '{1} {2} does not beat your last price by the least step, and no lower bid is possible. Nothing was changed.':
    '{1} {2} unterbietet Ihren letzten Preis nicht um den Mindestschritt, und ein niedrigeres Gebot ist nicht möglich. Es wurde nichts geändert.',
  '{1} {2} does not beat your last price by the least step. Bid {3} {4} or less. Nothing was changed.':
    '{1} {2} unterbietet Ihren letzten Preis nicht um den Mindestschritt. Bieten Sie {3} {4} oder weniger. Es wurde nichts geändert.',
  'Too many people are watching through this service just now. Try again in a minute.':
    'Gerade sehen zu viele über diesen Dienst zu. Versuchen Sie es in einer Minute noch einmal.',
  '{1} has passed already; leave the start out to start at once.': 'Der {1} ist schon vorbei. Lassen Sie den Beginn weg, um sofort zu beginnen.',
  '{1} is not after the start {2}.': 'Der {1} liegt nicht nach dem Beginn {2}.',
  'after the start': 'nach dem Beginn',
  'an amount above 0, e.g. "12500.50"': 'ein Betrag über 0, z. B. "12500.50"',
  'a percent above 0 and below 100, e.g. "0.5"': 'ein Prozentsatz über 0 und unter 100, z. B. "0.5"',
  'each lot once': 'jedes Los einmal',
  'The auction was cancelled with its round; no bids are taken.': 'Die Auktion wurde mit ihrer Runde aufgehoben; Gebote werden nicht angenommen.',
  'The auction is over; no bids are taken.': 'Die Auktion ist vorbei; Gebote werden nicht mehr angenommen.',
  '{1} has more decimals than {2} knows.': '{1} hat mehr Nachkommastellen als {2}.',
  'an amount in {1}': 'ein Betrag in {1}',
  '{1} would leave a position without a price; bid a higher one.': 'Bei {1} bliebe eine Position ohne Preis; bieten Sie mehr.',
  'No bid lower than your last price is possible, so there is nothing to set a floor for.':
    'Unter Ihrem letzten Preis ist kein Gebot mehr möglich; für eine Untergrenze gibt es nichts zu bieten.',
  'A floor is at least one step below your last price: {1} {2} or less.':
    'Eine Untergrenze liegt mindestens einen Schritt unter Ihrem letzten Preis: {1} {2} oder weniger.',
  'No unit prices of six decimals make {1} {2}. The next lower price that they make is {3}; set that, or a higher one.':
    'Einzelpreise mit sechs Nachkommastellen ergeben {1} {2} nicht. Der nächste niedrigere Preis, den sie ergeben, ist {3}; setzen Sie diesen oder einen höheren.',
  '{1} would leave a position without a price; set a higher floor.': 'Bei {1} bliebe eine Position ohne Preis; setzen Sie eine höhere Untergrenze.',
  'A practice auction takes {1} bids and floors. Start another one.':
    'Eine Übungsauktion nimmt {1} Gebote und Untergrenzen an. Beginnen Sie eine neue.',
  'high enough for a price of every position': 'hoch genug für einen Preis jeder Position',
  'The totals of {1} are not published as they are; the price of such a lot would tell them. Call a sealed stage instead.':
    'Die Summen von {1} sind nicht so veröffentlicht, wie sie sind; der Preis eines solchen Loses würde sie verraten. Rufen Sie stattdessen eine versiegelte Angebotsrunde aus.',
  'An auction needs {1} admissible bidders with a price for every position of the lot; {2} of the chosen lots have fewer. Nothing was changed.':
    'Eine Auktion braucht {1} zugelassene Bieter mit einem Preis für jede Position des Loses; {2} der gewählten Lose haben weniger. Es wurde nichts geändert.',
  'fewer than {1} bidders': 'weniger als {1} Bieter',
  'None of these lots is paused; nothing was changed.': 'Keines dieser Lose ist angehalten; es wurde nichts geändert.',
  'All of these lots have ended; nothing was changed.': 'Alle diese Lose sind beendet; es wurde nichts geändert.',
  'The end of an auction’s lots moves by bids in the last two minutes and by pauses only.':
    'Das Ende der Lose einer Auktion verschiebt sich nur durch Gebote in den letzten zwei Minuten und durch Pausen.',
  'An auction is running; the call cannot be changed before it has ended.':
    'Es läuft eine Auktion; die Ausschreibung kann erst geändert werden, wenn sie beendet ist.',
};
