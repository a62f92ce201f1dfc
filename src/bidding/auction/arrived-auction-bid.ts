import type { KeyedRequest } from '../../platform/idempotency.js';

/** A bid that has come in. */
export interface ArrivedAuctionBid {
  readonly networkId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly roundId: string;
  readonly stageId: string;
  readonly lotId: string;
  readonly text: string;
  /** The request's, or one of its own: a bid that is tried again counts once. */
  readonly key: { readonly name: string; readonly request: KeyedRequest };
}
