// Built files in compressed form beside them, so that the service only has to choose: brotli for browsers, gzip for the rest.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORDY = /\.(js|css|svg|html)$/;
/** Below this, a packet is a packet. */
const LEAST_BYTES = 1000;

const FORMS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes `<name>.br` and `<name>.gz` beside every text in the folder that they make smaller. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => WORDY.test(name));
  await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      if (bytes.length < LEAST_BYTES) return;
      for (const [ending, form] of Object.entries(FORMS)) await writeFile(join(folder, `${name}.${ending}`), await form(bytes));
    }),
  );
}
