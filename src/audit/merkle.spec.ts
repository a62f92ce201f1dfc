import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  consistencyPath,
  EMPTY_TREE,
  grown,
  type Hash,
  hashOf,
  inclusionPath,
  leafHash,
  nodeHash,
  type Place,
  partsOf,
  provesConsistency,
  provesInclusion,
  rootOf,
} from './merkle.js';

const vectors = <Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape>[] =>
  readFileSync(join(import.meta.dirname, 'vectors', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => shape.parse(JSON.parse(line)));
const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const common = {
  file: z.string(),
  proof: z
    .array(bytes)
    .nullable()
    .transform((proof) => proof ?? []),
  wantErr: z.boolean(),
};

describe('the 98 inclusion vectors of transparency-dev/merkle', () => {
  const all = vectors(
    'rfc6962-inclusion-vectors.jsonl',
    z.object({ ...common, leafIdx: z.number(), treeSize: z.number(), root: bytes, leafHash: bytes }),
  );
  test('are all there', () => expect(all).toHaveLength(98));
  test.each(all.map((vector) => [vector.file, vector] as const))('%s', (_, vector) => {
    expect(provesInclusion(vector.leafHash, vector.leafIdx, vector.treeSize, vector.proof, vector.root)).toBe(!vector.wantErr);
  });
});

describe('the 98 consistency vectors of transparency-dev/merkle', () => {
  const all = vectors('rfc6962-consistency-vectors.jsonl', z.object({ ...common, size1: z.number(), size2: z.number(), root1: bytes, root2: bytes }));
  test('are all there', () => expect(all).toHaveLength(98));
  test.each(all.map((vector) => [vector.file, vector] as const))('%s', (_, vector) => {
    expect(provesConsistency(vector.size1, vector.root1, vector.size2, vector.root2, vector.proof)).toBe(!vector.wantErr);
  });
});

/** RFC 9162 §2.1.1 word for word: MTH(D[n]). */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
const roots = Array.from({ length: 71 }, (_, size) => rootByDefinition(leaves.slice(0, size)));
const rootAt = (size: number): Hash => roots[size] ?? Buffer.alloc(0);
const leafAt = (index: number): Hash => leaves[index] ?? Buffer.alloc(0);

/** The nodes that growing leaf by leaf, or all at once, would store. */
function stored(): (place: Place) => Hash {
  const nodes = new Map(grown(EMPTY_TREE, leaves).made.map((node) => [`${node.level}/${node.index}`, node.hash]));
  return ({ level, index }) => (level === 0 ? leafAt(index) : (nodes.get(`${level}/${index}`) ?? Buffer.alloc(0)));
}

describe('a growing tree', () => {
  test('has at each size the root of the definition, in whatever batches it grew', () => {
    let tree = EMPTY_TREE;
    for (let size = 0; size <= 70; size += 1) {
      expect(rootOf(tree).equals(rootAt(size))).toBe(true);
      expect(rootOf(grown(EMPTY_TREE, leaves.slice(0, size)).tree).equals(rootAt(size))).toBe(true);
      tree = grown(tree, leaves.slice(size, size + 1)).tree;
    }
  });
  test('of n leaves has stored n − (ones in n) inner nodes', () => {
    expect(grown(EMPTY_TREE, leaves.slice(0, 8)).made).toHaveLength(7);
    expect(grown(EMPTY_TREE, leaves.slice(0, 7)).made).toHaveLength(4);
  });
  test('of 7 leaves proves leaf 3 by c, g, l of RFC 9162 §2.1.5: leaf 2, leaves 0–1, leaves 4–6', () => {
    expect(inclusionPath(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
  });
  test('of 3 leaves is proved to begin that of 7 by c, d, g, l of RFC 9162 §2.1.5', () => {
    expect(consistencyPath(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(consistencyPath(4, 7)).toEqual([{ start: 4, end: 7 }]);
  });
  test('proves every leaf at every size, from stored nodes only, and no other leaf', () => {
    const look = stored();
    for (let size = 1; size <= 70; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(index, size).map((range) => hashOf(range, look));
        expect(provesInclusion(leafAt(index), index, size, path, rootAt(size))).toBe(true);
        expect(provesInclusion(leafAt(index + 1), index, size, path, rootAt(size))).toBe(false);
      }
    }
  });
  test('is proved consistent with each of its beginnings, and with no other root', () => {
    const look = stored();
    for (let second = 1; second <= 70; second += 1) {
      for (let first = 1; first <= second; first += 1) {
        const path = consistencyPath(first, second).map((range) => hashOf(range, look));
        expect(provesConsistency(first, rootAt(first), second, rootAt(second), path)).toBe(true);
        expect(provesConsistency(first, rootAt(first - 1), second, rootAt(second), path)).toBe(false);
      }
    }
  });
  test('needs at most about two rows a level for any proof, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, share) => {
        const index = Math.min(size - 1, Math.floor(size * share));
        const levels = Math.ceil(Math.log2(size)) + 1;
        expect(inclusionPath(index, size).flatMap(partsOf).length).toBeLessThanOrEqual(2 * levels);
        expect(consistencyPath(index + 1, size).flatMap(partsOf).length).toBeLessThanOrEqual(2 * levels);
      }),
      { numRuns: 500 },
    );
  });
});
