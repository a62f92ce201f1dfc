/**
 * What two texts are compared by where case and runs of blanks do not matter (`Straße` = `STRASSE`, `ü` = `u` + `¨`).
 * Domain §5.
 */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFC');
  return plain.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ß', 'ss');
}

// biome-ignore lint: all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
