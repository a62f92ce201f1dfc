import type { Sentences } from './sentences.js';

/** What webhooks say. */
export const WEBHOOK: Sentences = {
  'A token cannot make webhooks. Sign in with your password for that.':
    'Ein Token kann keine Webhooks anlegen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'There are {1} webhooks already. Remove one first.': 'Es gibt schon {1} Webhooks. Entfernen Sie zuerst einen.',
  'A webhook has an https address without user name and password, e.g. https://example.com/poolround.':
    'Ein Webhook hat eine https-Adresse ohne Benutzernamen und Kennwort, z. B. https://beispiel.de/poolround.',
  'no https address': 'keine https-Adresse',
};
