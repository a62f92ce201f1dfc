import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aNetwork } from '../servers/a-network.js';
import { aHouse, type House, signIn } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse({ TRUST_PROXY: 'on' });
});
afterAll(() => house?.close());

/** Somebody who tries to sign in from an address. */
const from = (address: string) => house.client().with({ 'X-Forwarded-For': address });
const guess = async (address: string, email: string) =>
  (await from(address).post('/sessions', { email, password: `a wrong password ${Math.random()}` })).status;

test('ten wrong passwords lock out the address they came from, not the person itself', async () => {
  const network = await aNetwork(house);
  const { email } = await network.join();
  for (let tried = 0; tried < 10; tried += 1) expect(await guess('192.0.2.1', email)).toBe(401);
  expect(await guess('192.0.2.1', email)).toBe(429);
  expect(await guess('192.0.2.2', email)).toBe(401);
  await signIn(house.url, email);
});

test('attempts under way at the same time count like those one after the other', async () => {
  const network = await aNetwork(house);
  const { email } = await network.join();
  const answers = await Promise.all(Array.from({ length: 30 }, () => guess('192.0.2.3', email)));
  expect(answers.filter((status) => status === 401)).toHaveLength(10);
  expect(answers.filter((status) => status === 429)).toHaveLength(20);
});

test('addresses of one IPv6 subscriber count as one', async () => {
  const network = await aNetwork(house);
  const { email } = await network.join();
  for (let tried = 0; tried < 10; tried += 1) expect(await guess(`2001:db8:1:2::${tried + 1}`, email)).toBe(401);
  expect(await guess('2001:db8:1:2:ffff::1', email)).toBe(429);
  expect(await guess('2001:db8:1:3::1', email)).toBe(401);
});
