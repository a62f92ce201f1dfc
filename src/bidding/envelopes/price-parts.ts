import type { BidContent, LotName, LotOffer, LotPrices } from '../bid/bid.js';

/** A part of a bid under a key of its own, and that key sealed to the key of the prices; both base64. */
export interface SealedPart {
  readonly ciphertext: string;
  readonly sealedKey: string;
}

/** Which part of a bid's prices: those of its lot at this place, the percent of its package at this place, or its rebates. */
export type PartPlace = `lot ${number}` | `package ${number}` | 'rebates';

/** What a bid's price parts are sealed for. */
export interface PartBinding {
  readonly networkId: string;
  readonly callId: string;
  readonly stageId: string;
  readonly membershipId: string;
}

/** What is in the technical envelope: everything but prices, and these still sealed. Domain §7; docs/decisions/0009-negotiation.md. */
export interface TechnicalPart {
  readonly callVersion?: number | undefined;
  readonly lots: readonly (LotName & LotOffer & { readonly prices: SealedPart })[];
  readonly packages?: readonly { readonly lots: readonly LotName[]; readonly percent: SealedPart }[] | undefined;
  readonly spendRebates?: SealedPart | undefined;
}

/** The text that a part is bound to: opening it in another's place fails. */
export function boundToPart({ networkId, callId, stageId, membershipId }: PartBinding, place: PartPlace): string {
  return `poolround price part 1\n${networkId}\n${callId}\n${stageId}\n${membershipId}\n${place}\n`;
}

/**
 * A bid with everything that it says of price sealed, lot by lot, package by package, so that each can be opened or lost
 * without the others. Domain §8.1: unit prices and tiers, cash discount and terms of payment, rebates, packages.
 * @param seal seals a text for its place in the bid
 */
export async function withSealedPrices(
  { callVersion, lots, packages = [], spendRebates = [] }: BidContent,
  seal: (content: string, place: PartPlace) => SealedPart | Promise<SealedPart>,
): Promise<TechnicalPart> {
  const sealed = <Content>(content: Content, place: PartPlace) => seal(JSON.stringify(content), place);
  return {
    ...(callVersion === undefined ? {} : { callVersion }),
    lots: await Promise.all(
      lots.map(async ({ positions, cashDiscountPercent, cashDiscountDays, paymentDays, ...offer }, at) => {
        const prices: LotPrices = { positions, cashDiscountPercent, cashDiscountDays, paymentDays };
        return { ...offer, prices: await sealed(prices, `lot ${at}`) };
      }),
    ),
    ...(packages.length === 0
      ? {}
      : {
          packages: await Promise.all(
            packages.map(async ({ lots: together, percent }, at) => ({ lots: together, percent: await sealed(percent, `package ${at}`) })),
          ),
        }),
    ...(spendRebates.length === 0 ? {} : { spendRebates: await sealed(spendRebates, 'rebates') }),
  };
}

/**
 * Whether a part may be opened: all lots that it is about passed the technical part; rebates, which are about none, where
 * any lot did. Domain §10.
 */
export function mayBeOpened(lotIds: readonly string[], passed: ReadonlySet<string>): boolean {
  return lotIds.length === 0 ? passed.size > 0 : lotIds.every((lot) => passed.has(lot));
}
