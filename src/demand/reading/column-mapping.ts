import { DomainError } from '../../values/domain-error.js';
import { type Cell, textOf } from './cell.js';
import type { Field } from './header.js';
import { fieldIn, headerKey, type MappingOf, type Vocabulary } from './vocabulary.js';

/** A named column of a file, and what it is taken for. */
export interface NamedColumn<F extends string = Field> {
  /** From 1; of several columns of one name the first. */
  readonly column: number;
  readonly header: string;
  /** null: no field claims it, it is kept aside. */
  readonly field: F | null;
  /** What stands in its first lines. */
  readonly sample: readonly string[];
}

/** So many first lines are shown. */
export const SAMPLE_LINES = 3;
const SAMPLE_LENGTH = 60;
const MOST_COLUMNS = 200;
/** A longer header is prose. */
export const MOST_LETTERS = 200;

/** The columns of a header line that have a name, each name once, with what stands below. Domain §5. */
export function namedColumns<F extends string>(
  headers: readonly Cell[],
  lines: readonly (readonly Cell[])[],
  mapping: MappingOf<F>,
  vocabulary: Vocabulary<F>,
): NamedColumn<F>[] {
  const seen = new Set<string>();
  const columns: NamedColumn<F>[] = [];
  headers.forEach((cell, at) => {
    const header = storable(textOf(cell));
    const key = headerKey(header);
    if (key === '' || header.length > MOST_LETTERS || seen.has(key) || columns.length === MOST_COLUMNS) return;
    seen.add(key);
    const sample = lines.slice(0, SAMPLE_LINES).map((line) => shortened(storable(textOf(line[at] ?? ''))));
    columns.push({ column: at + 1, header, field: fieldIn(vocabulary, header, mapping) ?? null, sample });
  });
  return columns;
}

/** A NUL, or half of a character of two. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** As the database can keep it. */
function storable(text: string): string {
  return text.trim().replace(UNSTORABLE, '\ufffd');
}

function shortened(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${storable(text.slice(0, SAMPLE_LENGTH - 1))}…` : text;
}

/** The line that is most likely meant as header of a file in which none names item, quantity and unit, and what stands below. */
export interface LikelyHeader {
  readonly headers: readonly Cell[];
  readonly lines: readonly (readonly Cell[])[];
  /** How well it fits: headers that are known, then cells that hold words. */
  readonly fit: readonly [known: number, words: number];
}

/** The header stands among the first lines of what looks like a list. */
const LINES_LOOKED_AT = 30;
const NUMBER = /^[\d.,\s'’+-]+$/;

/**
 * Guesses, for a person to look at, which line of a file was meant as its header: the one with most known headers, of
 * equals the one with most words, then the first. Nothing is read by the guess: a mapping goes by names.
 */
export class HeaderSearch {
  private readonly lines: (readonly Cell[])[] = [];

  constructor(private readonly vocabulary: Pick<Vocabulary<string>, 'known'>) {}

  take(cells: readonly Cell[]): void {
    if (this.lines.length < LINES_LOOKED_AT) this.lines.push(cells);
  }

  get likely(): LikelyHeader | undefined {
    let best: LikelyHeader | undefined;
    this.lines.forEach((headers, at) => {
      const texts = headers.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
      const words = texts.filter((text) => !NUMBER.test(text));
      const fit = [words.filter((text) => this.vocabulary.known.has(headerKey(text))).length, words.length] as const;
      if (words.length > 1) best = betterOf(best, { headers, lines: this.lines.slice(at + 1), fit });
    });
    return best;
  }
}

/** The likelier of two header lines, of equals the first. */
export function betterOf(one: LikelyHeader | undefined, other: LikelyHeader | undefined): LikelyHeader | undefined {
  if (!one || !other) return one ?? other;
  const [known, words] = [other.fit[0] - one.fit[0], other.fit[1] - one.fit[1]];
  return known > 0 || (known === 0 && words > 0) ? other : one;
}

/** What somebody says that a header means; null: its column is kept aside. */
export interface Assignment<F extends string = Field> {
  readonly header: string;
  readonly field: F | null;
}

/** What was said earlier of a file's headers. */
export function mappingOf<F extends string>(assignments: readonly Assignment<F>[]): MappingOf<F> {
  return new Map(assignments.map(({ header, field }) => [headerKey(header), field]));
}

/**
 * Refuses to give a meaning to a header that the file does not have, or two meanings to one.
 * @throws DomainError `import.unknown_header`, `import.header_twice`
 */
export function assertAssignable(columns: readonly { readonly header: string }[], assignments: readonly { readonly header: string }[]): void {
  const known = new Set(columns.map(({ header }) => headerKey(header)));
  const keys = assignments.map(({ header }) => headerKey(header));
  const refuse = (code: string, message: string, isWrong: (key: string, at: number) => boolean, detail: string): void => {
    const errors = keys.flatMap((key, at) => (isWrong(key, at) ? [{ pointer: `/columns/${at}/header`, detail }] : []));
    if (errors.length > 0) throw new DomainError('invalid', code, message, errors);
  };
  refuse('import.unknown_header', 'The file has no column of this name; nothing was changed.', (key) => !known.has(key), 'is no header of the file');
  refuse('import.header_twice', 'A header has one meaning; nothing was changed.', (key, at) => keys.indexOf(key) !== at, 'is named twice');
}
