import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { SERVICE_FLAGS } from '../src/cli/service-process.js';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, type Slice } from './bench.js';
import { aCalledNetwork, bidOf, type CalledBench, connectionsFor, SingleInserts } from './bidding-house.js';
import { check, sealedBytes } from './bids-core.bench.js';
import { cpuSecondsOf, lengthOf } from './load.js';

const BIDS = 2000;
const CONNECTIONS = 200;
const ROUNDS = 7;
const SECRET = 'x'.repeat(40);

/** 2,000 sealed bids of 50 positions over HTTP by 200 connections at once, each bidder with its own login. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const called = await aCalledNetwork(databaseUrl, BIDS, ROUNDS + 1);
  const service = await startService(databaseUrl);
  try {
    const clients = await connectionsFor(databaseUrl, CONNECTIONS, 60);
    const bytes = sealedBytes();
    const limit = await SingleInserts.of(databaseUrl, bytes, clients, BIDS);
    console.log(
      `  ${BIDS} bids of 50 positions with 3 tiers, sealed to ${bytes} bytes; ${CONNECTIONS} HTTP connections; pgbench -M prepared with ${clients} connections`,
    );
    let slice = 0;
    const ratio = await inTurn(
      ROUNDS,
      'rate',
      () => handInAll(service, called, slice++),
      () => limit.run(),
    );
    await check(databaseUrl, called);
    conclude('bids', ratio, '>=0.3');
  } finally {
    service.process.kill('SIGTERM');
    await new Promise((resolve) => service.process.once('exit', resolve));
  }
}

interface RunningService {
  readonly process: ChildProcess;
  readonly url: string;
}

/** The service as it is deployed: a process of its own. */
function startService(databaseUrl: string): Promise<RunningService> {
  const child = spawn(process.execPath, [...SERVICE_FLAGS, join(import.meta.dirname, '..', 'src', 'main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      POOLROUND_SECRET: SECRET,
      POOLROUND_OPERATOR_TOKEN: SECRET,
      LOG_LEVEL: 'info',
      DATA_DIR: join('/tmp', `poolround-bench-${process.pid}`),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-4000);
      const url = /"event":"service.started","url":"([^"]+)"/.exec(text)?.[1];
      if (url) resolve({ process: child, url });
    });
  });
}

async function handInAll(service: RunningService, { networkId, bidders, stages }: CalledBench, slice: number): Promise<Slice> {
  const stage = present(stages[slice], 'a stage for every slice');
  const path = `/api/v1/networks/${networkId}/rounds/${stage.roundId}/stages/${stage.stageId}/bids`;
  const requests = bidders.map(({ token }, index) => requestOf(path, token, JSON.stringify(bidOf(index))));
  const { port } = new URL(service.url);
  const pid = present(service.process.pid, 'the process of the service');
  const [start, cpu] = [performance.now(), await cpuSecondsOf(pid)];
  await Promise.all(Array.from({ length: CONNECTIONS }, () => oneConnection(Number.parseInt(port, 10), requests)));
  const seconds = (performance.now() - start) / 1000;
  return { operations: bidders.length, seconds, cpuSeconds: (await cpuSecondsOf(pid)) - cpu };
}

function requestOf(path: string, token: string, body: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `authorization: Bearer ${token}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Hands in bids one after the other as long as there are any; each waits for its receipt. */
function oneConnection(port: number, requests: Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let answer = '';
    const next = (): void => {
      const request = requests.pop();
      if (request) socket.write(request);
      else socket.end(() => resolve());
    };
    socket.setEncoding('latin1');
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (answer.length < (lengthOf(answer) ?? Number.POSITIVE_INFINITY)) return;
      if (!answer.startsWith('HTTP/1.1 201') || !answer.includes('"signature":"'))
        reject(new Error(`a bid without a receipt: ${answer.slice(0, 1000)}`));
      answer = '';
      next();
    });
  });
}
