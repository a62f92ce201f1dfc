import { existsSync } from 'node:fs';
import { type Published, verifyLogFile } from '../audit/verify-log.js';
import { type Command, EXIT, type Given, UsageError } from './command.js';
import { shownOn, silent } from './progress.js';

/** What is published elsewhere and a log must agree with. */
export const PUBLISHED_OPTIONS = [
  { name: 'key', value: 'BASE64', help: "the service's published public key; without it the file's own keys are believed" },
  { name: 'root', value: 'HEX', help: 'a published root that the log must have' },
  { name: 'size', value: 'N', help: 'over how many entries that root is (default: all)' },
] as const;

/** `audit verify FILE`: checks an exported log with nothing but the file and what is published. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  summary: 'Checks an exported audit log offline: every entry, the order, every signed head.',
  arguments: [{ name: 'FILE', help: 'the export (GET /api/v1/networks/ID/audit/export)' }],
  options: [...PUBLISHED_OPTIONS, { name: 'quiet', help: 'shows no progress' }],
  run: async (given) => {
    const file = existing(given.argument('FILE'));
    const published = publishedIn(given);
    const chapter = (given.isOn('quiet') ? silent : shownOn(process.stderr, 1)).chapter('Audit log');
    const { network, size, root, heads, faults } = await verifyLogFile(file, published, (lines) => chapter.waiting(`${lines} lines`));
    chapter.done(`${size} entries, ${heads} signed heads`);
    for (const { line, reason } of faults) process.stdout.write(`line ${line}: ${reason}\n`);
    if (faults.length > 0) process.stdout.write(`NOT SOUND: ${faults.length} fault(s).\n`);
    else process.stdout.write(`Sound: network ${network}, ${size} entries, root ${root}.\n`);
    if (published.publicKey === undefined)
      process.stdout.write('Compare the key too (--key): otherwise whoever rewrote the whole file could have signed it.\n');
    return faults.length > 0 ? EXIT.failed : EXIT.done;
  },
};

/** @throws UsageError when there is no such file */
export function existing(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file “${file}”`);
  return file;
}

/** @throws UsageError when an option is not what it has to be */
export function publishedIn(given: Given): Published {
  const [size, root, publicKey] = [given.option('size'), given.option('root'), given.option('key')];
  if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new UsageError(`--size wants a number of entries, not “${size}”`);
  if (size !== undefined && root === undefined) throw new UsageError('--size says over how many entries --root is: give both');
  if (root !== undefined && !/^[0-9a-f]{64}$/i.test(root)) throw new UsageError(`--root wants 64 hexadecimal digits, not “${root}”`);
  return { size: size === undefined ? undefined : Number.parseInt(size, 10), root, publicKey };
}
