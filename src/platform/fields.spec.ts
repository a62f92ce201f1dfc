import { describe, expect, test } from '@jest/globals';
import { code, line, prose } from './fields.js';

describe('text that somebody sends', () => {
  test('may have several lines, tabs, and any whole character', () => {
    expect(prose(100).parse(' Wir liefern\n\tdonnerstags 🚚 ')).toBe('Wir liefern\n\tdonnerstags 🚚');
    expect(line(100).parse(' Müller & Söhne 🏭 ')).toBe('Müller & Söhne 🏭');
  });

  test.each(['a\u0000b', 'a\ud800b', 'a\udc00'])('is refused where the database could not keep it: %j', (text) => {
    expect([line(100).safeParse(text).success, prose(100).safeParse(text).success]).toEqual([false, false]);
  });

  test.each(['a\u0007b', 'a\u001bb', 'a\u007fb'])('is refused with any other control character: %j', (text) => {
    expect([line(100), code(100), prose(100)].map((field) => field.safeParse(text).success)).toEqual([false, false, false]);
  });

  test('is one line where one is asked for', () => {
    expect([line(100), code(100)].map((field) => field.safeParse('a\nb').success)).toEqual([false, false]);
  });

  test('may be left empty only where a field says so', () => {
    expect([line(100), code(100), prose(100)].map((field) => field.safeParse('').success)).toEqual([false, false, false]);
    expect([line(100, 0), code(100, 0), prose(100, 0)].map((field) => field.safeParse('').success)).toEqual([true, true, true]);
  });

  test('a code is taken as it stands, since what it names may begin with a blank', () => {
    expect(code(100).parse(' A-1')).toBe(' A-1');
  });
});
