import { createHmac } from 'node:crypto';
import { openUnder, sealUnder } from '../seal/seal.js';

/** Longer than any amount, so that the length of what is stored tells nothing of it. */
const LENGTH = 32;

/** What a floor is bound to; it opens under nothing else. */
export interface FloorBinding {
  readonly networkId: string;
  readonly stageId: string;
  readonly lotId: string;
  readonly membershipId: string;
  /** The order of its setting: an earlier floor put back into the database does not open. */
  readonly number: number;
}

/** A floor as it is kept: encrypted under a key of its lot, which follows from the service’s secret and is nowhere stored. Decision 5. */
export function sealFloor(secret: Buffer, binding: FloorBinding, amount: string): Buffer {
  return sealUnder(lotKey(secret, binding), Buffer.from(amount.padEnd(LENGTH)), said(binding));
}

/** @throws Error for a floor that was sealed under another secret or for something else, or was changed */
export function openFloor(secret: Buffer, binding: FloorBinding, sealed: Buffer): string {
  return openUnder(lotKey(secret, binding), sealed, said(binding)).toString('utf8').trimEnd();
}

function lotKey(secret: Buffer, { networkId, stageId, lotId }: FloorBinding): Buffer {
  return createHmac('sha256', secret).update(`${networkId} ${stageId} ${lotId}`).digest();
}

function said({ networkId, stageId, lotId, membershipId, number }: FloorBinding): string {
  return `${networkId} ${stageId} ${lotId} ${membershipId} ${number}`;
}
