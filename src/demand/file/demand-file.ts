import { DomainError } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import type { NamedColumn } from '../reading/column-mapping.js';
import type { ColumnMapping } from '../reading/header.js';

/** What became of a demand file. Domain §5. */
export type FileState = 'checked' | 'faulty' | 'committed' | 'replaced';

/** A demand file as a member sent it; its lines count once it is committed, until another of its name replaces it. */
export interface DemandFile {
  readonly id: string;
  readonly roundId: string;
  readonly membershipId: string;
  /** The member's number in the network. */
  readonly membership: string;
  readonly fileName: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly contentHash: string;
  readonly sizeBytes: string;
  readonly state: FileState;
  readonly lines: string;
  readonly faults: string;
  readonly replacedFileId: string | undefined;
  readonly receivedAt: Instant;
  readonly committedAt: Instant | undefined;
  readonly version: number;
  /** How often it was checked; the last check's faults are those that count. */
  readonly checks: number;
  /** Its named columns, as the last check took them. */
  readonly columns: readonly NamedColumn[];
  /** What its member has said that headers mean. */
  readonly mapping: ColumnMapping;
}

/** What an import came to. `unchanged`: the same bytes are in force already, under whatever name. Domain §5. */
export type Outcome = 'checked' | 'faulty' | 'committed' | 'replaced' | 'unchanged';

/** What the member can do with its file. */
export function actionsOn(file: Pick<DemandFile, 'state'>): ('commit' | 'correct')[] {
  if (file.state === 'checked') return ['commit', 'correct'];
  return file.state === 'faulty' ? ['correct'] : [];
}

/**
 * A file's name as it is compared: without folders, in one Unicode form.
 * @throws DomainError `import.file_name`
 */
export function fileNameOf(given: string): string {
  const name = given.normalize('NFC').split(/[\\/]/).at(-1)?.trim() ?? '';
  // biome-ignore lint: control characters are what is looked for
  if (name !== '' && name.length <= 255 && !/[\u0000-\u001f\u007f]/.test(name)) return name;
  throw new DomainError('invalid', 'import.file_name', 'Name the file with 1 to 255 characters in “fileName”, e.g. ?fileName=Bedarf.csv.', [
    { pointer: '/query/fileName', detail: '1 to 255 characters' },
  ]);
}
