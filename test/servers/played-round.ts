import { join } from 'node:path';
import type { Replayed } from '../../src/cli/replay/replay-dossier.js';
import { present } from '../../src/values/invariant.js';
import { SMALL } from '../expected.js';
import { aHouse, noEvent, templateDatabase } from './house.js';
import { built } from './loaded.js';
import { onceARun } from './once-a-run.js';

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
const results = join(FOLDER, 'played');
const database = `${templateDatabase()}_played`;

/** The round that was played. */
export const playedRound = (): Promise<PlayedRound> => onceARun('played', play);

async function play(): Promise<PlayedRound> {
  const house = await aHouse({ DATABASE_POOL: '20' });
  try {
    const { operatorToken } = house.service.started.secrets;
    const { queue } = (await house.client().get('/health')).body;
    const replayed = await replayDossier(SMALL, results, { url: house.url, operatorToken, mailDir: house.mailDir, leadMs: 5000 });
    await noEvent(house);
    await house.leave(database);
    return { ...replayed, database, queue, results };
  } catch (error) {
    await house.close();
    throw error;
  }
}
