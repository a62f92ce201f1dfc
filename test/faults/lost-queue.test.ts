import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Progress } from '../../src/cli/progress.js';
import { redisAtHand } from '../servers/redis.js';
import { expectEveryMailOnce, faultyHouse, playsRight } from './faulty-house.js';

/** A database of the Redis that only this test uses, so that flushing it disturbs nobody. */
const OWN_DATABASE = 13;

/** Empties the Redis whenever the replay waits for a deadline, when the alarm clock has been set and not yet rung. */
function flushingWhileWaiting(redis: Redis, flushed: { times: number }): Progress {
  const flush = (): void => {
    flushed.times += 1;
    void redis.flushdb();
  };
  return { chapter: () => ({ step: () => undefined, waiting: flush, done: flush }) };
}

const url = await redisAtHand();

test.each(url === undefined ? [] : [url])(
  'a round completes although Redis at %s loses everything again and again',
  async (address) => {
    const own = new URL(address);
    own.pathname = `/${OWN_DATABASE}`;
    const redis = new Redis(own.toString());
    const house = await faultyHouse({ REDIS_URL: own.toString() });
    const flushed = { times: 0 };
    try {
      await house.service.start();
      await playsRight(house, flushingWhileWaiting(redis, flushed));
      await expectEveryMailOnce(house);
      expect(flushed.times).toBeGreaterThan(10);
    } finally {
      await house.remove();
      await redis.flushdb();
      redis.disconnect();
    }
  },
  900_000,
);
