import {
  type BidContent,
  type BidFault,
  type BidFaultCode,
  type CalledLot,
  type CalledLots,
  type LotName,
  lotNamed,
  type OfferedPosition,
  type OfferedTier,
  type SpendRebate,
} from '../bid/bid.js';
import type { Receipt } from '../bid/receipt.js';
import { boundByBidder } from '../bid/bidder-seal.js';
import { type KeyPair, openBid, openPart, sealedHash } from '../seal/seal.js';
import type { StandingPackage } from '../bid/standing-offer.js';

const MOST_CHARACTERS = 2 * 1024 * 1024;
/** More than lots, positions, tiers and answers of 1 MiB can be. */
const MOST_OBJECTS = 50_000;

/** A sealed bid as stored, with its receipt. */
export interface StoredBid extends Receipt {
  readonly callId: string;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
  readonly signature: Buffer;
  readonly isSealedByBidder: boolean;
}

/** Why a bid could not be opened; it is reported, never skipped. Domain §8.4. */
export const OPENING_FAULTS = ['hash', 'receipt', 'sealed', 'content', 'prices', 'prices_altered'] as const;
export type OpeningFault = (typeof OPENING_FAULTS)[number];

export interface OpenedPrice {
  readonly positionId: string;
  readonly tiers: readonly OfferedTier[];
}

/** What a supplier says of a lot besides prices. Domain §8.1. */
export interface OpenedLot {
  readonly lotId: string;
  readonly cashDiscountPercent: string | undefined;
  readonly offer: Readonly<Record<string, unknown>>;
  readonly prices: readonly OpenedPrice[];
}

/** What a bid offers, its names resolved. */
export interface OpenedContent {
  readonly lots: readonly OpenedLot[];
  readonly spendRebates: readonly SpendRebate[];
  readonly packages: readonly StandingPackage[];
}

/** A bid that its bidder sealed is checked against the rules only now: what fails is excluded with the reason. */
export type Opened = { readonly content: OpenedContent } | { readonly fault: OpeningFault } | { readonly excluded: BidFaultCode };

/** What opening needs besides the bid. */
export interface OpeningMeans {
  readonly key: KeyPair;
  readonly lots: CalledLots;
  /** Whether the service signed this receipt. */
  isSigned(receipt: Receipt, signature: Buffer): boolean;
  /** @throws when the text is no bid */
  read(content: string): BidContent;
  /** What a bid that was not checked when it came in does against the rules; undefined: all were checked. */
  readonly faultOf?: ((bid: StoredBid, content: BidContent) => BidFault | undefined) | undefined;
}

/**
 * Opens a bid and checks it against its receipt: the hash over what is stored, the service's signature, the seal with
 * all that it binds, and the content's names. Domain §8.4.
 * @returns the content, or the first thing that is wrong
 */
export function opened(bid: StoredBid, means: OpeningMeans): Opened {
  const found = unsealed(bid, means);
  if ('fault' in found) return found;
  try {
    const content = means.read(found.text);
    const excluded = means.faultOf?.(bid, content)?.code;
    return excluded === undefined ? { content: resolved(content, means.lots) } : { excluded };
  } catch {
    return { fault: 'content' };
  }
}

/** What a sealed bid says, once hash, receipt and seal agree, or the first thing that is wrong. Domain §8.4. */
export function unsealed(
  bid: StoredBid,
  means: Pick<OpeningMeans, 'key' | 'isSigned'>,
): { readonly text: string } | { readonly fault: OpeningFault } {
  if (!sealedHash(bid.sealedKey, bid.ciphertext).equals(bid.hash)) return { fault: 'hash' };
  if (!means.isSigned(bid, bid.signature)) return { fault: 'receipt' };
  const text = textOf(bid, means.key);
  if (text === undefined) return { fault: 'sealed' };
  return isTooMuch(text) ? { fault: 'content' } : { text };
}

/** Whether reading it could exhaust the service: what a bidder sealed was measured by nobody yet. */
function isTooMuch(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true;
  let objects = 0;
  for (let at = text.indexOf('{'); at >= 0 && objects <= MOST_OBJECTS; at = text.indexOf('{', at + 1)) objects += 1;
  return objects > MOST_OBJECTS;
}

function textOf(bid: StoredBid, key: KeyPair): string | undefined {
  try {
    return bid.isSealedByBidder ? openPart(bid, key, boundByBidder({ ...bid, callVersion: bid.callVersion ?? 0 })) : openBid(bid, key, bid);
  } catch {
    return undefined;
  }
}

/** A bid’s content with its names resolved. @throws RangeError for a name that the call does not know */
export function resolved(bid: BidContent, lots: CalledLots): OpenedContent {
  const idOf = (name: LotName): string => known(lotNamed(lots, name)?.id);
  return {
    lots: bid.lots.map(({ lot, category, region, positions, cashDiscountPercent, ...offer }) => {
      const called = known(lotNamed(lots, { lot, category, region }));
      return { lotId: called.id, cashDiscountPercent, offer, prices: pricesOf(positions, called) };
    }),
    spendRebates: bid.spendRebates ?? [],
    packages: (bid.packages ?? []).map(({ lots: together, percent }) => ({ lots: together.map(idOf), percent })),
  };
}

function pricesOf(positions: readonly OfferedPosition[], called: CalledLot): OpenedPrice[] {
  return positions.map(({ item, tiers }) => ({ positionId: known(called.positions.get(item)).id, tiers }));
}

/** @throws RangeError where the call does not know the name */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('a name in the bid that the call does not know');
  return value;
}
