import type { z } from 'zod';
import { type BidContent, type BidFaultCode, type BidRules, type CalledLots, faultOf, type LotName, lotNamed } from '../bid/bid.js';
import { known, type Opened, type OpenedLot, type OpeningFault, type OpeningMeans, resolved, type StoredBid, unsealed } from '../opening/opening.js';
import { type KeyPair, openPart } from '../seal/seal.js';
import { LotPricesBody, PackagePercent, RebatesBody, TechnicalBody } from './envelopes.schema.js';
import { boundToPart, type PartBinding, type PartPlace, type SealedPart } from './price-parts.js';

/** A part of a bid's prices as it came out of the technical envelope, and the lots that it is about: none for rebates. */
export interface EnvelopePart {
  readonly place: PartPlace;
  readonly lotIds: readonly string[];
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
}

/** What a technical envelope held: what is said of each lot, without prices, and these part by part, still sealed. */
export interface OpenedTechnical {
  readonly lots: readonly OpenedLot[];
  readonly parts: readonly EnvelopePart[];
}

/**
 * Opens a bid's technical envelope and checks it against its receipt as any bid; its prices stay sealed. Domain §8.4.
 * @returns what it holds, or the first thing that is wrong
 */
export function openedTechnical(
  bid: StoredBid,
  means: Pick<OpeningMeans, 'key' | 'isSigned' | 'lots' | 'faultOf'>,
): { readonly technical: OpenedTechnical } | { readonly fault: OpeningFault } | { readonly excluded: BidFaultCode } {
  const found = unsealed(bid, means);
  if ('fault' in found) return found;
  try {
    const technical = TechnicalBody.parse(JSON.parse(found.text));
    const excluded = means.faultOf?.(bid, withoutPrices(technical))?.code;
    return excluded === undefined ? { technical: technicalOf(technical, means.lots) } : { excluded };
  } catch {
    return { fault: 'content' };
  }
}

/** As a bid that names lots and packages, and no price yet. */
function withoutPrices({ lots, packages = [] }: z.infer<typeof TechnicalBody>): BidContent {
  return {
    lots: lots.map(({ prices: _, ...offer }) => ({ ...offer, positions: [] })),
    packages: packages.map(({ lots: together }) => ({ lots: together, percent: '0' })),
  };
}

function technicalOf({ lots, packages = [], spendRebates }: z.infer<typeof TechnicalBody>, called: CalledLots): OpenedTechnical {
  const idOf = (name: LotName): string => known(lotNamed(called, name)?.id);
  const part = (place: PartPlace, lotIds: readonly string[], { ciphertext, sealedKey }: SealedPart): EnvelopePart => ({
    place,
    lotIds,
    ciphertext: Buffer.from(ciphertext, 'base64'),
    sealedKey: Buffer.from(sealedKey, 'base64'),
  });
  return {
    lots: lots.map(({ lot, category, region, prices: _, ...offer }) => ({
      lotId: idOf({ lot, category, region }),
      cashDiscountPercent: undefined,
      offer,
      prices: [],
    })),
    parts: [
      ...lots.map(({ prices, ...name }, at) => part(`lot ${at}`, [idOf(name)], prices)),
      ...packages.map(({ lots: together, percent }, at) => part(`package ${at}`, together.map(idOf), percent)),
      ...(spendRebates ? [part('rebates', [], spendRebates)] : []),
    ],
  };
}

/**
 * Opens the parts of a bid's prices that still have their keys: those of lots whose technical part passed. Domain §8.4, §10.
 * @param rules what they were not checked against yet, where the bidder sealed them
 * @returns what they say, that they cannot be opened or read, or why the bid is excluded
 */
export function openedPrices(bid: PartBinding, parts: readonly EnvelopePart[], key: KeyPair, called: CalledLots, rules?: BidRules): Opened {
  try {
    const content = contentOf(parts, (part) => JSON.parse(openPart(part, key, boundToPart(bid, part.place))));
    const excluded = rules && faultOf(content, rules)?.code;
    return excluded === undefined ? { content: resolved(content, called) } : { excluded };
  } catch {
    return { fault: 'prices' };
  }
}

function contentOf(parts: readonly EnvelopePart[], opened: (part: EnvelopePart) => unknown): BidContent {
  const ofKind = (kind: string) => parts.filter(({ place }) => place.startsWith(kind));
  return {
    lots: ofKind('lot').map((part) => ({ lot: known(part.lotIds[0]), ...LotPricesBody.parse(opened(part)) })),
    packages: ofKind('package').map((part) => ({ lots: part.lotIds.map((lot) => ({ lot })), percent: PackagePercent.parse(opened(part)) })),
    spendRebates: ofKind('rebates').flatMap((part) => RebatesBody.parse(opened(part))),
  };
}
