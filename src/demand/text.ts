/**
 * What two texts are compared by where case and runs of blanks do not matter (`Straße` = `STRASSE`, `ü` = `u` + `¨`).
 * Domain §5.
 */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ß', 'ss');
}
