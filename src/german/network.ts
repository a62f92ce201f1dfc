import type { Sentences } from './sentences.js';

/** What networks, memberships, people and their log say. */
export const NETWORK: Sentences = {
  'Too many requests from your address. Try again later.': 'Zu viele Anfragen von Ihrer Adresse. Versuchen Sie es später noch einmal.',
  'This request no longer waits: it was approved or refused.': 'Diese Anfrage wartet nicht mehr: Sie ist angenommen oder abgelehnt.',
  'This network takes no registrations at present. Please write to its office.':
    'Dieser Verbund nimmt zurzeit keine Anmeldungen an. Bitte schreiben Sie seiner Geschäftsstelle.',
  '“{1}” is no VAT number. Write it with its country, e.g. DE136695976.':
    '„{1}“ ist keine Umsatzsteuer-Identifikationsnummer. Schreiben Sie sie mit ihrem Land, z. B. DE136695976.',
  'form or check digit is wrong': 'Form oder Prüfziffer stimmt nicht',
  'Too many requests wait already. Try again in a few days.': 'Es warten schon zu viele Anfragen. Versuchen Sie es in einigen Tagen noch einmal.',
  'The VAT number is that of {1}, which takes part in this network or did. Refuse this request, and appoint people for {2} instead.':
    'Die USt-IdNr. gehört zu {1}, das an diesem Verbund teilnimmt oder teilgenommen hat. Lehnen Sie diese Anfrage ab, und benennen Sie stattdessen Personen für {2}.',
  'belongs to a company of this network': 'gehört zu einem Unternehmen dieses Verbunds',
  'This link does not exist, was used already, or is older than two days. Please register again.':
    'Diesen Link gibt es nicht, er ist schon benutzt oder älter als zwei Tage. Bitte melden Sie sich noch einmal an.',
  'This is the last office person of a network. Have another one appointed first. Nothing was erased.':
    'Das ist die letzte Person der Geschäftsstelle eines Verbunds. Lassen Sie zuerst eine weitere benennen. Es wurde nichts gelöscht.',
  'A proposed office person or auditor waits for another to confirm it. Have it confirmed or dropped first. Nothing was erased.':
    'Eine von dieser Person vorgeschlagene Geschäftsstelle oder Prüfung wartet auf Bestätigung. Lassen Sie sie zuerst bestätigen oder verwerfen. Es wurde nichts gelöscht.',
  'This person holds a share of the key to bids that are not opened yet. Wait for the opening. Nothing was erased.':
    'Diese Person hält einen Teil des Schlüssels zu Angeboten, die noch nicht geöffnet sind. Warten Sie die Öffnung ab. Es wurde nichts gelöscht.',
  'An award proposed by this person waits for another to confirm it. Have it confirmed or withdrawn first. Nothing was erased.':
    'Ein von dieser Person vorgeschlagener Zuschlag wartet auf Bestätigung. Lassen Sie ihn zuerst bestätigen oder zurücknehmen. Es wurde nichts gelöscht.',
  'A token cannot erase its person. Sign in with your password for that.':
    'Ein Zugriffsschlüssel kann seine Person nicht löschen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'This is not your password. Nothing was erased.': 'Das ist nicht Ihr Passwort. Es wurde nichts gelöscht.',
  'a pseudonym, e.g. person:3f1c0d52a8c94be6a7d01c6b3a5e9f04': 'ein Pseudonym, z. B. person:3f1c0d52a8c94be6a7d01c6b3a5e9f04',
  'This e-mail carried a secret that is forgotten by now. Invite the person again.':
    'Diese E-Mail trug ein Geheimnis, das inzwischen vergessen ist. Laden Sie die Person neu ein.',
  'Its place in the log is shown when the bids that are sealed now are opened.':
    'Sein Platz im Protokoll wird gezeigt, wenn die jetzt versiegelten Angebote geöffnet sind.',
  'The entry is being added to the log. Ask again in a second.': 'Der Eintrag kommt gerade ins Protokoll. Fragen Sie in einer Sekunde noch einmal.',
  'There is a site “{1}” already; choose another name.': 'Den Lieferort „{1}“ gibt es schon. Wählen Sie einen anderen Namen.',
  '“{1}” is no NACE class; write its four digits like 25.50.': '„{1}“ ist keine NACE-Klasse. Schreiben Sie ihre vier Ziffern wie 25.50.',
  'The number {1} is taken; choose another.': 'Die Nummer {1} ist vergeben. Wählen Sie eine andere.',
  'belongs to a {1} of this network': 'gehört in diesem Verbund schon jemandem ({1:words})',
  '{1} takes part as {2} already (same VAT number).': '{1} nimmt schon teil ({2:words}; dieselbe USt-IdNr.).',
  'an amount in {1}, not negative': 'ein Betrag in {1}, nicht negativ',
  '“{1}” is no annual fee in {2}; write it like 2400.00.': '„{1}“ ist kein Jahresbeitrag in {2}. Schreiben Sie ihn wie 2400.00.',
  'This is the last office person; add another before you end this mandate.':
    'Das ist die letzte Person der Geschäftsstelle. Nehmen Sie eine weitere auf, bevor Sie dieses Mandat beenden.',
  '{1} is admitted already.': '{1} ist schon aufgenommen.',
  'There is a network “{1}” already; choose another slug.': 'Den Verbund „{1}“ gibt es schon. Wählen Sie einen anderen Kurznamen.',
  'is taken': 'ist vergeben',
  'A {1} has no {2}, only {3}.': 'Dieses Mandat passt nicht zum Unternehmen ({1:words}): {2:words}. Möglich: {3:words}.',
  '{1} left on {2}; record a new membership instead.': '{1} ist am {2} ausgetreten. Erfassen Sie stattdessen eine neue Teilnahme.',
  'an amount, e.g. "2400.00"': 'ein Betrag, z. B. "2400.00"',
  'an IANA time zone, e.g. Europe/Berlin': 'eine Zeitzone der IANA, z. B. Europe/Berlin',
  '“{1}” is no time zone; write it like Europe/Berlin.': '„{1}“ ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.',
  'an IANA time zone, e.g. "Europe/Berlin"': 'eine Zeitzone der IANA, z. B. "Europe/Berlin"',
  'an ISO 3166 country code, e.g. "DE"': 'ein Ländercode nach ISO 3166, z. B. "DE"',
  'an e-mail address': 'eine E-Mail-Adresse',
  'small letters, digits and hyphens, 2 to 63 of them': 'Kleinbuchstaben, Ziffern und Bindestriche, 2 bis 63 davon',
  'You have proposed this person; another person of the office must confirm it.':
    'Diese Person haben Sie vorgeschlagen; bestätigen muss sie eine andere Person der Geschäftsstelle.',
  'The certificate expired on {1}; ask for a new one.': 'Der Nachweis ist am {1} abgelaufen. Bitten Sie um einen neuen.',
  'The certificate expired on {1}; hand in one that is valid.': 'Der Nachweis ist am {1} abgelaufen. Reichen Sie einen gültigen ein.',
  '{1} or later': '{1} oder später',
  'Suppliers have answered “{1}”; its words stay as they are. Leave it out and add a new question instead. Nothing was changed.':
    'Lieferanten haben „{1}“ schon beantwortet; der Wortlaut bleibt, wie er ist. Lassen Sie die Frage weg, und fügen Sie stattdessen eine neue hinzu. Es wurde nichts geändert.',
  'each question once': 'jede Frage einmal',
  'a number, e.g. "1250.5"': 'eine Zahl, z. B. "1250.5"',
  'answered already': 'schon beantwortet',
  'The question asks for a {1}; a file belongs to a certificate only.': 'Gefragt ist: {1:words}. Eine Datei gehört nur zu einem Nachweis.',
  'The question asks for a {1}; the answer is a {2}.': 'Gefragt ist: {1:words}. Geantwortet wurde: {2:words}.',
};
