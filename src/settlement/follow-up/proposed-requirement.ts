import { Decimal } from '../../values/decimal.js';
import { reachedTier } from '../../values/tier.js';
import type { OwnVolume } from './round-origins.js';

/** A requirement that is proposed to the member whose purchases it comes from. */
export interface ProposedRequirement {
  readonly agreement: string;
  readonly supplier: string;
  readonly item: string;
  readonly unit: string;
  readonly region: string;
  readonly site: string | null;
  /** Neither its own address nor a delivery site lies in the region: the member says where. */
  readonly lacksSite: boolean;
  readonly quantity: string;
  readonly price: string;
  readonly currency: string;
}

/**
 * What a member bought under an agreement in twelve months, as a requirement of the round that follows it: the present
 * agreement's price is its baseline, at the tier that its own volume reaches, since the tier reached by all would tell what
 * others buy. Domain §5, §6.3, decision 18.
 */
export function proposedFrom(volumes: readonly OwnVolume[]): ProposedRequirement[] {
  const ofPosition = new Map<string, Decimal>();
  for (const { positionId, quantity } of volumes)
    ofPosition.set(positionId, (ofPosition.get(positionId) ?? Decimal.zero).plus(Decimal.parse(quantity)));
  return volumes.map(({ positionId, mode: _, tiers, site, isOwnRegion, ...volume }) => {
    const prices = tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
    const { unitPrice } = reachedTier(prices, ofPosition.get(positionId) ?? Decimal.zero);
    return { ...volume, site: isOwnRegion ? null : site, lacksSite: !isOwnRegion && site === null, price: unitPrice.toString() };
  });
}
