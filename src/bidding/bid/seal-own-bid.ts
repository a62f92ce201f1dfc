import { type BidContent, type BidFault, type CalledLot, type EarlierPrices, faultOf, lotNamed, millionths, type OfferedTier } from './bid.js';
import { type BidderBinding, boundByBidder, hashOf, sealedTo } from './bidder-seal.js';
import { boundToPart, withSealedPrices } from '../envelopes/price-parts.js';
import { BID_PADDING, PART_PADDING } from '../seal/padding.js';

/** What of a published call a bidder needs to check and seal its bid itself; quantities that are withheld are no numbers. */
export interface CallToBid {
  readonly allPositions: boolean;
  readonly lots: readonly {
    readonly id: string;
    readonly category: string;
    readonly region: string;
    readonly positions: readonly { readonly id: string; readonly item: string; readonly quantity: string }[];
  }[];
}

/** What stands of the bidder's own offers before a further stage, as the service tells it. Domain §8.5. */
export interface OwnStanding {
  readonly prices: readonly { readonly lotId: string; readonly item: string; readonly tiers: readonly OfferedTier[] }[];
  /** The lots whose technical part it has passed; null: it may bid for every lot. */
  readonly passedLots: readonly string[] | null;
}

/** The public keys of the stage, hexadecimal; `prices` in the two-envelope procedure. */
export interface StageKeys {
  readonly publicKey: string;
  readonly prices: string | null;
}

/** A bid as it is handed in sealed; bytes in base64. */
export interface OwnSealedBid {
  readonly version: number;
  readonly callVersion: number;
  readonly sealedKey: string;
  readonly ciphertext: string;
  /** What the receipt will state. */
  readonly hash: string;
}

/**
 * What is wrong with a bid, by the rules that the service holds against it at the opening. Domain §8.1, §8.5.
 * @param standing of a further stage
 */
export function faultOfOwn(bid: BidContent, call: CallToBid, standing?: OwnStanding): BidFault | undefined {
  const lots = calledLots(call);
  const passed = standing?.passedLots ? new Set(standing.passedLots) : undefined;
  return faultOf(bid, { lots, earlier: earlierOf(lots, standing), needsAllPositions: call.allPositions, passed });
}

function earlierOf(lots: ReadonlyMap<string, CalledLot>, standing: OwnStanding | undefined): EarlierPrices {
  const earlier = new Map<string, readonly OfferedTier[]>();
  for (const { lotId, item, tiers } of standing?.prices ?? []) {
    const position = lots.get(lotId)?.positions.get(item);
    if (position) earlier.set(position.id, tiers);
  }
  return earlier;
}

/** Seals a bid, and its prices apart where the stage has a key for them. Domain §8.2. */
export async function sealedOwnBid(bid: BidContent, binding: BidderBinding, keys: StageKeys): Promise<OwnSealedBid> {
  const priceKey = keys.prices === null ? undefined : fromHex(keys.prices);
  const content = priceKey
    ? await withSealedPrices(bid, async (text, place) => {
        const { ciphertext, sealedKey } = await sealedTo(priceKey, text, boundToPart(binding, place), PART_PADDING);
        return { ciphertext: toBase64(ciphertext), sealedKey: toBase64(sealedKey) };
      })
    : bid;
  const sealed = await sealedTo(fromHex(keys.publicKey), JSON.stringify(content), boundByBidder(binding), BID_PADDING);
  return {
    version: binding.version,
    callVersion: binding.callVersion,
    sealedKey: toBase64(sealed.sealedKey),
    ciphertext: toBase64(sealed.ciphertext),
    hash: await hashOf(sealed),
  };
}

function calledLots({ lots }: CallToBid): Map<string, CalledLot> {
  const byName = new Map<string, CalledLot>();
  for (const { id, category, region, positions } of lots) {
    const items = positions.map(({ id: position, item, quantity }) => {
      const total = /^\d+(\.\d{1,6})?$/.test(quantity) ? millionths(quantity) : undefined;
      return [item, { id: position, total }] as const;
    });
    const lot = { id, positions: new Map(items) };
    byName.set(id, lot);
    const name = `${category} ${region}`;
    const isOnly = lots.filter((each) => each.category === category && each.region === region).length === 1;
    if (isOnly && !lotNamed(byName, { category, region })) byName.set(name, lot);
  }
  return byName;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
