import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Willkommen bei Poolround',
  intro: 'Wählen Sie ein Passwort; künftig melden Sie sich mit Ihrer E-Mail-Adresse an.',
  password: 'Neues Passwort',
  'password.hint': 'Mindestens 10 Zeichen; am besten einige Wörter.',
  again: 'Neues Passwort noch einmal',
  'again.differs': 'Die beiden Passwörter unterscheiden sich.',
  submit: 'Passwort setzen',
  refused: 'Das hat nicht geklappt',
};
