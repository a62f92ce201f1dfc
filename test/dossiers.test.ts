import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SMALL, expectResults } from './expected.js';
import { aHouse } from './servers/house.js';
import { built } from './servers/loaded.js';
import { playedRound } from './servers/played-round.js';
import { redisAtHand } from './servers/redis.js';

const { replayDossier } = await built<typeof import('../src/cli/replay/replay-dossier.js')>('cli/replay/replay-dossier');

/** Plays the dossier in a house of its own, its alarm clocks in this Redis. */
async function playsRightWith(redis: string): Promise<void> {
  const house = await aHouse({ REDIS_URL: redis });
  const out = mkdtempSync(join(tmpdir(), 'poolround-results-'));
  try {
    const { operatorToken } = house.service.started.secrets;
    expect((await house.client().get('/health')).body.queue).toBe('redis');
    await replayDossier(SMALL, out, { url: house.url, operatorToken, mailDir: house.mailDir });
    expectResults(SMALL, out);
  } finally {
    await house.close();
    rmSync(out, { recursive: true, force: true });
  }
}

const redis = await redisAtHand();

test('a whole round on paper comes out as computed by hand, its alarm clocks in postgresql', async () => {
  const { queue, results } = await playedRound();
  expect(queue).toBe('postgresql');
  expectResults(SMALL, results);
});

test.each(redis === undefined ? [] : [redis])('a whole round on paper comes out as computed by hand, its alarm clocks in redis (%s)', playsRightWith);
