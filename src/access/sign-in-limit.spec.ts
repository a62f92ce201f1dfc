import { expect, test } from '@jest/globals';
import { mayTryToSignIn, subscriberOf } from './sign-in-limit.js';

test('ten attempts for one e-mail from one address block that address, not others', () => {
  expect(mayTryToSignIn({ forPair: 9, forEmail: 9, forAddress: 9 })).toBe(true);
  expect(mayTryToSignIn({ forPair: 10, forEmail: 10, forAddress: 10 })).toBe(false);
  expect(mayTryToSignIn({ forPair: 0, forEmail: 10, forAddress: 0 })).toBe(true);
});

test('a hundred for one e-mail and three hundred from one address block whatever the other is', () => {
  expect(mayTryToSignIn({ forPair: 0, forEmail: 100, forAddress: 0 })).toBe(false);
  expect(mayTryToSignIn({ forPair: 0, forEmail: 0, forAddress: 300 })).toBe(false);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::ffff', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber);
});
