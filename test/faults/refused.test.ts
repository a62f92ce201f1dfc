import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { ThrowAway } from '../../src/cli/installation.js';
import { freePort } from '../../src/cli/service-process.js';
import type { Jobs } from '../../src/platform/jobs.js';
import { present } from '../../src/values/invariant.js';
import { aHouse, onServer, until } from '../servers/house.js';
import { faultyHouse } from './faulty-house.js';
import { Gate } from './gate.js';

/** How long a service is watched that is refused everywhere. */
const WATCHED_MS = 10_000;
/** The queue alone tried a hundred times in that time, or as often as a processor can. */
const MOST_ATTEMPTS = 60;
/** So many lines at the most in that time: one of each part that tries. */
const MOST_LINES = 5;

const server = present(process.env['TEST_SERVER_URL'], 'TEST_SERVER_URL');
const houses: ThrowAway[] = [];
const gates: Gate[] = [];

afterEach(async () => {
  // Whatever has failed: a house is removed through its gate.
  for (const made of gates) made.opens();
  for (const made of houses.splice(0)) await made.remove();
  for (const made of gates.splice(0)) await made.remove();
});

async function house(settings: Readonly<Record<string, string>> = {}): Promise<ThrowAway> {
  const made = await faultyHouse(settings);
  houses.push(made);
  return made;
}

async function gate(...to: Parameters<typeof Gate.to>): Promise<Gate> {
  const made = await Gate.to(...to);
  gates.push(made);
  return made;
}

/** Stops it as an operator does. @returns its code, or the signal that killed it */
async function stopped({ service }: ThrowAway): Promise<number | NodeJS.Signals | null> {
  await service.stop();
  return service.ended();
}

const databaseOf = ({ settings }: ThrowAway): string => present(settings['DATABASE_URL'], 'DATABASE_URL');

/** Writes down an event that nobody has queued and sees it handled, which only the queue's worker does. */
async function expectQueueAtWork(of: ThrowAway): Promise<void> {
  const database = new pg.Client({ connectionString: databaseOf(of) });
  await database.connect();
  try {
    const { rows } = await database.query<{ id: string }>(`insert into outbox (event, payload) values ('nothing', '{}') returning id`);
    await until('an event that is handled', async () => {
      const { rowCount } = await database.query('select from outbox where id = $1 and handled_at is not null', [rows[0]?.id]);
      return rowCount === 1 ? true : undefined;
    });
  } finally {
    await database.end();
  }
}

describe('a service whose database lets nobody in any more', () => {
  test('tries again with ever longer pauses, says so now and then, and ends when it is asked to', async () => {
    const way = await gate(server);
    const refused = await house({ DATABASE_URL: way.urlOf(server) });
    await refused.service.start();
    await expectQueueAtWork(refused);
    way.refuses();
    const before = way.attempts;
    await sleep(WATCHED_MS);
    expect(way.attempts - before).toBeLessThan(MOST_ATTEMPTS);
    expect(refused.service.lastWords.split('\n').filter((line) => line.includes('"warn"')).length).toBeLessThanOrEqual(MOST_LINES);
    expect(await stopped(refused)).toBe(0);
  });

  test('is back at work when it is let in again', async () => {
    const way = await gate(server);
    const refused = await house({ DATABASE_URL: way.urlOf(server) });
    await refused.service.start();
    way.refuses();
    await sleep(1000);
    way.opens();
    await expectQueueAtWork(refused);
    expect(await stopped(refused)).toBe(0);
  });

  test('ends when its database was dropped', async () => {
    const dropped = await house();
    await dropped.service.start();
    await onServer((client) => client.query(`drop database ${new URL(databaseOf(dropped)).pathname.slice(1)} with (force)`));
    await sleep(1000);
    expect(await stopped(dropped)).toBe(0);
  });

  test('ends although the database does not answer at all, before anybody has to kill it', async () => {
    const way = await gate(server);
    const waiting = await house({ DATABASE_URL: way.urlOf(server) });
    await waiting.service.start();
    way.fallsSilent();
    await sleep(1000);
    expect(await stopped(waiting)).toBe(1);
    expect(waiting.service.lastWords).toContain('"service.cut"');
  });
});

describe('a queue that lets nobody in when the service starts', () => {
  test('is tried with ever longer pauses, is used once it lets in, and keeps nobody from stopping', async () => {
    const way = await gate(server, 'refuses');
    const refused = await house();
    // The queue's own way, to a database that has its name only now: the rest of the service finds it as ever.
    Object.assign(refused.settings, { DATABASE_DIRECT_URL: way.urlOf(databaseOf(refused)) });
    await refused.service.start();
    await sleep(WATCHED_MS);
    expect(way.attempts).toBeGreaterThan(0);
    expect(way.attempts).toBeLessThan(MOST_ATTEMPTS);
    way.opens();
    await expectQueueAtWork(refused);
    expect(await stopped(refused)).toBe(0);
  });
});

describe('a service with a Redis', () => {
  const ends = async (redis: number): Promise<void> => {
    const without = await house({ REDIS_URL: `redis://127.0.0.1:${redis}` });
    await without.service.start();
    await sleep(3000);
    expect(await stopped(without)).toBe(0);
  };

  test('at which nobody listens ends when it is asked to', async () => {
    await ends(await freePort());
  });

  test('that takes connections and says nothing ends when it is asked to', async () => {
    const { port } = await gate(server, 'silent');
    await ends(port);
  });

  test('that says nothing does not hold up whoever queues a job', async () => {
    const { port } = await gate(server, 'silent');
    const without = await aHouse({ REDIS_URL: `redis://127.0.0.1:${port}` });
    const jobs = await without.part<Jobs>('platform/jobs', 'Jobs');
    await expect(jobs.add('deadline', { kind: 'mail' })).resolves.toBeUndefined();
    await without.close();
  });
});
