import { COMPARED } from '../../bidding/bid/lot-price.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { PooledPosition } from './contributions.js';
import type { Outside, PayingMember } from './group-outside.js';
import type { AwardedPosition, MemberNeed, MemberSaving } from './member-savings.js';
import type { Offers } from '../optimum/offer.js';

/** What was found on a scenario's members, as it is kept; amounts with the currency's decimals. */
export interface Stability {
  /** Null where nobody could leave, or nothing was proven in time. */
  readonly core: { readonly group: { readonly members: readonly string[]; readonly gain: string } | null; readonly most: string } | null;
  /** What each member brings of what pooling takes off; null where that cannot be told exactly. */
  readonly brings: Readonly<Record<string, string>> | null;
}

/** Needs by member, and what it pays. @param savings the members under the award */
export function payingMembers(needs: readonly MemberNeed[], savings: readonly MemberSaving[]): PayingMember[] {
  return savings.map(({ member, cost }) => {
    const own = new Map<string, Decimal>();
    for (const need of needs) if (need.member === member) own.set(need.position, (own.get(need.position) ?? Decimal.zero).plus(need.quantity));
    return { member, needs: own, pays: cost };
  });
}

/** What members could buy from, the tiers counted as the scenario does. @param offers with the bids' sheets */
export function outsideOf(offers: Offers, isSplit: boolean): Outside {
  return { offers, modeOf: (lot) => (isSplit ? present(offers.contents?.get(lot), `what lot ${lot} holds`).tierMode : COMPARED) };
}

/** The awarded positions with their tiers, and who needs how much of them. */
export function pooledPositions(
  awarded: readonly AwardedPosition[],
  members: readonly PayingMember[],
  { offers, modeOf }: Outside,
): PooledPosition[] {
  const bids = new Map(
    offers.bids.flatMap((bid) => [...(bid.sheet?.tiers.keys() ?? [])].map((position) => [`${position} ${bid.supplier}`, bid] as const)),
  );
  return awarded.map(({ position, supplier, share }) => {
    const bid = present(bids.get(`${position} ${supplier}`), 'the bid that a position is awarded to');
    const sheet = present(bid.sheet, 'its price sheet');
    const needs = new Map(
      members.flatMap(({ member, needs: own }) => (own.get(position)?.isPositive ? [[member, own.get(position) ?? Decimal.zero] as const] : [])),
    );
    const tiers = present(sheet.tiers.get(position), 'a price for every position');
    return { tiers, mode: modeOf(bid.lot), cashDiscountPercent: sheet.cashDiscountPercent, share, needs };
  });
}

/** Amounts by member as they are kept. */
export function writtenAmounts(amounts: ReadonlyMap<string, Money> | undefined): Record<string, string> | null {
  return amounts ? Object.fromEntries([...amounts].map(([member, amount]) => [member, amount.toString()])) : null;
}
