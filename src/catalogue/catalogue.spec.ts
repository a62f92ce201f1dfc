import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../values/domain-error.js';
import { assertCatalogue, type Catalogue, type Category, type Item, type Present } from './catalogue.js';

const nothing: Present = { categories: new Map(), baseUnits: new Map(), gtins: new Map() };
const category = (code: string, parent?: string): Category => ({ code, nameDe: code, nameEn: code, parent });
const item = (over: Partial<Item> = {}): Item => ({
  code: 'W-1010',
  category: 'WELD',
  nameDe: 'Draht',
  nameEn: 'Wire',
  baseUnit: 'KGM',
  packagings: [],
  ...over,
});
const catalogue = (over: Partial<Catalogue> = {}): Catalogue => ({ categories: [category('WELD')], items: [item()], ...over });

function faultsOf(given: Catalogue, present: Present = nothing): string[] {
  try {
    assertCatalogue(given, present);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
  }
}

describe('a catalogue is taken as a whole or not at all', () => {
  test('categories, items, units and packagings that fit are accepted', () => {
    expect(
      faultsOf(
        catalogue({
          items: [
            item({
              packagings: [
                { name: 'VE', baseQuantity: '100' },
                { name: 'Rolle', baseQuantity: '15.5' },
              ],
            }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('an item needs a category of the network and an active unit', () => {
    expect(faultsOf(catalogue({ items: [item({ category: 'X', baseUnit: 'KILO' })] }))).toEqual([
      '/items/0/category: there is no category “X”',
      '/items/0/baseUnit: “KILO” is no active UN/ECE Rec 20 code, e.g. KGM, C62, MTR',
    ]);
  });

  test('a category that is there already can be named', () => {
    expect(faultsOf({ categories: [], items: [item()] }, { ...nothing, categories: new Map([['WELD', null]]) })).toEqual([]);
  });

  test('no category stands below itself, however long the way', () => {
    expect(
      faultsOf(
        { categories: [category('A', 'B')], items: [] },
        {
          ...nothing,
          categories: new Map([
            ['B', 'C'],
            ['C', 'A'],
            ['A', null],
          ]),
        },
      ),
    ).toEqual(['/categories/0/parent: “A” would stand below itself']);
  });

  test('an item keeps its base unit, since lines are counted in it', () => {
    expect(faultsOf(catalogue(), { ...nothing, baseUnits: new Map([['W-1010', 'MTR']]) })).toEqual([
      '/items/0/baseUnit: it is counted in MTR, and lines may be: make a new item for KGM',
    ]);
  });

  test('codes, GTINs and packaging names stand for one thing only', () => {
    const twice = [
      item({ gtin: '4099000070010' }),
      item({
        code: 'W-2',
        gtin: '4099000070010',
        packagings: [
          { name: 'VE', baseQuantity: '1' },
          { name: 've.', baseQuantity: '2' },
        ],
      }),
      item(),
    ];
    expect(faultsOf(catalogue({ items: twice }))).toEqual([
      '/items/1/gtin: “4099000070010” is the GTIN of “W-1010” already',
      '/items/1/packagings/1/name: “ve.” is named twice',
      '/items/2/code: “W-1010” is named twice',
    ]);
  });
});
