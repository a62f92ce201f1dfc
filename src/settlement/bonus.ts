import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { reachedTier } from '../values/tier.js';
import { type BonusThreshold, type EditionTerms, type PaidPurchase, priceOf } from './purchase.js';

/** What a party bought of a position by one edition in an agreement year, and what it gets back of that. */
export interface PositionYear {
  readonly year: number;
  readonly edition: EditionTerms;
  readonly party: string;
  readonly position: string;
  readonly quantity: Decimal;
  readonly paid: Money;
  readonly tierBonus: Money;
}

/** What a party paid by one edition in an agreement year, and what it gets back of that, over all positions. */
export type EditionYear = Pick<PositionYear, 'year' | 'edition' | 'party' | 'paid' | 'tierBonus'>;

/** A party's account of an agreement year: `turnover` is what it paid less its tier bonus. */
export interface PartyYear {
  readonly year: number;
  readonly party: string;
  readonly turnover: Money;
  readonly tierBonus: Money;
  readonly turnoverBonus: Money;
}

/**
 * Sums purchases per year, edition, party and position, with the tier bonus: under `all_units` what was paid beyond the
 * edition's price of the tier that the year's volume of all parties finally reached, never below 0. What was bought at one
 * bid's price stands by itself there: what it was cheaper takes nothing off the bonus of the rest. Domain §13, §14; decision 20.
 */
export function positionYears(purchases: readonly PaidPurchase[], currency: string): PositionYear[] {
  const volumes = yearVolumes(purchases);
  const years = new Map<string, PositionYear>();
  for (const sum of summed(new Map(), purchases).values()) {
    const key = JSON.stringify([sum.year, sum.edition.number, sum.party, sum.position]);
    years.set(key, together(years.get(key), settled(sum, volumes, currency)));
  }
  return [...years.values()];
}

function together(before: PositionYear | undefined, { bidPrice: _, ...further }: YearSum & PositionYear): PositionYear {
  if (!before) return further;
  const { quantity, paid, tierBonus } = further;
  return { ...before, quantity: before.quantity.plus(quantity), paid: before.paid.plus(paid), tierBonus: before.tierBonus.plus(tierBonus) };
}

/** What a party bought of a position in an agreement year, by one edition's prices or at one bid's. */
export type YearSum = Omit<PositionYear, 'tierBonus'> & Pick<PaidPurchase, 'bidPrice'>;

/** Volumes over all parties, by agreement year and position. */
export type YearVolumes = ReadonlyMap<string, Decimal>;

/** What everyone together bought of each position in each agreement year: it decides on the tier reached. Domain §14. */
export function yearVolumes(purchases: readonly PaidPurchase[]): YearVolumes {
  const volumes = new Map<string, Decimal>();
  for (const { year, position, quantity } of purchases) {
    const key = `${year} ${position}`;
    volumes.set(key, (volumes.get(key) ?? Decimal.zero).plus(quantity));
  }
  return volumes;
}

/** The sums with further purchases. */
export function summed(sums: ReadonlyMap<string, YearSum>, purchases: readonly PaidPurchase[]): ReadonlyMap<string, YearSum> {
  const further = new Map(sums);
  for (const { year, edition, party, position, bidPrice, quantity, paid } of purchases) {
    const key = JSON.stringify([year, edition.number, party, position, bidPrice]);
    const sum = further.get(key);
    const whole = { quantity: sum?.quantity.plus(quantity) ?? quantity, paid: sum?.paid.plus(paid) ?? paid };
    further.set(key, { year, edition, party, position, bidPrice, ...whole });
  }
  return further;
}

/** A sum with the tier bonus that the year's volume gives it. Domain §14. */
export function settled(sum: YearSum, volumes: YearVolumes, currency: string): YearSum & PositionYear {
  return { ...sum, tierBonus: tierBonusOf(sum, volumes.get(`${sum.year} ${sum.position}`) ?? Decimal.zero, currency) };
}

function tierBonusOf(sum: YearSum, volume: Decimal, currency: string): Money {
  const { mode, tiers } = priceOf(sum.edition, sum.position);
  const none = Money.zero(currency);
  if (mode === 'incremental') return none;
  const back = sum.paid.minus(Money.rounded(sum.quantity.times(reachedTier(tiers, volume).unitPrice), currency));
  return back.isNegative ? none : back;
}

/**
 * The turnover bonus of one year: the percent of the highest threshold that the whole turnover reaches, rounded to the
 * minor unit and shared by turnover, cents left over to the largest remainders, ties by the party's code. Domain §14.
 * @param turnovers on which it is paid
 * @param whole the agreement's, where others than these bought by another edition
 * @returns each party's share; they add up to the bonus exactly
 */
export function turnoverBonus(
  turnovers: ReadonlyMap<string, Money>,
  thresholds: readonly BonusThreshold[],
  currency: string,
  whole: Money = Money.sum(turnovers.values(), currency),
): Map<string, Money> {
  const parties = [...turnovers.keys()].sort((a, b) => (a < b ? -1 : 1));
  const weights = parties.map((party) => turnovers.get(party)?.minor ?? 0n);
  const paidOn = Money.sum(turnovers.values(), currency);
  const reached = thresholds.filter(({ from }) => whole.toDecimal().isAtLeast(from)).sort((a, b) => b.from.compare(a.from))[0];
  if (!reached || paidOn.isZero) return new Map(parties.map((party) => [party, Money.zero(currency)]));
  const shares = paidOn.percent(reached.percent).shareBy(weights);
  return new Map(parties.map((party, index) => [party, shares[index] ?? Money.zero(currency)]));
}

/**
 * Every party's account, by year and party's code. Thresholds are reached by the whole turnover of the agreement's year;
 * each edition's percent is paid on what was bought by it. Domain §13, §14.
 */
export function partyYears(positions: readonly EditionYear[], currency: string): PartyYear[] {
  const years = [...new Set(positions.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const ofYear = positions.filter((position) => position.year === year);
    const whole = Money.sum(ofYear.map(turnoverOf), currency);
    const bonuses = new Map<string, Money>();
    for (const edition of new Map(ofYear.map((position) => [position.edition.number, position.edition])).values()) {
      const own = ofYear.filter((position) => position.edition.number === edition.number);
      const turnovers = byParty(own, turnoverOf, currency);
      for (const [party, share] of turnoverBonus(turnovers, edition.thresholds, currency, whole))
        bonuses.set(party, bonuses.get(party)?.plus(share) ?? share);
    }
    const turnovers = byParty(ofYear, turnoverOf, currency);
    const tierBonuses = byParty(ofYear, ({ tierBonus }) => tierBonus, currency);
    const none = Money.zero(currency);
    return [...turnovers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([party, turnover]) => ({
        year,
        party,
        turnover,
        tierBonus: tierBonuses.get(party) ?? none,
        turnoverBonus: bonuses.get(party) ?? none,
      }));
  });
}

function turnoverOf({ paid, tierBonus }: EditionYear): Money {
  return paid.minus(tierBonus);
}

function byParty(positions: readonly EditionYear[], of: (position: EditionYear) => Money, currency: string): Map<string, Money> {
  const sums = new Map<string, Money>();
  for (const position of positions) sums.set(position.party, (sums.get(position.party) ?? Money.zero(currency)).plus(of(position)));
  return sums;
}
