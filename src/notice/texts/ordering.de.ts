import type { Texts } from '../keys.js';

/** German: requests to several suppliers, and orders. */
export const ordering: Pick<Texts, Extract<keyof Texts, `call_off_request.${string}` | `order.${string}`>> = {
  'call_off_request.asked': {
    subject: '{agreement}: Abrufanfrage „{reference}“ wartet auf Ihre Antwort',
    body: 'Ein Unternehmen, das {agreement} beigetreten ist, möchte bei Ihnen bestellen. Bitte nehmen Sie seine Anfrage „{reference}“ im Portal an, oder lehnen Sie sie ab; dort steht auch, bis wann. Ohne rechtzeitige Antwort geht sie an den nächsten Lieferanten. Beim nächsten Mal werden Sie wieder gefragt.',
  },
  'call_off_request.allotted': {
    subject: '{agreement}: Abruf „{reference}“',
    body: 'Nach den Anteilen der Lieferanten fällt ein Abruf eines Unternehmens, das {agreement} beigetreten ist, an Sie: „{reference}“. Sie finden ihn im Portal.',
  },
  'call_off_request.withdrawn': {
    subject: '{agreement}: Abrufanfrage „{reference}“ zurückgenommen',
    body: 'Die Abrufanfrage „{reference}“ zu {agreement} wurde zurückgenommen. Es ist nichts mehr zu beantworten.',
  },
  'call_off_request.placed': {
    subject: 'Abrufanfrage „{reference}“ von {supplier} angenommen',
    body: '{supplier} hat Ihre Abrufanfrage „{reference}“ angenommen. Sie ist jetzt ein Abruf unter {agreement}.',
  },
  'call_off_request.bids_asked': {
    subject: '{agreement}: Sie können für Abrufanfrage „{reference}“ ein Angebot abgeben',
    body: 'Ein Unternehmen, das {agreement} beigetreten ist, bittet die Lieferanten des Loses um Angebote: „{reference}“. Menge, Kriterien und Frist stehen im Portal; bis dahin bleibt Ihr Angebot versiegelt. Sie müssen nicht bieten und werden beim nächsten Mal wieder gefragt.',
  },
  'call_off_request.bids_opened': {
    subject: 'Abrufanfrage „{reference}“: Die Angebote sind offen',
    body: 'Die Angebote der Lieferanten für {lot} zu Ihrer Abrufanfrage „{reference}“ sind offen. Bitte nehmen Sie im Portal das beste an, oder verzichten Sie; dort steht, bis wann die Angebote binden.',
  },
  'call_off_request.no_bids': {
    subject: 'Abrufanfrage „{reference}“: kein Angebot',
    body: 'Keiner der Lieferanten für {lot} hat zu Ihrer Abrufanfrage „{reference}“ ein Angebot abgegeben. Sie dürfen anderswo kaufen oder noch einmal anfragen.',
  },
  'call_off_request.bids_expired': {
    subject: 'Abrufanfrage „{reference}“: Die Angebote binden nicht mehr',
    body: 'Sie haben von den Angeboten der Lieferanten für {lot} zu Ihrer Abrufanfrage „{reference}“ keines rechtzeitig angenommen. Die Anfrage ist beendet; brauchen Sie das Angefragte noch, fragen Sie mit einer anderen Nummer noch einmal an.',
  },
  'call_off_request.won': {
    subject: '{agreement}: Ihr Angebot zu „{reference}“ ist angenommen',
    body: 'Ihr Angebot zur Abrufanfrage „{reference}“ war das beste und ist angenommen. Es ist jetzt ein Abruf unter {agreement}, zum Preis Ihres Angebots.',
  },
  'call_off_request.lost': {
    subject: '{agreement}: Ihr Angebot zu „{reference}“ wurde nicht angenommen',
    body: 'Ihr Angebot zur Abrufanfrage „{reference}“ unter {agreement} wurde kein Abruf. Danke für Ihr Angebot; beim nächsten Mal werden Sie wieder gefragt.',
  },
  'call_off_request.reference_taken': {
    subject: 'Abrufanfrage „{reference}“ beendet: Nummer vergeben',
    body: 'Ihre Abrufanfrage „{reference}“ ist beendet, weil Sie inzwischen mit dieser Nummer etwas unter {agreement} abgerufen haben. Brauchen Sie das Angefragte noch, fragen Sie mit einer anderen Nummer noch einmal an.',
  },
  'call_off_request.exhausted': {
    subject: 'Abrufanfrage „{reference}“: kein Lieferant hat angenommen',
    body: 'Keiner der Lieferanten für {lot} hat Ihre Abrufanfrage „{reference}“ angenommen. Sie dürfen anderswo kaufen oder noch einmal anfragen.',
  },
  'order.placed': {
    subject: 'Bestellung {reference} von {party}',
    body: '{party} bestellt unter dem Rahmenvertrag {agreement} mit der Nummer {reference}. Bitte bestätigen Sie im Portal jede Position mit dem Liefertag, oder lehnen Sie ab, was Sie nicht liefern können.\n\nDie Bestellung hängt an der E-Mail: als PDF, für Ihr ERP auch als UBL und openTRANS.',
  },
  'order.unanswered': {
    subject: 'Bestellung {reference} von {party}: Bestätigung fehlt',
    body: 'Die Bestellung {reference} von {party} unter dem Rahmenvertrag {agreement} ist noch nicht ganz beantwortet. Bitte bestätigen Sie im Portal jede offene Position, oder lehnen Sie sie ab.',
  },
  'order.confirmed': {
    subject: 'Bestellung {reference} bestätigt',
    body: 'Der Lieferant hat Ihre Bestellung {reference} unter dem Rahmenvertrag {agreement} bestätigt. Die Liefertage stehen im Portal.',
  },
  'order.changed': {
    subject: 'Bestellung {reference}: anders als bestellt',
    body: 'Der Lieferant kann Ihre Bestellung {reference} unter dem Rahmenvertrag {agreement} nicht ganz so liefern wie bestellt: Positionen sind abgelehnt oder kommen an einem anderen Tag. Einzelheiten stehen im Portal.',
  },
  'order.delivered': {
    subject: 'Bestellung {reference}: Lieferung gemeldet',
    body: 'Der Lieferant hat zur Bestellung {reference} unter dem Rahmenvertrag {agreement} eine Lieferung gemeldet. Bitte vermerken Sie im Portal, was angekommen ist.',
  },
  'order.returned': {
    subject: 'Bestellung {reference}: Rückgabe',
    body: 'Zur Bestellung {reference} unter dem Rahmenvertrag {agreement} wird Ware zurückgegeben. Menge, Grund und ob eine Gutschrift oder Ersatz gewünscht ist, stehen im Portal. Bitte bestätigen Sie sie dort oder lehnen Sie sie ab; erst dann zählt sie.',
  },
  'order.return_confirmed': {
    subject: 'Bestellung {reference}: Rückgabe {number} bestätigt',
    body: 'Der Lieferant hat die Rückgabe {number} zur Bestellung {reference} unter dem Rahmenvertrag {agreement} bestätigt. Gutgeschriebenes gilt nicht mehr als abgerufen, Ersatz wird nachgeliefert.',
  },
  'order.return_refused': {
    subject: 'Bestellung {reference}: Rückgabe {number} nicht anerkannt',
    body: 'Der Lieferant erkennt die Rückgabe {number} zur Bestellung {reference} unter dem Rahmenvertrag {agreement} nicht an. Sie zählt nicht; verständigen Sie sich mit ihm und vermerken Sie sie sonst neu.\n\nGrund: {reason}',
  },
  'order.movement_reversed': {
    subject: 'Bestellung {reference}: {number} zurückgenommen',
    body: 'Der Vermerk {number} zur Bestellung {reference} unter dem Rahmenvertrag {agreement} ist zurückgenommen und zählt nicht mehr.\n\nGrund: {reason}',
  },
  'order.cancelled': {
    subject: 'Bestellung {reference} storniert',
    body: 'Die Bestellung {reference} unter dem Rahmenvertrag {agreement} ist storniert und gilt nicht mehr.\n\nGrund: {reason}',
  },
};
