import type { Sentences } from './sentences.js';

/** What call-offs and savings say. */
export const SETTLEMENT: Sentences = {
  '{1} has no edition in force; begin a round without it.': '{1} hat keine geltende Fassung. Beginnen Sie eine Runde ohne ihn.',
  '{1} is not in force or was terminated; there is no term to renew.': '{1} gilt nicht oder ist gekündigt; es gibt keine Laufzeit zu verlängern.',
  'The term ended on {1}; there is nothing to decide on any more.': 'Die Laufzeit endete am {1}; es gibt nichts mehr zu entscheiden.',
  'Edition {1} is not signed by both sides yet, and a renewal would replace it; have it signed first, or issue one in its place.':
    'Die Fassung {1} ist noch nicht von beiden Seiten unterschrieben, und eine Verlängerung würde sie ersetzen. Lassen Sie sie zuerst unterschreiben, oder geben Sie eine andere an ihrer Stelle aus.',
  'The terms provide for no renewal, or four years are reached; issue an edition with other terms, or begin a new round.':
    'Die Bedingungen sehen keine Verlängerung vor, oder vier Jahre sind erreicht. Geben Sie eine Fassung mit anderen Bedingungen aus, oder beginnen Sie eine neue Runde.',
  'This is not what is recommended; say why it is decided all the same.':
    'Empfohlen ist etwas anderes. Sagen Sie, warum trotzdem so entschieden wird.',
  'needed where another outcome is recommended': 'nötig, wo anderes empfohlen ist',
  'Several of your orders for this item were refused at the maximum quantity or cancelled within a day. Ask the office, or try again tomorrow. Nothing was called off.':
    'Mehrere Ihrer Abrufe dieses Artikels sind heute schon an der Höchstmenge gescheitert oder storniert worden. Fragen Sie die Geschäftsstelle, oder versuchen Sie es morgen wieder. Es wurde nichts abgerufen.',
  'You have cancelled the order “{1}”. Give this order a reference of its own.':
    'Den Abruf „{1}“ haben Sie storniert. Geben Sie diesem Abruf eine eigene Nummer.',
  'The supplier has reported a purchase under “{1}”; what is bought cannot be cancelled. Nothing was changed.':
    'Der Lieferant hat unter „{1}“ einen Kauf gemeldet; was gekauft ist, lässt sich nicht stornieren. Es wurde nichts geändert.',
  '“{1}” was an order for {2}; its day is over. Agree with the supplier and ask the office to cancel it.':
    '„{1}“ war ein Abruf zum {2}; der Tag ist vorbei. Verständigen Sie sich mit dem Lieferanten, und bitten Sie die Geschäftsstelle um die Stornierung.',
  'The maximum quantity has refused an order of yours for this item, so those accepted stay binding. Agree with the supplier and ask the office to cancel it.':
    'Die Höchstmenge hat einen Ihrer Abrufe dieses Artikels abgewiesen; die angenommenen bleiben deshalb verbindlich. Verständigen Sie sich mit dem Lieferanten, und bitten Sie die Geschäftsstelle um die Stornierung.',
  'This agreement does not sell {1}; see its price sheet.': 'Dieser Rahmenvertrag enthält {1} nicht; sehen Sie in sein Preisblatt.',
  "This order would exceed the agreement's maximum quantity for this item. Nothing was called off.":
    'Dieser Abruf überstiege die Höchstmenge des Rahmenvertrags für diesen Artikel. Es wurde nichts abgerufen.',
  'You have not signed up to this agreement for {1}. Sign up first, or name another day.':
    'Für den {1} sind Sie diesem Rahmenvertrag nicht beigetreten. Treten Sie zuerst bei, oder nennen Sie einen anderen Tag.',
  "{1} is outside the agreement's term, {2} to {3}.": 'Der {1} liegt außerhalb der Laufzeit des Rahmenvertrags, {2} bis {3}.',
  'Savings are for the office and for those who buy.': 'Einsparungen sind für die Geschäftsstelle und für die, die einkaufen.',
  'You have called off something else as “{1}” already. Give this order a reference of its own.':
    'Unter „{1}“ haben Sie schon etwas anderes abgerufen. Geben Sie diesem Abruf eine eigene Nummer.',
  'Say of which party (?party=) the prices are to be compared.': 'Sagen Sie, wessen Preise verglichen werden sollen (?party=).',
  'the code of a member': 'die Kennung eines Mitglieds',
  'Nothing was bought under the agreements of this round yet, so there is nothing to publish.':
    'Unter den Rahmenverträgen dieser Runde wurde noch nichts gekauft; es gibt nichts zu veröffentlichen.',
  'Supplier and network have not both signed an edition yet, so nothing can be bought under this agreement.':
    'Lieferant und Verbund haben noch keine Fassung beide unterschrieben; unter diesem Rahmenvertrag kann noch nichts gekauft werden.',
  'Bonus run {1} is released or dropped and does not change any more; start a further one.':
    'Die Bonusabrechnung {1} ist freigegeben oder verworfen und ändert sich nicht mehr. Beginnen Sie eine weitere.',
  'Bonus run {1} is still being counted; release it when its amounts are there.':
    'Die Bonusabrechnung {1} wird noch gerechnet. Geben Sie sie frei, wenn die Beträge da sind.',
  'You have released this bonus run; another person of the office must release it too.':
    'Sie haben diese Bonusabrechnung freigegeben; eine andere Person der Geschäftsstelle muss sie auch freigeben.',
  'The agreement has no year {1}: its term ends on {2}.': 'Der Rahmenvertrag hat kein {1}. Jahr: Seine Laufzeit endet am {2}.',
  'Agreement year {1} is not over yet; its bonus is settled when it is.':
    'Das {1}. Vertragsjahr ist noch nicht zu Ende; danach wird sein Bonus abgerechnet.',
  'Agreement year {1} is settled already. Start the run for year {2}: it settles what was reported since for the years before it, too.':
    'Das {1}. Vertragsjahr ist schon abgerechnet. Beginnen Sie die Abrechnung für das {2}. Jahr: Sie rechnet auch ab, was seither für die Jahre davor gemeldet wurde.',
  'A bonus run of this agreement waits for its release. Release or drop it first.':
    'Eine Bonusabrechnung dieses Rahmenvertrags wartet auf die Freigabe. Geben Sie sie zuerst frei, oder verwerfen Sie sie.',
  'This IBAN cannot be right; nothing was changed.': 'Diese IBAN kann nicht stimmen; es wurde nichts geändert.',
  'an IBAN begins with two letters and two digits, e.g. "DE89 3704 0044 0532 0130 00"':
    'eine IBAN beginnt mit zwei Buchstaben und zwei Ziffern, z. B. „DE89 3704 0044 0532 0130 00“',
  '{1} does not take part in SEPA': '{1} nimmt nicht an SEPA teil',
  'an IBAN of {1} has {2} characters, this one {3}': 'eine IBAN aus {1} hat {2} Zeichen, diese {3}',
  'its check digits are wrong: probably a typing error': 'ihre Prüfziffern stimmen nicht: wahrscheinlich ein Tippfehler',
  '8 or 11 characters, e.g. "COBADEFFXXX"': '8 oder 11 Zeichen, z. B. „COBADEFFXXX“',
  'an account number of 3 to 9 digits': 'eine Kontonummer aus 3 bis 9 Ziffern',
  'SEPA pays in euros only, and this agreement is in {1}. Use the booking export.':
    'SEPA zahlt nur in Euro, und dieser Rahmenvertrag lautet auf {1}. Nehmen Sie die Buchungsdatei.',
  'Enter first from which account the network pays.': 'Geben Sie zuerst an, von welchem Konto der Verbund zahlt.',
  'Nobody is left to pay: everyone is in a file of this run, gets nothing, or has entered no account.':
    'Es ist niemand mehr zu bezahlen: Alle stehen schon in einer Datei dieser Abrechnung, erhalten nichts oder haben kein Konto angegeben.',
  'A bank pays on a day from {1} to {2}, not on {3}.': 'Eine Bank zahlt an einem Tag vom {1} bis {2}, nicht am {3}.',
  '{1} to {2}': '{1} bis {2}',
  'Bonus run {1} is not released; nothing of it is paid or booked before.':
    'Die Bonusabrechnung {1} ist nicht freigegeben; vorher wird nichts von ihr gezahlt oder gebucht.',
  'Payment file {1} was taken back; it pays nobody.': 'Die Zahlungsdatei {1} ist zurückgenommen; sie zahlt niemandem.',
  'No payment to {1} stands in file {2}, or its return is recorded already.':
    'In der Datei {2} steht keine Zahlung an {1}, oder ihre Rückkehr ist schon vermerkt.',
  'File {1} was confirmed on {2}; name the day of the bank’s statement, until {3}.':
    'Die Datei {1} wurde am {2} bestätigt; nennen Sie den Tag des Kontoauszugs, bis {3}.',
  'That the bank has sent it back is confirmed already; the party is to be paid again.':
    'Dass die Bank sie zurückgeschickt hat, ist schon bestätigt; das Unternehmen wird noch einmal bezahlt.',
  'You have recorded this; another person of the office must confirm it by the bank’s statement.':
    'Sie haben das vermerkt; eine andere Person der Geschäftsstelle muss es anhand des Kontoauszugs bestätigen.',
  'Payment file {1} is confirmed already.': 'Die Zahlungsdatei {1} ist schon bestätigt.',
  'You have made this payment file; another person of the office must confirm it.':
    'Sie haben diese Zahlungsdatei erstellt; eine andere Person der Geschäftsstelle muss sie bestätigen.',
  'You have entered an account that this payment file pays; another person of the office must confirm it.':
    'Sie haben ein Konto angegeben, auf das diese Zahlungsdatei zahlt; eine andere Person der Geschäftsstelle muss sie bestätigen.',
  'Payment file {1} is not confirmed; another person of the office than who made it confirms it first.':
    'Die Zahlungsdatei {1} ist nicht bestätigt; das tut zuerst eine andere Person der Geschäftsstelle als die, die sie erstellt hat.',
  'A report has at most {1} lines. Add up what a customer bought of an item in a month, or report by months.':
    'Eine Meldung hat höchstens {1} Zeilen. Fassen Sie zusammen, was ein Kunde in einem Monat von einem Artikel gekauft hat, oder melden Sie nach Monaten.',
  '“{1}” is no period. Name a month such as 2027-03 or a quarter such as 2027-Q1.':
    '„{1}“ ist kein Zeitraum. Nennen Sie einen Monat wie 2027-03 oder ein Quartal wie 2027-Q1.',
  "{1} lies outside the agreement's term, {2} to {3}.": '{1} liegt außerhalb der Laufzeit des Rahmenvertrags, {2} bis {3}.',
  '{1} is not over yet. Report it when it is, from {2} on the day after.':
    '{1} ist noch nicht vorbei. Melden Sie den Zeitraum danach, ab dem Tag nach dem {2}.',
  '{1} was reported already and shares days with {2}. Send a further version of it.':
    '{1} ist schon gemeldet und hat Tage mit {2} gemeinsam. Senden Sie davon eine weitere Fassung.',
  'Version {1} of this period was reported already. Send what has changed as version {2}.':
    'Für diesen Zeitraum ist Fassung {1} schon gemeldet. Senden Sie das Geänderte als Fassung {2}.',
  'This file was reported already. Send what has changed as a further version.':
    'Diese Datei ist schon gemeldet. Senden Sie das Geänderte als weitere Fassung.',
  'The file has {1} fault(s). Correct them, or send a corrected file.':
    'Fehler in der Datei: {1}. Berichtigen Sie sie, oder senden Sie eine berichtigte Datei.',
  'is no item of the price sheet, or no party that has signed up': 'ist kein Artikel des Preisblatts oder kein Beigetretener',
  'A number means an item of the price sheet or a party that has signed up.':
    'Eine Nummer meint einen Artikel des Preisblatts oder einen Beigetretenen.',
  'A number has one meaning; nothing was changed.': 'Eine Nummer hat nur eine Bedeutung; es wurde nichts geändert.',
  'A period was reported already, so months and quarters do not change any more.':
    'Es ist schon ein Zeitraum gemeldet; zwischen Monat und Quartal lässt sich nicht mehr wechseln.',
  "The invoice's VAT numbers are not those of this supplier and this party; nothing was kept.":
    'Die USt-IdNrn. der Rechnung sind nicht die dieses Lieferanten und dieses Beigetretenen; es wurde nichts aufbewahrt.',
  'The agreement is in {1}, the invoice in another currency.': 'Der Rahmenvertrag lautet auf {1}, die Rechnung auf eine andere Währung.',
  'Only who has signed up to the agreement hands in invoices.': 'Rechnungen reicht nur ein, wer dem Rahmenvertrag beigetreten ist.',
  'Name the party that has signed up whose invoice it is.': 'Nennen Sie den Beigetretenen, dessen Rechnung es ist.',
  'the code of a party that has signed up': 'die Kennung eines Beigetretenen',
  'For a party and period at most {1} invoices are kept; nothing was kept. Hand in those that are in question.':
    'Je Beigetretenem und Zeitraum werden höchstens {1} Rechnungen aufbewahrt; es wurde nichts aufbewahrt. Reichen Sie die ein, um die es geht.',
  'An invoice has at most {1} bytes.': 'Eine Rechnung hat höchstens {1} Bytes.',
  'This is no invoice that can be read. {1}': 'Das ist keine Rechnung, die sich lesen lässt. {1:sentences}',
  'It is no well-formed XML: {1}': 'Es ist kein wohlgeformtes XML: {1}',
  'It has a document type, which invoices have not.': 'Sie hat einen Dokumenttyp, den Rechnungen nicht haben.',
  'It has more elements than an invoice has.': 'Sie hat mehr Elemente, als eine Rechnung hat.',
  'Its root is “{1}”; read are UBL 2.1 Invoice and CreditNote, as XRechnung has them.':
    'Ihr äußerstes Element ist „{1}“; gelesen werden Invoice und CreditNote nach UBL 2.1, wie XRechnung sie hat.',
  'It is empty.': 'Sie ist leer.',
  'It has no LegalMonetaryTotal.': 'Ihr fehlt LegalMonetaryTotal.',
  'Line {1} has no price.': 'Zeile {1} hat keinen Preis.',
  'Line {1} has a price for {2} units.': 'Zeile {1} hat einen Preis für {2} Einheiten.',
  'Its {1} has no {2}.': 'In {1} fehlt {2}.',
  '“{1}” is no amount for its {2}.': '„{1}“ ist kein Betrag für {2}.',
  'This cannot be done now: it is not your turn, or the disagreement has an outcome already. Read it again to see how it stands.':
    'Das geht jetzt nicht: Sie sind nicht an der Reihe, oder die Klärung hat schon ein Ergebnis. Lesen Sie sie noch einmal, um zu sehen, wie sie steht.',
  'An amount in {1} has at most {2} decimals.': 'Ein Betrag in {1} hat höchstens {2} Nachkommastellen.',
  'There is a disagreement about this position and time already. Answer there, or wait until its outcome is reported.':
    'Zu dieser Position und Zeit gibt es schon eine Klärung. Antworten Sie dort, oder warten Sie, bis ihr Ergebnis gemeldet ist.',
  '{1} disagreements of this party are not settled yet. Bring some of them to an outcome first.':
    'Von diesem Beigetretenen sind {1} Klärungen noch nicht erledigt. Bringen Sie erst einige davon zu einem Ergebnis.',
  'Only who has signed up to the agreement opens a disagreement.': 'Eine Klärung eröffnet nur, wer dem Rahmenvertrag beigetreten ist.',
  'Name the party that has signed up whose purchases it is about.': 'Nennen Sie den Beigetretenen, um dessen Käufe es geht.',
  'The agreement has no such position.': 'Der Rahmenvertrag hat keine solche Position.',
  'As much was called off as is reported, so there is nothing to disagree about. If an invoice says something else, hand it in and name it.':
    'Abgerufen und gemeldet ist gleich viel; es gibt nichts zu klären. Sagt eine Rechnung etwas anderes, reichen Sie sie ein und nennen Sie sie.',
  'at most {1} decimals': 'höchstens {1} Nachkommastellen',
  'a position of the agreement': 'eine Position des Rahmenvertrags',
};
