import { DomainError } from '../../values/domain-error.js';

/** A document that somebody handed in, without its bytes. */
export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
  /** For malware, before it was kept. */
  readonly isScanned: boolean;
}

interface FileKind {
  readonly contentType: string;
  /** What such files begin with; undefined: text, which has no NUL. */
  readonly begins: Buffer | undefined;
}

const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** By the end of the name. Nothing that a browser would run, no old Office files, which may hold macros unseen. */
const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['pdf', { contentType: 'application/pdf', begins: PDF }],
  ['docx', { contentType: `${OFFICE}.wordprocessingml.document`, begins: ZIP }],
  ['xlsx', { contentType: `${OFFICE}.spreadsheetml.sheet`, begins: ZIP }],
  ['pptx', { contentType: `${OFFICE}.presentationml.presentation`, begins: ZIP }],
  ['odt', { contentType: 'application/vnd.oasis.opendocument.text', begins: ZIP }],
  ['ods', { contentType: 'application/vnd.oasis.opendocument.spreadsheet', begins: ZIP }],
  ['png', { contentType: 'image/png', begins: PNG }],
  ['jpg', { contentType: 'image/jpeg', begins: JPEG }],
  ['jpeg', { contentType: 'image/jpeg', begins: JPEG }],
  ['dwg', { contentType: 'image/vnd.dwg', begins: Buffer.from('AC10') }],
  ['step', { contentType: 'model/step', begins: Buffer.from('ISO-10303-21;') }],
  ['stp', { contentType: 'model/step', begins: Buffer.from('ISO-10303-21;') }],
  ['csv', { contentType: 'text/csv', begins: undefined }],
  ['txt', { contentType: 'text/plain', begins: undefined }],
]);

/** The ends of names that a document may have. */
export const FILE_ENDS: readonly string[] = [...KINDS.keys()];

// biome-ignore lint: control characters, and such as turn the direction of writing round, are what is looked for
const HIDING = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"<>:|?*]/;

/**
 * A document's name as it is kept: without folders, in one Unicode form, with nothing that hides how it ends.
 * @throws DomainError `document.name`, `document.type`
 */
export function documentNameOf(given: string): string {
  const name = given.normalize('NFC').split(/[\\/]/).at(-1)?.trim() ?? '';
  if (name === '' || name.length > 200 || HIDING.test(name))
    throw new DomainError('invalid', 'document.name', 'Name the document with 1 to 200 ordinary characters, e.g. ?name=Drawing.pdf.', [
      { pointer: '/query/name', detail: '1 to 200 ordinary characters' },
    ]);
  kindOf(name);
  return name;
}

/** @throws DomainError `document.type` */
export function contentTypeOf(name: string): string {
  return kindOf(name).contentType;
}

/**
 * Whether a file's first bytes are those of what its name says.
 * @throws DomainError `document.content`
 */
export function assertBeginsAsNamed(name: string, head: Buffer): void {
  const { begins } = kindOf(name);
  if (begins === undefined ? !head.includes(0) : head.subarray(0, begins.length).equals(begins)) return;
  throw new DomainError('invalid', 'document.content', `“${name}” holds something else than its name says. Save it anew and send that.`);
}

function kindOf(name: string): FileKind {
  const kind = KINDS.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  if (kind) return kind;
  throw new DomainError(
    'invalid',
    'document.type',
    `“${name}” is no kind of document that is taken. Its name ends with one of: ${FILE_ENDS.join(', ')}.`,
    [{ pointer: '/query/name', detail: 'a kind of document that is not taken' }],
  );
}
