import { type BidContent, type CalledLots, type LotName, lotNamed, type OfferedTier, type SpendRebate } from './bid.js';
import type { Receipt } from './receipt.js';
import { type KeyPair, openBid, sealedHash } from './seal.js';
import type { StandingPackage } from './standing-offer.js';

/** A sealed bid as stored, with its receipt. */
export interface StoredBid extends Receipt {
  readonly callId: string;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
  readonly signature: Buffer;
}

/** Why a bid could not be opened; it is reported, never skipped. Domain §8.4. */
export const OPENING_FAULTS = ['hash', 'receipt', 'sealed', 'content'] as const;
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

export type Opened = { readonly content: OpenedContent } | { readonly fault: OpeningFault };

/** What opening needs besides the bid. */
export interface OpeningMeans {
  readonly key: KeyPair;
  readonly lots: CalledLots;
  /** Whether the service signed this receipt. */
  isSigned(receipt: Receipt, signature: Buffer): boolean;
  /** @throws when the text is no bid */
  read(content: string): BidContent;
}

/**
 * Opens a bid and checks it against its receipt: the hash over what is stored, the service's signature, the seal with
 * all that it binds, and the content's names. Domain §8.4.
 * @returns the content, or the first thing that is wrong
 */
export function opened(bid: StoredBid, means: OpeningMeans): Opened {
  if (!sealedHash(bid.sealedKey, bid.ciphertext).equals(bid.hash)) return { fault: 'hash' };
  if (!means.isSigned(bid, bid.signature)) return { fault: 'receipt' };
  const text = textOf(bid, means.key);
  if (text === undefined) return { fault: 'sealed' };
  try {
    return { content: resolved(means.read(text), means.lots) };
  } catch {
    return { fault: 'content' };
  }
}

function textOf(bid: StoredBid, key: KeyPair): string | undefined {
  try {
    return openBid(bid, key, bid);
  } catch {
    return undefined;
  }
}

function resolved(bid: BidContent, lots: CalledLots): OpenedContent {
  const idOf = (name: LotName): string => known(lotNamed(lots, name)?.id);
  return {
    lots: bid.lots.map(({ lot, category, region, positions, cashDiscountPercent, ...offer }) => {
      const called = known(lotNamed(lots, { lot, category, region }));
      const prices = positions.map(({ item, tiers }) => ({ positionId: known(called.positions.get(item)).id, tiers }));
      return { lotId: called.id, cashDiscountPercent, offer, prices };
    }),
    spendRebates: bid.spendRebates ?? [],
    packages: (bid.packages ?? []).map(({ lots: together, percent }) => ({ lots: together.map(idOf), percent })),
  };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('a name in the bid that the call does not know');
  return value;
}
