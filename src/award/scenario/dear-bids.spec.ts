import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import { SolveCancelled } from '../optimum/solver.js';
import { failureByPrice } from './dear-bids.js';

const bid = (supplier: string, price: string) => ({ lot: 'A', supplier, price: Money.parse(price, 'EUR'), qualityScore: Decimal.hundred, rank: 1 });
const failed = (error: unknown, ...bids: ReturnType<typeof bid>[]) => failureByPrice(error, { bids }, () => 'WELD 58');

describe('a solver that fails', () => {
  test('on bids of 10¹³ and more is told by the dearest, with what to do', () => {
    const failure = failed(new Error('HiGHS status -1'), bid('S1', '10'), bid('S2', '10000000000000'), bid('S3', '20000000000000'));
    expect(failure).toMatchObject({
      code: 'scenario.too_dear',
      message:
        'The bid of S3 for lot WELD 58 is 20000000000000.00: beside rebates, packages or limits of spend no award can be weighed with so much. Exclude it by a rule, and ask again.',
    });
  });

  test('on usual bids has failed for another reason, and one that was cancelled has not failed', () => {
    expect(failed(new Error('HiGHS status -1'), bid('S1', '9999999999999.99'))).toBeUndefined();
    expect(failed(new SolveCancelled(), bid('S1', '10000000000000'))).toBeUndefined();
    expect(failed(new DomainError('conflict', 'scenario.unsolved', 'Nothing was found.'), bid('S1', '10000000000000'))).toBeUndefined();
  });
});
