import type { NoticeKey, Words } from '../keys.js';

/** What the sides of a disagreement about a volume are told. */
export const disagreement: Readonly<Record<Extract<NoticeKey, `disagreement.${string}`>, Words>> = {
  'disagreement.opened': {
    subject: 'Rahmenvertrag {agreement}: Klärung zu Artikel {item}, {period}',
    body: 'Nach Ansicht der anderen Seite wurde von Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} etwas anderes gekauft als gemeldet oder abgerufen.\n\nLesen Sie im Portal, was sie schreibt, und nehmen Sie ihre Menge an oder antworten Sie innerhalb von 14 Tagen.',
  },
  'disagreement.answered': {
    subject: 'Rahmenvertrag {agreement}: Antwort zu Artikel {item}, {period}',
    body: 'In der Klärung zu Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} gibt es eine Antwort.\n\nLesen Sie sie im Portal, und nehmen Sie die Menge an oder antworten Sie innerhalb von 14 Tagen. Sie können auch die Geschäftsstelle um eine Entscheidung bitten.',
  },
  'disagreement.agreed': {
    subject: 'Rahmenvertrag {agreement}: Einigung zu Artikel {item}, {period}',
    body: 'Die andere Seite hat Ihre Menge von Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} angenommen. Das ist das Ergebnis.\n\nSagt die Umsatzmeldung etwas anderes, berichtigt sie der Lieferant.',
  },
  'disagreement.escalated': {
    subject: 'Rahmenvertrag {agreement}: Geschäftsstelle gefragt zu Artikel {item}, {period}',
    body: 'In der Klärung zu Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} ist die Geschäftsstelle um eine Entscheidung gebeten.\n\nAlles, was geschrieben wurde, steht im Portal.',
  },
  'disagreement.decided': {
    subject: 'Rahmenvertrag {agreement}: Entscheidung zu Artikel {item}, {period}',
    body: 'Die Geschäftsstelle hat entschieden, wie viel von Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} gekauft wurde.\n\nDie Entscheidung steht im Portal. Sagt die Umsatzmeldung etwas anderes, berichtigt sie der Lieferant.',
  },
  'disagreement.corrected': {
    subject: 'Rahmenvertrag {agreement}: Meldung zu Artikel {item}, {period} berichtigt',
    body: 'Der Lieferant hat seine Umsatzmeldung zu Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} berichtigt. Die Klärung ist erledigt.',
  },
  'disagreement.reported_otherwise': {
    subject: 'Rahmenvertrag {agreement}: Artikel {item}, {period} anders gemeldet als geklärt',
    body: 'Die Umsatzmeldung des Lieferanten sagt nicht mehr, was die Klärung zu Artikel {item} im Zeitraum {period} unter dem Rahmenvertrag {agreement} ergeben hat.\n\nWurde das nicht gekauft, eröffnen Sie im Portal eine weitere Klärung.',
  },
};
