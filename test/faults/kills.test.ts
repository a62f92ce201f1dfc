import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@jest/globals';
import type { ThrowAway } from '../../src/cli/installation.js';
import { silent } from '../../src/cli/progress.js';
import { expectEveryMailOnce, faultyHouse, playsRight } from './faulty-house.js';

/** How often the service is killed: five times in `npm test`, fifty in `npm run test:faults`. */
const KILLS = Number.parseInt(process.env['POOLROUND_FAULTS'] ?? '5', 10);
const KILLS_A_ROUND = 5;
/** Deadlines so far ahead that a killed service is back within half of it, beside five other test files on a slow machine too. */
const LEAD_MS = 60_000;
/** The longest time that the service is left alone, in milliseconds: a round takes about two minutes. */
const LONGEST_PEACE_MS = 20_000;

/** A small generator (mulberry32), so that a failing run can be repeated: FAULTS_SEED. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills the service at random points and starts it again, so often or until the round is over. */
async function kill(house: ThrowAway, times: number, random: () => number, round: { over: boolean }): Promise<void> {
  for (let done = 0; done < times && !round.over; done += 1) {
    await sleep(random() * LONGEST_PEACE_MS);
    if (round.over) return;
    await house.service.kill();
    await house.service.start();
  }
}

async function roundWithKills(times: number, seed: number): Promise<void> {
  const house = await faultyHouse();
  const round = { over: false };
  try {
    await house.service.start();
    const killing = kill(house, times, chance(seed), round);
    await playsRight(house, silent, LEAD_MS).finally(() => {
      round.over = true;
    });
    await killing;
    await expectEveryMailOnce(house);
  } finally {
    await house.remove();
  }
}

const first = Number.parseInt(process.env['FAULTS_SEED'] ?? String(Date.now() % 1_000_000), 10);
const rounds = Array.from({ length: Math.ceil(KILLS / KILLS_A_ROUND) }, (_unused, index) => [KILLS_A_ROUND, first + index] as const);

test.each(rounds)('a round completes although the service is killed %i times (seed %i)', roundWithKills, 600_000);
