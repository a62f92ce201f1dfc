import type { Decimal } from '../values/decimal.js';
import { DomainError, type ErrorDetail, said } from '../values/domain-error.js';

/** The pool's combined shares in one category, of those taking part in the round. Domain §3. */
export interface MarketShare {
  readonly category: string;
  /** of the purchasing market, in percent; undefined: not known */
  readonly purchasing?: Decimal | undefined;
  /** of the members' selling markets, in percent; undefined: not known */
  readonly selling?: Decimal | undefined;
  /** why the joint purchase is lawful nevertheless */
  readonly justification?: string | undefined;
}

/** Why a category needs a recorded legal justification. */
export interface ShareObstacle {
  readonly category: string;
  readonly reason: 'missing' | 'purchasing_over_limit' | 'selling_over_limit';
}

function reasonOf(share: MarketShare | undefined, limit: Decimal): ShareObstacle['reason'] | undefined {
  if (share?.purchasing === undefined || share.selling === undefined) return 'missing';
  if (limit.isLessThan(share.purchasing)) return 'purchasing_over_limit';
  return limit.isLessThan(share.selling) ? 'selling_over_limit' : undefined;
}

/** The categories that need a recorded legal justification: a share over the limit, or missing. Domain §3. */
export function needJustification(categories: readonly string[], shares: readonly MarketShare[], limit: Decimal): ShareObstacle[] {
  return categories.flatMap((category) => {
    const reason = reasonOf(
      shares.find((share) => share.category === category),
      limit,
    );
    return reason === undefined ? [] : [{ category, reason }];
  });
}

/** The categories for which a justification is needed but not recorded: they keep the call from being published. Domain §3. */
export function obstaclesToCall(categories: readonly string[], shares: readonly MarketShare[], limit: Decimal): ShareObstacle[] {
  const justified = new Set(shares.filter((share) => share.justification).map((share) => share.category));
  return needJustification(categories, shares, limit).filter(({ category }) => !justified.has(category));
}

const SAID: Readonly<Record<ShareObstacle['reason'], string>> = {
  missing: said`a market share is missing`,
  purchasing_over_limit: said`the share of the purchasing market is over the limit`,
  selling_over_limit: said`the share of the selling markets is over the limit`,
};

/** What is wrong with each category's shares, for whoever wants to publish the call. */
export function detailsOf(obstacles: readonly ShareObstacle[]): ErrorDetail[] {
  return obstacles.map(({ category, reason }) => ({ pointer: `/categories/${category}`, detail: SAID[reason], code: `market_share.${reason}` }));
}

/**
 * States that a call may be published as far as market shares go. Domain §3.
 * @param categories the call's, by code
 * @param limit in percent; a share of exactly the limit passes
 * @throws DomainError `market_share.unjustified` that names each category
 */
export function assertMayPublishCall(categories: readonly string[], shares: readonly MarketShare[], limit: Decimal): void {
  const obstacles = obstaclesToCall(categories, shares, limit);
  if (obstacles.length === 0) return;
  throw new DomainError(
    'conflict',
    'market_share.unjustified',
    'The call cannot be published: record the missing market shares, or a legal justification (PUT …/market-shares).',
    detailsOf(obstacles),
  );
}
