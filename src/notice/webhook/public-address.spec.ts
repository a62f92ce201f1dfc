import { expect, test } from '@jest/globals';
import { mayConnectTo } from './public-address.js';

test.each(['8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:80b::200e', '::ffff:8.8.8.8'])(
  '%s is on the Internet',
  (address) => {
    expect(mayConnectTo(address, false)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '2130706433',
  '',
])('%s is not', (address) => {
  expect(mayConnectTo(address, false)).toBe(false);
});

test('this machine itself only where the operator allows it', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((address) => mayConnectTo(address, true))).toEqual([true, true, true]);
  expect(mayConnectTo('10.0.0.1', true)).toBe(false);
});
