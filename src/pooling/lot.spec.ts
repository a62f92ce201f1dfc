import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, type Shape, merged, moved, pooled, restored, split } from './lot.js';

const cell = (categoryId: string, region: string, itemId: string): Cell => ({ categoryId, region, itemId, title: `${categoryId} ${region}` });
let last = 0;
const newId = (): string => `new-${(last += 1)}`;
const none: Shape = { lots: [], positions: [] };
const fresh = (...cells: Cell[]): Shape => pooled(cells, none, new Set(), newId);
/** As `WELD 58: w1[58] w2[58,59]`, a lot a line. */
const drawn = (shape: Shape): string[] =>
  shape.lots.map((lot) => {
    const own = shape.positions.filter((position) => position.lotId === lot.id);
    return `${lot.title}: ${own.map((position) => `${position.itemId}[${position.regions.join()}]`).join(' ')}`;
  });
const idOf = (shape: Shape, title: string): string => shape.lots.find((lot) => lot.title === title)?.id ?? '';
const positionOf = (shape: Shape, itemId: string, region: string): string =>
  shape.positions.find((position) => position.itemId === itemId && position.regions.includes(region))?.id ?? '';

const two = fresh(cell('WELD', '58', 'w1'), cell('WELD', '58', 'w2'), cell('WELD', '59', 'w1'), cell('OIL', '58', 'o1'));

describe('pooling', () => {
  test('makes one lot per category and delivery region, numbered in order', () => {
    expect(drawn(two)).toEqual(['WELD 58: w1[58] w2[58]', 'WELD 59: w1[59]', 'OIL 58: o1[58]']);
    expect(two.lots.map((lot) => lot.number)).toEqual([1, 2, 3]);
  });

  test('again keeps what the office has shaped, and finds new lines their place', () => {
    const shaped = merged(two, [idOf(two, 'WELD 58'), idOf(two, 'WELD 59')], 'Welding');
    const again = pooled(
      [cell('WELD', '58', 'w1'), cell('WELD', '59', 'w1'), cell('WELD', '58', 'w3'), cell('OIL', '59', 'o1')],
      shaped,
      new Set(),
      newId,
    );
    expect(drawn(again)).toEqual(['Welding: w1[58,59] w3[58]', 'OIL 59: o1[59]']);
  });

  test('keeps a position whose total is published, also without lines', () => {
    const oil = positionOf(two, 'o1', '58');
    expect(drawn(pooled([cell('WELD', '58', 'w1')], two, new Set([oil]), newId))).toEqual(['WELD 58: w1[58]', 'OIL 58: o1[58]']);
  });
});

describe('shaping lots', () => {
  test('merging makes positions of one item one', () => {
    expect(drawn(merged(two, [idOf(two, 'WELD 58'), idOf(two, 'WELD 59')], undefined))).toEqual(['WELD 58: w1[58,59] w2[58]', 'OIL 58: o1[58]']);
  });

  test('splitting leaves the rest behind', () => {
    const after = split(two, idOf(two, 'WELD 58'), [positionOf(two, 'w2', '58')], 'Wire', newId);
    expect(drawn(after)).toEqual(['WELD 58: w1[58]', 'WELD 59: w1[59]', 'OIL 58: o1[58]', 'Wire: w2[58]']);
  });

  test('moving the last position of a lot ends the lot', () => {
    const after = moved(two, [positionOf(two, 'w1', '59')], idOf(two, 'WELD 58'));
    expect(drawn(after)).toEqual(['WELD 58: w1[58,59] w2[58]', 'OIL 58: o1[58]']);
  });

  test('undoing a merge gives the lots back as they were', () => {
    const after = merged(two, [idOf(two, 'WELD 58'), idOf(two, 'WELD 59')], 'Welding');
    expect(restored(after, two)).toEqual(two);
  });

  test('what was shaped before a line came does not fit any more', () => {
    const more = pooled([cell('WELD', '60', 'w1')], two, new Set(two.positions.map(({ id }) => id)), newId);
    expect(() => restored(more, two)).toThrow(expect.objectContaining({ code: 'lot.lines_changed' }));
  });

  test.each([
    ['lots of two categories do not merge', () => merged(two, [idOf(two, 'WELD 58'), idOf(two, 'OIL 58')], undefined), 'lot.other_category'],
    ['a lot does not merge with itself', () => merged(two, [idOf(two, 'WELD 58'), idOf(two, 'WELD 58')], undefined), 'lot.unchanged'],
    ['nothing splits off completely', () => split(two, idOf(two, 'OIL 58'), [positionOf(two, 'o1', '58')], 'x', newId), 'lot.nothing_left'],
    ['a foreign position does not split off', () => split(two, idOf(two, 'OIL 58'), [positionOf(two, 'w1', '58')], 'x', newId), 'position.missing'],
    ['a position is in its lot already', () => moved(two, [positionOf(two, 'o1', '58')], idOf(two, 'OIL 58')), 'lot.unchanged'],
    ['an unknown lot', () => moved(two, [positionOf(two, 'o1', '58')], 'no-such-lot'), 'lot.missing'],
  ])('%s', (_what, shaping, code) => {
    expect(shaping).toThrow(expect.objectContaining({ code }));
  });
});

const cells = fc
  .uniqueArray(fc.record({ category: fc.constantFrom('A', 'B'), region: fc.constantFrom('44', '45', '58'), item: fc.nat(3) }), {
    minLength: 1,
    selector: ({ category, region, item }) => `${category}${region}${item}`,
  })
  .map((all) => all.map(({ category, region, item }) => cell(category, region, `${category}${item}`)));

test('however the office shapes lots, every cell stays in exactly one position', () => {
  fc.assert(
    fc.property(cells, fc.array(fc.tuple(fc.constantFrom('merge', 'move', 'split'), fc.nat(), fc.nat()), { maxLength: 8 }), (all, steps) => {
      let shape = pooled(all, none, new Set(), newId);
      for (const [step, a, b] of steps) {
        const lot = shape.lots[a % shape.lots.length]?.id ?? '';
        const other = shape.lots[b % shape.lots.length]?.id ?? '';
        const position = shape.positions[b % shape.positions.length]?.id ?? '';
        try {
          if (step === 'merge') shape = merged(shape, [lot, other], undefined);
          if (step === 'move') shape = moved(shape, [position], lot);
          if (step === 'split') shape = split(shape, lot, [position], 'x', newId);
        } catch (error) {
          expect(error).toHaveProperty('kind');
        }
      }
      const held = shape.positions.flatMap((position) => position.regions.map((region) => `${position.itemId} ${region}`));
      expect(held.sort()).toEqual(all.map((one) => `${one.itemId} ${one.region}`).sort());
      expect(new Set(shape.positions.map((position) => `${position.lotId} ${position.itemId}`)).size).toBe(shape.positions.length);
    }),
  );
});
