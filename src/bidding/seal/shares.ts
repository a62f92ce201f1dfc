import { createHash, randomBytes } from 'node:crypto';
import { invariant } from '../../values/invariant.js';

/** One part of a secret: its number (1–255, the point at which the polynomials are taken) and a byte for each of the secret's. */
export interface Share {
  readonly number: number;
  readonly bytes: Buffer;
}

// GF(256) with the polynomial x⁸ + x⁴ + x³ + x + 1 and generator 3, as in AES.
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
{
  let value = 1;
  for (let power = 0; power < 255; power += 1) {
    EXP[power] = value;
    EXP[power + 255] = value;
    LOG[value] = power;
    value ^= value << 1;
    if (value > 255) value ^= 0x11b;
  }
}

const at = (table: Uint8Array, index: number): number => table[index] ?? 0;

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : at(EXP, at(LOG, a) + at(LOG, b));
}

function over(a: number, b: number): number {
  invariant(b !== 0, 'division by zero in GF(256)');
  return a === 0 ? 0 : at(EXP, at(LOG, a) + 255 - at(LOG, b));
}

/**
 * Splits a secret so that any `threshold` of `count` shares give it back and fewer tell nothing of it: Shamir, "How to
 * share a secret" (1979), byte by byte over GF(256). Domain §8.4.
 * @param threshold 2 … count
 * @param count at most 255
 */
export function split(secret: Buffer, threshold: number, count: number): Share[] {
  invariant(threshold >= 2 && threshold <= count && count <= 255, 'two or more shares, at most 255');
  const coefficients = Array.from({ length: threshold - 1 }, () => randomBytes(secret.length));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const bytes = Buffer.alloc(secret.length);
    for (let i = 0; i < secret.length; i += 1) {
      let value = 0;
      for (const coefficient of coefficients) value = times(value ^ at(coefficient, i), number);
      bytes[i] = value ^ at(secret, i);
    }
    return { number, bytes };
  });
}

/** The secret of which these are shares; any set of at least the threshold gives the same. */
export function combine(shares: readonly Share[]): Buffer {
  const length = shares[0]?.bytes.length ?? 0;
  invariant(new Set(shares.map((share) => share.number)).size === shares.length, 'each share once');
  invariant(shares.length >= 2 && shares.every((share) => share.bytes.length === length && share.number > 0), 'shares of one secret');
  const secret = Buffer.alloc(length);
  for (const share of shares) {
    // Lagrange's basis polynomial at 0; subtraction in GF(256) is xor.
    let basis = 1;
    for (const other of shares) if (other !== share) basis = times(basis, over(other.number, other.number ^ share.number));
    for (let i = 0; i < length; i += 1) secret[i] = at(secret, i) ^ times(basis, at(share.bytes, i));
  }
  return secret;
}

/**
 * Tells a wrong share from the right one without telling the share: SHA-256 over stage, number and bytes. A share is as
 * random as the key, so the hash cannot be searched.
 */
export function commitmentOf(stageId: string, share: Share): Buffer {
  return createHash('sha256').update(`poolround share\n${stageId}\n${share.number}\n`).update(share.bytes).digest();
}

/** Whether this is the share that was committed to when the stage's key was split. Domain §8.4. */
export function isCommitted(stageId: string, share: Share, commitment: Buffer): boolean {
  return commitmentOf(stageId, share).equals(commitment);
}
