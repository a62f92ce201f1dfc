import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../../src/values/invariant.js';
import { onServer } from './house.js';

const FOLDER = present(process.env['TEST_FOLDER'], 'TEST_FOLDER');

/** What is made once a run of the tests, kept as JSON: whoever asks first makes it, all others wait. */
export function onceARun<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const record = join(FOLDER, `${name}.json`);
  return onServer(async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock(hashtext($1))', [`once a run: ${name}`]);
    // Our own record.
    if (existsSync(record)) return JSON.parse(readFileSync(record, 'utf8')) as Made;
    const made = await make();
    writeFileSync(record, JSON.stringify(made));
    return made;
  });
}
