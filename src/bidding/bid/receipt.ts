import type { Statement } from '../../audit/signature.js';
import { type Instant, isoOf } from '../../values/instant.js';

/** What the service confirms to a bidder, and signs. Domain §8.2. */
export interface Receipt {
  readonly networkId: string;
  readonly stageId: string;
  readonly bidId: string;
  readonly membershipId: string;
  readonly version: number;
  /** The version of the call that the bid was made for; null: from before calls had versions. Domain §7. */
  readonly callVersion: number | null;
  readonly receivedAt: Instant;
  /** SHA-256 over the sealed bid. */
  readonly hash: Buffer;
}

/** The statement that a receipt's signature is made over; whoever has the receipt can make it again. Domain §8.2. */
export function statementOf(receipt: Receipt): Statement {
  return {
    ...(receipt.callVersion === null ? { type: 'poolround.bid-receipt.v1' } : { type: 'poolround.bid-receipt.v2', callVersion: receipt.callVersion }),
    network: receipt.networkId,
    stage: receipt.stageId,
    bid: receipt.bidId,
    supplier: receipt.membershipId,
    version: receipt.version,
    receivedAt: isoOf(receipt.receivedAt),
    hash: receipt.hash.toString('hex'),
  };
}
