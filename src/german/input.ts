import type { Sentences } from './sentences.js';

/** What is said of requests as such: by our own checks, by the schemas' library, by the database and the web server. */
export const INPUT: Sentences = {
  'There is no such {1}, or you may not see it.': 'Das gibt es nicht, oder Sie dürfen es nicht sehen.',
  'This is no cursor of this list. Start without one, or use the “next” of an earlier page.':
    'Das ist kein Cursor dieser Liste. Beginnen Sie ohne einen, oder nehmen Sie das „next“ einer früheren Seite.',
  '“{1}” is no cursor of this list. Start without one, or use the “next” of an earlier page.':
    '„{1}“ ist kein Cursor dieser Liste. Beginnen Sie ohne einen, oder nehmen Sie das „next“ einer früheren Seite.',
  'not a cursor of this list': 'kein Cursor dieser Liste',
  'This was changed meanwhile: you saw version {1}, now it is {2}. Read it again and repeat your change.':
    'Das wurde inzwischen geändert: Sie sahen die Version {1}, jetzt ist es {2}. Lesen Sie es noch einmal und wiederholen Sie Ihre Änderung.',
  'Say which version you saw: send If-Match with the object\'s version, e.g. "3".':
    'Sagen Sie, welche Version Sie gesehen haben: Senden Sie If-Match mit der Version des Objekts, z. B. "3".',
  '“{1}” is no version; send If-Match with the object\'s version, e.g. "3".':
    '„{1}“ ist keine Version. Senden Sie If-Match mit der Version des Objekts, z. B. "3".',
  'An Idempotency-Key has 1 to 190 characters.': 'Ein Idempotency-Key hat 1 bis 190 Zeichen.',
  'The Idempotency-Key “{1}” was used for another request before. Use a new key for a new request.':
    'Der Idempotency-Key „{1}“ gehört schon zu einer anderen Anfrage. Nehmen Sie für eine neue einen neuen.',
  'The Idempotency-Key “{1}” was used for another bid before. Use a new key for a new bid.':
    'Der Idempotency-Key „{1}“ gehört schon zu einem anderen Angebot. Nehmen Sie für ein neues einen neuen.',
  '{1} value(s) cannot be accepted; nothing was changed.{2}':
    'Werte, die nicht angenommen werden können: {1}. Es wurde nichts geändert.{2:sentences}',
  'The first {1} are listed.': 'Die ersten {1} sind aufgeführt.',
  'This list cannot be sorted by “{1}”, only by {2}, with a “-” in front for descending.':
    'Nach „{1}“ kann diese Liste nicht geordnet werden, nur nach {2}; mit „-“ davor absteigend.',
  'one of {1}': 'eines von {1}',
  'must be above 0': 'muss über 0 liegen',
  'a decimal with at most 15 digits and 6 decimals, e.g. "{1}"': 'eine Dezimalzahl mit höchstens 15 Stellen und 6 Nachkommastellen, z. B. "{1}"',
  'a decimal with at most 12 digits, e.g. "1234.50"': 'eine Dezimalzahl mit höchstens 12 Stellen, z. B. "1234.50"',
  'a decimal with at most 15 digits and 6 decimals, e.g. "1234.5"':
    'eine Dezimalzahl mit höchstens 15 Stellen und 6 Nachkommastellen, z. B. "1234.5"',
  'a decimal with at most 15 digits and 6 decimals, e.g. "100000" or "12.5"':
    'eine Dezimalzahl mit höchstens 15 Stellen und 6 Nachkommastellen, z. B. "100000" oder "12.5"',
  'a decimal with at most 6 decimals, e.g. "100"': 'eine Dezimalzahl mit höchstens 6 Nachkommastellen, z. B. "100"',
  'a decimal from 0 to 100 with at most 6 decimals, e.g. "82.5"': 'eine Dezimalzahl von 0 bis 100 mit höchstens 6 Nachkommastellen, z. B. "82.5"',
  'a number from 0 to 100 with at most 6 decimals, e.g. "60"': 'eine Zahl von 0 bis 100 mit höchstens 6 Nachkommastellen, z. B. "60"',
  'a percentage from 0 to 100 with at most 6 decimals, e.g. "12.5"': 'ein Prozentwert von 0 bis 100 mit höchstens 6 Nachkommastellen, z. B. "12.5"',
  'a percentage from 0 to 100 with at most 6 decimals, e.g. "2.5"': 'ein Prozentwert von 0 bis 100 mit höchstens 6 Nachkommastellen, z. B. "2.5"',
  'a percentage with at most two decimals, e.g. "2.5"': 'ein Prozentwert mit höchstens zwei Nachkommastellen, z. B. "2.5"',
  'a percentage, e.g. "1.75"': 'ein Prozentwert, z. B. "1.75"',
  'one line, no control characters, no halves of characters': 'eine Zeile, ohne Steuerzeichen und halbe Zeichen',
  'no control characters but line breaks and tabs, no halves of characters':
    'keine Steuerzeichen außer Zeilenumbrüchen und Tabulatoren, keine halben Zeichen',
  'Invalid input': 'Dieser Wert kann nicht angenommen werden',
  'Invalid input: expected {1}': 'Hier wird erwartet: {1:words}',
  'Invalid input: expected {1}, received {2}': 'Hier wird erwartet: {1:words}; da ist: {2:words}',
  'Invalid option: expected one of {1}': 'Das geht hier nicht; möglich ist eines von {1}',
  'Invalid string: must match pattern {1}': 'Das passt nicht zum Muster {1}',
  'Invalid {1}': 'Das ist nicht gültig ({1:words})',
  'Too big: expected {1} to have {2} {3}': 'Zu viel: {2} {3:words}',
  'Too small: expected {1} to have {2} {3}': 'Zu wenig: {2} {3:words}',
  'Too big: expected {1} to be {2}': 'Zu groß: erlaubt ist {2}',
  'Too small: expected {1} to be {2}': 'Zu klein: erlaubt ist {2}',
  'Unrecognized key: {1}': 'Dieses Feld gibt es hier nicht: {1}',
  'Unrecognized keys: {1}': 'Diese Felder gibt es hier nicht: {1}',
  'A text contains a character that cannot be stored (U+0000). Remove it.':
    'Ein Text enthält ein Zeichen, das nicht gespeichert werden kann (U+0000). Entfernen Sie es.',
  'A value is out of range or malformed; nothing was changed.':
    'Ein Wert liegt außerhalb des Möglichen oder ist falsch geschrieben; es wurde nichts geändert.',
  'Something like this exists already; nothing was changed.': 'So etwas gibt es schon; es wurde nichts geändert.',
  'The values contradict each other or what is stored; nothing was changed.':
    'Die Werte widersprechen einander oder dem, was gespeichert ist; es wurde nichts geändert.',
  'Somebody else is changing this right now. Try again.': 'Das ändert gerade jemand anders. Versuchen Sie es noch einmal.',
  'The database cannot be reached. Try again in a moment.': 'Die Datenbank ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  'Something went wrong on our side; nothing was changed. The office can find it in the log by the time.':
    'Bei uns ist etwas schiefgegangen; es wurde nichts geändert. Der Betreiber findet es im Protokoll über die Uhrzeit.',
  'The request cannot be read': 'Die Anfrage ist nicht lesbar',
  'Sign in first': 'Melden Sie sich zuerst an',
  'Not allowed': 'Nicht erlaubt',
  'Not found': 'Nicht gefunden',
  'Not possible now': 'Jetzt nicht möglich',
  'Changed meanwhile': 'Inzwischen geändert',
  'Too large': 'Zu groß',
  'Unknown kind of content': 'Unbekannte Art von Inhalt',
  'Values cannot be accepted': 'Werte können nicht angenommen werden',
  'Too many requests': 'Zu viele Anfragen',
  'Not available now': 'Gerade nicht erreichbar',
};
