import { expect, test } from '@jest/globals';
import { AddressLimit } from './address-limit.js';

test('an address may do something so many times within a window, whatever others do', () => {
  const limit = new AddressLimit({ most: 2, windowMs: 1000 });
  const tries = (address: string, at: number): boolean => {
    try {
      limit.count(address, at);
      return true;
    } catch {
      return false;
    }
  };
  expect([tries('a', 0), tries('a', 500), tries('a', 999), tries('b', 999)]).toEqual([true, true, false, true]);
  expect([tries('a', 1000), tries('a', 1001), tries('a', 1002)]).toEqual([true, true, false]);
});
