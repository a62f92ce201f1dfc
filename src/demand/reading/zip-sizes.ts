import { DomainError } from '../../values/domain-error.js';

/** What a workbook's parts may unpack to: all sheets, and all that is held in memory besides them. */
const MOST_SHEET_BYTES = 2_000_000_000;
const MOST_OTHER_BYTES = 150_000_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Refuses a workbook that would unpack to more than a workbook does, before anything is unpacked (ZIP, APPNOTE 4.3.12).
 * The reader itself stops a part that unpacks to more than it states.
 * @throws DomainError `import.unreadable_workbook`, `import.too_large`
 */
export function assertUnpackable(zip: Buffer): void {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw unreadable();
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let [sheets, others] = [0, 0];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
    const size = zip.readUInt32LE(at + 24);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('latin1', at + 46, at + 46 + nameLength);
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) sheets += size;
    else if (/\.(?:xml|rels)$/i.test(name)) others += size;
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (sheets > MOST_SHEET_BYTES || others > MOST_OTHER_BYTES) {
    throw new DomainError(
      'too_large',
      'import.too_large',
      'The workbook unpacks to more than can be read. Save the sheet with the requirements as CSV and send that.',
    );
  }
}

function unreadable(): DomainError {
  return new DomainError('invalid', 'import.unreadable_workbook', 'The workbook is damaged. Open it, save it again as XLSX or CSV, and send that.');
}
