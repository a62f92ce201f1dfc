import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Replayed } from '../../src/cli/replay/replay-dossier.js';
import { present } from '../../src/values/invariant.js';
import { SMALL } from '../expected.js';
import { aHouse, onServer, templateDatabase, until } from './house.js';
import { built } from './loaded.js';

const { replayDossier } = await built<typeof import('../../src/cli/replay/replay-dossier.js')>('cli/replay/replay-dossier');

/** The example round `small`, played to its end once a run of the tests. */
export interface PlayedRound extends Replayed {
  /** The database in which it was played, for houses to copy. */
  readonly database: string;
  /** The queue that it was played with. */
  readonly queue: string;
  /** The folder of what came out. */
  readonly results: string;
}

const FOLDER = present(process.env['TEST_FOLDER'], 'TEST_FOLDER');
const RECORD = join(FOLDER, 'played.json');
const results = join(FOLDER, 'played');
const database = `${templateDatabase()}_played`;
/** Any number that no other lock on this server has. */
const PLAYING = 68_119_040;

/** The round that was played; whoever asks first plays it, all others wait. */
export function playedRound(): Promise<PlayedRound> {
  return onServer(async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock($1)', [PLAYING]);
    // Our own record.
    if (existsSync(RECORD)) return JSON.parse(readFileSync(RECORD, 'utf8')) as PlayedRound;
    const played = await play();
    writeFileSync(RECORD, JSON.stringify(played));
    return played;
  });
}

async function play(): Promise<PlayedRound> {
  const house = await aHouse({ DATABASE_POOL: '20' });
  try {
    const { operatorToken } = house.service.started.secrets;
    const { queue } = (await house.client().get('/health')).body;
    const replayed = await replayDossier(SMALL, results, { url: house.url, operatorToken, mailDir: house.mailDir, leadMs: 5000 });
    await until('an empty outbox', async () => {
      const { rows } = await house.database.query('select from outbox where handled_at is null limit 1');
      return rows.length === 0 ? true : undefined;
    });
    await house.leave(database);
    return { ...replayed, database, queue, results };
  } catch (error) {
    await house.close();
    throw error;
  }
}
