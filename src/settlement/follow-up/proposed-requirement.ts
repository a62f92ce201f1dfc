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
 * others buy; what was ordered at a bid's price counts at that, as it was paid. Domain §5, §6.3, decisions 18 and 20.
 */
export function proposedFrom(volumes: readonly OwnVolume[]): ProposedRequirement[] {
  const ofPosition = new Map<string, { readonly bought: Decimal; readonly won: OwnVolume['won'] }>();
  for (const { positionId, quantity, won } of volumes) {
    const before = ofPosition.get(positionId) ?? { bought: Decimal.zero, won: [] };
    ofPosition.set(positionId, { bought: before.bought.plus(Decimal.parse(quantity)), won: [...before.won, ...won] });
  }
  return volumes.map(({ positionId, mode, tiers, site, isOwnRegion, won: _, ...volume }) => {
    const { bought, won } = ofPosition.get(positionId) ?? { bought: Decimal.zero, won: [] };
    const prices = tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
    return {
      ...volume,
      site: isOwnRegion ? null : site,
      lacksSite: !isOwnRegion && site === null,
      ...averagePrice(paidFor(won, costOf(prices, mode, bought), bought), bought),
    };
  });
}

/** What a volume costs by the agreement, less what bids took off: of both prices the lower is paid. */
function paidFor(won: OwnVolume['won'], agreed: Decimal, bought: Decimal): Decimal {
  const cheaper = won.map(({ quantity, unitPrice }) => {
    const ordered = Decimal.parse(quantity);
    return agreed
      .times(ordered)
      .over(bought)
      .minus(ordered.times(Decimal.parse(unitPrice)));
  });
  return agreed.minus(Decimal.sum(cheaper.filter((difference) => difference.isPositive)));
}

/** What one unit costs on average: of one unit where that can be written, else of all of them. */
function averagePrice(cost: Decimal, quantity: Decimal): Pick<ProposedRequirement, 'price' | 'priceUnit'> {
  const one = cost.over(quantity);
  if (one.places <= MOST_PLACES || cost.places > MOST_PLACES) return { price: one.rounded(MOST_PLACES).toString(), priceUnit: '1' };
  return { price: cost.toString(), priceUnit: quantity.toString() };
}
