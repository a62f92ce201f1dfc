import { readdirSync, readlinkSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { built } from '../servers/loaded.js';

const { received } = await built<typeof import('../../src/platform/files/received-file.js')>('platform/files/received-file');

const OPENS_WITHIN_MS = 500;
const isLinux = process.platform === 'linux';

/** How many documents that have arrived this process holds open. */
function openDocuments(): number {
  return readdirSync('/proc/self/fd').filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).includes('poolround-document-');
    } catch {
      return false;
    }
  }).length;
}

(isLinux ? test : test.skip)('a document that nobody reads, as where no scanner is plugged in, is not held open', async () => {
  const file = await received(Readable.from([Buffer.from('text')]), 1);
  file.parts();
  await sleep(OPENS_WITHIN_MS);
  expect(openDocuments()).toBe(0);
  await file.discard();
});

test('a document is read in parts, as often as it is asked for', async () => {
  const file = await received(Readable.from([Buffer.from('te'), Buffer.from('xt')]), 1);
  for (const _ of [1, 2]) expect(await textOf(file.parts())).toBe('text');
  await file.discard();
});

async function textOf(parts: AsyncIterable<Buffer>): Promise<string> {
  const read: Buffer[] = [];
  for await (const part of parts) read.push(part);
  return Buffer.concat(read).toString();
}
