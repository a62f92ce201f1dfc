import type { Sentences } from './sentences.js';

/** What panels of suppliers and requests to them say. */
export const PANEL: Sentences = {
  'This lot has fewer than two suppliers with an agreement, so there is nothing to choose.':
    'Dieses Los hat weniger als zwei Lieferanten mit Rahmenvertrag; es gibt nichts zu wählen.',
  'Name every supplier of the lot once, each with a share above 0; together exactly 100 %.':
    'Nennen Sie jeden Lieferanten des Loses einmal, jeden mit einem Anteil über 0; zusammen genau 100 %.',
  'A total of this lot is withheld, and the awarded shares would tell it. Name the shares yourself, or choose another rule.':
    'Eine Gesamtmenge dieses Loses ist zurückgehalten, und die Anteile des Zuschlags würden sie verraten. Nennen Sie die Anteile selbst, oder wählen Sie eine andere Regel.',
  'An agreement of this lot is issued, and its editions say how call-offs go among the suppliers. The rule stays as it is.':
    'Ein Rahmenvertrag dieses Loses ist ausgefertigt; seine Fassungen sagen, wie Abrufe auf die Lieferanten verteilt werden. Die Regel bleibt, wie sie ist.',
  'Several suppliers sell this under one rule, which says to whom an order goes. State what you want as a request to them; nothing was called off.':
    'Das liefern mehrere Lieferanten nach einer Regel, die sagt, an wen ein Abruf geht. Stellen Sie eine Abrufanfrage an den Lieferantenkreis; es wurde nichts abgerufen.',
  'The time to answer is over; the request has gone to others. You are asked again next time.':
    'Die Zeit für eine Antwort ist vorbei; die Anfrage ist an andere gegangen. Beim nächsten Mal werden Sie wieder gefragt.',
  'You have answered already, or the party has taken the request back. Nothing was changed.':
    'Sie haben schon geantwortet, oder die Anfrage wurde zurückgenommen. Es wurde nichts geändert.',
  'This request is closed and cannot be taken back. A call-off that it became can be cancelled as any other.':
    'Diese Anfrage ist abgeschlossen und lässt sich nicht zurücknehmen. Ein Abruf, der daraus wurde, kann wie jeder andere storniert werden.',
  'For {1} you have not signed up to {2}, which sell it too. Sign up to every agreement of these suppliers first.':
    'Für den {1} sind Sie {2} nicht beigetreten; auch darunter wird das geliefert. Treten Sie zuerst allen Rahmenverträgen des Lieferantenkreises bei.',
  'None of these suppliers’ agreements sells that on {1}; see their price sheets.':
    'Keiner der Rahmenverträge des Lieferantenkreises enthält das am {1}; sehen Sie in ihre Preisblätter.',
  'You have {1} open requests to these suppliers. Wait for answers, or take some back.':
    'Sie haben {1} offene Anfragen an diesen Lieferantenkreis. Warten Sie Antworten ab, oder nehmen Sie welche zurück.',
  'The party is not signed up to your agreement for that day any more, so nothing can be called off. Decline the request.':
    'Das Unternehmen ist Ihrem Rahmenvertrag für diesen Tag nicht mehr beigetreten; es kann nichts abgerufen werden. Lehnen Sie die Anfrage ab.',
  'This request cannot become a call-off under your agreement any more. Nothing was called off, and there is nothing to answer any more.':
    'Diese Abrufanfrage kann unter Ihrem Rahmenvertrag nicht mehr zu einem Abruf werden. Es wurde nichts abgerufen, und es ist nichts mehr zu beantworten.',
  'Your agreement’s maximum quantity does not allow this request any more. It has gone to the next supplier.':
    'Die Höchstmenge Ihres Rahmenvertrags lässt diese Anfrage nicht mehr zu. Sie ist an den nächsten Lieferanten gegangen.',
  'Several suppliers sell this under one rule: state it as a request to them, and take the line out.':
    'Das liefern mehrere Lieferanten nach einer Regel: Stellen Sie dafür eine Abrufanfrage, und nehmen Sie die Zeile heraus.',
  'This call-off was cancelled; there is nothing to rate.': 'Dieser Abruf wurde storniert; es gibt nichts zu bewerten.',
  'This call-off is for {1}; rate it from that day on.': 'Dieser Abruf ist für den {1}; bewerten Sie ihn ab diesem Tag.',
  'You have rated this call-off more than {1} days ago; a rating stays as it is then.':
    'Sie haben diesen Abruf vor mehr als {1} Tagen bewertet; danach bleibt eine Bewertung, wie sie ist.',
  'These suppliers’ agreements say: at least {1} hours for bids, and the price weighs at least {2} %.':
    'Die Rahmenverträge des Lieferantenkreises sagen: mindestens {1} Stunden für Angebote, und der Preis zählt mindestens {2} %.',
  'These suppliers do not bid for requests, so there is no time for bids and no weight of the price.':
    'Dieser Lieferantenkreis bietet nicht auf Anfragen; es gibt keine Angebotsfrist und kein Gewicht des Preises.',
  'The time for bids is over; nothing was changed. You are asked again for the next request.':
    'Die Angebotsfrist ist vorbei; es wurde nichts geändert. Bei der nächsten Anfrage werden Sie wieder gefragt.',
  'No bids are taken for this request any more; nothing was changed.':
    'Für diese Anfrage werden keine Angebote mehr angenommen; es wurde nichts geändert.',
  'You are not asked to bid for this request.': 'Zu dieser Anfrage sind Sie nicht um ein Angebot gebeten.',
  'Your agreement sells this order at {1} a unit, and a bid may not be above that. Nothing was changed.':
    'Ihr Rahmenvertrag verkauft das zu {1} je Einheit; ein Angebot darf nicht darüber liegen. Es wurde nichts geändert.',
  'You have handed in {1} bids for this request; the last one stands.': 'Sie haben zu dieser Anfrage {1} Angebote abgegeben; das letzte gilt.',
  'There is no open bid for this request that could be taken now.':
    'Zu dieser Anfrage gibt es kein offenes Angebot, das jetzt angenommen werden könnte.',
  'Only the best bid by the announced criteria can be taken. Take that one, or none: nobody must buy.':
    'Annehmen lässt sich nur das nach den angekündigten Kriterien beste Angebot. Nehmen Sie dieses an oder keines: Niemand muss kaufen.',
  'The maximum quantity of this bid’s agreement does not allow the order any more. Nothing was called off; if there is a next best bid, it can be taken.':
    'Die Höchstmenge des Rahmenvertrags zu diesem Angebot lässt den Abruf nicht mehr zu. Es wurde nichts abgerufen; gibt es ein nächstbestes Angebot, so können Sie es annehmen.',
  'This bid cannot become a call-off any more. Nothing was called off; if there is a next best bid, it can be taken.':
    'Dieses Angebot kann kein Abruf mehr werden. Es wurde nichts abgerufen; gibt es ein nächstbestes Angebot, so können Sie es annehmen.',
  'a price with at most 6 decimals, e.g. "9.45"': 'ein Preis mit höchstens 6 Nachkommastellen, z. B. "9.45"',
  'at most {1}': 'höchstens {1}',
  '{1} to {2}': '{1} bis {2}',
  'the bid that may be chosen': 'das Angebot, das angenommen werden kann',
  'a supplier of the lot, with a share above 0': 'ein Lieferant des Loses mit einem Anteil über 0',
  'a share for every supplier of the lot': 'ein Anteil für jeden Lieferanten des Loses',
};
