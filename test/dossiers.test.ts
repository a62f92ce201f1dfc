import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SMALL, expectResults } from './expected.js';
import { aHouse } from './servers/house.js';
import { built } from './servers/loaded.js';
import { redisAtHand } from './servers/redis.js';

const { replayDossier } = await built<typeof import('../src/cli/replay/replay-dossier.js')>('cli/replay/replay-dossier');

/** Plays a dossier in a house of its own. */
async function play(environment: Record<string, string>, backend: string): Promise<void> {
  const house = await aHouse(environment);
  const out = mkdtempSync(join(tmpdir(), 'poolround-results-'));
  try {
    const { operatorToken } = house.service.started.secrets;
    expect((await house.client().get('/health')).body.queue).toBe(backend);
    await replayDossier(SMALL, out, { url: house.url, operatorToken, mailDir: house.mailDir });
    expectResults(SMALL, out);
  } finally {
    await house.close();
    rmSync(out, { recursive: true, force: true });
  }
}

const redis = await redisAtHand();
const backends = [['postgresql', {}] as const, ...(redis === undefined ? [] : [['redis', { REDIS_URL: redis }] as const])];

test.concurrent.each(backends)(
  'a whole round on paper comes out as computed by hand, its alarm clocks in %s',
  (backend, environment) => play({ ...environment }, backend),
  180_000,
);
