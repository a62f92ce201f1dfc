import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import { type ConfidentialityRule, type Contribution, pooledTotalOf } from './confidentiality.js';
import { isSame, type Judged, nextShown, type ShownTotal } from './edition-of-totals.js';

const rule: ConfidentialityRule = { minContributors: 3, dominancePercent: Decimal.of(75), pPercent: Decimal.of(10) };
const of = (...quantities: number[]): Contribution[] =>
  quantities.map((quantity, index) => ({ contributor: `M${index}`, quantity: Decimal.of(quantity) }));
const position = (firm: Contribution[], forecast: Contribution[], earlier: Partial<Judged> = {}): Judged => ({
  pooled: pooledTotalOf([...firm, ...forecast]),
  firm: pooledTotalOf(firm),
  forecast: pooledTotalOf(forecast),
  earlier: undefined,
  contributions: [...firm, ...forecast],
  contributionsShown: [],
  ...earlier,
});
const text = ({ total, firm, forecast }: ShownTotal): string => [total, firm, forecast].map((one) => one?.toString() ?? 'withheld').join(' ');
const shown = (total: number | null, firm: number | null = null, forecast: number | null = null): ShownTotal => {
  const [t, f, c] = [total, firm, forecast].map((one) => (one === null ? null : Decimal.of(one)));
  return { total: t ?? null, firm: f ?? null, forecast: c ?? null };
};

describe('the first edition', () => {
  test('shows a total that passes, with its parts if both pass', () => {
    expect(text(nextShown(position(of(40, 30, 20), of(10, 10, 10)), rule))).toBe('120 90 30');
  });

  test('shows no parts where one of them would be one member’s', () => {
    expect(text(nextShown(position(of(40, 30, 20), of(10)), rule))).toBe('100 withheld withheld');
  });

  test('shows no parts where all is forecast: nobody’s firm 0 is no total either', () => {
    expect(text(nextShown(position([], of(40, 30, 20)), rule))).toBe('90 withheld withheld');
  });

  test('withholds a total that fails', () => {
    expect(text(nextShown(position(of(40, 30), []), rule))).toBe('withheld withheld withheld');
  });
});

describe('a later edition', () => {
  const after = (now: Contribution[], ...editions: Contribution[][]): string => {
    const first = editions.at(-1) ?? [];
    return text(nextShown(position(now, [], { earlier: { ...shown(null), total: pooledTotalOf(first).total }, contributionsShown: editions }), rule));
  };

  test('keeps the published total when one member has withdrawn a line', () => {
    expect(after(of(40, 30, 20), of(40, 30, 25))).toBe('95 withheld withheld');
  });

  test('shows the new total when enough members changed', () => {
    expect(after(of(50, 40, 30), of(40, 30, 20))).toBe('120 withheld withheld');
  });

  test('keeps the published total when the difference to an edition before the last would tell one member’s change', () => {
    expect(after(of(40, 30, 20, 5), of(40, 30, 20), of(50, 40, 30))).toBe('120 withheld withheld');
  });

  test('keeps the published total also where the new one would be withheld', () => {
    expect(after(of(40, 30), of(40, 30, 20))).toBe('90 withheld withheld');
  });

  test('shows a total that was withheld before and passes now', () => {
    expect(text(nextShown(position(of(40, 30, 20), [], { earlier: shown(null) }), rule))).toBe('90 withheld withheld');
  });
});

test('two editions are the same if total and parts are', () => {
  expect(isSame(shown(1, 1, 0), shown(1, 1, 0))).toBe(true);
  expect(isSame(shown(1), shown(null))).toBe(false);
  expect(isSame(shown(null), undefined)).toBe(false);
});
