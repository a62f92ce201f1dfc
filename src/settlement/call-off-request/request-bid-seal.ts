import { createHash, createHmac } from 'node:crypto';
import type { Statement } from '../../audit/signature.js';
import { openTextUnder, sealTextUnder } from '../../bidding/seal/seal.js';

/** What the receipt of a bid for a request calls itself. Decision 20. */
export const REQUEST_RECEIPT = 'poolround.request-bid-receipt.v1';

/** What a sealed bid is bound to; it opens as nothing else. Domain §8.2 */
export interface RequestBidBinding {
  readonly networkId: string;
  readonly requestId: string;
  readonly bidId: string;
  readonly supplierId: string;
  /** of the supplier's bids for the request */
  readonly number: number;
}

/** A bid as it is kept until its deadline: encrypted under a key of its request, which follows from the service’s secret and is nowhere stored. Decision 20. */
export function sealRequestBid(secret: Buffer, binding: RequestBidBinding, content: string): Buffer {
  return sealTextUnder(keyOf(secret, binding), content, said(binding));
}

/** @throws Error for a bid that was sealed under another secret or for something else, or was changed */
export function openRequestBid(secret: Buffer, binding: RequestBidBinding, sealed: Buffer): string {
  return openTextUnder(keyOf(secret, binding), sealed, said(binding));
}

/** SHA-256 of the sealed bid: what receipt and log say of it. */
export function hashOfSealed(sealed: Buffer): Buffer {
  return createHash('sha256').update(sealed).digest();
}

/** What the receipt of a bid states, and the service signs. Domain §8.2 */
export function receiptStatement(binding: RequestBidBinding, receivedAt: string, hash: Buffer) {
  const { networkId: network, requestId: request, bidId: bid, supplierId: supplier, number } = binding;
  return { type: REQUEST_RECEIPT, network, request, bid, supplier, number, receivedAt, hash: hash.toString('hex') } as const satisfies Statement;
}

function keyOf(secret: Buffer, { networkId, requestId }: RequestBidBinding): Buffer {
  return createHmac('sha256', secret).update(`${networkId} ${requestId}`).digest();
}

function said({ networkId, requestId, bidId, supplierId, number }: RequestBidBinding): string {
  return `${networkId} ${requestId} ${bidId} ${supplierId} ${number}`;
}
