import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import type { Answered, Given } from './demand-reader.js';
import { readDemand, type Taker } from './read-demand.js';

const port = present(parentPort, 'the service that started this thread');

/** So much may wait for the service, while the database inserts what it has got. */
const MOST_WAITING_BYTES = 25_165_824;

const waiting: number[] = [];
let waitingBytes = 0;
let wake: (() => void) | undefined;
port.on('message', () => {
  waitingBytes -= waiting.shift() ?? 0;
  wake?.();
});

async function send(message: Answered, bytes = 1000, transfer: ArrayBuffer[] = []): Promise<void> {
  while (waitingBytes > MOST_WAITING_BYTES) await new Promise<void>((resolve) => (wake = resolve));
  waiting.push(bytes);
  waitingBytes += bytes;
  port.postMessage(message, transfer);
}

const taker: Taker = {
  lines: (copy) => {
    // A block's memory is its own (CopyBlocks), so it can be handed over instead of copied.
    const memory = copy.buffer as ArrayBuffer;
    return send({ kind: 'lines', copy: new Uint8Array(memory, copy.byteOffset, copy.length) }, memory.byteLength, [memory]);
  },
  faults: (faults) => send({ kind: 'faults', faults }),
  restart: () => send({ kind: 'restart' }),
};

// Written by `DemandReader`, which is the only one to start this thread.
const { source, known, corrections } = workerData as Given;

try {
  const reckoning = await readDemand(source, known, corrections, taker);
  await send({ kind: 'done', reckoning });
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  await send({ kind: 'refused', error: { kind: error.kind, code: error.code, message: error.message } });
}
port.unref();
