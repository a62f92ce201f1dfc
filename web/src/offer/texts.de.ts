import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Angebot für Kunden: {{network}}',
  intro: 'Artikel der Rahmenverträge, die Kunden offenstehen. Preise sehen Sie, sobald Sie Kunde sind.',
  none: 'Zurzeit wird nichts angeboten',
  'none.text': 'Kein Rahmenvertrag steht Kunden offen.',
  search: 'Artikel suchen',
  suppliers: 'Lieferanten: {{suppliers}}',
  fee: 'Kunden zahlen {{fee}} im Jahr.',
  closed: 'Zurzeit werden keine Anmeldungen angenommen. Bitte schreiben Sie der Geschäftsstelle des Verbunds.',
  register: 'Kunde werden',
  'register.text':
    'Sie bekommen eine E-Mail mit einem Link, mit dem Sie Ihre Adresse bestätigen. Danach sieht die Geschäftsstelle Ihre Anfrage an und antwortet. Was Sie eingeben, dient nur dieser Anfrage; ohne Bestätigung wird es nach zwei Tagen gelöscht.',
  'register.button': 'Anfrage senden',
  'field.name': 'Unternehmen',
  'field.vatId': 'USt-IdNr.',
  'field.street': 'Straße',
  'field.postcode': 'Postleitzahl',
  'field.city': 'Ort',
  'field.country': 'Land (zwei Buchstaben)',
  'field.person': 'Ihr Name',
  'field.email': 'Ihre E-Mail-Adresse',
  refused: 'Die Anfrage wurde nicht gesendet',
  sent: 'Sehen Sie in Ihr Postfach',
  'sent.text': 'Stimmt die Adresse, ist eine E-Mail mit einem Link unterwegs. Der Link gilt zwei Tage.',
};
