import { readFileSync } from 'node:fs';
import { type LogReader, verifyLogFile } from '../audit/verify-log.js';
import { type BidFault, BidTrace, bidFaults } from '../bidding/opening/bid-proof.js';
import { readReceipt, readRecord, receiptFaults } from '../bidding/bid/kept-receipt.js';
import { recordFaults } from '../bidding/opening/record-proof.js';
import { RequestBidTrace, requestBidFaults, requestReceiptFaults, requestReceiptIn } from '../settlement/call-off-request/request-bid-proof.js';
import { existing, PUBLISHED_OPTIONS, publishedIn } from './audit-verify.js';
import { type Command, EXIT, type Given, UsageError } from './command.js';
import { shownOn, silent } from './progress.js';

/** `bid verify RECEIPT LOG`: checks with nothing but files that a bid was opened as it was handed in. */
export const bidVerify: Command = {
  words: ['bid', 'verify'],
  summary: 'Checks offline that a bid, in a call or for a request, was in time, in the log before the opening, and opened as handed in.',
  arguments: [
    { name: 'RECEIPT', help: "the bidder's receipt (JSON)" },
    { name: 'LOG', help: 'the export of the audit log, made after the opening (GET /api/v1/networks/ID/audit/export)' },
  ],
  options: [
    { name: 'record', value: 'FILE', help: "of a bid in a call: the opening record (JSON), the office's or the bidder's own" },
    ...PUBLISHED_OPTIONS,
    { name: 'quiet', help: 'shows no progress' },
  ],
  run: async (given) => {
    const record = given.option('record');
    const proof = read(given.argument('RECEIPT'), (text) => proofOfRequest(text, record) ?? proofOfStage(text, record));
    const { receipt, trace } = proof;
    const published = publishedIn(given);
    const log = await verified(given, published, trace);
    const key = published.publicKey === undefined ? trace.serviceKeys.get(receipt.keyId) : Buffer.from(published.publicKey, 'base64');
    const isOther = log.network !== receipt.statement.network;
    const faults: BidFault[] = [
      ...proof.receiptFaults(key),
      ...(isOther
        ? [{ code: 'bid.unlogged', reason: `the log is of network ${log.network ?? '?'}, the receipt is not` } as const]
        : proof.bidFaults()),
      ...proof.recordFaults(),
    ];
    for (const { line, reason } of log.faults) process.stdout.write(`log, line ${line}: ${reason}\n`);
    for (const { code, reason } of faults) process.stdout.write(`${code}: ${reason}\n`);
    const count = log.faults.length + faults.length;
    if (count > 0) process.stdout.write(`NOT PROVEN: ${count} fault(s).\n`);
    else process.stdout.write(proven(proof));
    if (published.publicKey === undefined)
      process.stdout.write('Compare the key too (--key): otherwise whoever rewrote log and receipt could have signed both.\n');
    return count > 0 ? EXIT.failed : EXIT.done;
  },
};

/** What is checked of a receipt, whatever it is of. */
interface Proof {
  readonly receipt: {
    readonly bidId: string;
    readonly hash: string;
    readonly receivedAt: string;
    readonly keyId: string;
    readonly statement: { readonly network: string };
  };
  readonly trace: LogReader & Pick<BidTrace, 'serviceKeys' | 'deadline' | 'headBetween'> & { readonly opened: { readonly at: string } | undefined };
  readonly receiptFaults: (key: Buffer | undefined) => BidFault[];
  readonly bidFaults: () => BidFault[];
  readonly recordFaults: () => BidFault[];
  /** What follows what was proven. */
  readonly closing: string;
}

function proofOfStage(text: string, record: string | undefined): Proof {
  const receipt = readReceipt(text);
  const opening = record === undefined ? undefined : read(record, readRecord);
  const trace = new BidTrace(receipt.statement);
  return {
    receipt,
    trace,
    receiptFaults: (key) => receiptFaults(receipt, key),
    bidFaults: () => bidFaults(trace),
    recordFaults: () => (opening ? recordFaults(trace, opening) : []),
    closing: opening ? 'named as opened in the opening record.' : 'Give the opening record too (--record) to see that it could be read.',
  };
}

/** @returns undefined where the receipt is not of a bid for a request @throws UsageError for a record: there is none of a request's bids */
function proofOfRequest(text: string, record: string | undefined): Proof | undefined {
  const receipt = requestReceiptIn(text);
  if (!receipt) return undefined;
  if (record !== undefined) throw new UsageError('The bids for a request have no opening record; leave --record out: the log names what was opened');
  const trace = new RequestBidTrace(receipt.statement);
  return {
    receipt,
    trace,
    receiptFaults: (key) => requestReceiptFaults(receipt, key),
    bidFaults: () => requestBidFaults(trace),
    recordFaults: () => [],
    closing: 'named as opened, with this hash, in the log itself.',
  };
}

/** @throws UsageError when there is no such file, or it is something else */
function read<Kept>(path: string, reading: (text: string) => Kept): Kept {
  try {
    return reading(readFileSync(existing(path), 'utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`“${path}”: ${error instanceof Error ? error.message.replace(/\.$/, '') : 'cannot be read'}`);
  }
}

async function verified(given: Given, published: ReturnType<typeof publishedIn>, trace: LogReader): ReturnType<typeof verifyLogFile> {
  const file = existing(given.argument('LOG'));
  const chapter = (given.isOn('quiet') ? silent : shownOn(process.stderr, 1)).chapter('Audit log');
  const log = await verifyLogFile(file, published, (lines) => chapter.waiting(`${lines} lines`), trace);
  chapter.done(`${log.size} entries, ${log.heads} signed heads`);
  return log;
}

function proven({ receipt: { bidId, hash, receivedAt }, trace: { deadline, headBetween, opened }, closing }: Proof): string {
  return [
    `Proven: bid ${bidId} with hash ${hash}`,
    `  received ${receivedAt}, before the deadline ${deadline ?? ''}`,
    `  in the log under the head over ${headBetween?.size ?? 0} entries, signed ${headBetween?.at ?? ''}`,
    `  opened ${opened?.at ?? ''}, in the same log grown only by further entries`,
    `  ${closing}`,
    '',
  ].join('\n');
}
