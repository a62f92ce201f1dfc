import { describe, expect, test } from '@jest/globals';
import { similarItems } from './similar-items.js';

const named = (code: string, nameDe: string, nameEn = nameDe) => ({ code, nameDe, nameEn });
const found = (words: string, ...items: ReturnType<typeof named>[]): (string | number)[][] =>
  similarItems(words, items, 5).map(({ item, likeness }) => [item.code, Math.round(likeness * 100) / 100]);

describe('items that a member may mean are found by the groups of three letters that names share (Domain §5)', () => {
  test('the same words are wholly alike, whatever their case and order', () => {
    expect(found('draht ROT', named('A-1', 'Rot Draht'))).toEqual([['A-1', 1]]);
  });

  test('likeness is half of what both share and half of how much of the name is held', () => {
    // " öl", "öl " of the words' 2; "hydrauliköl" has 11 groups, of which "öl " is shared: 1/13 + 1/22.
    expect(similarItems('Öl', [named('X', 'Hydrauliköl')], 5)).toEqual([]);
    // "Handschuhe" and "Handschuh" share " ha", "han", "and", "nds", "dsc", "sch", "chu", "huh" = 8; 10 and 9 groups: 8/19 + 8/18.
    expect(found('Handschuhe', named('H', 'Handschuh'))).toEqual([['H', Math.round((8 / 19 + 8 / 18) * 100) / 100]]);
  });

  test('a long description that names an item finds it, in either language and by its code', () => {
    const items = [named('SH-1', 'Schutzhandschuh', 'Safety glove'), named('W-1010', 'Drahtelektrode', 'Wire electrode')];
    expect(found('We need safety glove, size 9, blue', ...items).map(([code]) => code)).toEqual(['SH-1']);
    expect(found('W 1010 oder gleichwertig', ...items).map(([code]) => code)).toEqual(['W-1010']);
  });

  test('the likest comes first, of equals the lower code; what is hardly alike is left out', () => {
    expect(
      found('Schraube M8', named('B', 'Schraube'), named('A', 'Schraube'), named('C', 'Schraube M8'), named('D', 'Strom')).map(([code]) => code),
    ).toEqual(['C', 'A', 'B']);
  });

  test('no more than asked for are named, and nothing is found by signs alone', () => {
    const items = Array.from({ length: 9 }, (_, at) => named(`A-${at}`, 'Draht'));
    expect(similarItems('Draht', items, 3)).toHaveLength(3);
    expect(similarItems('–/()', items, 3)).toEqual([]);
  });
});
