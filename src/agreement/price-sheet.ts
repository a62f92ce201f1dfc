import { Decimal } from '../values/decimal.js';
import { invariant } from '../values/invariant.js';
import type { TierMode } from '../values/tier.js';

/** From this quantity (base unit) on, this price per base unit; plain decimals. */
export interface PriceTier {
  readonly from: string;
  readonly unitPrice: string;
}

/** An item of the price sheet. `estimated` is the published total, or the awarded part of it, null where it is withheld (Domain §6.3). */
export interface PricedPosition {
  readonly positionId: string;
  readonly item: string;
  readonly gtin: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
  /** UN/ECE Recommendation 20. */
  readonly unit: string;
  /** Two-digit postcodes whose demand the position pools. */
  readonly regions: readonly string[];
  readonly estimated: string | null;
  readonly maximum: string | null;
  readonly tiers: readonly PriceTier[];
}

/** A lot of the price sheet: one category in one delivery region (two-digit postcode). */
export interface PricedLot {
  readonly lotId: string;
  readonly number: number;
  readonly category: string;
  readonly categoryDe: string;
  readonly categoryEn: string;
  readonly region: string;
  readonly title: string;
  readonly tierMode: TierMode;
  readonly cashDiscountPercent: string | null;
  /** Days within which payment earns the cash discount, to pay at all, and to deliver, as offered; null: not offered. */
  readonly cashDiscountDays: number | null;
  readonly paymentDays: number | null;
  readonly deliveryDays: number | null;
  readonly positions: readonly PricedPosition[];
}

/** A percent that the supplier offered on its whole turnover from a threshold on. */
export interface OfferedRebate {
  readonly from: string;
  readonly percent: string;
}

/** A percent that the supplier offered on lots that it won together. */
export interface OfferedPackage {
  readonly lotIds: readonly string[];
  readonly percent: string;
}

/** What an agreement sells, where, and at which prices. Domain §13. */
export interface PriceSheet {
  readonly currency: string;
  readonly lots: readonly PricedLot[];
  readonly spendRebates: readonly OfferedRebate[];
  readonly packages: readonly OfferedPackage[];
}

/** A lot as awarded, with what its standing offer says. */
export type AwardedLot = Omit<PricedLot, 'number' | 'positions'> & {
  readonly positions: readonly AwardedPosition[];
  /** Whether the lot goes to several suppliers. */
  readonly isPart: boolean;
};

/** A position of an awarded lot; `tiers` are those of the standing offer. */
export type AwardedPosition = Omit<PricedPosition, 'maximum'>;

/** What the supplier offered across lots, in the bid that stands last. */
export interface OfferTerms {
  readonly spendRebates: readonly OfferedRebate[];
  readonly packages: readonly OfferedPackage[];
}

/** A maximum for one position, in its base unit. */
export interface QuantityOfPosition {
  readonly positionId: string;
  readonly quantity: string;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A decimal as the price sheet writes it: plain, without trailing zeros. */
function plain(text: string): string {
  return Decimal.parse(text).toString();
}

function pricedPosition(position: AwardedPosition): PricedPosition {
  const tiers = position.tiers.map((tier) => ({ from: plain(tier.from), unitPrice: plain(tier.unitPrice) }));
  const [first] = tiers;
  invariant(first !== undefined && first.from === '0', `awarded position ${position.positionId} has a price from 0 on`);
  return { ...position, estimated: position.estimated === null ? null : plain(position.estimated), maximum: null, tiers };
}

/** The cash discount; one of 0 % is none. */
function discountOf({
  cashDiscountPercent,
  cashDiscountDays,
}: Pick<PricedLot, 'cashDiscountPercent' | 'cashDiscountDays'>): Pick<PricedLot, 'cashDiscountPercent' | 'cashDiscountDays'> {
  const none = cashDiscountPercent === null || Decimal.parse(cashDiscountPercent).isZero;
  return none ? { cashDiscountPercent: null, cashDiscountDays: null } : { cashDiscountPercent: plain(cashDiscountPercent), cashDiscountDays };
}

/**
 * The price sheet of one supplier's awarded lots: lots by category and region, positions by item code, whatever the
 * order in which they come. A package counts only if all of its lots were awarded to this supplier, and whole. Domain §11, §13.
 * @throws InvariantBroken when a position has no price from quantity 0 on, or no lot was awarded
 */
export function priceSheetOf(currency: string, awarded: readonly AwardedLot[], offer: OfferTerms): PriceSheet {
  invariant(awarded.length > 0, 'an agreement has at least one lot');
  const ordered = awarded.toSorted((a, b) => byCode(a.category, b.category) || byCode(a.region, b.region) || byCode(a.lotId, b.lotId));
  const won = new Set(awarded.filter(({ isPart }) => !isPart).map((lot) => lot.lotId));
  return {
    currency,
    lots: ordered.map(({ isPart: _, ...lot }, index) => ({
      ...lot,
      number: index + 1,
      ...discountOf(lot),
      positions: lot.positions.toSorted((a, b) => byCode(a.item, b.item)).map(pricedPosition),
    })),
    spendRebates: offer.spendRebates.map((rebate) => ({ from: plain(rebate.from), percent: plain(rebate.percent) })),
    packages: offer.packages
      .filter((offered) => offered.lotIds.every((lotId) => won.has(lotId)))
      .map((offered) => ({ lotIds: offered.lotIds, percent: plain(offered.percent) })),
  };
}

/** The same sheet with these maximum quantities, and no others. Domain §13. */
export function withMaximumQuantities(sheet: PriceSheet, maxima: readonly QuantityOfPosition[]): PriceSheet {
  const maximum = new Map(maxima.map((entry) => [entry.positionId, plain(entry.quantity)]));
  return {
    ...sheet,
    lots: sheet.lots.map((lot) => ({
      ...lot,
      positions: lot.positions.map((position) => ({ ...position, maximum: maximum.get(position.positionId) ?? null })),
    })),
  };
}

/** The ids of all positions that the sheet prices. */
export function positionsOf(sheet: PriceSheet): ReadonlySet<string> {
  return new Set(sheet.lots.flatMap((lot) => lot.positions.map((position) => position.positionId)));
}
