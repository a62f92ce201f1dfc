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
  readonly key: { readonly name: string; readonly request: KeyedRequest } | undefined;
}
