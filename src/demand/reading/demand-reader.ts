import { AsyncResource } from 'node:async_hooks';
import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorKind } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import type { DemandSource } from './demand-table.js';
import type { Fault } from './fault.js';
import type { Known } from './known.js';
import { type Reckoning, readDemand, type Taker } from './read-demand.js';
import type { Corrections } from './requirement-line.js';

/** What the reading thread is given. */
export interface Given {
  readonly source: DemandSource;
  readonly known: Known;
  readonly corrections: Corrections;
}

/** What the reading thread answers; lines stand in a block of shared memory, whose number goes back once they are used. */
export type Answered =
  | { readonly kind: 'lines'; readonly block: number; readonly length: number }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'restart' }
  | { readonly kind: 'done'; readonly reckoning: Reckoning }
  | { readonly kind: 'refused'; readonly error: { readonly kind: ErrorKind; readonly code: string; readonly message: string } };

/** Starting a thread costs more than reading a small file. */
const SMALL_BYTES = 262_144;
const THREAD = new URL('./read-demand.thread.js', import.meta.url);
/** Only built code can start a thread; from sources, as in tests, everything is read in place. */
const CAN_START_THREADS = import.meta.url.endsWith('.js');
/** So much is read ahead while the database inserts; used again and again, so that nothing is left to be collected. */
const BLOCKS = 24;
const BLOCK_BYTES = 1_048_576;
const THREAD_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 };

/**
 * Reads a demand file, a big one or a workbook in a thread of its own, so that the service keeps answering.
 * @throws DomainError as `readDemand`; `import.too_large` for a workbook that needs too much memory
 */
export function readInThread(given: Given, bytes: number, taker: Taker): Promise<Reckoning> {
  const isSmall = given.source.kind === 'csv' && bytes < SMALL_BYTES;
  if (isSmall || !CAN_START_THREADS) return readDemand(given.source, given.known, given.corrections, taker);
  return new Promise((resolve, reject) => {
    const blocks = Array.from({ length: BLOCKS }, () => new SharedArrayBuffer(BLOCK_BYTES));
    const thread = new Worker(THREAD, { workerData: { ...given, blocks }, resourceLimits: THREAD_LIMITS });
    const end = (error: unknown): void => {
      reject(isOutOfMemory(error) ? tooLarge() : error);
      void thread.terminate();
    };
    let work = Promise.resolve();
    const take = async (answered: Answered): Promise<void> => {
      if (answered.kind === 'done') resolve(answered.reckoning);
      else if (answered.kind === 'refused') reject(new DomainError(answered.error.kind, answered.error.code, answered.error.message));
      else if (answered.kind === 'restart') await taker.restart();
      else if (answered.kind === 'faults') await taker.faults(answered.faults);
      else {
        await taker.lines(Buffer.from(present(blocks[answered.block], 'block'), 0, answered.length));
        thread.postMessage(answered.block);
      }
    };
    // Bound, since a thread's messages come outside the running unit of work.
    const inTurn = AsyncResource.bind((answered: Answered) => {
      work = work.then(() => take(answered));
      work.catch(end);
    });
    thread.on('message', inTurn);
    thread.on('error', end);
    // After all that it has said: the last of it may be that it is done.
    thread.on('exit', (code) => void work.then(() => end(new Error(`the reading thread ended with ${code} before it was done`)), end));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(): DomainError {
  return new DomainError(
    'too_large',
    'import.too_large',
    'The workbook needs more memory than an import may take. Save the sheet with the requirements as CSV and send that.',
  );
}
