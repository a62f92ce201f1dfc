import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { instant } from '../../values/instant.js';
import { type EvaluatedBid, evaluateLot, type PricedBid } from './evaluation.js';
import type { Formula } from './formula.js';

const d = (text: string): Decimal => Decimal.parse(text);
/** `S1: price, score on the one criterion, receipt`. */
const bid = (supplier: string, price: string, score = '100', received = 1n): PricedBid => ({
  supplier,
  price: d(price),
  scores: new Map([['q', d(score)]]),
  receivedAt: instant(received),
});
const evaluate = (formula: Formula, bids: PricedBid[], over: { priceWeight?: string; minimum?: string; baseline?: string } = {}): EvaluatedBid[] =>
  evaluateLot(
    bids,
    {
      formula,
      priceWeight: d(over.priceWeight ?? '70'),
      bandPercent: d('10'),
      criteria: [{ code: 'q', weight: Decimal.one, minimum: over.minimum ? d(over.minimum) : undefined }],
    },
    over.baseline ? d(over.baseline) : undefined,
  );
const order = (bids: EvaluatedBid[]): string[] => bids.map((each) => each.supplier);
const totals = (bids: EvaluatedBid[]): (string | undefined)[] =>
  bids.map((each) => (each.rank === undefined ? undefined : each.totalScore.toFixed(2)));

describe('the five formulas (Domain §10)', () => {
  test('lowest_price ranks by price, whatever the quality', () => {
    const bids = evaluate('lowest_price', [bid('S1', '125', '100'), bid('S2', '100', '0')]);
    expect([order(bids), totals(bids)]).toEqual([
      ['S2', 'S1'],
      ['100.00', '80.00'],
    ]);
  });

  test('ratio weighs 100 × lowest ÷ price with the quality score', () => {
    // S1: 0.7 × 80 + 0.3 × 90 = 83; S2: 0.7 × 100 + 0.3 × 40 = 82
    const bids = evaluate('ratio', [bid('S1', '125', '90'), bid('S2', '100', '40')]);
    expect([order(bids), totals(bids)]).toEqual([
      ['S1', 'S2'],
      ['83.00', '82.00'],
    ]);
  });

  test('linear reaches 0 at twice the lowest price and stays there', () => {
    const bids = evaluate('linear', [bid('S1', '100'), bid('S2', '150'), bid('S3', '200'), bid('S4', '300')], { priceWeight: '100' });
    expect(totals(bids)).toEqual(['100.00', '50.00', '0.00', '0.00']);
  });

  test('richtwert ranks 60 points at 65,000, 75 at 74,000 and 100 at 100,000: the second first', () => {
    const bids = evaluate('richtwert', [bid('A', '65000', '60'), bid('B', '74000', '75'), bid('C', '100000', '100')]);
    // 75/74,000 is best; 100/100,000 ÷ it = 98.67 %; 60/65,000 ÷ it = 91.08 %
    expect([order(bids), totals(bids)]).toEqual([
      ['B', 'C', 'A'],
      ['100.00', '98.67', '91.08'],
    ]);
  });

  test('richtwert_extended gives bids within 10 % of the best to the better quality', () => {
    const bids = evaluate('richtwert_extended', [
      bid('A', '65000', '60'),
      bid('B', '74000', '75'),
      bid('C', '100000', '100'),
      bid('D', '200000', '100'),
    ]);
    expect(order(bids)).toEqual(['C', 'B', 'A', 'D']);
  });

  test('scores are compared unrounded', () => {
    // both are shown as 99.99…, but S2 is a cent cheaper in ten thousand
    const bids = evaluate('ratio', [bid('S1', '1000000.01'), bid('S2', '1000000.00'), bid('S3', '1000000.02')], { priceWeight: '100' });
    expect([order(bids), totals(bids)]).toEqual([
      ['S2', 'S1', 'S3'],
      ['100.00', '100.00', '100.00'],
    ]);
  });

  test('a category without criteria has the quality score 100', () => {
    const [only] = evaluateLot([bid('S1', '10')], { formula: 'lowest_price', priceWeight: d('100'), bandPercent: d('10'), criteria: [] }, undefined);
    expect(only?.qualityScore.toFixed(2)).toBe('100.00');
  });

  test('a price of nothing ranks first and divides by nothing', () => {
    for (const formula of ['lowest_price', 'ratio', 'linear', 'richtwert', 'richtwert_extended'] as const)
      expect(order(evaluate(formula, [bid('S1', '10'), bid('S2', '0')]))).toEqual(['S2', 'S1']);
  });
});

describe('minimum scores and ties (Domain §10)', () => {
  test('a score below its minimum excludes, the minimum itself does not; the excluded count for nothing else', () => {
    const bids = evaluate('ratio', [bid('S1', '50', '39.99'), bid('S2', '100', '40')], { minimum: '40' });
    expect(bids.map((each) => [each.supplier, each.rank])).toEqual([
      ['S2', 1],
      ['S1', undefined],
    ]);
    expect(totals(bids)).toEqual(['82.00', undefined]);
  });

  test('equal totals go to the lower price, then the higher quality, then the earlier receipt', () => {
    // ratio, 50 %: S1 0.5 × 100 + 0.5 × 50 = 75; S2 (at 200) 0.5 × 50 + 0.5 × 100 = 75
    expect(order(evaluate('ratio', [bid('S2', '200', '100'), bid('S1', '100', '50')], { priceWeight: '50' }))).toEqual(['S1', 'S2']);
    expect(order(evaluate('lowest_price', [bid('S1', '100', '50'), bid('S2', '100', '60')]))).toEqual(['S2', 'S1']);
    expect(order(evaluate('lowest_price', [bid('S1', '100', '50', 2n), bid('S2', '100', '50', 1n)]))).toEqual(['S2', 'S1']);
  });
});

describe('abnormally low bids (Domain §10)', () => {
  const flagged = (bids: EvaluatedBid[]): string[] => bids.flatMap((each) => (each.rank !== undefined && each.abnormallyLow ? [each.supplier] : []));

  test('more than 20 % below the next admissible one is flagged, exactly 20 % is not', () => {
    expect(flagged(evaluate('lowest_price', [bid('S1', '79.99'), bid('S2', '100')]))).toEqual(['S1']);
    expect(flagged(evaluate('lowest_price', [bid('S1', '80'), bid('S2', '100')]))).toEqual([]);
    expect(flagged(evaluate('lowest_price', [bid('S1', '50', '10'), bid('S2', '60'), bid('S3', '100')], { minimum: '20' }))).toEqual(['S2']);
  });

  test('every price more than 30 % below the baseline is flagged, exactly 30 % is not', () => {
    expect(flagged(evaluate('lowest_price', [bid('S1', '69'), bid('S2', '69.99'), bid('S3', '70')], { baseline: '100' }))).toEqual(['S1', 'S2']);
  });

  test('two equal lowest prices are no outlier', () => {
    expect(flagged(evaluate('lowest_price', [bid('S1', '50'), bid('S2', '50'), bid('S3', '100')]))).toEqual([]);
  });
});
