import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundByBidder, hashOf, sealedTo } from './bidder-seal.js';
import { BID_PADDING, isPaddedSize, PART_PADDING, paddedSize } from '../seal/padding.js';
import { newKeyPair, openPart, sealedHash } from '../seal/seal.js';

const key = newKeyPair();
const binding = { networkId: 'n', callId: 'c', stageId: 's', membershipId: 'm', version: 1, callVersion: 1 };
const sealed = async (content: string) => {
  const { ciphertext, sealedKey } = await sealedTo(Uint8Array.from(key.publicKey), content, boundByBidder(binding), BID_PADDING);
  return { ciphertext: Buffer.from(ciphertext), sealedKey: Buffer.from(sealedKey) };
};

describe('sealing with Web Crypto (Domain §8.2)', () => {
  test('is opened by the service, which seals with another library', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 5000 }), async (content) => {
        const text = JSON.stringify(content);
        expect(openPart(await sealed(text), key, boundByBidder(binding))).toBe(text);
      }),
      { numRuns: 25 },
    );
  });
  test.each([{ networkId: 'o' }, { callId: 'o' }, { stageId: 'o' }, { membershipId: 'o' }, { version: 2 }, { callVersion: 2 }])(
    'is not opened for anything else: %o',
    async (over) => {
      const bid = await sealed('{}');
      expect(() => openPart(bid, key, boundByBidder({ ...binding, ...over }))).toThrow();
    },
  );
  test('gives the hash that the receipt will state', async () => {
    const bid = await sealedTo(Uint8Array.from(key.publicKey), '{}', boundByBidder(binding), PART_PADDING);
    expect(await hashOf(bid)).toBe(sealedHash(Buffer.from(bid.sealedKey), Buffer.from(bid.ciphertext)).toString('hex'));
  });
});

describe('padding', () => {
  test.each([
    [0, 3456],
    [3452, 3456],
    [3453, 7552],
    [100_000, 130_432],
  ])('a bid of %i bytes has a block of %i: a power of two from 4 KiB on, less 640', (length, size) => {
    expect(paddedSize(length, BID_PADDING)).toBe(size);
  });
  test('is recognised by its size alone', () => {
    expect([3456, 7552, 0, 3455, 3457, 4096].map((size) => isPaddedSize(size, BID_PADDING))).toEqual([true, true, false, false, false, false]);
  });
});
