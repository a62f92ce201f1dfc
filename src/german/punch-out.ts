import type { Sentences } from './sentences.js';

/** What opening a shop for an ERP says. */
export const PUNCH_OUT: Sentences = {
  'The address that the basket is to go back to is not https, or its host is not registered with this access. Register the host of your ERP in the portal under “Punch-out”.':
    'Die Adresse, an die der Warenkorb gehen soll, ist nicht https, oder ihr Host ist bei diesem Zugang nicht eingetragen. Tragen Sie den Host Ihres ERP im Portal unter „Punch-out“ ein.',
  'User name or password of the punch-out access is wrong, or it has ended.':
    'Benutzername oder Kennwort des Punch-out-Zugangs stimmt nicht, oder er ist beendet.',
  'Too many failed attempts to sign in. Try again in {1} minutes.':
    'Zu viele fehlgeschlagene Versuche, sich anzumelden. Versuchen Sie es in {1} Minuten wieder.',
  'A token cannot make an access. Sign in with your password for that.':
    'Ein Token kann keinen Zugang anlegen. Melden Sie sich dafür mit Ihrem Passwort an.',
  'Your company has {1} punch-out accesses already. End one first.': 'Ihr Unternehmen hat schon {1} Punch-out-Zugänge. Beenden Sie zuerst einen.',
  '“{1}” is no host. Write it as in the address of your ERP, e.g. erp.example.com.':
    '„{1}“ ist kein Host. Schreiben Sie ihn wie in der Adresse Ihres ERP, z. B. erp.beispiel.de.',
  'no host': 'kein Host',
  'Punch-out is for those who buy.': 'Punch-out ist für die, die einkaufen.',
  'Your company cannot order this item any more. Take it out of the basket.':
    'Diesen Artikel kann Ihr Unternehmen nicht mehr bestellen. Nehmen Sie ihn aus dem Warenkorb.',
  'no item that can be ordered': 'kein Artikel, der bestellt werden kann',
  'A basket is of one framework agreement, since your ERP orders it from one supplier. Give the others back in a basket of their own.':
    'Ein Warenkorb gehört zu einem Rahmenvertrag, weil Ihr ERP ihn bei einem Lieferanten bestellt. Übergeben Sie die anderen Artikel in einem eigenen Warenkorb.',
  'An ERP opens the shop with USERNAME, PASSWORD and HOOK_URL; one of them is missing.':
    'Ein ERP öffnet den Katalog mit USERNAME, PASSWORD und HOOK_URL; eines davon fehlt.',
  'A PunchOutSetupRequest has at most {1} bytes.': 'Ein PunchOutSetupRequest hat höchstens {1} Bytes.',
  'a decimal with at most 11 digits and 3 decimals, e.g. "12.5"': 'eine Zahl mit höchstens 11 Stellen vor und 3 nach dem Punkt, z. B. "12.5"',
};
