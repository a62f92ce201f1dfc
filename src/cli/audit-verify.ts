import { existsSync } from 'node:fs';
import { type Published, type Verdict, verifyLogFile } from '../audit/verify-log.js';
import { type Command, EXIT, type ExitCode, type Given, UsageError } from './command.js';
import { shownOn } from './progress.js';

/** `audit verify FILE`: checks an exported log, without a service. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  summary: 'Checks an exported audit log offline, and says which line is wrong.',
  arguments: [{ name: 'FILE', help: 'the log as GET /audit/export gave it' }],
  options: [
    { name: 'size', value: 'N', help: 'of a published head: how many entries it is over' },
    { name: 'root', value: 'HEX', help: 'of a published head: its root, which the file must have' },
    { name: 'key', value: 'BASE64', help: "the service's public key as GET /keys gives it; without it the file's own is believed" },
    { name: 'quiet', help: 'shows no progress' },
  ],
  run: async (given) => {
    const file = given.argument('FILE');
    if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
    const published = publishedIn(given);
    const chapter = given.isOn('quiet') ? undefined : shownOn(process.stderr, 1).chapter('checking entries');
    const verdict = await verifyLogFile(file, published, (lines) => chapter?.waiting(`${lines} lines`));
    chapter?.done(`${verdict.size} entries, ${verdict.heads} heads`);
    return report(verdict, published);
  },
};

function publishedIn(given: Given): Published {
  const [size, root, publicKey] = [given.option('size'), given.option('root'), given.option('key')];
  if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new UsageError(`--size wants a whole number, not “${size}”`);
  if (size !== undefined && root === undefined) throw new UsageError('--size needs --root: the root of the head of that size');
  if (root !== undefined && !/^[0-9a-f]{64}$/i.test(root)) throw new UsageError(`--root wants 64 hexadecimal digits, not “${root}”`);
  if (publicKey !== undefined && Buffer.from(publicKey, 'base64').length !== 32)
    throw new UsageError(`--key wants 32 bytes in base64, not “${publicKey}”`);
  return { size: size === undefined ? undefined : Number.parseInt(size, 10), root, publicKey };
}

function report({ network, size, root, faults }: Verdict, published: Published): ExitCode {
  if (faults.length > 0) {
    for (const { line, reason } of faults) process.stderr.write(`line ${line}: ${reason}\n`);
    process.stdout.write(`The log is NOT in order: ${faults.length} fault(s).\n`);
    return EXIT.failed;
  }
  process.stdout.write(`The log of network ${network ?? ''} is in order: ${size} entries, root ${root}.\n`);
  if (published.publicKey === undefined)
    process.stdout.write('Its signatures were checked with the key in the file itself; give --key to check them with the published one.\n');
  return EXIT.done;
}
