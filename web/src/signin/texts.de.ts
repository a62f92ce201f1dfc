import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Anmelden',
  intro: 'Gemeinsam einkaufen: Bedarfe, Angebote und Vereinbarungen Ihres Verbunds.',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  refused: 'Das hat nicht geklappt',
  welcome: 'Ihr Passwort ist gesetzt. Melden Sie sich jetzt damit an.',
};
