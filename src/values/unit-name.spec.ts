import { describe, expect, test } from '@jest/globals';
import { unitName } from './unit-name.js';

describe('a unit of Recommendation 20 is called', () => {
  test.each([
    ['KGM', 'kg', 'kg', 'kg', 'kg'],
    ['C62', 'Stück', 'piece', 'Stück', 'pieces'],
    ['HUR', 'Stunde', 'hour', 'Stunden', 'hours'],
    ['MIL', '1.000 Stück', '1,000 pieces', '1.000 Stück', '1,000 pieces'],
  ])('%s: %s, %s, and of many %s, %s', (code, german, english, germanMany, englishMany) => {
    expect([unitName(code, 'de'), unitName(code, 'en')]).toEqual([german, english]);
    expect([unitName(code, 'de', 'many'), unitName(code, 'en', 'many')]).toEqual([germanMany, englishMany]);
  });

  test('by its code where it is rare, and a packaging as it is written', () => {
    expect([unitName('DMQ', 'de'), unitName('Rolle', 'en', 'many')]).toEqual(['DMQ', 'Rolle']);
    expect(unitName('constructor', 'de')).toBe('constructor');
  });
});
