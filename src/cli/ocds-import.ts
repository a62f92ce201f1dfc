import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mismatchesOf } from '../ocds/import/mismatch.js';
import { practiceFiles } from '../ocds/import/practice.js';
import { type Published, readPublished } from '../ocds/import/published.js';
import { existing } from './audit-verify.js';
import { type Command, EXIT, UsageError } from './command.js';

/** `ocds import FILE --out DIR`: a published contracting process as practice data. */
export const ocdsImport: Command = {
  words: ['ocds', 'import'],
  summary: 'Makes practice data of a published OCDS release or record: a folder that round replay plays.',
  arguments: [{ name: 'FILE', help: 'the release, package of releases or record (JSON)' }],
  options: [{ name: 'out', value: 'DIR', help: 'the folder for the practice data (needed)' }],
  run: async (given) => {
    const out = given.option('out');
    if (out === undefined) throw new UsageError('--out DIR is missing: the folder for the practice data');
    const published = read(given.argument('FILE'));
    for (const [name, content] of practiceFiles(published)) {
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, name), content);
    }
    for (const { what, id, currency, published: total, items, difference } of mismatchesOf(published))
      process.stdout.write(`MISMATCH ${what} ${id}: published ${total} ${currency}, its items make ${items} ${currency} (${difference})\n`);
    process.stdout.write(`${published.items.length} items of ${published.ocid} are in ${out}; play them with round replay.\n`);
    return EXIT.done;
  },
};

/** @throws UsageError when there is no such file, or it is something else */
function read(path: string): Published {
  const text = readFileSync(existing(path), 'utf8');
  try {
    return readPublished(text);
  } catch (error) {
    throw new UsageError(`“${path}”: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}
