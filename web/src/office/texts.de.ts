import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Geschäftsstelle',
  intro: 'Wer teilnimmt, was der Verbund einkauft und nach welchen Regeln.',
  'title.others': 'Der Verbund',
  'intro.others': 'Was vom Verbund für Sie offen ist.',
  tabs: 'Seiten des Verbunds',
  'tab.members': 'Mitglieder',
  'tab.customers': 'Kunden',
  'tab.registrations': 'Anmeldungen',
  'tab.suppliers': 'Lieferanten',
  'tab.prequalification': 'Eignung',
  'tab.people': 'Personen',
  'tab.catalogue': 'Katalog',
  'tab.indices': 'Indizes',
  'tab.rules': 'Regeln',
  'tab.log': 'Protokoll',
  'tab.webhooks': 'Webhooks',
  'tab.jobs': 'Abläufe',
};
