import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type FloorBinding, openFloor, sealFloor } from './floor-seal.js';

const secret = randomBytes(32);
const binding: FloorBinding = { networkId: 'n', stageId: 's', lotId: 'l', membershipId: 'm', number: 3 };

test('a floor opens for what it was set for, and the service’s secret alone', () => {
  const sealed = sealFloor(secret, binding, '12500.50');
  expect(openFloor(secret, binding, sealed)).toBe('12500.50');
  expect(() => openFloor(randomBytes(32), binding, sealed)).toThrow();
});
test.each(Object.keys(binding))('a floor does not open for another %s', (field) => {
  const sealed = sealFloor(secret, binding, '12500.50');
  expect(() => openFloor(secret, { ...binding, [field]: field === 'number' ? 2 : 'x' }, sealed)).toThrow();
});
test('what is stored tells neither the amount’s length nor that it is the same again', () => {
  const [one, other, longer] = ['1.00', '1.00', '9999999999999.99'].map((amount) => sealFloor(secret, binding, amount));
  expect(longer?.length).toBe(one?.length);
  expect(one).not.toEqual(other);
});
