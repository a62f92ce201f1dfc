import { expect, test } from '@jest/globals';
import { languageIn } from './language.js';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['EN-gb', 'en'],
  ['fr, en;q=0.3, de;q=0.7', 'de'],
  ['fr-CH, it', undefined],
  ['en;q=0.5, de;q=0.5', 'en'],
  ['de;q=0, en;q=0.1', 'en'],
  ['*', undefined],
] as const)('“%s” asks for %s. RFC 9110 §12.5.4', (header, language) => {
  expect(languageIn(header)).toBe(language);
});
