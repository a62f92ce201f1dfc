import { describe, expect, test } from '@jest/globals';
import { line, prose } from './fields.js';

describe('text that somebody sends', () => {
  test('may have several lines, tabs, and any whole character', () => {
    expect(prose(100).parse(' Wir liefern\n\tdonnerstags 🚚 ')).toBe('Wir liefern\n\tdonnerstags 🚚');
    expect(line(100).parse(' Müller & Söhne 🏭 ')).toBe('Müller & Söhne 🏭');
  });

  test.each(['a\u0000b', 'a\ud800b', 'a\udc00'])('is refused where the database could not keep it: %j', (text) => {
    expect([line(100).safeParse(text).success, prose(100).safeParse(text).success]).toEqual([false, false]);
  });

  test('is one line where one is asked for', () => {
    expect(line(100).safeParse('a\nb').success).toBe(false);
  });
});
