import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../values/money.js';
import type { PartyYear } from '../bonus.js';
import { type Before, earnedIn, type PartyAccount, partyAccounts } from './party-account.js';

const eur = (text: string): Money => Money.parse(text, 'EUR');
const year = (party: string, number: number, tierBonus: string, turnoverBonus = '0'): PartyYear => ({
  year: number,
  party,
  turnover: eur('1000'),
  tierBonus: eur(tierBonus),
  turnoverBonus: eur(turnoverBonus),
});
const NOTHING: Before = { settled: [], balances: new Map() };

/** What a released run leaves for the next one. */
function leftBy(before: Before, accounts: readonly PartyAccount[]): Before {
  const settled = accounts.flatMap(({ party, years }) => years.map((one) => ({ party, year: one.year, amount: earnedIn(one) })));
  const owing = accounts.filter(({ after }) => after.isNegative).map(({ party, after }) => [party, after] as const);
  const gone = before.settled.filter(({ party, year: of }) => !settled.some((one) => one.party === party && one.year === of));
  return { settled: [...gone, ...settled], balances: new Map(owing) };
}

const shown = (accounts: readonly PartyAccount[]) =>
  accounts.map(({ party, difference, before, payable, after }) => [party, ...[difference, before, payable, after].map(String)]);

describe('a bonus run (Domain §14, decision 13)', () => {
  test('pays tier bonus and turnover bonus of the year', () => {
    expect(shown(partyAccounts([year('M001', 1, '499.50', '94.90'), year('K001', 1, '0', '95.10')], NOTHING, 'EUR'))).toEqual([
      ['K001', '95.10', '0.00', '95.10', '0.00'],
      ['M001', '594.40', '0.00', '594.40', '0.00'],
    ]);
  });

  test('leaves out who has nothing to get', () => {
    expect(partyAccounts([year('M001', 1, '0')], NOTHING, 'EUR')).toEqual([]);
  });

  // 100.00 settled for year 1; late lines make it 130.00, and year 2 earns 20.00: 30.00 + 20.00.
  test('settles a late correction of an earlier year as the difference', () => {
    const before = leftBy(NOTHING, partyAccounts([year('M001', 1, '100')], NOTHING, 'EUR'));
    const [account] = partyAccounts([year('M001', 1, '130'), year('M001', 2, '20')], before, 'EUR');
    expect(account?.years.map(({ settled }) => settled.toString())).toEqual(['100.00', '0.00']);
    expect(shown(account ? [account] : [])).toEqual([['M001', '50.00', '0.00', '50.00', '0.00']]);
  });

  // 100.00 were paid for what turns out to be 40.00: 60.00 are owed; the next 75.00 pay 15.00.
  test('takes what was given too much off the next run', () => {
    const first = leftBy(NOTHING, partyAccounts([year('M001', 1, '100')], NOTHING, 'EUR'));
    const second = partyAccounts([year('M001', 1, '40')], first, 'EUR');
    expect(shown(second)).toEqual([['M001', '-60.00', '0.00', '0.00', '-60.00']]);
    const third = partyAccounts([year('M001', 1, '40'), year('M001', 2, '75')], leftBy(first, second), 'EUR');
    expect(shown(third)).toEqual([['M001', '75.00', '-60.00', '15.00', '0.00']]);
  });

  test('takes back a year that has vanished altogether', () => {
    const first = leftBy(NOTHING, partyAccounts([year('M001', 1, '100')], NOTHING, 'EUR'));
    expect(shown(partyAccounts([], first, 'EUR'))).toEqual([['M001', '-100.00', '0.00', '0.00', '-100.00']]);
  });
});

describe('whatever is corrected in however many runs', () => {
  const cents = fc.bigInt({ min: 0n, max: 10_000_000n }).map((minor) => Money.ofMinor(minor, 'EUR'));
  const counted = fc.array(fc.record({ party: fc.constantFrom('M001', 'M002', 'K001'), year: fc.integer({ min: 1, max: 4 }), tierBonus: cents }), {
    maxLength: 8,
  });
  const states = fc.array(counted, { minLength: 1, maxLength: 6 }).map((all) =>
    all.map((one) => {
      const once = new Map(one.map((line) => [`${line.party} ${line.year}`, line]));
      return [...once.values()].map((line): PartyYear => ({ ...line, turnover: line.tierBonus, turnoverBonus: Money.zero('EUR') }));
    }),
  );

  test('what is paid less what is owed is what was earned by the last count, to the cent', () => {
    fc.assert(
      fc.property(states, (all) => {
        let before = NOTHING;
        let paid = Money.zero('EUR');
        for (const state of all) {
          const accounts = partyAccounts(state, before, 'EUR');
          for (const { payable, after } of accounts) {
            expect(payable.isNegative).toBe(false);
            expect(payable.isZero || after.isZero).toBe(true);
          }
          paid = Money.sum([paid, ...accounts.map(({ payable }) => payable)], 'EUR');
          before = leftBy(before, accounts);
        }
        const earned = Money.sum((all.at(-1) ?? []).map(earnedIn), 'EUR');
        expect(Money.sum([paid, ...before.balances.values()], 'EUR').toString()).toBe(earned.toString());
      }),
      { numRuns: 500 },
    );
  });

  test('the same count a second time pays nothing', () => {
    fc.assert(
      fc.property(states, (all) => {
        let before = NOTHING;
        for (const state of all) before = leftBy(before, partyAccounts(state, before, 'EUR'));
        const again = partyAccounts(all.at(-1) ?? [], before, 'EUR');
        expect(again.every(({ difference, payable }) => difference.isZero && payable.isZero)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
