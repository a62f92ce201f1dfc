import type { en } from './texts.en';

export const de: typeof en = {
  connections: 'Ihre Systeme',
  'connections.punchOut': 'Punch-out: Warenkörbe für Ihr ERP',
  'connections.punchOut.text': 'Zugänge, mit denen Ihr ERP die Preise Ihrer Rahmenverträge öffnet (OCI, cXML).',
  title: 'Meine Daten',
  intro: 'Was Poolround in allen Verbünden von Ihnen weiß, und wie Sie es löschen lassen.',
  known: 'Was von Ihnen bekannt ist',
  name: 'Name',
  email: 'E-Mail',
  mandates: 'In {{network}}',
  change: 'Was nicht stimmt, ändert die Geschäftsstelle.',
  messages: 'Nachrichten an Sie',
  'messages.text': 'Gilt in allen Verbünden. Die Sprache der Seiten stellen Sie oben um.',
  'messages.language': 'Sprache der E-Mails',
  'messages.language.de': 'Deutsch',
  'messages.language.en': 'Englisch',
  'messages.rhythm': 'E-Mails',
  'messages.rhythm.at_once': 'Jede sofort',
  'messages.rhythm.each_morning': 'Gesammelt, jeden Morgen um 7 Uhr',
  'messages.rhythm.text': 'Fristen, Angebote und Auktionen kommen immer sofort.',
  'messages.save': 'Speichern',
  'messages.saved': 'Gespeichert.',
  erase: 'Meine Daten löschen lassen',
  'erase.text':
    'Auf Ihren Wunsch werden Name, E-Mail-Adresse, Zugang, Benachrichtigungen und Kalender in allen Verbünden gelöscht (DSGVO Art. 17). Was Sie für Ihr Unternehmen getan haben, bleibt: Bedarfe, Angebote, Beitritte und das Protokoll, ohne Ihren Namen.',
  'erase.button': 'Meine Daten löschen',
  'erase.follows':
    'Ihre Mandate enden sofort, und Sie werden abgemeldet. Das lässt sich nicht rückgängig machen; wer Sie wieder braucht, lädt Sie neu ein. Solange Sie noch etwas zu tun haben, das nur Sie können, wird nicht gelöscht.',
  'erase.final': 'Endgültig löschen',
  password: 'Ihr Passwort',
};
