import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sealedHash } from '../seal/seal.js';
import { areAsKept, type KeptPart, partsHash } from './kept-parts.js';

const part = (place: KeptPart['place'], ...lotIds: string[]) => ({
  place,
  lotIds,
  sealedKey: Buffer.from(`key ${place}`),
  ciphertext: Buffer.from(place),
});
const kept = (of: ReturnType<typeof part>) => ({ ...of, hash: sealedHash(of.sealedKey, of.ciphertext) });
const [a, b, rebates] = [kept(part('lot 0', 'A')), kept(part('lot 1', 'B')), kept(part('rebates'))];
const destroyed = { ...b, sealedKey: null, ciphertext: null };
const logged = [partsHash('b', [a, b, rebates])];

describe('a bid’s prices between the two openings (docs/audit-log.md, the kept prices)', () => {
  test('have the hash that the page describes', () => {
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(partsHash('b', [kept(part('package 0', 'A', 'B')), a])).toBe(
      hashOf(`b\nlot 0 A ${hashOf('key lot 0lot 0')}\npackage 0 A B ${hashOf('key package 0package 0')}`),
    );
  });

  test('are as kept in any order, those that failed destroyed', () => {
    expect(areAsKept('b', [rebates, destroyed, a], new Set(['A']), logged)).toBe(true);
    expect(areAsKept('b', [a, b, rebates], new Set(['A', 'B']), logged)).toBe(true);
  });

  test.each<[string, readonly KeptPart[], readonly string[]]>([
    ['a part is missing', [a, rebates], logged],
    ['all are missing', [], logged],
    ['one is added', [a, destroyed, rebates, kept(part('lot 2', 'A'))], logged],
    ['bytes are changed', [{ ...a, ciphertext: Buffer.from('x') }, destroyed, rebates], logged],
    ['bytes and hash are changed', [kept({ ...a, ciphertext: Buffer.from('x') }), destroyed, rebates], logged],
    ['it is put for another lot', [{ ...a, lotIds: ['B'] }, { ...destroyed, lotIds: ['A'] }, rebates], logged],
    ['a passed one has lost its key', [{ ...a, sealedKey: null }, destroyed, rebates], logged],
    ['a passed one is destroyed as if it were for a lot that failed', [{ ...a, sealedKey: null, lotIds: ['B'] }, destroyed, rebates], logged],
    ['a failed one has its key again', [a, b, rebates], logged],
    ['one has no hash', [{ ...a, hash: null }, destroyed, rebates], logged],
    ['the log does not say', [a, destroyed, rebates], []],
    ['the log says it twice', [a, destroyed, rebates], [...logged, ...logged]],
  ])('are not where %s', (_, parts, said) => {
    expect(areAsKept('b', parts, new Set(['A']), said)).toBe(false);
  });

  test('are not another bid’s', () => {
    expect(areAsKept('c', [a, destroyed, rebates], new Set(['A']), logged)).toBe(false);
  });
});
