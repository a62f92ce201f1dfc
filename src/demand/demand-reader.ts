import { AsyncResource } from 'node:async_hooks';
import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorKind } from '../values/domain-error.js';
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

/** What the reading thread answers, each answered with an empty message once it is dealt with. */
export type Answered =
  | { readonly kind: 'lines'; readonly copy: Uint8Array }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'restart' }
  | { readonly kind: 'done'; readonly reckoning: Reckoning }
  | { readonly kind: 'refused'; readonly error: { readonly kind: ErrorKind; readonly code: string; readonly message: string } };

/** Starting a thread costs more than reading a small file. */
const SMALL_BYTES = 262_144;
const THREAD = new URL('./read-demand.thread.js', import.meta.url);
/** Only built code can start a thread; from sources, as in tests, everything is read in place. */
const CAN_START_THREADS = import.meta.url.endsWith('.js');
const THREAD_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 };

/**
 * Reads a demand file, a big one or a workbook in a thread of its own, so that the service keeps answering.
 * @throws DomainError as `readDemand`; `import.too_large` for a workbook that needs too much memory
 */
export function readInThread(given: Given, bytes: number, taker: Taker): Promise<Reckoning> {
  const isSmall = given.source.kind === 'csv' && bytes < SMALL_BYTES;
  if (isSmall || !CAN_START_THREADS) return readDemand(given.source, given.known, given.corrections, taker);
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: given, resourceLimits: THREAD_LIMITS });
    const end = (error: unknown): void => {
      reject(isOutOfMemory(error) ? tooLarge() : error);
      void thread.terminate();
    };
    let work = Promise.resolve();
    // Bound, since a thread's messages come outside the running unit of work.
    const answer = AsyncResource.bind((answered: Answered) => {
      work = work.then(async () => {
        if (answered.kind === 'done') resolve(answered.reckoning);
        else if (answered.kind === 'refused') reject(new DomainError(answered.error.kind, answered.error.code, answered.error.message));
        else await take(answered, taker);
        thread.postMessage(null);
      });
      work.catch(end);
    });
    thread.on('message', answer);
    thread.on('error', end);
    // After all that it has said: the last of it may be that it is done.
    thread.on('exit', (code) => void work.then(() => end(new Error(`the reading thread ended with ${code} before it was done`)), end));
  });
}

async function take(answered: Extract<Answered, { kind: 'lines' | 'faults' | 'restart' }>, taker: Taker): Promise<void> {
  if (answered.kind === 'lines') await taker.lines(Buffer.from(answered.copy.buffer, answered.copy.byteOffset, answered.copy.byteLength));
  else if (answered.kind === 'faults') await taker.faults(answered.faults);
  else await taker.restart();
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
