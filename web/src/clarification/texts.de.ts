import type { en } from './texts.en';

export const de: typeof en = {
  mine: 'Fragen zu Ihrem Angebot',
  'mine.intro': 'Nur Ihr Unternehmen, die Geschäftsstelle und die Prüfer lesen Frage und Antwort.',
  asked: 'Die Geschäftsstelle hat gefragt, {{at}}',
  answered: 'Antwort des Bieters, {{at}}',
  'state.waiting': 'Antwort möglich bis',
  'state.expired': 'Ohne Antwort; die Zeit ist vorbei:',
  answer: 'Ihre Antwort',
  'answer.text': 'Sie wird einmal gegeben und kann danach nicht geändert werden.',
  'answer.send': 'Antwort senden',
  ask: 'Beim Bieter nachfragen',
  'ask.again': 'Noch einmal nachfragen',
  'ask.question': 'Frage an den Bieter',
  'ask.text': 'Nur dieser Bieter liest sie, dazu Geschäftsstelle und Prüfer. Nennen Sie keine Preise anderer. Was gesendet ist, bleibt.',
  'ask.by': 'Antwort bis',
  'ask.send': 'Frage senden',
  'ask.back': 'Zurück',
};
