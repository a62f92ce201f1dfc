import { describe, expect, test } from '@jest/globals';
import { assertBeginsAsNamed, contentTypeOf, documentNameOf } from './document.js';

describe('a document’s name', () => {
  test.each([
    ['Zeichnung 4711.PDF', 'Zeichnung 4711.PDF'],
    ['C:\\Ausschreibung\\Anlage.docx', 'Anlage.docx'],
    ['../../etc/Anlage.txt', 'Anlage.txt'],
    ['U\u0308bersicht.xlsx', 'Übersicht.xlsx'],
  ])('%j is kept as %j', (given, kept) => expect(documentNameOf(given)).toBe(kept));

  test.each([
    ['', 'empty'],
    [`${'x'.repeat(197)}.pdf`, 'too long'],
    ['Anlage\u202efdp.txt', 'turning the direction of writing round'],
    ['Anlage\n.pdf', 'of two lines'],
    ['An"lage.pdf', 'with a quotation mark'],
  ])('%j is refused: %s', (given) => expect(() => documentNameOf(given)).toThrow(expect.objectContaining({ code: 'document.name' })));

  test.each(['start.html', 'logo.svg', 'tool.exe', 'old.doc', 'all.zip', 'pdf', 'Anlage.'])('%s is no kind of document that is taken', (given) =>
    expect(() => documentNameOf(given)).toThrow(expect.objectContaining({ code: 'document.type' })),
  );
});

test('what it is said to be follows from its name', () => {
  expect([contentTypeOf('a.pdf'), contentTypeOf('a.JPG'), contentTypeOf('a.txt')]).toEqual(['application/pdf', 'image/jpeg', 'text/plain']);
});

describe('a document’s first bytes', () => {
  test.each([
    ['a.pdf', '%PDF-1.7'],
    ['a.docx', 'PK\u0003\u0004'],
    ['a.dwg', 'AC1032'],
    ['a.stp', 'ISO-10303-21;'],
    ['a.csv', 'item;unit'],
  ])('of %s may be %j', (name, head) => expect(() => assertBeginsAsNamed(name, Buffer.from(head, 'latin1'))).not.toThrow());

  test.each([
    ['a.pdf', '<html>'],
    ['a.pdf', ' %PDF-1.7'],
    ['a.pdf', '%PD'],
    ['a.docx', 'MZ\u0090\u0000'],
    ['a.png', '\u0089PNG'],
    ['a.txt', 'MZ\u0090\u0000'],
  ])('of %s may not be %j', (name, head) =>
    expect(() => assertBeginsAsNamed(name, Buffer.from(head, 'latin1'))).toThrow(expect.objectContaining({ code: 'document.content' })),
  );
});
