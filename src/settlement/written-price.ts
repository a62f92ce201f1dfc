import { Money } from '../values/money.js';
import type { BuyUp } from '../values/tier.js';
import type { CallOffPrice } from './call-off.js';

/** A hint to buy more as it goes out, amounts in minor units. */
export function writtenBuyUp(buyUp: BuyUp | undefined, currency: string): Readonly<Record<keyof BuyUp, string>> | null {
  if (!buyUp) return null;
  const { quantity, cost, saving } = buyUp;
  return { quantity: quantity.toString(), cost: Money.rounded(cost, currency).toString(), saving: Money.rounded(saving, currency).toString() };
}

/** What an order would cost, as it goes out: decimals as texts. */
export function writtenPrice({ currency, year, before, tier, cost, buyUp }: CallOffPrice & { readonly currency: string }) {
  return {
    currency,
    year,
    before: before.toString(),
    tierFrom: tier.from.toString(),
    unitPrice: tier.unitPrice.toString(),
    cost: cost.toString(),
    buyUp: writtenBuyUp(buyUp, currency),
  };
}
