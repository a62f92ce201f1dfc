import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { reachedTier } from '../values/tier.js';
import { type AgreementTerms, type PaidPurchase, priceOf } from './purchase.js';

/** From this turnover of the agreement's year on, so many percent of the whole turnover. Domain §14. */
export interface BonusThreshold {
  readonly from: Decimal;
  readonly percent: Decimal;
}

/** What a party bought of a position in an agreement year, and what it gets back of that. */
export interface PositionYear {
  readonly year: number;
  readonly party: string;
  readonly position: string;
  readonly quantity: Decimal;
  readonly paid: Money;
  readonly tierBonus: Money;
}

/** A party's account of an agreement year: `turnover` is what it paid less its tier bonus. */
export interface PartyYear {
  readonly year: number;
  readonly party: string;
  readonly turnover: Money;
  readonly tierBonus: Money;
  readonly turnoverBonus: Money;
}

/**
 * Sums purchases per year, party and position, with the tier bonus: under `all_units` what was paid beyond the price of
 * the tier that the year's volume of all parties finally reached, never below 0. Domain §14.
 */
export function positionYears(purchases: readonly PaidPurchase[], terms: AgreementTerms): PositionYear[] {
  const volumes = new Map<string, Decimal>();
  const sums = new Map<string, Omit<PositionYear, 'tierBonus'>>();
  for (const { year, party, position, quantity, paid } of purchases) {
    const volume = `${year} ${position}`;
    volumes.set(volume, (volumes.get(volume) ?? Decimal.zero).plus(quantity));
    const key = JSON.stringify([year, party, position]);
    const sum = sums.get(key);
    sums.set(key, { year, party, position, quantity: sum?.quantity.plus(quantity) ?? quantity, paid: sum?.paid.plus(paid) ?? paid });
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    tierBonus: tierBonusOf(sum, volumes.get(`${sum.year} ${sum.position}`) ?? Decimal.zero, terms),
  }));
}

function tierBonusOf(sum: Omit<PositionYear, 'tierBonus'>, volume: Decimal, terms: AgreementTerms): Money {
  const { mode, tiers } = priceOf(terms, sum.position);
  const none = Money.zero(terms.currency);
  if (mode === 'incremental') return none;
  const back = sum.paid.minus(Money.rounded(sum.quantity.times(reachedTier(tiers, volume).unitPrice), terms.currency));
  return back.isNegative ? none : back;
}

/**
 * The turnover bonus of one year: the percent of the highest threshold that the whole turnover reaches, rounded to the
 * minor unit and shared by turnover, cents left over to the largest remainders, ties by the party's code. Domain §14.
 * @returns each party's share; they add up to the bonus exactly
 */
export function turnoverBonus(turnovers: ReadonlyMap<string, Money>, thresholds: readonly BonusThreshold[], currency: string): Map<string, Money> {
  const parties = [...turnovers.keys()].sort((a, b) => (a < b ? -1 : 1));
  const weights = parties.map((party) => turnovers.get(party)?.minor ?? 0n);
  const whole = Money.sum(turnovers.values(), currency);
  const reached = thresholds.filter(({ from }) => whole.toDecimal().isAtLeast(from)).sort((a, b) => b.from.compare(a.from))[0];
  if (!reached || whole.isZero) return new Map(parties.map((party) => [party, Money.zero(currency)]));
  const shares = whole.percent(reached.percent).shareBy(weights);
  return new Map(parties.map((party, index) => [party, shares[index] ?? Money.zero(currency)]));
}

/** Every party's account, by year and party's code. Domain §14. */
export function partyYears(positions: readonly PositionYear[], thresholds: readonly BonusThreshold[], currency: string): PartyYear[] {
  const years = new Map<number, Map<string, { turnover: Money; tierBonus: Money }>>();
  const nothing = { turnover: Money.zero(currency), tierBonus: Money.zero(currency) };
  for (const { year, party, paid, tierBonus } of positions) {
    const parties = years.get(year) ?? new Map<string, typeof nothing>();
    const sum = parties.get(party) ?? nothing;
    parties.set(party, { turnover: sum.turnover.plus(paid).minus(tierBonus), tierBonus: sum.tierBonus.plus(tierBonus) });
    years.set(year, parties);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, parties]) => {
      const shares = turnoverBonus(new Map([...parties].map(([party, { turnover }]) => [party, turnover])), thresholds, currency);
      return [...shares].map(([party, share]) => ({ year, party, ...(parties.get(party) ?? nothing), turnoverBonus: share }));
    });
}
