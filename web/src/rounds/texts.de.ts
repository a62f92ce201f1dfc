import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Runden',
  none: 'Noch hat keine Runde begonnen',
  'none.text': 'Die Geschäftsstelle beginnt eine Runde; Sie erfahren davon per E-Mail.',
  term: 'Laufzeit {{from}} bis {{to}}',
};
