import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';

/** What a member needs of a position, and what of that it has named a price for. */
export interface MemberNeed {
  readonly member: string;
  readonly position: string;
  /** In the item's base unit. */
  readonly quantity: Decimal;
  /** The part with a baseline, and what that costs today. */
  readonly priced: Decimal;
  readonly baseline: Decimal;
}

/** Who is awarded a position or a part of it, at which unit price on average, less cash discount. */
export interface AwardedPosition {
  readonly position: string;
  readonly lot: string;
  readonly supplier: string;
  readonly unitPrice: Decimal;
  /** Which share of the position it delivers, 0 to 1: everybody gets as much of its own from it. */
  readonly share: Decimal;
}

/** How a scenario falls on a member. */
export interface MemberSaving {
  readonly member: string;
  /** Its part of what is paid, packages and rebates taken off. */
  readonly cost: Money;
  /** What its lines with a baseline cost today, and what they save; negative: they become dearer. */
  readonly baseline: Money;
  readonly saving: Money;
  /** Its part for lines without a baseline: whether they save is unknown, never estimated. */
  readonly unknownCost: Money;
  /** Lots of which it holds more than a quarter, with the percent. */
  readonly largeShares: readonly { readonly lot: string; readonly percent: Decimal }[];
}

/** From this percent of a lot on a single member decides much of its volume. */
const LARGE_SHARE = Decimal.of(25);
/** Decimals of a weight: a price of six times a quantity of six, and of a share of it. */
const WEIGHT_PLACES = 18;

interface Weight {
  readonly member: string;
  readonly lot: string;
  readonly supplier: string;
  readonly isPriced: boolean;
  readonly weight: Decimal;
}

function weightsOf(needs: readonly MemberNeed[], positions: ReadonlyMap<string, readonly AwardedPosition[]>): Weight[] {
  return needs.flatMap(({ member, position, quantity, priced }) =>
    (positions.get(position) ?? []).flatMap(({ lot, supplier, unitPrice, share }) => [
      { member, lot, supplier, isPriced: true, weight: priced.times(unitPrice).times(share) },
      { member, lot, supplier, isPriced: false, weight: quantity.minus(priced).times(unitPrice).times(share) },
    ]),
  );
}

function sumBy(weights: readonly Weight[], keyOf: (weight: Weight) => string): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const each of weights) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? Decimal.zero).plus(each.weight));
  return sums;
}

/** Each supplier's cost over members' parts with and without a baseline, to the cent. @returns by `priced` or `unknown` and member */
function shares(weights: readonly Weight[], costs: ReadonlyMap<string, Money>, currency: string): Map<string, Money> {
  const parts = new Map<string, Money>();
  for (const [supplier, cost] of costs) {
    const own = sumBy(
      weights.filter((each) => each.supplier === supplier),
      ({ isPriced, member }) => `${isPriced ? 'priced' : 'unknown'} ${member}`,
    );
    const keys = [...own.keys()].filter((key) => own.get(key)?.isPositive).toSorted();
    if (keys.length === 0) continue;
    const shared = cost.shareBy(keys.map((key) => (own.get(key) ?? Decimal.zero).scaled(WEIGHT_PLACES)));
    for (const [index, key] of keys.entries()) parts.set(key, (parts.get(key) ?? Money.zero(currency)).plus(shared[index] ?? Money.zero(currency)));
  }
  return parts;
}

/**
 * How an award falls on the members when all pay the common price: each supplier's cost, after packages and rebates, is
 * shared in proportion to what members need at its unit prices, in cents, largest remainder, so that the parts sum
 * exactly. Domain §11, §17.
 * @param costs what each supplier is paid
 * @returns by member's code
 */
export function memberSavings(
  needs: readonly MemberNeed[],
  awarded: readonly AwardedPosition[],
  costs: ReadonlyMap<string, Money>,
  currency: string,
): MemberSaving[] {
  const positions = new Map<string, AwardedPosition[]>();
  for (const each of awarded) positions.set(each.position, [...(positions.get(each.position) ?? []), each]);
  const weights = weightsOf(needs, positions);
  const parts = shares(weights, costs, currency);
  const ofLot = sumBy(weights, ({ lot }) => lot);
  const members = [...new Set(weights.map(({ member }) => member))].toSorted();
  return members.map((member) => {
    const [priced, unknownCost] = [parts.get(`priced ${member}`), parts.get(`unknown ${member}`)].map((part) => part ?? Money.zero(currency));
    const today = needs.filter((need) => need.member === member && positions.has(need.position)).map((need) => need.baseline);
    const baseline = Money.rounded(Decimal.sum(today), currency);
    const own = sumBy(
      weights.filter((each) => each.member === member),
      ({ lot }) => lot,
    );
    const largeShares = [...own].flatMap(([lot, weight]) => {
      const whole = ofLot.get(lot) ?? Decimal.zero;
      const percent = whole.isZero ? Decimal.zero : Decimal.hundred.times(weight).over(whole);
      return LARGE_SHARE.isLessThan(percent) ? [{ lot, percent }] : [];
    });
    const paid = priced ?? Money.zero(currency);
    const unknown = unknownCost ?? Money.zero(currency);
    return { member, cost: paid.plus(unknown), baseline, saving: baseline.minus(paid), unknownCost: unknown, largeShares };
  });
}
