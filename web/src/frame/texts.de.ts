import type { en } from './texts.en';

export const de: typeof en = {
  skip: 'Zum Inhalt springen',
  home: 'Start',
  places: 'Orte des Portals',
  'place.home': 'Start',
  'place.rounds': 'Runden',
  'place.agreements': 'Rahmenverträge',
  'place.savings': 'Ersparnis',
  'place.network': 'Verbund',
  search: 'Seiten suchen',
  'search.nothing': 'Nichts gefunden',
  'search.rounds': 'Runden',
  'search.pages': 'Seiten',
  'language.switch': 'In English',
  'scheme.dark': 'Dunkle Farben',
  'scheme.light': 'Helle Farben',
  account: 'Konto und Verbünde von {{name}}',
  'account.networks': 'Handeln für',
  'account.signOut': 'Abmelden',
  requirements: '{{round}}: Bedarfe',
};
