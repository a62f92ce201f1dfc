import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../values/domain-error.js';
import { CsvReader, type Separator } from './csv.js';

function read(chunks: readonly string[], separator: Separator = ';'): [number, ...string[]][] {
  const records: [number, ...string[]][] = [];
  const reader = new CsvReader(separator, (row, cells) => records.push([row, ...cells]));
  chunks.forEach((chunk) => reader.read(chunk, false));
  reader.read('', true);
  return records;
}

describe('records are cut as a spreadsheet cuts them', () => {
  test('empty lines count as rows, short and long ones are kept as they are', () => {
    expect(read(['a;b\n\nc\nd;;e;\n'])).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, 'c'],
      [4, 'd', '', 'e', ''],
    ]);
  });

  test('quoted cells hold separators, quotes and line breaks; such a line is one row', () => {
    expect(read(['"a;b";"wie ""2026""";"x\ny"\nz;1\n'])).toEqual([
      [1, 'a;b', 'wie "2026"', 'x\ny'],
      [2, 'z', '1'],
    ]);
  });

  test('a quote within a cell is a character', () => {
    expect(read(['Rohr 1/2" Zoll;5\n'])).toEqual([[1, 'Rohr 1/2" Zoll', '5']]);
  });

  test('a quote that is never closed, or lines later in a cell, swallows no line', () => {
    expect(read(['A;"2 Zoll;10\nB;5\n'])).toEqual([
      [1, 'A', '"2 Zoll', '10'],
      [2, 'B', '5'],
    ]);
    expect(read(['A;"2 Zoll;10\nB;5\nC;"3 Zoll;7\n'])).toEqual([
      [1, 'A', '"2 Zoll', '10'],
      [2, 'B', '5'],
      [3, 'C', '"3 Zoll', '7'],
    ]);
  });

  test('="…" is what spreadsheets are told to keep as text', () => {
    expect(read(['="0123";"=""4099000070010""";=1\n'])).toEqual([[1, '0123', '4099000070010', '=1']]);
  });

  test('the last line needs no line end', () => {
    expect(read(['a;b\nc;"d"'])).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ]);
  });

  test('a line without end is refused before it fills the memory', () => {
    const reader = new CsvReader(';', () => undefined);
    expect(() => reader.read('x'.repeat(2_000_000), false)).toThrow(DomainError);
  });
});

describe('laws', () => {
  const cell = fc.stringMatching(/^[a-z0-9;,"\n\täé€ ]{0,8}$/);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('what is written with quotes is read again, whatever the chunks', () => {
    fc.assert(
      fc.property(table, fc.constantFrom<Separator>(';', ',', '\t'), fc.array(fc.nat(200), { maxLength: 5 }), (rows, separator, cuts) => {
        const text = rows.map((row) => row.map(quoted).join(separator)).join('\n') + '\n';
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const chunks = at.slice(1).map((end, index) => text.slice(at[index], end));
        // ="…" is unwrapped, so a cell that is exactly that comes back without it: not among these characters.
        expect(read(chunks, separator)).toEqual(rows.map((row, index) => [index + 1, ...row]));
      }),
      { numRuns: 2000 },
    );
  });

  test('any text gives the same records in whatever chunks it comes, and no line gets lost', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab;"\n=]{0,60}$/), fc.array(fc.nat(60), { maxLength: 4 }), (text, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const chunks = at.slice(1).map((end, index) => text.slice(at[index], end));
        const whole = read([text]);
        expect(read(chunks)).toEqual(whole);
        const letters = (of: string): number => of.replace(/[^ab]/g, '').length;
        expect(letters(whole.flatMap(([, ...cells]) => cells).join(''))).toBe(letters(text));
      }),
      { numRuns: 5000 },
    );
  });
});
