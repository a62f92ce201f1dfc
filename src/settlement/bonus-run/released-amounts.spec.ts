import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { releasedAmounts } from './released-amounts.js';

test('the log keeps the sum, the number of parties and a checksum over each amount, in the order of codes (Domain §15)', () => {
  const shares = [
    { party: 'M2', payable: '594.40' },
    { party: 'C1', payable: '95.10' },
  ];
  const sha256 = createHash('sha256').update('C1:95.10\nM2:594.40\n').digest('hex');
  expect(releasedAmounts(shares, 'EUR')).toEqual({ parties: 2, payable: '689.50', sha256 });
  expect(releasedAmounts(shares.toReversed(), 'EUR').sha256).toBe(sha256);
});

test('what it keeps of 5,000 parties with long codes fits an entry of 64 KiB', () => {
  const shares = Array.from({ length: 5000 }, (_, at) => ({ party: `${'M'.repeat(30)}${at}`, payable: '12345.67' }));
  expect(JSON.stringify(releasedAmounts(shares, 'EUR')).length).toBeLessThan(65_536);
});
