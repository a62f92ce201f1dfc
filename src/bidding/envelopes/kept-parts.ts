import { createHash } from 'node:crypto';
import { sealedHash } from '../seal/seal.js';
import type { EnvelopePart } from './envelope-opening.js';
import { mayBeOpened } from './price-parts.js';

/** A part of a bid's prices as it is stored between the two openings; without a key it is destroyed. */
export interface KeptPart extends Omit<EnvelopePart, 'ciphertext' | 'sealedKey'> {
  readonly ciphertext: Buffer | null;
  readonly sealedKey: Buffer | null;
  /** SHA-256 over sealed key and ciphertext, as these were when the technical envelope was opened. */
  readonly hash: Buffer | null;
}

/**
 * What the log says of a bid's prices: SHA-256 (hexadecimal) over the bid's id and a line a part, in ascending order: place,
 * lots, and the part's own hash. Of a destroyed part, too, it fixes which lots it is about. docs/audit-log.md.
 */
export function partsHash(bidId: string, parts: readonly (Pick<KeptPart, 'place' | 'lotIds'> & { readonly hash: Buffer })[]): string {
  const lines = parts.map(({ place, lotIds, hash }) => [place, ...lotIds, hash.toString('hex')].join(' ')).toSorted();
  return createHash('sha256')
    .update([bidId, ...lines].join('\n'))
    .digest('hex');
}

/**
 * Whether a bid's parts are those that came out of its technical envelope: none added, changed or missing, and exactly those
 * that may be opened still have their keys. Domain §8.4; docs/decisions/0009-negotiation.md.
 * @param logged what the log says of them; there is one entry
 */
export function areAsKept(bidId: string, parts: readonly KeptPart[], passed: ReadonlySet<string>, logged: readonly string[]): boolean {
  const hashed = parts.filter(hasHash);
  if (hashed.length < parts.length || logged.length !== 1 || logged[0] !== partsHash(bidId, hashed)) return false;
  return hashed.every((part) => {
    if (!hasKey(part)) return !mayBeOpened(part.lotIds, passed);
    return mayBeOpened(part.lotIds, passed) && sealedHash(part.sealedKey, part.ciphertext).equals(part.hash);
  });
}

function hasHash(part: KeptPart): part is KeptPart & { readonly hash: Buffer } {
  return part.hash !== null;
}

/** Whether a part can still be opened. */
export function hasKey<Part extends KeptPart>(part: Part): part is Part & EnvelopePart {
  return part.sealedKey !== null && part.ciphertext !== null;
}
