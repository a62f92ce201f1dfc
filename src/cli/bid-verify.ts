import { readFileSync } from 'node:fs';
import { verifyLogFile } from '../audit/verify-log.js';
import { type BidFault, BidTrace, bidFaults } from '../bidding/opening/bid-proof.js';
import { type KeptReceipt, readReceipt, readRecord, receiptFaults } from '../bidding/bid/kept-receipt.js';
import { recordFaults } from '../bidding/opening/record-proof.js';
import { existing, PUBLISHED_OPTIONS, publishedIn } from './audit-verify.js';
import { type Command, EXIT, type Given, UsageError } from './command.js';
import { shownOn, silent } from './progress.js';

/** `bid verify RECEIPT LOG`: checks with nothing but files that a bid was opened as it was handed in. */
export const bidVerify: Command = {
  words: ['bid', 'verify'],
  summary: 'Checks offline that a bid was in time, in the log before the opening, and opened as handed in.',
  arguments: [
    { name: 'RECEIPT', help: "the bidder's receipt (JSON)" },
    { name: 'LOG', help: 'the export of the audit log, made after the opening (GET /api/v1/networks/ID/audit/export)' },
  ],
  options: [
    { name: 'record', value: 'FILE', help: "the opening record (JSON), the office's or the bidder's own" },
    ...PUBLISHED_OPTIONS,
    { name: 'quiet', help: 'shows no progress' },
  ],
  run: async (given) => {
    const receipt = read(given.argument('RECEIPT'), readReceipt);
    const record = given.option('record');
    const opening = record === undefined ? undefined : read(record, readRecord);
    const published = publishedIn(given);
    const trace = new BidTrace(receipt.statement);
    const log = await verified(given, published, trace);
    const key = published.publicKey === undefined ? trace.serviceKeys.get(receipt.keyId) : Buffer.from(published.publicKey, 'base64');
    const isOther = log.network !== receipt.statement.network;
    const faults: BidFault[] = [
      ...receiptFaults(receipt, key),
      ...(isOther
        ? [{ code: 'bid.unlogged', reason: `the log is of network ${log.network ?? '?'}, the receipt is not` } as const]
        : bidFaults(trace)),
      ...(opening ? recordFaults(trace, opening) : []),
    ];
    for (const { line, reason } of log.faults) process.stdout.write(`log, line ${line}: ${reason}\n`);
    for (const { code, reason } of faults) process.stdout.write(`${code}: ${reason}\n`);
    const count = log.faults.length + faults.length;
    if (count > 0) process.stdout.write(`NOT PROVEN: ${count} fault(s).\n`);
    else process.stdout.write(proven(receipt, trace, opening !== undefined));
    if (published.publicKey === undefined)
      process.stdout.write('Compare the key too (--key): otherwise whoever rewrote log and receipt could have signed both.\n');
    return count > 0 ? EXIT.failed : EXIT.done;
  },
};

/** @throws UsageError when there is no such file, or it is something else */
function read<Kept>(path: string, reading: (text: string) => Kept): Kept {
  try {
    return reading(readFileSync(existing(path), 'utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`“${path}”: ${error instanceof Error ? error.message.replace(/\.$/, '') : 'cannot be read'}`);
  }
}

async function verified(given: Given, published: ReturnType<typeof publishedIn>, trace: BidTrace): ReturnType<typeof verifyLogFile> {
  const file = existing(given.argument('LOG'));
  const chapter = (given.isOn('quiet') ? silent : shownOn(process.stderr, 1)).chapter('Audit log');
  const log = await verifyLogFile(file, published, (lines) => chapter.waiting(`${lines} lines`), trace);
  chapter.done(`${log.size} entries, ${log.heads} signed heads`);
  return log;
}

function proven({ bidId, hash, receivedAt }: KeptReceipt, { deadline, headBetween, opened }: BidTrace, hasRecord: boolean): string {
  return [
    `Proven: bid ${bidId} with hash ${hash}`,
    `  received ${receivedAt}, before the deadline ${deadline ?? ''}`,
    `  in the log under the head over ${headBetween?.size ?? 0} entries, signed ${headBetween?.at ?? ''}`,
    `  opened ${opened?.at ?? ''}, in the same log grown only by further entries`,
    hasRecord ? '  named as opened in the opening record.' : '  Give the opening record too (--record) to see that it could be read.',
    '',
  ].join('\n');
}
