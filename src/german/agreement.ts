import type { Sentences } from './sentences.js';

/** What framework agreements, their editions and sign-ups say. */
export const AGREEMENT: Sentences = {
  '{1} was terminated and ends on {2}; nothing new is agreed on under it.':
    '{1} ist gekündigt und endet am {2}; es wird darunter nichts Neues mehr vereinbart.',
  'With a notice period of {1} months the agreement ends on {2} at the earliest; name that day or a later one.':
    'Bei einer Kündigungsfrist von {1} Monaten endet der Rahmenvertrag frühestens am {2}. Nennen Sie diesen oder einen späteren Tag.',
  '{1} has passed; name {2} or a later day.': 'Der {1} ist vorbei. Nennen Sie den {2} oder einen späteren Tag.',
  'The agreement ends on {1} anyway; on {2} there is nothing left to terminate.':
    'Der Rahmenvertrag endet ohnehin am {1}; zum {2} gibt es nichts mehr zu kündigen.',
  'not a day on which the agreement can end': 'kein Tag, an dem der Rahmenvertrag enden kann',
  'You have proposed this termination. Another person of the office has to declare it.':
    'Sie haben diese Kündigung vorgeschlagen. Eine andere Person der Geschäftsstelle muss sie erklären.',
  'This termination no longer waits: it was declared or dropped.': 'Diese Kündigung wartet nicht mehr: Sie ist erklärt oder verworfen.',
  'A termination is proposed already; declare or drop that one first.':
    'Eine Kündigung ist schon vorgeschlagen. Erklären oder verwerfen Sie zuerst diese.',
  'A termination for cause needs its reason.': 'Eine Kündigung aus wichtigem Grund braucht ihren Grund.',
  'say what the cause is': 'sagen Sie, was der Grund ist',
  '{1} is not signed by both sides; there is nothing to terminate yet.':
    '{1} ist nicht von beiden Seiten unterschrieben; es gibt noch nichts zu kündigen.',
  '{1} item number(s) cannot be taken; nothing was changed.': 'Artikelnummern, die nicht angenommen werden können: {1}. Es wurde nichts geändert.',
  'the agreement does not sell {1}': 'der Rahmenvertrag verkauft {1} nicht',
  '{1} means {2} already': '{1} bedeutet schon {2}',
  'an address that begins with https://': 'eine Adresse, die mit https:// beginnt',
  'a SHA-256 in hex': 'ein SHA-256-Wert, hexadezimal',
  '{1} is issued; change its terms by a new edition.': '{1} ist ausgegeben. Ändern Sie die Bedingungen mit einer neuen Fassung.',
  'Edition {1} has been replaced by a later one; sign that one.': 'Die Fassung {1} ist durch eine spätere ersetzt. Unterschreiben Sie diese.',
  'Edition {1} was to be accepted by {2}, which has passed before both sides signed it; the office issues it anew with a later day.':
    'Die Fassung {1} war bis zum {2} anzunehmen; dieser Tag ist vergangen, bevor beide Seiten unterschrieben haben. Die Geschäftsstelle gibt sie mit einem späteren Tag neu aus.',
  'Edition {1} is a draft; it can be signed once it is issued.':
    'Die Fassung {1} ist ein Entwurf. Unterschrieben werden kann sie, wenn sie ausgegeben ist.',
  'Edition {1} is already issued and never changes; issue a new edition instead.':
    'Die Fassung {1} ist schon ausgegeben und ändert sich nie. Geben Sie stattdessen eine neue aus.',
  'The signature names document {1}, but edition {2} is {3}; read it and sign again.':
    'Die Unterschrift nennt das Dokument {1}; die Fassung {2} ist aber {3}. Lesen Sie sie und unterschreiben Sie noch einmal.',
  'The {1} has already signed edition {2}.': 'Die Fassung {2} ist von dieser Seite schon unterschrieben ({1:words}).',
  'A draft has no document hash yet; issue the edition first.': 'Ein Entwurf hat noch keinen Dokument-Hash. Geben Sie zuerst die Fassung aus.',
  'Name the day by which this edition is to be accepted, after {1} and until {2}.':
    'Nennen Sie den Tag, bis zu dem diese Fassung anzunehmen ist: nach dem {1} und bis zum {2}.',
  '{1} is no day by which this edition can be accepted; name one after {2} and until {3}.':
    'Bis zum {1} kann diese Fassung nicht angenommen werden. Nennen Sie einen Tag nach dem {2} und bis zum {3}.',
  'Nobody has signed up to an earlier edition; leave out the day by which this one is to be accepted.':
    'Einer früheren Fassung ist niemand beigetreten. Lassen Sie den Tag weg, bis zu dem diese anzunehmen ist.',
  'a day after {1}, until {2}': 'ein Tag nach dem {1}, bis zum {2}',
  'only where an earlier edition is in force': 'nur wenn eine frühere Fassung gilt',
  'The document is made when the edition is issued; ask again in a few seconds.':
    'Das Dokument entsteht mit der Ausgabe der Fassung. Fragen Sie in ein paar Sekunden noch einmal.',
  'Edition {1} is not in force; sign up to edition {2}.': 'Die Fassung {1} gilt nicht. Treten Sie der Fassung {2} bei.',
  '{1} committed quantities cannot be accepted; nothing was changed.':
    '{1} zugesagte Mengen können nicht angenommen werden; es wurde nichts geändert.',
  'A supplier signs an agreement as its supplier; only members and customers sign up to it.':
    'Ein Lieferant unterschreibt seinen Rahmenvertrag als Lieferant; beitreten können ihm nur Mitglieder und Kunden.',
  'Notice has been given already; the sign-up ends on {1}.': 'Der Beitritt ist schon gekündigt; er endet am {1}.',
  'Only admitted members and customers of the network sign up to its agreements.':
    'Den Rahmenverträgen des Verbunds können nur aufgenommene Mitglieder und Kunden beitreten.',
  'The sign-up deadline has passed, and this agreement takes no later sign-ups.':
    'Die Beitrittsfrist ist abgelaufen, und dieser Rahmenvertrag nimmt keine späteren Beitritte an.',
  'There is no agreement with this supplier that is signed by supplier and network; none can be signed up to.':
    'Mit diesem Lieferanten gibt es keinen Rahmenvertrag, den Lieferant und Verbund unterschrieben haben; beitreten kann man also keiner.',
  'This agreement is open to members only.': 'Dieser Rahmenvertrag steht nur Mitgliedern offen.',
  'This party leaves the agreement on {1}; it can sign up again after that day.':
    'Dieses Unternehmen verlässt den Rahmenvertrag am {1}; danach kann es wieder beitreten.',
  'This party signed up to edition {1} with effect from {2}.': 'Dieses Unternehmen ist der Fassung {1} mit Wirkung vom {2} schon beigetreten.',
  "{1} lies behind the agreement's last day, {2}; name an earlier day.":
    'Der {1} liegt hinter dem letzten Tag des Rahmenvertrags, dem {2}. Nennen Sie einen früheren Tag.',
  'an agreement lasts at most four years, here until {1}': 'ein Rahmenvertrag läuft höchstens vier Jahre, hier bis zum {1}',
  'term and renewal together last at most four years, here until {1}':
    'Laufzeit und Verlängerung dauern zusammen höchstens vier Jahre, hier bis zum {1}',
  'the price sheet has no such position': 'das Preisblatt hat keine solche Position',
  'this position is named twice': 'diese Position ist zweimal genannt',
  '{1} is below 0': '{1} liegt unter 0',
  '{1} is not above 0': '{1} liegt nicht über 0',
  '{1} is not above the threshold before it, {2}': '{1} liegt nicht über der Schwelle davor, {2}',
  "{1} is not after the term's first day, {2}": 'der {1} liegt nicht nach dem ersten Tag der Laufzeit, dem {2}',
  '{1} is not above 0 and at most 100, with at most two decimals':
    '{1} liegt nicht über 0 und bei höchstens 100, mit höchstens zwei Nachkommastellen',
  '{1} is not between 0 and 100': '{1} liegt nicht zwischen 0 und 100',
  '{1} of the terms cannot be agreed on; nothing was changed.': 'Bedingungen, die sich so nicht vereinbaren lassen: {1}. Es wurde nichts geändert.',
};
