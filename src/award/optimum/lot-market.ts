import { minorDigits } from '../../values/money.js';
import { bidsLeft } from './award-program.js';
import { switchingCosts } from './measure.js';
import { type Awards, type LotOffer, lotsOf, type Offers, referenceSpend, suppliersOf, takesWhole } from './offer.js';
import { inexact } from './program.js';
import type { Conditions, Limit } from './rule.js';

/** A spend rebate as the search counts: from this spend on, all of it times `keeps`. */
export interface MarketStep {
  readonly from: number;
  readonly keeps: number;
}

/** A supplier's bids as numbers, in minor units. */
export interface MarketSupplier {
  readonly name: string;
  /** By bid: its lot, its price, and what a change of supplier weighs. */
  readonly lots: Int32Array;
  readonly prices: Float64Array;
  readonly weights: Float64Array;
  /** By bid: the package that it belongs to, or −1. */
  readonly packageOf: Int32Array;
  readonly packages: readonly { readonly bids: readonly number[]; readonly takesOff: number }[];
  /** Ascending, the first from 0. */
  readonly steps: readonly MarketStep[];
  /** The most that it may win, in lot prices. */
  readonly most: number;
}

/** A round of lots that go whole, as plain numbers. Whatever is found with them is computed anew exactly. */
export interface LotMarket {
  readonly lots: readonly string[];
  readonly suppliers: readonly MarketSupplier[];
}

/** The limits that bound every supplier's spend by itself; the others are only held against what was found. */
function spendLimits(conditions: Conditions): Limit[] {
  return conditions.filter(
    (rule): rule is Limit =>
      rule.kind === 'limit' &&
      rule.side === 'most' &&
      (rule.measure === 'spend' || rule.measure === 'share') &&
      (rule.each || rule.suppliers?.size === 1) &&
      rule.lotSets.every((lots) => lots === undefined),
  );
}

/** Reads the bids that can win. Domain §11; docs/decisions/0010-large-awards.md. */
export function marketOf(offers: Offers, conditions: Conditions): LotMarket {
  const minor = 10 ** minorDigits(offers.currency);
  const lots = lotsOf(offers);
  const at = new Map(lots.map((lot, index) => [lot, index]));
  const left = bidsLeft(offers, conditions).filter((bid) => takesWhole(bid, offers));
  const limits = spendLimits(conditions);
  const switching = switchingCosts(conditions, offers.currency);
  const reference = limits.length > 0 ? inexact(referenceSpend(offers).toDecimal()) : 0;
  const bySupplier = new Map<string, LotOffer[]>();
  for (const bid of left) {
    const own = bySupplier.get(bid.supplier);
    if (own) own.push(bid);
    else bySupplier.set(bid.supplier, [bid]);
  }
  const suppliers = suppliersOf({ ...offers, bids: left }).map((name): MarketSupplier => {
    const bids = bySupplier.get(name) ?? [];
    const own = new Map(bids.map(({ lot }, index) => [lot, index]));
    const { spendRebates, packages } = offers.terms.get(name) ?? { spendRebates: [], packages: [] };
    const prices = Float64Array.from(bids, ({ price }) => Number(price.minor));
    const packageOf = new Int32Array(bids.length).fill(-1);
    const within = packages
      .filter((offered) => offered.lots.every((lot) => own.has(lot)))
      .map(({ lots: named, percent }, index) => {
        const members = named.map((lot) => own.get(lot) ?? 0);
        for (const bid of members) packageOf[bid] = index;
        const whole = members.reduce((sum, bid) => sum + (prices[bid] ?? 0), 0);
        return { bids: members, takesOff: Math.round((whole * inexact(percent)) / 100) };
      });
    const mosts = limits.filter((limit) => limit.suppliers === undefined || limit.suppliers.has(name));
    return {
      name,
      lots: Int32Array.from(bids, ({ lot }) => at.get(lot) ?? 0),
      prices,
      weights: Float64Array.from(bids, (bid) => Number(switching(bid).minor)),
      packageOf,
      packages: within,
      steps: [
        { from: 0, keeps: 1 },
        ...spendRebates.map(({ from, percent }) => ({ from: inexact(from) * minor, keeps: 1 - inexact(percent) / 100 })),
      ],
      most: Math.min(
        Number.POSITIVE_INFINITY,
        ...mosts.map(({ measure, value }) => Math.floor(inexact(value) * (measure === 'share' ? reference / 100 : 1) * minor + 1e-6)),
      ),
    };
  });
  return { lots, suppliers };
}

/** The award that gives each lot to the supplier of this index. */
export function awardsIn(market: LotMarket, holders: Int32Array): Awards {
  return new Map(market.lots.map((lot, index) => [lot, market.suppliers[holders[index] ?? 0]?.name ?? '']));
}
