import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Anmelden',
  intro: 'Gemeinsam einkaufen: Bedarfe, Angebote und Rahmenverträge Ihres Verbunds.',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  refused: 'Das hat nicht geklappt',
  ended: 'Ihre Sitzung ist beendet',
  'ended.text':
    'Melden Sie sich wieder an und machen Sie weiter, wo Sie waren: was Sie eingegeben haben, steht noch da. Was eben nicht ging, wiederholen Sie danach.',
  'ended.later': 'Später anmelden',
  'ended.other': 'Als jemand anders anmelden',
  welcome: 'Ihr Passwort ist gesetzt. Melden Sie sich jetzt damit an.',
};
