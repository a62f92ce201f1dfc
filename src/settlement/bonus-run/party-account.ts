import { invariant } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { PartyYear } from '../bonus.js';

/** What a party's agreement year comes to, and what of it earlier runs have settled. */
export interface SettledYear extends Omit<PartyYear, 'party'> {
  readonly settled: Money;
}

/** What released runs have left behind. */
export interface Before {
  /** Settled so far, by party and agreement year; below 0 where corrections took more than was given. */
  readonly settled: readonly { readonly party: string; readonly year: number; readonly amount: Money }[];
  /** What parties still owe from earlier runs, below 0; who owes nothing is left out. */
  readonly balances: ReadonlyMap<string, Money>;
}

/** A party's account in a bonus run. */
export interface PartyAccount {
  readonly party: string;
  readonly years: readonly SettledYear[];
  /** What the party earned over all years less what was settled: below 0 where late corrections took bonus away. */
  readonly difference: Money;
  /** What it owed before, 0 or below. */
  readonly before: Money;
  /** What it is paid now, never below 0. */
  readonly payable: Money;
  /** What it owes afterwards, 0 or below: the next run takes it off. */
  readonly after: Money;
}

/**
 * What a bonus run gives each party: what all its years earn by now, less what earlier runs have settled. So a late
 * correction is settled as the difference, a run over unchanged purchases gives nothing, and nobody is asked to pay back:
 * the next run takes it off. Domain §14; decision 13.
 * @returns by party; parties without any bonus, now or before, are left out
 */
export function partyAccounts(counted: readonly PartyYear[], { settled, balances }: Before, currency: string): PartyAccount[] {
  const none = Money.zero(currency);
  const years = new Map<string, Map<number, SettledYear>>();
  const put = (party: string, year: SettledYear): void => {
    const own = years.get(party) ?? new Map<number, SettledYear>();
    years.set(party, own.set(year.year, year));
  };
  for (const { party, ...year } of counted) put(party, { ...year, settled: none });
  for (const { party, year, amount } of settled) {
    const now = years.get(party)?.get(year) ?? { year, turnover: none, tierBonus: none, turnoverBonus: none };
    put(party, { ...now, settled: amount });
  }
  const parties = [...new Set([...years.keys(), ...balances.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return parties
    .map((party) => accountOf(party, [...(years.get(party)?.values() ?? [])], balances.get(party) ?? none, currency))
    .filter(({ years: own, before }) => !before.isZero || own.some((year) => !earnedIn(year).isZero || !year.settled.isZero));
}

/** What a year gives back: tier bonus and turnover bonus. Domain §14. */
export function earnedIn({ tierBonus, turnoverBonus }: Pick<PartyYear, 'tierBonus' | 'turnoverBonus'>): Money {
  return tierBonus.plus(turnoverBonus);
}

function accountOf(party: string, years: SettledYear[], before: Money, currency: string): PartyAccount {
  const difference = Money.sum(
    years.map((year) => earnedIn(year).minus(year.settled)),
    currency,
  );
  const { paid, left } = netted(before, difference);
  return { party, years: years.sort((a, b) => a.year - b.year), difference, before, payable: paid, after: left };
}

/** What is paid of a difference after a balance of 0 or below, and what is left of the balance; together they are both. */
export function netted(before: Money, difference: Money): { readonly paid: Money; readonly left: Money } {
  invariant(before.isZero || before.isNegative, 'what is owed from before is 0 or below');
  const sum = before.plus(difference);
  const none = Money.zero(sum.currency);
  return sum.isNegative ? { paid: none, left: sum } : { paid: sum, left: none };
}
