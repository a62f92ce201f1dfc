import type { Sentences } from './sentences.js';

/** What questions about a call say. */
export const QUESTION: Sentences = {
  'The call is {1}; questions about it are not answered any more.':
    'Fragen zu dieser Ausschreibung werden nicht mehr beantwortet (Stand: {1:words}).',
  'The call is {1}; questions about it are not taken any more.': 'Fragen zu dieser Ausschreibung werden nicht mehr angenommen (Stand: {1:words}).',
  'The question is answered already, as number {1}. An answer is given once; correct it by changing the call.':
    'Die Frage ist schon beantwortet, als Nummer {1}. Eine Antwort wird einmal gegeben; berichtigen Sie sie mit einer Änderung der Ausschreibung.',
  'The question was taken back by who asked it.': 'Die Frage wurde von dem, der sie gestellt hat, zurückgenommen.',
  '{1} place(s) may tell who asked; nothing was published. Change the wording, or send despiteTraces to publish it all the same.':
    'Stellen, die verraten können, wer fragt: {1}. Es wurde nichts veröffentlicht. Ändern Sie den Wortlaut, oder veröffentlichen Sie ihn ausdrücklich trotzdem.',
  '“{1}” may tell who asked': '„{1}“ kann verraten, wer fragt',
  'The question is answered as number {1}; it cannot be taken back any more.':
    'Die Frage ist als Nummer {1} beantwortet und kann nicht mehr zurückgenommen werden.',
  'You are not (or no longer) asked for bids in this call.': 'Sie sind in dieser Ausschreibung nicht (oder nicht mehr) um Angebote gebeten.',
  'You have asked {1} questions in this call; no more are taken.':
    'Sie haben in dieser Ausschreibung {1} Fragen gestellt; mehr werden nicht angenommen.',
  'No stage is open for bids, so questions are not taken. Ask again when a further one is called.':
    'Keine Angebotsrunde ist für Angebote offen; deshalb werden keine Fragen angenommen. Fragen Sie wieder, wenn eine weitere ausgerufen ist.',
  'Questions cannot be asked until {1}, since bids end at {2}. Choose an earlier questions deadline.':
    'Fragen können nicht bis {1} gestellt werden, weil Angebote am {2} enden. Wählen Sie eine frühere Frist für Fragen.',
  'Questions were taken until {1}; none is taken any more.': 'Fragen wurden bis {1} angenommen; jetzt nicht mehr.',
  'in the future, and not after the deadline for bids': 'in der Zukunft, und nicht nach der Angebotsfrist',
  'The call is {1}; invitations to it are not answered any more.':
    'Auf Einladungen zu dieser Ausschreibung wird nicht mehr geantwortet (Stand: {1:words}).',
  'No stage is open for bids; the invitation cannot be answered now.':
    'Keine Angebotsrunde ist für Angebote offen; auf die Einladung kann jetzt nicht geantwortet werden.',
  'The invitation could be answered until {1}; the deadline has passed.':
    'Auf die Einladung konnte bis {1} geantwortet werden; die Frist ist vorbei.',
  'A bid of yours stands in this call. Withdraw it first, then decline. Nobody but you learns of this.':
    'In dieser Ausschreibung liegt ein Angebot von Ihnen vor. Ziehen Sie es zuerst zurück, und sagen Sie dann ab. Außer Ihnen erfährt das niemand.',
  'The call is {1}; nobody is admitted to it any more.': 'Zu dieser Ausschreibung wird niemand mehr zugelassen (Stand: {1:words}).',
  'The first stage is over; nobody is admitted to the call any more.':
    'Die erste Angebotsrunde ist vorbei; zu der Ausschreibung wird niemand mehr zugelassen.',
  'Suppliers were admitted until {1}; the deadline has passed.': 'Lieferanten wurden bis {1} zugelassen; die Frist ist vorbei.',
  'Your organisation has asked to be admitted to this call already.': 'Ihr Unternehmen hat schon um Zulassung zu dieser Ausschreibung gebeten.',
  'Your organisation is invited to this call; there is nothing to ask for.':
    'Ihr Unternehmen ist zu dieser Ausschreibung eingeladen und braucht nicht um Zulassung zu bitten.',
  'Your organisation has not asked to be admitted to this call; there is nothing to take back.':
    'Ihr Unternehmen hat nicht um Zulassung zu dieser Ausschreibung gebeten; es gibt nichts zurückzunehmen.',
  'The office has decided on your request already; there is nothing to take back.':
    'Die Geschäftsstelle hat über Ihre Bitte schon entschieden; sie lässt sich nicht mehr zurücknehmen.',
  'The supplier {1} has taken its request back; there is nothing to decide.': '{1} hat die Bitte zurückgenommen; es gibt nichts zu entscheiden.',
  'The supplier {1} is not a supplier of this network any more.': '{1} ist kein Lieferant dieses Verbunds mehr.',
  'The request of {1} is decided already; an admission stays.': 'Über die Bitte von {1} ist schon entschieden; eine Zulassung bleibt.',
  'The request of {1} is refused already; it may still be admitted.':
    'Die Bitte von {1} ist schon abgelehnt; zugelassen werden kann das Unternehmen noch.',
  '{1} has passed already; choose a questions deadline ahead.': 'Der {1} ist schon vorbei. Wählen Sie eine Frist für Fragen in der Zukunft.',
};
