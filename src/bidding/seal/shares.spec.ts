import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combine, commitmentOf, isCommitted, split } from './shares.js';

const secrets = fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
const plans = fc.integer({ min: 2, max: 8 }).chain((count) => fc.tuple(fc.integer({ min: 2, max: count }), fc.constant(count)));

describe('a key split two of three', () => {
  test('comes back from any two, whichever one is lost', () => {
    fc.assert(
      fc.property(secrets, fc.integer({ min: 0, max: 2 }), (secret, lost) => {
        const shares = split(secret, 2, 3).filter((_, index) => index !== lost);
        expect(combine(shares).equals(secret)).toBe(true);
        expect(combine(shares.toReversed()).equals(secret)).toBe(true);
      }),
    );
  });
  test('is as likely any other key for who has one share: each candidate has a partner share that fits', () => {
    const [share] = split(Buffer.from([42]), 2, 3);
    const fitting = new Set<number>();
    for (let byte = 0; byte < 256; byte += 1)
      fitting.add(combine([share ?? { number: 1, bytes: Buffer.of(0) }, { number: 2, bytes: Buffer.of(byte) }])[0] ?? -1);
    expect(fitting.size).toBe(256);
  });
  test('tells a wrong share from the right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const [share] = split(Buffer.alloc(32, 7), 2, 3);
        if (!share) throw new Error('three shares');
        const commitment = commitmentOf('stage', share);
        const wrong = { number: share.number, bytes: Buffer.from(share.bytes) };
        wrong.bytes[at] = (wrong.bytes[at] ?? 0) ^ change;
        expect(isCommitted('stage', share, commitment)).toBe(true);
        expect(isCommitted('stage', wrong, commitment)).toBe(false);
        expect(isCommitted('another stage', share, commitment)).toBe(false);
      }),
    );
  });
});

test('any split comes back from any set of at least its threshold', () => {
  fc.assert(
    fc.property(secrets, plans, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (secret, [threshold, count], chance) => {
      const shuffled = split(secret, threshold, count)
        .map((share) => ({ share, at: chance.next().value }))
        .sort((a, b) => a.at - b.at);
      const some = shuffled.slice(0, threshold).map(({ share }) => share);
      expect(combine(some).equals(secret)).toBe(true);
    }),
  );
});

test('points that are known from the arithmetic of AES (FIPS 197 §4.2: {57}·{83} = {c1}) give the secret', () => {
  // The line s + {57}·x with s = 0: at 1 it is {57}, at {83} it is {c1}.
  expect(
    combine([
      { number: 1, bytes: Buffer.of(0x57) },
      { number: 0x83, bytes: Buffer.of(0xc1) },
    ]),
  ).toEqual(Buffer.of(0));
});
