import { fold } from '../reading/text.js';

/** What a member's words are compared with. */
export interface NamedItem {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
}

/** An item that may be meant, and how alike it is: 0 not at all, 1 the same. */
export interface Similar<Item> {
  readonly item: Item;
  readonly likeness: number;
}

const LEAST = 0.25;

/**
 * The items whose code or name is most like what a member has written, the likest first, of equals by code. Words are compared by
 * their groups of three letters, so that endings, compounds and slips of the pen do not matter.
 */
export function similarItems<Item extends NamedItem>(words: string, items: readonly Item[], most: number): Similar<Item>[] {
  const wanted = groupsOf(words);
  return items
    .map((item) => ({ item, likeness: Math.max(...[item.code, item.nameDe, item.nameEn].map((name) => likeness(wanted, groupsOf(name)))) }))
    .filter((similar) => similar.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.item.code < b.item.code ? -1 : 1))
    .slice(0, most);
}

/** Half of it is what both have in common, half how much of the name the words hold: a long description may name a short item. */
function likeness(words: ReadonlySet<string>, name: ReadonlySet<string>): number {
  let common = 0;
  for (const group of name) if (words.has(group)) common += 1;
  if (common === 0) return 0;
  return common / (words.size + name.size) + common / (2 * name.size);
}

/** Every three letters of each word with a blank around it: ` öl ` has ` öl` and `öl `. */
function groupsOf(text: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}
