import type { Sentences } from './sentences.js';

/** What signing in, tokens, invitations and roles say. */
export const ACCESS: Sentences = {
  'A token cannot make tokens. Sign in with your password for that.':
    'Ein Token kann keine Token anlegen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'Only the operator may do this: send “Authorization: Bearer <operator token>”.':
    'Das darf nur der Betreiber: senden Sie „Authorization: Bearer <Betreiber-Token>“.',
  'Sign in first (POST /api/v1/sessions), or send a valid API token.': 'Melden Sie sich zuerst an, oder senden Sie ein gültiges API-Token.',
  'Your mandate as {1} has ended; nothing was changed.': 'Ihr Mandat ist beendet: {1:words}. Es wurde nichts geändert.',
  'This is for {1}; you act as {2}.': 'Das ist nur erlaubt als: {1:words}. Sie handeln als: {2:words}.',
  'This token may only read. Make one with the scope “write”.': 'Dieses Token darf nur lesen. Legen Sie eines mit dem Umfang „write“ an.',
  'Your organisation is not admitted to this network (yet), so this is not open to it.':
    'Ihr Unternehmen ist in diesem Verbund (noch) nicht aufgenommen; deshalb ist ihm das nicht zugänglich.',
  'This invitation does not exist, has expired or was used. Ask the office for a new one.':
    'Diese Einladung gibt es nicht, sie ist abgelaufen oder wurde schon benutzt. Bitten Sie die Geschäftsstelle um eine neue.',
  'Choose a password of {1} to {2} characters, with more than three different ones.':
    'Wählen Sie ein Passwort von {1} bis {2} Zeichen mit mehr als drei verschiedenen.',
  'too weak': 'zu schwach',
  'E-mail or password is wrong.': 'E-Mail und Passwort gehören nicht zusammen.',
  'Too many failed attempts. Try again in {1} minutes.': 'Zu viele Fehlversuche. Versuchen Sie es in {1} Minuten noch einmal.',
  'A token cannot make calendars. Sign in with your password for that.':
    'Ein Token kann keine Kalender anlegen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'You have {1} calendars already. End one first.': 'Sie haben schon {1} Kalender. Beenden Sie zuerst einen.',
  'You have {1} valid tokens already. Delete one first.': 'Sie haben schon {1} gültige Token. Löschen Sie zuerst eines.',
  'Your session has ended. Sign in again.': 'Ihre Sitzung ist beendet. Melden Sie sich wieder an.',
};
