import type { Sentences } from './sentences.js';

/** What the catalogue, requirements and their files say. */
export const DEMAND: Sentences = {
  '“{1}” is in use and cannot be deleted. Leave it as it is, or rename it.':
    '„{1}“ wird verwendet und kann nicht gelöscht werden. Lassen Sie es, wie es ist, oder benennen Sie es um.',
  'used by the round “{1}”': 'verwendet in der Runde „{1}“',
  'used by {1} requirement(s) in “{2}”': 'verwendet in „{2}“, Bedarfe: {1}',
  'used by {1} position(s) of lots in “{2}”': 'verwendet in „{2}“, Positionen von Losen: {1}',
  '{1} item(s) stand in it': 'Artikel darin: {1}',
  '{1} category(ies) stand below it': 'Warengruppen darunter: {1}',
  '8 to 14 digits': '8 bis 14 Ziffern',
  'e.g. {1}': 'z. B. {1}',
  'it is counted in {1}, and lines may be: make a new item for {2}':
    'er wird in {1} gezählt, und Zeilen vielleicht auch: legen Sie für {2} einen neuen Artikel an',
  'there is no category “{1}”': 'es gibt keine Warengruppe „{1}“',
  '{1} value(s) of the catalogue cannot be accepted; nothing was changed.':
    'Werte des Katalogs, die nicht angenommen werden können: {1}. Es wurde nichts geändert.',
  '“{1}” is no active UN/ECE Rec 20 code, e.g. KGM, C62, MTR': '„{1}“ ist kein gültiger Code nach UN/ECE Rec 20 wie KGM, C62, MTR',
  '“{1}” is the GTIN of “{2}” already': '„{1}“ ist schon die GTIN von „{2}“',
  '“{1}” would stand below itself': '„{1}“ stünde unter sich selbst',
  'The file is {1}: its columns mean what they meant when it was committed.':
    'Die Spalten der Datei (Stand: {1:words}) bedeuten, was sie bei der Übernahme bedeuteten.',
  'A header has one meaning; nothing was changed.': 'Eine Überschrift hat eine Bedeutung; es wurde nichts geändert.',
  'The file has no column of this name; nothing was changed.': 'Die Datei hat keine Spalte dieses Namens; es wurde nichts geändert.',
  'is named twice': 'ist zweimal genannt',
  'is no header of the file': 'ist keine Überschrift der Datei',
  'Only rows that are at fault are corrected in place; nothing was changed.':
    'An Ort und Stelle werden nur fehlerhafte Zeilen berichtigt; es wurde nichts geändert.',
  'The file has {1} fault(s). Correct them, or send a corrected file under the same name.':
    'Die Datei hat noch Fehler ({1}). Berichtigen Sie sie, oder senden Sie eine berichtigte Datei unter demselben Namen.',
  'The file is {1}: only a faulty one is corrected in place.': 'An Ort und Stelle wird nur eine fehlerhafte Datei berichtigt (Stand: {1:words}).',
  'This file was replaced by a newer one of its name.': 'Diese Datei wurde durch eine neuere desselben Namens ersetzt.',
  'row {1} has no fault': 'Zeile {1} hat keinen Fehler',
  'Line {1} is longer than {2} characters. Send a CSV or XLSX file with one requirement a line.':
    'Zeile {1} ist länger als {2} Zeichen. Senden Sie eine CSV- oder XLSX-Datei mit einem Bedarf je Zeile.',
  '1 to 255 characters': '1 bis 255 Zeichen',
  'Name the file with 1 to 255 characters in “fileName”, e.g. ?fileName=Bedarf.csv.':
    'Nennen Sie in „fileName“ den Namen der Datei mit 1 bis 255 Zeichen, z. B. ?fileName=Bedarf.csv.',
  'The workbook needs more memory than an import may take. Save the sheet with the requirements as CSV and send that.':
    'Die Arbeitsmappe braucht mehr Speicher, als ein Import haben darf. Speichern Sie das Blatt mit den Bedarfen als CSV und senden Sie das.',
  'no NUL character': 'kein NUL-Zeichen',
  'The line is {1}; it can be {2} only from {3}.': 'Das geht mit dieser Zeile nicht (Stand: {1:words}; möglich bei: {3:words}).',
  'The totals are published: what was not confirmed by then is not pooled in this round. Nothing was changed.':
    'Die Summen sind veröffentlicht: was bis dahin nicht bestätigt war, wird in dieser Runde nicht gebündelt. Es wurde nichts geändert.',
  'This round does not ask for the category of {1}. Choose another item.':
    'Nach der Warengruppe von {1} fragt diese Runde nicht. Wählen Sie einen anderen Artikel.',
  'a unit of {1}, e.g. {2}': 'eine Einheit von {1}, z. B. {2}',
  'its category is not in the round': 'seine Warengruppe gehört nicht zur Runde',
  'must be greater than 0': 'muss größer als 0 sein',
  'the end lies before the start': 'das Ende liegt vor dem Anfang',
  '{1} is counted in {2}, the line says {3} {4}. Say how much that is, or ask the member.':
    '{1} wird in {2} gezählt, die Zeile nennt {3} {4}. Sagen Sie, wie viel das ist, oder fragen Sie das Mitglied.',
  '{1} questions and answers stand here already. Talk about this line otherwise.':
    'Hier stehen schon {1} Fragen und Antworten. Sprechen Sie auf anderem Weg über diese Zeile.',
  '{1} value(s) of the line cannot be accepted; nothing was changed.':
    'Werte der Zeile, die nicht angenommen werden können: {1}. Es wurde nichts geändert.',
  '“{1}” is no ISO 4217 code': '„{1}“ ist kein Code nach ISO 4217',
  '“{1}” is none of your delivery sites': '„{1}“ ist keiner Ihrer Lieferorte',
  'Send the file itself as the body, with a Content-Type of {1}.': 'Senden Sie die Datei selbst als Inhalt, mit einem Content-Type von {1}.',
  'There is an item “{1}” already. Match the line to it, or choose another code.':
    'Den Artikel „{1}“ gibt es schon. Ordnen Sie ihm die Zeile zu, oder wählen Sie eine andere Nummer.',
  'the code of an item': 'die Nummer eines Artikels',
  '“{1}” is no item of the catalogue. Choose one, or make a new one.':
    '„{1}“ ist kein Artikel des Katalogs. Wählen Sie einen, oder legen Sie ihn an.',
  'Requirements are stated by members of the network.': 'Bedarfe melden die Mitglieder des Verbunds.',
  'The file did not arrive completely; nothing was changed. Send it again.':
    'Die Datei kam nicht vollständig an; es wurde nichts geändert. Senden Sie sie noch einmal.',
  "The file has more than {1} bytes. Split it, or send a workbook's sheet as CSV.":
    'Die Datei hat mehr als {1} Bytes. Teilen Sie sie, oder senden Sie das Blatt einer Arbeitsmappe als CSV.',
  'The file is empty. Send a CSV or XLSX file with a header line and a requirement a line.':
    'Die Datei ist leer. Senden Sie eine CSV- oder XLSX-Datei mit einer Kopfzeile und einem Bedarf je Zeile.',
  'This is an old or encrypted Excel file (XLS). Save it as XLSX without a password, or as CSV, and send that.':
    'Das ist eine alte oder verschlüsselte Excel-Datei (XLS). Speichern Sie sie als XLSX ohne Passwort oder als CSV, und senden Sie das.',
  "{1} lines in words wait already. Use the catalogue's item numbers, or withdraw some.":
    'Es warten schon {1} Zeilen in Worten. Nehmen Sie die Artikelnummern des Katalogs, oder ziehen Sie einige zurück.',
  'This requirement is withdrawn; it cannot be confirmed any more.': 'Dieser Bedarf ist zurückgezogen und kann nicht mehr bestätigt werden.',
  '{1} value(s) of the requirement cannot be accepted; nothing was changed.':
    'Werte des Bedarfs, die nicht angenommen werden können: {1}. Es wurde nichts geändert.',
  'The workbook cannot be read: it is damaged, encrypted, or no XLSX file. Open it, save it again as XLSX or CSV, and send that.':
    'Die Arbeitsmappe ist nicht lesbar: sie ist beschädigt, verschlüsselt oder keine XLSX-Datei. Öffnen Sie sie, speichern Sie sie noch einmal als XLSX oder CSV, und senden Sie das.',
  'The workbook is damaged. Open it, save it again as XLSX or CSV, and send that.':
    'Die Arbeitsmappe ist beschädigt. Öffnen Sie sie, speichern Sie sie noch einmal als XLSX oder CSV, und senden Sie das.',
  'The workbook unpacks to more than can be read. Save the sheet with the requirements as CSV and send that.':
    'Die Arbeitsmappe ist entpackt größer, als gelesen werden kann. Speichern Sie das Blatt mit den Bedarfen als CSV und senden Sie das.',
};
