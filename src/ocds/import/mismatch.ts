import { Decimal } from '../../values/decimal.js';
import type { Published, PublishedItem } from './published.js';

/** A published total beside the sum of its items; both are kept. */
export interface Mismatch {
  readonly what: 'tender' | 'award' | 'contract';
  readonly id: string;
  readonly currency: string;
  readonly published: string;
  /** Σ quantity × unit price, over the items that have both */
  readonly items: string;
  /** published − items */
  readonly difference: string;
  /** how many items lack a quantity or a price */
  readonly incomplete: number;
}

/** Where a published total is not the sum of its items. What has no items is not compared. */
export function mismatchesOf({ ocid, value, items, deals }: Published): Mismatch[] {
  const totals = [{ kind: 'tender' as const, id: ocid, value, items }, ...deals];
  return totals.flatMap(({ kind, id, value: total, items: some }) => {
    const amount = total?.amount;
    if (amount === null || amount === undefined || some.length === 0) return [];
    const worths = some.map(worthOf);
    const sum = Decimal.sum(worths.flatMap((worth) => (worth === undefined ? [] : [worth])));
    const published = Decimal.parse(amount);
    if (published.equals(sum)) return [];
    const incomplete = worths.filter((worth) => worth === undefined).length;
    const difference = published.minus(sum).toString();
    return [{ what: kind, id, currency: total?.currency ?? '', published: published.toString(), items: sum.toString(), difference, incomplete }];
  });
}

function worthOf({ quantity, unit }: PublishedItem): Decimal | undefined {
  const price = unit?.value?.amount;
  if (quantity === null || quantity === undefined || price === null || price === undefined) return undefined;
  return Decimal.parse(quantity).times(Decimal.parse(price));
}
