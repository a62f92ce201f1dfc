import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../values/id.js';
import { newHolderKey, openShare, sealShare } from '../opening/holder-key.js';
import { type BidBinding, KeySealer, newKeyPair, openBid, openSecret, publicKeyOf, sealBid, sealedHash } from './seal.js';
import { stageKeyFor, stageKeyFrom } from './stage-key.js';
import { commitmentOf } from './shares.js';

const stage = newKeyPair();
const sealer = new KeySealer(stage.publicKey);
const bid: BidBinding = { networkId: newId(), callId: newId(), stageId: newId(), membershipId: newId(), bidId: newId(), version: 1 };
const content = '{"lots":[{"unitPrice":"1.2345"}]}';

describe('a sealed bid', () => {
  test('opens with the stage’s private key, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9000, unit: 'grapheme' }), (text) => {
        expect(openBid(sealBid(text, sealer, bid), stage, bid)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
  test.each(['networkId', 'callId', 'stageId', 'membershipId', 'bidId'] as const)('does not open under another %s', (field) => {
    expect(() => openBid(sealBid(content, sealer, bid), stage, { ...bid, [field]: newId() })).toThrow();
  });
  test('does not open as another version, nor with another key', () => {
    expect(() => openBid(sealBid(content, sealer, bid), stage, { ...bid, version: 2 })).toThrow();
    expect(() => openBid(sealBid(content, sealer, bid), newKeyPair(), bid)).toThrow();
  });
  test('does not open when a byte of it was changed, and its hash tells', () => {
    const sealed = sealBid(content, sealer, bid);
    for (const part of ['ciphertext', 'sealedKey'] as const) {
      for (const at of [0, 20, sealed[part].length - 1]) {
        const altered = Buffer.from(sealed[part]);
        altered[at] = (altered[at] ?? 0) ^ 1;
        const other = { ...sealed, [part]: altered };
        expect(() => openBid(other, stage, bid)).toThrow();
        expect(sealedHash(other.sealedKey, other.ciphertext).equals(sealed.hash)).toBe(false);
      }
    }
  });
  test('is as large for one position as for thirty, and never the same twice', () => {
    const small = sealBid(content, sealer, bid);
    const large = sealBid('x'.repeat(3400), sealer, bid);
    expect(small.ciphertext).toHaveLength(large.ciphertext.length);
    expect(small.ciphertext.equals(sealBid(content, sealer, bid).ciphertext)).toBe(false);
  });
  test('shows nothing of its content', () => {
    const sealed = sealBid(content, sealer, bid);
    expect(Buffer.concat([sealed.ciphertext, sealed.sealedKey]).includes('unitPrice')).toBe(false);
  });
});

test('a key sealed for one purpose does not open for another', () => {
  const sealed = sealer.seal(Buffer.from('secret'), Buffer.from('a'));
  expect(openSecret(sealed, stage, Buffer.from('a')).toString()).toBe('secret');
  expect(() => openSecret(sealed, stage, Buffer.from('b'))).toThrow();
});

test('X25519 of RFC 7748 §6.1: Alice’s private key has Alice’s public key', () => {
  const alice = Buffer.from('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'hex');
  expect(publicKeyOf(alice).toString('hex')).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
});

describe('a stage’s key', () => {
  test('opens bids with any two holders’ shares and their passphrases', async () => {
    const holders = await Promise.all(['one', 'two', 'three'].map((name) => newHolderKey(newId(), newId(), `${name} passphrase`)));
    const stageId = newId();
    const made = stageKeyFor(
      stageId,
      holders.map((key) => ({ personId: key.personId, holderKeyId: key.id, publicKey: key.publicKey })),
    );
    const sealed = sealBid(content, new KeySealer(made.publicKey), bid);
    const shares = await Promise.all(
      [0, 2].map(async (index) => {
        const [holder, stored] = [holders[index], made.shares[index]];
        if (!holder || !stored) throw new Error('three of each');
        return openShare(holder, index === 0 ? 'one passphrase' : 'three passphrase', {
          stageId,
          number: stored.number,
          sealed: stored.sealedShare,
          commitment: stored.commitment,
        });
      }),
    );
    const key = stageKeyFrom(made.publicKey, shares);
    expect(key && openBid(sealed, key, bid) === content).toBe(true);
  });

  test('a wrong passphrase, and a wrong share, are each named', async () => {
    const holder = await newHolderKey(newId(), newId(), 'a good passphrase');
    const stageId = newId();
    const share = { number: 2, bytes: Buffer.alloc(32, 1) };
    const sealed = sealShare(stageId, share, holder.publicKey);
    await expect(openShare(holder, 'another one', { stageId, number: 2, sealed, commitment: commitmentOf(stageId, share) })).rejects.toMatchObject({
      code: 'holder_key.passphrase',
    });
    const other = sealShare(stageId, { number: 2, bytes: Buffer.alloc(32, 9) }, holder.publicKey);
    await expect(
      openShare(holder, 'a good passphrase', { stageId, number: 2, sealed: other, commitment: commitmentOf(stageId, share) }),
    ).rejects.toMatchObject({ code: 'share.wrong', extra: { share: 2 } });
  });
});
