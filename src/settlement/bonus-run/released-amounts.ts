import { createHash } from 'node:crypto';
import { Money } from '../../values/money.js';

/** What the log keeps of the amounts that a release fixes. */
export interface ReleasedAmounts {
  readonly parties: number;
  /** over all parties */
  readonly payable: string;
  /** SHA-256, hexadecimal, of lines `code:amount` in the order of their bytes, each ended by a line feed */
  readonly sha256: string;
}

/**
 * However many parties there are, a few words that show whether any amount was changed afterwards: an entry of the log is
 * limited. Domain §15; decision 13.
 */
export function releasedAmounts(shares: readonly { readonly party: string; readonly payable: string }[], currency: string): ReleasedAmounts {
  const lines = shares.map(({ party, payable }) => Buffer.from(`${party}:${payable}\n`)).sort(Buffer.compare);
  const payable = Money.sum(
    shares.map((share) => Money.parse(share.payable, currency)),
    currency,
  );
  return { parties: shares.length, payable: payable.toString(), sha256: createHash('sha256').update(Buffer.concat(lines)).digest('hex') };
}
