import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Encoding, encodingOf, TextDecoding, Utf8Check } from './encoding.js';

function decode(chunks: readonly Buffer[], encoding: Encoding): string {
  const decoding = new TextDecoding(encoding);
  return chunks.map((chunk) => decoding.text(chunk, false)).join('') + decoding.text(Buffer.alloc(0), true);
}

function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const at = [0, ...cuts.map((each) => Math.min(each, bytes.length)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

function isUtf8(chunks: readonly Buffer[]): boolean {
  const check = new Utf8Check();
  chunks.forEach((chunk) => check.add(chunk));
  return check.isUtf8;
}

describe('encodings', () => {
  test('Windows-1252 has the euro sign, dashes and quotes where Node 20 has control characters', () => {
    const bytes = Buffer.from([0x80, 0x20, 0x96, 0x20, 0x84, 0x93, 0x20, 0x9f, 0xe4, 0xd6, 0xdf, 0xa0, 0xb2]);
    expect(decode([bytes], 'windows-1252')).toBe('€ – „“ ŸäÖß\u00a0²');
  });

  test('a file is UTF-8 only if all of it is', () => {
    expect([
      isUtf8([Buffer.from('Stück €')]),
      isUtf8([Buffer.from('St'), Buffer.from([0xfc])]),
      isUtf8([Buffer.from('Stück').subarray(0, 3)]),
    ]).toEqual([true, false, false]);
    expect(encodingOf(Buffer.from('Artikel'), true)).toBe('utf-8');
    expect(encodingOf(Buffer.from('Artikel'), false)).toBe('windows-1252');
  });

  test('UTF-16 is known by its byte order mark', () => {
    expect(encodingOf(Buffer.from([0xff, 0xfe, 0x41, 0]), false)).toBe('utf-16le');
    expect(decode([Buffer.from('\ufeffArtikel\tStück\r\n', 'utf16le')], 'utf-16le')).toBe('Artikel\tStück\n');
    expect(decode([Buffer.from('\ufeffMenge', 'utf16le').swap16()], 'utf-16be')).toBe('Menge');
  });

  test('the byte order mark is no text, line ends are one, NUL is none', () => {
    expect(decode([Buffer.from('\ufeffa\r\nb\rc\nd\0')], 'utf-8')).toBe('a\nb\nc\nd\ufffd');
  });

  test('chunks may be cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ä', '€', '😀', '\r\n', '\n', '\r', ';') }),
        fc.array(fc.nat(80), { maxLength: 5 }),
        (text, cuts) => {
          const bytes = Buffer.from(text);
          expect(isUtf8(cut(bytes, cuts))).toBe(true);
          expect(decode(cut(bytes, cuts), 'utf-8')).toBe(text.replace(/\r\n?/g, '\n'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any bytes: the check in chunks says what the check at once says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.array(fc.nat(30), { maxLength: 4 }), (array, cuts) => {
        expect(isUtf8(cut(Buffer.from(array), cuts))).toBe(isUtf8([Buffer.from(array)]));
      }),
      { numRuns: 3000 },
    );
  });
});
