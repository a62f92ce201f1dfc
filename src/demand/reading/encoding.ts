import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** How a text file's bytes are to be read. Domain §5. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What 0x80–0x9F mean in Windows-1252; Node 20's own decoder takes them for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Whether all chunks of a file together are UTF-8; characters may be cut between chunks. RFC 3629. */
export class Utf8Check {
  private rest: Buffer = Buffer.alloc(0);
  private holds = true;

  add(chunk: Buffer): void {
    if (!this.holds) return;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const end = bytes.length - cutOff(bytes);
    this.holds = isUtf8(bytes.subarray(0, end));
    this.rest = Buffer.from(bytes.subarray(end));
  }

  get isUtf8(): boolean {
    return this.holds && this.rest.length === 0;
  }
}

/** How many bytes at the end begin a character that goes on in the next chunk. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** @param head the file's first bytes @param isUtf8File whether all of it is UTF-8 */
export function encodingOf(head: Buffer, isUtf8File: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return isUtf8File ? 'utf-8' : 'windows-1252';
}

/** Turns the chunks of a file into text: without byte order mark, every line end as `\n`, and no NUL. */
export class TextDecoding {
  private readonly decoder: TextDecoder | undefined;
  private isFirst = true;
  private endsWithReturn = false;

  constructor(encoding: Encoding) {
    // Beyond Windows-1252, which only the table above reads right. ignoreBOM: the mark is taken off below, for all alike.
    this.decoder = encoding === 'windows-1252' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  }

  /** @param isLast whether no chunk follows */
  text(chunk: Buffer, isLast: boolean): string {
    let text = this.decoder ? this.decoder.decode(chunk, { stream: !isLast }) : fromWindows1252(chunk);
    if (this.isFirst && text.length > 0) {
      this.isFirst = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    if (text.includes('\0')) text = text.replaceAll('\0', '\ufffd');
    return this.withPlainLineEnds(text, isLast);
  }

  private withPlainLineEnds(text: string, isLast: boolean): string {
    let whole = this.endsWithReturn ? `\r${text}` : text;
    this.endsWithReturn = !isLast && whole.endsWith('\r');
    if (this.endsWithReturn) whole = whole.slice(0, -1);
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
}

function fromWindows1252(chunk: Buffer): string {
  const text = chunk.toString('latin1');
  return /[\x80-\x9f]/.test(text) ? text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80)) : text;
}
