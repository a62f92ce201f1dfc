import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Runden',
  all: 'Alle Runden',
  new: 'Neue Runde',
  plan: 'Was geplant ist',
  'plan.title': 'Name der Runde',
  'plan.title.help': 'So heißt sie in jeder Nachricht, zum Beispiel „Einkaufsrunde 2027“.',
  'plan.termFrom': 'Rahmenverträge ab',
  'plan.termFrom.help': 'Der erste Tag ihrer Laufzeit',
  'plan.termTo': 'Rahmenverträge bis',
  'plan.termTo.help': 'Der letzte Tag; höchstens vier Jahre nach dem ersten',
  'plan.backward': 'Das muss nach dem ersten Tag liegen.',
  'plan.tooLong': 'Das sind mehr als vier Jahre.',
  'new.proposed': 'Worüber abgestimmt wird',
  'new.proposed.all': 'über alle Warengruppen des Katalogs',
  'new.proposed.some': 'über ausgewählte; die Mitglieder können weitere vorschlagen',
  'new.proposed.which': 'Vorgeschlagene Warengruppen',
  'new.follows.text':
    'Die Runde beginnt in der Planung. Die Einkaufsleitung jedes Mitglieds bekommt sofort eine Nachricht und kann abstimmen. Wann die Planung endet, bestimmen Sie: dann wählen Sie die Warengruppen und setzen die Frist für die Bedarfe.',
  'new.button': 'Runde beginnen',
  none: 'Noch hat keine Runde begonnen',
  'none.text': 'Die Geschäftsstelle beginnt eine Runde; Sie erfahren davon per E-Mail.',
  term: 'Laufzeit {{from}} bis {{to}}',
};
