import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import pg from 'pg';
import type { ThrowAway } from '../../src/cli/installation.js';
import { type Progress, silent } from '../../src/cli/progress.js';
import { present } from '../../src/values/invariant.js';
import { SMALL, expectResults } from '../expected.js';
import { built } from '../servers/loaded.js';

const { throwAway } = await built<typeof import('../../src/cli/installation.js')>('cli/installation');
const { replayDossier } = await built<typeof import('../../src/cli/replay/replay-dossier.js')>('cli/replay/replay-dossier');

/** Deadlines so far ahead that a database that restarts is back within half of it. */
const LEAD_MS = 20_000;

/** The built service as a process of its own, on the tests' PostgreSQL, so that things can be done to it. */
export function faultyHouse(settings: Readonly<Record<string, string>> = {}): Promise<ThrowAway> {
  return throwAway({
    DATABASE_URL: present(process.env['TEST_SERVER_URL'], 'TEST_SERVER_URL'),
    REDIS_URL: '',
    PASSWORD_MEMORY_KIB: '1024',
    ...settings,
  });
}

/** Plays `small` and holds its results, and afterwards the mails, against what must be there. */
export async function playsRight(house: ThrowAway, progress: Progress = silent, leadMs = LEAD_MS): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'poolround-results-'));
  try {
    const { operatorToken, mailDir, service } = house;
    await replayDossier(SMALL, out, { url: service.url, operatorToken, mailDir, leadMs, progress });
    expectResults(SMALL, out);
  } catch (error) {
    throw new Error(`the round did not come out; the service said last:\n${house.service.lastWords}`, { cause: error });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Every e-mail that was to be sent was sent, each under an id of its own, and nothing else was. */
export async function expectEveryMailOnce({ settings, mailDir }: ThrowAway): Promise<void> {
  const database = new pg.Client({ connectionString: present(settings['DATABASE_URL'], 'DATABASE_URL') });
  await database.connect();
  try {
    await allSettled(database);
    const { rows } = await database.query<{ id: string }>(`select id from mail where state = 'sent'`);
    const files = (await readdir(mailDir)).filter((file) => file.endsWith('.eml'));
    const ids = await Promise.all(files.map(async (file) => /^message-id:\s*<([^@>]+)/im.exec(await readFile(join(mailDir, file), 'latin1'))?.[1]));
    expect(new Set(ids).size).toBe(files.length);
    expect([...ids].sort()).toEqual(rows.map(({ id }) => id).sort());
  } finally {
    await database.end();
  }
}

async function allSettled(database: pg.Client): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const { rows } = await database.query<{ waiting: string }>(`select count(*) as waiting from mail where state = 'waiting'`);
    if (rows[0]?.waiting === '0') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('mails still wait after a minute');
}
