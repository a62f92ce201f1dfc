import type { Statement } from '../audit/signature.js';
import { type Instant, isoOf } from '../values/instant.js';

/** What the service confirms to a bidder, and signs. Domain §8.2. */
export interface Receipt {
  readonly networkId: string;
  readonly stageId: string;
  readonly bidId: string;
  readonly membershipId: string;
  readonly version: number;
  readonly receivedAt: Instant;
  /** SHA-256 over the sealed bid. */
  readonly hash: Buffer;
}

/** The statement that a receipt's signature is made over; whoever has the receipt can make it again. Domain §8.2. */
export function statementOf(receipt: Receipt): Statement {
  return {
    type: 'poolround.bid-receipt.v1',
    network: receipt.networkId,
    stage: receipt.stageId,
    bid: receipt.bidId,
    supplier: receipt.membershipId,
    version: receipt.version,
    receivedAt: isoOf(receipt.receivedAt),
    hash: receipt.hash.toString('hex'),
  };
}
