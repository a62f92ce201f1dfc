import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { existing } from './audit-verify.js';
import { bidderAt, SealedFile } from './bid-seal.js';
import { type Command, EXIT, UsageError } from './command.js';

const Receipt = z.looseObject({ hash: z.string(), receivedAt: z.string(), version: z.int() });

/** `bid hand-in FILE`: hands in a bid that was sealed here. Sending the same file again gives the same receipt. Domain §8.2. */
export const bidHandIn: Command = {
  words: ['bid', 'hand-in'],
  summary: 'Hands in what bid seal has sealed, and saves the receipt.',
  arguments: [{ name: 'FILE', help: 'the sealed bid' }],
  options: [
    { name: 'receipt', value: 'FILE', help: 'where to save the receipt (needed)' },
    { name: 'url', value: 'URL', help: 'the service (default: http://127.0.0.1:PORT)' },
  ],
  environment: [{ name: 'POOLROUND_TOKEN', help: 'an API token of a bidder (POST /api/v1/tokens)' }],
  run: async (given) => {
    const out = given.option('receipt');
    if (out === undefined) throw new UsageError('--receipt FILE is missing: where to save the receipt');
    const { network, round, stage, hash, bid } = sealedIn(given.argument('FILE'));
    const client = bidderAt(given, { 'idempotency-key': hash });
    const receipt = await client.post(`/api/v1/networks/${network}/rounds/${round}/stages/${stage}/sealed-bids`, bid, Receipt);
    writeFileSync(out, `${JSON.stringify(receipt, null, 2)}\n`);
    if (receipt.hash !== hash) {
      process.stderr.write(
        `The receipt in ${out} is for other bytes: it states ${receipt.hash}, this bid has ${hash}. Keep both, and tell the office.\n`,
      );
      return EXIT.failed;
    }
    process.stdout.write(`Received ${receipt.receivedAt} as version ${receipt.version}; the receipt is in ${out} and states this bid's hash.\n`);
    return EXIT.done;
  },
};

function sealedIn(path: string): z.infer<typeof SealedFile> {
  try {
    return SealedFile.parse(JSON.parse(readFileSync(existing(path), 'utf8')));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`“${path}” is no bid that bid seal has sealed`);
  }
}
