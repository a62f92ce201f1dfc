import { DomainError, missing } from '../values/domain-error.js';
import { invariant } from '../values/invariant.js';

/** A pooled lot: what suppliers bid on as a whole. Domain §6.2. */
export interface Lot {
  readonly id: string;
  readonly categoryId: string;
  readonly region: string;
  readonly title: string;
  readonly number: number;
}

/** A lot's position: one item, of the lines of one delivery region or, after a merge, of several. */
export interface Position {
  readonly id: string;
  readonly lotId: string;
  readonly itemId: string;
  readonly regions: readonly string[];
}

/** How a round's lines are cut into lots and positions. */
export interface Shape {
  readonly lots: readonly Lot[];
  readonly positions: readonly Position[];
}

/** All lines of one item in one delivery region; `title` is that of the lot made for it where there is none. */
export interface Cell {
  readonly categoryId: string;
  readonly itemId: string;
  readonly region: string;
  readonly title: string;
}

/**
 * Finds every cell its position: the one that holds it already, else one in the lot of its category and region, else
 * one in a new such lot. Domain §6.2.
 * @param cells in the order in which new lots are numbered
 * @param keep positions that stay although no line is left for them (their total is published)
 */
export function pooled(cells: readonly Cell[], before: Shape, keep: ReadonlySet<string>, newId: () => string): Shape {
  const lots = [...before.lots];
  const homes = new Map(lots.toReversed().map((lot) => [`${lot.categoryId} ${lot.region}`, lot]));
  const held = new Map(before.positions.flatMap((position) => position.regions.map((region) => [`${position.itemId} ${region}`, position.id])));
  const positions = new Map(before.positions.map((position) => [`${position.lotId} ${position.itemId}`, position]));
  const used = new Set(keep);
  let number = Math.max(0, ...lots.map((lot) => lot.number));
  const lotFor = ({ categoryId, region, title }: Cell): Lot => {
    const home = homes.get(`${categoryId} ${region}`);
    if (home) return home;
    number += 1;
    const lot = { id: newId(), categoryId, region, title, number };
    homes.set(`${categoryId} ${region}`, lot);
    lots.push(lot);
    return lot;
  };
  for (const cell of cells) {
    let id = held.get(`${cell.itemId} ${cell.region}`);
    if (id === undefined) {
      const lot = lotFor(cell);
      const there = positions.get(`${lot.id} ${cell.itemId}`);
      id = there?.id ?? newId();
      positions.set(`${lot.id} ${cell.itemId}`, { id, lotId: lot.id, itemId: cell.itemId, regions: [...(there?.regions ?? []), cell.region] });
    }
    used.add(id);
  }
  return withoutEmptyLots({ lots, positions: [...positions.values()].filter((position) => used.has(position.id)) });
}

function withoutEmptyLots({ lots, positions }: Shape): Shape {
  const filled = new Set(positions.map((position) => position.lotId));
  return { lots: lots.filter((lot) => filled.has(lot.id)), positions };
}

/**
 * Moves positions into a lot; a position of an item that the lot has already becomes one with it. Lots left empty end.
 * @throws DomainError `lot.missing`, `position.missing`, `lot.other_category`, when nothing moves `lot.unchanged`
 */
export function moved(shape: Shape, positionIds: readonly string[], targetId: string): Shape {
  const target = lotOf(shape, targetId);
  const moving = new Set(positionIds);
  for (const id of moving) {
    const position = positionOf(shape, id);
    assertSameCategory(target, lotOf(shape, position.lotId));
    if (position.lotId === targetId) throw new DomainError('conflict', 'lot.unchanged', `Position ${id} is in lot ${target.number} already.`);
  }
  const positions = new Map<string, Position>();
  const inOrder = [...shape.positions].sort((a, b) => (moving.has(a.id) ? 1 : 0) - (moving.has(b.id) ? 1 : 0));
  for (const position of inOrder) {
    const lotId = moving.has(position.id) ? targetId : position.lotId;
    const key = `${lotId} ${position.itemId}`;
    const there = positions.get(key);
    positions.set(key, there ? { ...there, regions: [...there.regions, ...position.regions].sort() } : { ...position, lotId });
  }
  return sameCells(shape, withoutEmptyLots({ lots: shape.lots, positions: [...positions.values()] }));
}

/** Merges lots of one category into the first one. @throws DomainError as `moved` */
export function merged(shape: Shape, lotIds: readonly string[], title: string | undefined): Shape {
  const [targetId = '', ...others] = lotIds;
  const positions = shape.positions.filter((position) => others.includes(position.lotId) && position.lotId !== targetId);
  for (const id of others) lotOf(shape, id);
  if (positions.length === 0) throw new DomainError('invalid', 'lot.unchanged', 'Name at least two different lots to merge.');
  const after = moved(
    shape,
    positions.map((position) => position.id),
    targetId,
  );
  return { ...after, lots: after.lots.map((lot) => (lot.id === targetId && title !== undefined ? { ...lot, title } : lot)) };
}

/**
 * Splits positions off a lot into a new one, of the same category and region.
 * @throws DomainError `lot.missing`, `position.missing`, `lot.nothing_left` when no position would stay behind
 */
export function split(shape: Shape, lotId: string, positionIds: readonly string[], title: string, newId: () => string): Shape {
  const lot = lotOf(shape, lotId);
  const own = shape.positions.filter((position) => position.lotId === lotId).map((position) => position.id);
  if (positionIds.some((id) => !own.includes(id))) throw missing('position');
  if (own.every((id) => positionIds.includes(id)))
    throw new DomainError('conflict', 'lot.nothing_left', `No position would stay in lot ${lot.number}. Leave at least one behind.`);
  const number = Math.max(...shape.lots.map((one) => one.number)) + 1;
  const made: Lot = { ...lot, id: newId(), title, number };
  return moved({ ...shape, lots: [...shape.lots, made] }, positionIds, made.id);
}

/**
 * Lots as they were before; the same lines are in them still. Domain §6.2.
 * @throws DomainError `lot.lines_changed` when others came or went since
 */
export function restored(shape: Shape, before: Shape): Shape {
  if (cellsOf(shape) === cellsOf(before)) return before;
  throw new DomainError(
    'conflict',
    'lot.lines_changed',
    'Requirements came or went since then, so the lots of that time no longer fit. Nothing was changed.',
  );
}

function lotOf(shape: Shape, id: string): Lot {
  const lot = shape.lots.find((one) => one.id === id);
  if (!lot) throw missing('lot');
  return lot;
}

function positionOf(shape: Shape, id: string): Position {
  const position = shape.positions.find((one) => one.id === id);
  if (!position) throw missing('position');
  return position;
}

function assertSameCategory(target: Lot, lot: Lot): void {
  if (lot.categoryId === target.categoryId) return;
  throw new DomainError(
    'conflict',
    'lot.other_category',
    `Lot ${lot.number} is of another category than lot ${target.number}; each category has its own criteria and prices. Choose lots of one category.`,
  );
}

function cellsOf({ positions }: Shape): string {
  return positions
    .flatMap(({ itemId, regions }) => regions.map((region) => `${itemId} ${region}`))
    .sort()
    .join();
}

function sameCells(before: Shape, after: Shape): Shape {
  invariant(cellsOf(before) === cellsOf(after), 'shaping lots neither loses nor doubles lines');
  return after;
}
