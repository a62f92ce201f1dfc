import { DomainError } from '../../values/domain-error.js';

/** What separates cells. Domain §5. */
export type Separator = ';' | ',' | '\t';

export const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

/** Takes a record: its 1-based line as a spreadsheet counts it (a cell with line breaks is one line), cells, text as sent. */
export type TakeRecord = (row: number, cells: readonly string[], raw: string) => void;

/** A quoted cell longer than this is none: its quote was a sign of inches. Excel's own limit for a cell is 32,767. */
const LONGEST_QUOTED = 65_536;
const LONGEST_RECORD = 1_048_576;

/**
 * Cuts text into records, chunk by chunk, in constant memory. A quote counts only at the start of a cell; one that is
 * never closed, or is closed lines later in the middle of a cell, is just a character, so that it swallows no lines.
 * A line without end is refused (`import.line_too_long`).
 */
export class CsvReader {
  private rest = '';
  private row = 0;

  constructor(
    private readonly separator: Separator,
    private readonly take: TakeRecord,
  ) {}

  /** @param text with `\n` as line end @param isLast whether no text follows */
  read(text: string, isLast: boolean): void {
    const whole = this.withRest(text);
    const hasQuotes = whole.includes('"');
    let start = 0;
    for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', start)) {
      const line = whole.slice(start, end);
      if (hasQuotes && line.includes('"')) {
        const next = this.quoted(whole, start, isLast);
        if (next === undefined) break;
        start = next;
      } else {
        this.plain(line);
        start = end + 1;
      }
    }
    this.rest += whole.slice(start);
    if (this.rest.length > LONGEST_RECORD) {
      throw new DomainError(
        'invalid',
        'import.line_too_long',
        `Line ${this.row + 1} is longer than ${LONGEST_RECORD} characters. Send a CSV or XLSX file with one requirement a line.`,
      );
    }
    if (isLast) this.finish();
  }

  /** The text to go on with. The usual line that two chunks share is taken by itself, so that no chunk is copied for it. */
  private withRest(text: string): string {
    const rest = this.rest;
    const end = text.indexOf('\n');
    this.rest = '';
    if (rest === '' || end < 0) return rest + text;
    const line = rest + text.slice(0, end);
    if (line.includes('"')) return rest + text;
    this.plain(line);
    return text.slice(end + 1);
  }

  private plain(line: string): void {
    this.row += 1;
    this.take(this.row, line.split(this.separator), line);
  }

  /** A record with quotes from `start`; gives where the next one starts, or undefined when more text is needed. */
  private quoted(text: string, start: number, isLast: boolean): number | undefined {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, this.separator) : undefined;
      if (quoted === 'open' && !isLast && text.length - at < LONGEST_QUOTED) return undefined;
      const [cell, end] = quoted === undefined || quoted === 'open' ? bareCell(text, at, this.separator) : quoted;
      if (end >= text.length && !isLast) return undefined;
      cells.push(unwrapped(cell));
      if (end >= text.length || text[end] === '\n') {
        this.row += 1;
        this.take(this.row, cells, text.slice(start, end));
        return end + 1;
      }
      at = end + 1;
    }
  }

  private finish(): void {
    let text = this.rest;
    this.rest = '';
    while (text !== '') {
      const next: number | undefined = this.quoted(text, 0, true);
      text = next === undefined ? '' : text.slice(next);
    }
  }
}

/** `="0123"`, as spreadsheets are told to keep a text. */
function unwrapped(cell: string): string {
  return cell.charCodeAt(0) === 61 && cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell;
}

function bareCell(text: string, start: number, separator: string): [string, number] {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return [text.slice(start, end), end];
}

/** The cell and where it ends; `open` when no quote closes it; undefined when its quote is just a character. */
function quotedCell(text: string, start: number, separator: string): [string, number] | 'open' | undefined {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return 'open';
  const inside = text.slice(start + 1, close);
  const [behind, end] = bareCell(text, close + 1, separator);
  if (behind.trim() !== '' && inside.includes('\n')) return undefined;
  if (inside.length > LONGEST_QUOTED) return undefined;
  return [(inside.includes('"') ? inside.replaceAll('""', '"') : inside) + behind.trimEnd(), end];
}
