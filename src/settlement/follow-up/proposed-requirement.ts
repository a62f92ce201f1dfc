import { Decimal } from '../../values/decimal.js';
import { costOf } from '../../values/tier.js';
import type { OwnVolume } from './round-origins.js';

/** So many decimals a stated price may have. */
const MOST_PLACES = 6;

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
  /** for so many of the unit */
  readonly price: string;
  readonly priceUnit: string;
  readonly currency: string;
}

/**
 * What a member bought under an agreement in twelve months, as a requirement of the round that follows it: the present
 * agreement's price is its baseline, as its own volume alone pays it on average, since the tier reached by all would tell what
 * others buy. Domain §5, §6.3, decision 18.
 */
export function proposedFrom(volumes: readonly OwnVolume[]): ProposedRequirement[] {
  const ofPosition = new Map<string, Decimal>();
  for (const { positionId, quantity } of volumes)
    ofPosition.set(positionId, (ofPosition.get(positionId) ?? Decimal.zero).plus(Decimal.parse(quantity)));
  return volumes.map(({ positionId, mode, tiers, site, isOwnRegion, ...volume }) => {
    const bought = ofPosition.get(positionId) ?? Decimal.zero;
    const prices = tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
    return {
      ...volume,
      site: isOwnRegion ? null : site,
      lacksSite: !isOwnRegion && site === null,
      ...averagePrice(costOf(prices, mode, bought), bought),
    };
  });
}

/** What one unit costs on average: of one unit where that can be written, else of all of them. */
function averagePrice(cost: Decimal, quantity: Decimal): Pick<ProposedRequirement, 'price' | 'priceUnit'> {
  const one = cost.over(quantity);
  if (one.places <= MOST_PLACES || cost.places > MOST_PLACES) return { price: one.rounded(MOST_PLACES).toString(), priceUnit: '1' };
  return { price: cost.toString(), priceUnit: quantity.toString() };
}
