import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { assertStatable, type SupplierItem } from './supplier-item.js';

const CODES = ['W-1', 'W-2', 'W-3'];
const called = (item: string, number: string | null, link: string | null = null): SupplierItem => ({ item, number, link });

/** Where what is stated is refused, and why. */
function faultsOf(stated: readonly SupplierItem[], standing: readonly SupplierItem[] = []): (readonly [string, string])[] {
  try {
    assertStatable(stated, CODES, standing);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'supplier_item.refused') throw error;
    return error.errors.map(({ pointer, detail }) => [pointer, detail] as const);
  }
}

describe("a supplier's own numbers (Domain §13, decision 15)", () => {
  test('are each of one item', () => expect(faultsOf([called('W-1', '4711'), called('W-2', '4712', 'https://a.example')])).toEqual([]));
  test('are of items that the agreement sells, each named once', () =>
    expect(faultsOf([called('X-9', '1'), called('W-1', '2'), called('W-1', '3')])).toEqual([
      ['/items/0/item', 'the agreement does not sell X-9'],
      ['/items/2/item', 'W-1 is named twice'],
    ]));
  test('mean no second item, however they are written', () => {
    expect(faultsOf([called('W-1', 'ab 1'), called('W-2', 'AB  1')])).toEqual([['/items/1/number', 'AB  1 means W-1 already']]);
    expect(faultsOf([called('W-2', '4711')], [called('W-1', '4711')])).toEqual([['/items/0/number', '4711 means W-1 already']]);
  });
  test("are no other item's code, but may be the item's own", () => {
    expect(faultsOf([called('W-1', 'w-2')])).toEqual([['/items/0/number', 'w-2 means W-2 already']]);
    expect(faultsOf([called('W-1', 'W-1')])).toEqual([]);
  });
  test('are exchanged between items in one go, and free once they are taken off', () => {
    const standing = [called('W-1', '4711'), called('W-2', '4712')];
    expect(faultsOf([called('W-1', '4712'), called('W-2', '4711')], standing)).toEqual([]);
    expect(faultsOf([called('W-1', null), called('W-3', '4711')], standing)).toEqual([]);
  });
});
