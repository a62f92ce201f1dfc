import type { en } from './texts.en';

export const de: typeof en = {
  offline: 'Keine Verbindung',
  'offline.text':
    'Ihr Gerät ist gerade nicht verbunden. Was Sie hier sehen, kann veraltet sein; gesendet wird nichts. Was Sie eingegeben haben, bleibt stehen.',
  skip: 'Zum Inhalt springen',
  home: 'Start',
  places: 'Orte des Portals',
  'place.home': 'Start',
  'place.rounds': 'Runden',
  'place.agreements': 'Rahmenverträge',
  'place.calendar': 'Fristen im Kalender',
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
  'account.mine': 'Meine Daten',
  'account.networks': 'Handeln für',
  'account.signOut': 'Abmelden',
  requirements: '{{round}}: Bedarfe',
  printed: 'Gedruckt {{at}}',
};
