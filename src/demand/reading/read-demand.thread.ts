import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import type { Answered, Given } from './demand-reader.js';
import { readDemand, type Taker } from './read-demand.js';

const port = present(parentPort, 'the service that started this thread');
// Written by `readInThread`, which is the only one to start this thread.
const { source, known, corrections, blocks } = workerData as Given & { readonly blocks: readonly SharedArrayBuffer[] };

const free = [...blocks.keys()];
let wake: (() => void) | undefined;
port.on('message', (block: number) => {
  free.push(block);
  wake?.();
});

/** A block that the service has written out; while it has none to give, reading waits. */
async function freeBlock(): Promise<number> {
  for (;;) {
    const block = free.pop();
    if (block !== undefined) return block;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

async function sendLines(copy: Buffer): Promise<void> {
  for (let at = 0; at < copy.length; ) {
    const block = await freeBlock();
    const memory = Buffer.from(present(blocks[block], 'block'));
    const length = copy.copy(memory, 0, at, at + memory.length);
    at += length;
    send({ kind: 'lines', block, length });
  }
}

function send(message: Answered): void {
  port.postMessage(message);
}

const taker: Taker = {
  lines: sendLines,
  faults: async (faults) => send({ kind: 'faults', faults }),
  restart: async () => send({ kind: 'restart' }),
};

try {
  send({ kind: 'done', reckoning: await readDemand(source, known, corrections, taker) });
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  send({ kind: 'refused', error: { kind: error.kind, code: error.code, message: error.message } });
}
port.unref();
