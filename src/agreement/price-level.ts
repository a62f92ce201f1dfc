import { Decimal } from '../values/decimal.js';
import type { ErrorDetail } from '../values/domain-error.js';
import type { Tier } from '../values/tier.js';
import type { PriceSheet, PriceTier } from './price-sheet.js';

/** At which prices a party buys: `sheet` as the price sheet states them, `customer` with the surcharge of customers. Decision 19. */
export type PriceLevel = 'sheet' | 'customer';

/** Whose income a surcharge is. */
export const SURCHARGE_TAKERS = ['network', 'supplier'] as const;

/** What customers pay beyond the price sheet, on every price alike, and whose income that is. Decision 19. */
export interface CustomerSurcharge {
  /** above 0, at most 100, at most two decimals */
  readonly percent: string;
  readonly goesTo: (typeof SURCHARGE_TAKERS)[number];
}

/** As many decimals as a price has at most. Domain §5. */
const DECIMALS = 6;

/** At which level a side buys: customers have their own. Decision 19. */
export function levelOf(side: string | undefined): PriceLevel {
  return side === 'customer' ? 'customer' : 'sheet';
}

/**
 * What a customer pays where the price sheet says so much: the price × (100 + percent) ÷ 100, exact, rounded once, half away
 * from zero, to the six decimals of a price; amounts are of that price. A price in cents is never rounded. Decision 19; Domain §18.
 */
export function customerPrice(unitPrice: Decimal, percent: Decimal): Decimal {
  return unitPrice.plus(percent.percentOf(unitPrice)).rounded(DECIMALS);
}

/** The tiers as they count at this level. @param percent the surcharge of customers; undefined: none is agreed */
export function tiersAt(tiers: readonly Tier[], level: PriceLevel, percent: Decimal | undefined): readonly Tier[] {
  if (level === 'sheet' || percent === undefined) return tiers;
  return tiers.map(({ from, unitPrice }) => ({ from, unitPrice: customerPrice(unitPrice, percent) }));
}

/** The tiers that a price sheet writes, as customers pay them; undefined: they pay what it says. */
export function customerTiers(tiers: readonly PriceTier[], surcharge: CustomerSurcharge | undefined): PriceTier[] | undefined {
  if (!surcharge) return undefined;
  const percent = Decimal.parse(surcharge.percent);
  return tiers.map(({ from, unitPrice }) => ({ from, unitPrice: customerPrice(Decimal.parse(unitPrice), percent).toString() }));
}

/** The price sheet as it counts at this level. */
export function sheetAt(sheet: PriceSheet, level: PriceLevel, surcharge: CustomerSurcharge | undefined): PriceSheet {
  if (level === 'sheet' || !surcharge) return sheet;
  return {
    ...sheet,
    lots: sheet.lots.map((lot) => ({
      ...lot,
      positions: lot.positions.map((position) => ({ ...position, tiers: customerTiers(position.tiers, surcharge) ?? position.tiers })),
    })),
  };
}

/** What is wrong with a surcharge: none is left out rather than 0. */
export function surchargeFaults({ percent }: CustomerSurcharge): ErrorDetail[] {
  const read = Decimal.parse(percent);
  if (read.isPositive && Decimal.hundred.isAtLeast(read) && read.places <= 2) return [];
  return [{ pointer: '/customerSurcharge/percent', detail: `${percent} is not above 0 and at most 100, with at most two decimals` }];
}
