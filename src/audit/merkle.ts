import { createHash } from 'node:crypto';
import { invariant, present } from '../values/invariant.js';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

/** A perfect subtree: the `index`-th of those with 2^`level` leaves, counted from the left. */
export interface Place {
  readonly level: number;
  readonly index: number;
}

/** The leaves from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A tree as far as it must be known to grow: how many leaves, and the roots of its perfect subtrees, largest first. */
export interface Tree {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** A node that came into being. */
export interface Node extends Place {
  readonly hash: Hash;
}

export const HASH_BYTES = 32;
export const EMPTY_TREE: Tree = { size: 0, peaks: [] };

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** SHA-256(0x00 ‖ entry). RFC 9162 §2.1.1 */
export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

/** SHA-256(0x01 ‖ left ‖ right). RFC 9162 §2.1.1 */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The tree's root; of the empty tree, SHA-256 of nothing. RFC 9162 §2.1.1 */
export function rootOf(tree: Tree): Hash {
  return tree.size === 0 ? createHash('sha256').digest() : folded(tree.peaks);
}

/** Joins the roots of neighbouring perfect subtrees, each smaller than the one before it, from the right. */
function folded(peaks: readonly Hash[]): Hash {
  const last = present(peaks.at(-1), 'a peak');
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/**
 * The tree with further leaves, and the perfect subtrees that they completed, in the order of their making. RFC 9162 §2.1.2
 */
export function grown(tree: Tree, leaves: readonly Hash[]): { readonly tree: Tree; readonly made: readonly Node[] } {
  const peaks = [...tree.peaks];
  const made: Node[] = [];
  let { size } = tree;
  for (const leaf of leaves) {
    let hash = leaf;
    let level = 0;
    for (let index = size; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(present(peaks.pop(), 'a peak to the left'), hash);
      level += 1;
      made.push({ level, index: (index - 1) / 2, hash });
    }
    peaks.push(hash);
    size += 1;
  }
  return { tree: { size, peaks }, made };
}

/** The largest power of two smaller than `count` (≥ 2). */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The subtrees whose hashes prove that leaf `index` is in the tree of `size`, nearest first. RFC 9162 §2.1.3.1 */
export function inclusionPath(index: number, size: number): Range[] {
  invariant(index >= 0 && index < size, `leaf ${index} is in a tree of ${size}`);
  const path: Range[] = [];
  for (let [start, end] = [0, size]; end - start > 1; ) {
    const middle = start + splitOf(end - start);
    path.unshift(index < middle ? { start: middle, end } : { start, end: middle });
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return path;
}

/** The subtrees whose hashes prove that the tree of `first` leaves begins that of `second`. RFC 9162 §2.1.4.1 */
export function consistencyPath(first: number, second: number): Range[] {
  invariant(first >= 1 && first <= second, `a tree of ${first} may begin one of ${second}`);
  const path: Range[] = [];
  let [start, end] = [0, second];
  while (first < end) {
    const middle = start + splitOf(end - start);
    const isInLeft = first <= middle;
    path.unshift(isInLeft ? { start: middle, end } : { start, end: middle });
    [start, end] = isInLeft ? [start, middle] : [middle, end];
  }
  return start === 0 ? path : [{ start, end }, ...path];
}

/** The perfect subtrees that a subtree of a proof consists of, largest first; their roots are what is stored. */
export function partsOf({ start, end }: Range): Place[] {
  const parts: Place[] = [];
  for (let from = start; from < end; ) {
    let [level, leaves] = [0, 1];
    while (from % (leaves * 2) === 0 && from + leaves * 2 <= end) [level, leaves] = [level + 1, leaves * 2];
    parts.push({ level, index: from / leaves });
    from += leaves;
  }
  return parts;
}

/** A subtree's hash from the stored roots of its perfect parts. */
export function hashOf(range: Range, stored: (place: Place) => Hash): Hash {
  return folded(partsOf(range).map(stored));
}

function areHashes(hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}

/** Up from a node and the level's last one, both halved, until the node is a right child or the root. */
function climbed(from: number, ofLast: number): [number, number] {
  let [at, last] = [from, ofLast];
  while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
  return [at, last];
}

/** Whether `path` proves that a leaf stands at `index` in the tree of that size and root. RFC 9162 §2.1.3.2 */
export function provesInclusion(leaf: Hash, index: number, size: number, path: readonly Hash[], root: Hash): boolean {
  if (!(index >= 0 && index < size) || !areHashes([leaf, root, ...path])) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      [at, last] = climbed(at, last);
    } else hash = nodeHash(hash, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}

/**
 * Whether `path` proves that the second tree is the first with leaves added. Nothing is consistent with the empty tree.
 * RFC 9162 §2.1.4.2
 */
export function provesConsistency(first: number, firstRoot: Hash, second: number, secondRoot: Hash, path: readonly Hash[]): boolean {
  if (!(first >= 1 && first <= second)) return false;
  if (first === second) return path.length === 0 && firstRoot.equals(secondRoot);
  if (!areHashes([firstRoot, secondRoot, ...path])) return false;
  const [begin, ...steps] = isPowerOfTwo(first) ? [firstRoot, ...path] : path;
  if (begin === undefined || path.length === 0) return false;
  let [at, last, before, after] = [first - 1, second - 1, begin, begin];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [nodeHash(step, before), nodeHash(step, after)];
      [at, last] = climbed(at, last);
    } else after = nodeHash(after, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(firstRoot) && after.equals(secondRoot);
}

function isPowerOfTwo(count: number): boolean {
  return count === 1 || splitOf(count) * 2 === count;
}
