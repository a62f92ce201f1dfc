import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import type { Answered, Given } from './demand-reader.js';
import { readDemand, type Taker } from './read-demand.js';

const port = present(parentPort, 'the service that started this thread');

/** Sends a message and waits until the service has taken it, so that at most one waits in between. */
let taken: Promise<void> = Promise.resolve();
async function send(message: Answered, transfer: ArrayBuffer[] = []): Promise<void> {
  await taken;
  taken = new Promise((resolve) => port.once('message', () => resolve()));
  port.postMessage(message, transfer);
}

const taker: Taker = {
  lines: (copy) => {
    const bytes = new Uint8Array(copy);
    return send({ kind: 'lines', copy: bytes }, [bytes.buffer]);
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
await taken;
