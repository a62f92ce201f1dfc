import type { PublishedItem } from './published.js';

/**
 * Which tender item each awarded item is: the one of the same id; else, since many publishers number awarded items anew,
 * the next of the same classification, description and quantity, or then of the same classification and description.
 * @returns by index of the awarded item, the index of its tender item
 */
export function pairsOf(tendered: readonly PublishedItem[], awarded: readonly PublishedItem[]): ReadonlyMap<number, number> {
  const free = new Set(tendered.keys());
  const pairs = new Map<number, number>();
  const keys: readonly ((item: PublishedItem) => string)[] = [
    ({ id }) => id,
    (item) => `${kindOf(item)} ${item.quantity ?? ''}`,
    (item) => kindOf(item),
  ];
  for (const keyOf of keys) {
    const waiting = new Map<string, number[]>();
    for (const index of free) {
      const item = tendered[index];
      if (item) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), index]);
    }
    for (const [index, item] of awarded.entries()) {
      const found = pairs.has(index) ? undefined : waiting.get(keyOf(item))?.shift();
      if (found === undefined) continue;
      pairs.set(index, found);
      free.delete(found);
    }
  }
  return pairs;
}

function kindOf({ classification, description }: PublishedItem): string {
  return `${classification?.id ?? ''} ${description ?? ''}`;
}
