import type { Sentences } from './sentences.js';

/** What webhooks say. */
export const WEBHOOK: Sentences = {
  'A token cannot make webhooks. Sign in with your password for that.':
    'Ein Token kann keine Webhooks anlegen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'There are {1} webhooks already. Remove one first.': 'Es gibt schon {1} Webhooks. Entfernen Sie zuerst einen.',
  'A test or repetition waits for this webhook. See in its log what came of that first.':
    'Eine Probe oder Wiederholung wartet noch auf diesen Webhook. Sehen Sie erst in seinem Protokoll, was daraus wurde.',
  'A webhook takes {1} tests and repetitions an hour. Try it again later.':
    'Ein Webhook nimmt {1} Proben und Wiederholungen in der Stunde. Versuchen Sie es später noch einmal.',
  'A webhook has an https address without user name and password, e.g. https://example.com/poolround.':
    'Ein Webhook hat eine https-Adresse ohne Benutzernamen und Kennwort, z. B. https://beispiel.de/poolround.',
  'Whoever made this webhook does not act for you any more, so it has stopped. Check its address and take it over with a new secret, or remove it.':
    'Wer diesen Webhook angelegt hat, handelt nicht mehr für Sie; darum ist er angehalten. Prüfen Sie seine Adresse und übernehmen Sie ihn mit einem neuen Geheimnis, oder entfernen Sie ihn.',
  'no https address': 'keine https-Adresse',
};
