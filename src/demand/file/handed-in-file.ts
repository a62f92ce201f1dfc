import { Readable } from 'node:stream';
import { DomainError } from '../../values/domain-error.js';

/** As what CSV files and workbooks are sent. */
export const FILE_TYPES: readonly string[] = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
];

/** Why the tolerant reader does not read a file. Domain §5. */
export const READING_PROBLEMS: readonly string[] = [
  'import.too_large',
  'import.unreadable_workbook',
  'import.old_workbook',
  'import.line_too_long',
  'import.empty',
  'import.interrupted',
];

/** Why a file is not taken, besides. */
export const TAKING_PROBLEMS: readonly string[] = ['import.file_name', 'import.content_type'];

/** The file that a request brings as its body. @throws DomainError `import.content_type` */
export function handedInFile(body: unknown, types: readonly string[] = FILE_TYPES): Readable {
  if (body instanceof Readable) return body;
  throw new DomainError('invalid', 'import.content_type', `Send the file itself as the body, with a Content-Type of ${types.join(', ')}.`);
}
