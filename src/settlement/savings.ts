import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import type { PositionYear } from './bonus.js';

/** What a party saved over the whole term, against what it paid before. Domain §17. */
export interface Saving {
  readonly party: string;
  readonly known: Money;
  /** turnover (paid less tier bonus) of positions for which the party gave no baseline; never estimated */
  readonly unknownTurnover: Money;
}

/** Who a party is as far as savings ask: its fee, and its mean baseline price per base unit by position. */
export interface Baselines {
  baselineOf(party: string, position: string): Decimal | undefined;
}

/**
 * Per position over the whole term: baseline × quantity − (paid − tier bonus), rounded to the minor unit; the turnover
 * bonus is no saving. Domain §17.
 * @returns by party's code
 */
export function savingsOf(years: readonly PositionYear[], baselines: Baselines, currency: string): Saving[] {
  const sums = new Map<string, { party: string; position: string; quantity: Decimal; turnover: Money }>();
  for (const { party, position, quantity, paid, tierBonus } of years) {
    const key = JSON.stringify([party, position]);
    const sum = sums.get(key) ?? { party, position, quantity: Decimal.zero, turnover: Money.zero(currency) };
    sums.set(key, { ...sum, quantity: sum.quantity.plus(quantity), turnover: sum.turnover.plus(paid).minus(tierBonus) });
  }
  const savings = new Map<string, Saving>();
  for (const { party, position, quantity, turnover } of sums.values()) {
    const saving = savings.get(party) ?? { party, known: Money.zero(currency), unknownTurnover: Money.zero(currency) };
    const baseline = baselines.baselineOf(party, position);
    savings.set(party, {
      party,
      known: baseline ? saving.known.plus(Money.rounded(baseline.times(quantity).minus(turnover.toDecimal()), currency)) : saving.known,
      unknownTurnover: baseline ? saving.unknownTurnover : saving.unknownTurnover.plus(turnover),
    });
  }
  return [...savings.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** A member's known saving per its membership fee, 2 decimals; undefined without a fee. Domain §17. */
export function feeRatio(known: Money, fee: Money): string | undefined {
  return fee.isZero ? undefined : known.toDecimal().over(fee.toDecimal()).toFixed(2);
}
