import type { BidFault } from '../../../src/bidding/bid/bid.js';
import { faultOfOwn, type OwnSealedBid, sealedOwnBid } from '../../../src/bidding/bid/seal-own-bid.js';
import { answered, type Api, api, Problem } from '../api/api';
import type { Call, Stage } from '../call/calls';
import type { Seat } from '../parts/seats';
import type { NewBid } from './sheet';

/** Where a bid is handed in, and what this browser says where it cannot. */
export interface OwnSealing {
  readonly seat: Seat;
  readonly roundId: string;
  readonly call: Call;
  readonly stage: Stage;
  readonly words: { readonly noSealing: string; fault(fault: BidFault): string };
}

/**
 * Checks a bid by the rules that the service holds against it at the opening, and seals it in this browser; nothing of it
 * leaves in clear. Fetched only when a call asks for it. Domain §8.2.
 * @throws Problem with the place of the first fault, or where this browser cannot seal
 */
export async function sealedHere(bid: NewBid, { seat, roundId, call, stage, words }: OwnSealing): Promise<OwnSealedBid> {
  const { networkId, membershipId } = seat;
  const path = { networkId, roundId, stageId: stage.id };
  const standing =
    stage.number > 1
      ? await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/standing', { params: { path } }))
      : undefined;
  const fault = faultOfOwn(bid, call, standing);
  if (fault) throw new Problem(422, `bid.${fault.code}`, words.fault(fault), [{ pointer: fault.pointer, detail: words.fault(fault) }]);
  const before = stage.hasMyBid
    ? await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine', { params: { path } }))
    : undefined;
  if (membershipId === null || stage.publicKey === null || call.publishedVersion === null) throw new Problem(409, 'bid.no_sealing', words.noSealing);
  const binding = {
    networkId,
    callId: call.id,
    stageId: stage.id,
    membershipId,
    version: before?.nextVersion ?? 1,
    callVersion: call.publishedVersion,
  };
  try {
    return await sealedOwnBid(bid, binding, { publicKey: stage.publicKey, prices: stage.pricePublicKey });
  } catch {
    throw new Problem(409, 'bid.no_sealing', words.noSealing);
  }
}

/** Hands in a sealed bid. @throws Problem also where the receipt is for other bytes than these */
export async function handedInSealed(
  { hash, ...body }: OwnSealedBid,
  { seat: { networkId }, roundId, stage, words }: OwnSealing,
  key: string,
): Promise<Api<'BidReceipt'>> {
  const params = { path: { networkId, roundId, stageId: stage.id }, header: { 'Idempotency-Key': key } };
  const receipt = await answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/sealed-bids', { params, body }));
  if (receipt.hash !== hash) throw new Problem(409, 'bid.other_receipt', words.noSealing);
  return receipt;
}
