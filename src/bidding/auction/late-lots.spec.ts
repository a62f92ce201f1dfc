import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { LateLots } from './late-lots.js';

/** Lots by their letter: of `stuck` ones no bid is answered, and each attempt lasts a turn of the loop. */
function lateLots(stuck: Set<string>) {
  const answered: string[] = [];
  let [underWay, most] = [0, 0];
  const late = new LateLots<string>(async (bid) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setImmediate();
    underWay -= 1;
    const isAnswered = !stuck.has(bid.charAt(0));
    if (isAnswered) answered.push(bid);
    return isAnswered;
  });
  const add = (bids: string) => bids.split(' ').forEach((bid) => late.add(bid.charAt(0), bid));
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  };
  return { late, answered, add, turns, most: () => most };
}

test('lots that cannot be locked keep no other lot from its turn, and of no lot a later bid is taken before an earlier one', async () => {
  const stuck = new Set(['a', 'b', 'c']);
  const { late, answered, add, turns, most } = lateLots(stuck);
  add('a1 b1 c1 d1 a2 d2');
  await turns();
  expect(answered).toEqual(['d1', 'd2']);
  expect(['a', 'b', 'c', 'd'].filter((lot) => late.has(lot))).toEqual(['a', 'b', 'c']);
  stuck.clear();
  add('a3');
  await turns();
  expect(answered.filter((bid) => bid.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  expect(answered).toHaveLength(7);
  expect(late.has('a')).toBe(false);
  expect(most()).toBe(2);
});
