import { invariant } from '../../values/invariant.js';
import { newId } from '../../values/id.js';
import { sealShare } from '../opening/holder-key.js';
import { KeySealer, type KeyPair, newKeyPair, openBid, publicKeyOf, sealBid } from './seal.js';
import { combine, commitmentOf, type Share, split } from './shares.js';

/** How many shares give the key back. Domain §8.4: two of three. */
export const THRESHOLD = 2;
export const HOLDERS = 3;

/** Who will hold a share. */
export interface Holder {
  readonly personId: string;
  readonly holderKeyId: string;
  readonly publicKey: Buffer;
}

/** A share as it is stored. */
export interface StoredShare {
  readonly number: number;
  readonly personId: string;
  readonly holderKeyId: string;
  readonly sealedShare: Buffer;
  readonly commitment: Buffer;
}

/** A stage's key: the private half only in shares. */
export interface StageKey {
  readonly publicKey: Buffer;
  readonly shares: readonly StoredShare[];
}

/**
 * Makes a stage's key, proves with a test bid that it seals and that any two shares open, seals a share to each holder
 * and forgets the private key. Domain §8.2, §8.4.
 * @param name what the shares are bound to: the stage, or its prices
 */
export function stageKeyFor(name: string, holders: readonly Holder[]): StageKey {
  invariant(holders.length === HOLDERS, 'three holders, each with a share');
  const pair = newKeyPair();
  const shares = split(pair.privateKey, THRESHOLD, holders.length);
  pair.privateKey.fill(0);
  tryOut(pair.publicKey, shares);
  const stored = holders.map((holder, index): StoredShare => {
    const share = shares[index];
    invariant(share !== undefined, 'a share for every holder');
    const sealedShare = sealShare(name, share, holder.publicKey);
    return {
      number: share.number,
      personId: holder.personId,
      holderKeyId: holder.holderKeyId,
      sealedShare,
      commitment: commitmentOf(name, share),
    };
  });
  for (const { bytes } of shares) bytes.fill(0);
  return { publicKey: pair.publicKey, shares: stored };
}

/** Seals a test bid and opens it with every two shares. */
function tryOut(publicKey: Buffer, shares: readonly Share[]): void {
  const content = '{"lots":[]}';
  const bid = { networkId: newId(), callId: newId(), stageId: newId(), membershipId: newId(), bidId: newId(), version: 1 };
  const sealed = sealBid(content, new KeySealer(publicKey), bid);
  for (const [i, one] of shares.entries()) {
    for (const other of shares.slice(i + 1)) {
      const key = stageKeyFrom(publicKey, [one, other]);
      invariant(key !== undefined && openBid(sealed, key, bid) === content, 'a test bid opens with any two shares');
      key.privateKey.fill(0);
    }
  }
}

/** The stage's key from released shares, or undefined when they do not give it. */
export function stageKeyFrom(publicKey: Buffer, shares: readonly Share[]): KeyPair | undefined {
  const privateKey = combine(shares.slice(0, THRESHOLD));
  return publicKeyOf(privateKey).equals(publicKey) ? { publicKey, privateKey } : undefined;
}
