import type { components } from '../api/schema.js';

type Category = components['schemas']['Category'];

/** A category and how far below the roots it stands. */
export type Placed = Category & { readonly depth: number };

/** Categories in the order of the tree: each followed by what stands below it, siblings by code. */
export function asTree(categories: readonly Category[]): Placed[] {
  const below = new Map<string | null, Category[]>();
  for (const category of [...categories].sort((a, b) => a.code.localeCompare(b.code)))
    below.set(category.parent, [...(below.get(category.parent) ?? []), category]);
  const placed: Placed[] = [];
  const place = (parent: string | null, depth: number): void => {
    for (const category of below.get(parent) ?? []) {
      placed.push({ ...category, depth });
      place(category.code, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

/** The codes of a category and of everything below it: it cannot be put below any of them. */
export function withAllBelow(categories: readonly Category[], code: string): Set<string> {
  const codes = new Set([code]);
  for (const { code: each, parent } of asTree(categories)) if (parent !== null && codes.has(parent)) codes.add(each);
  return codes;
}
