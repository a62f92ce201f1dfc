import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { present } from '../src/values/invariant.js';
import { type BenchServers, conclude, inTurn, mustHold, type Slice } from './bench.js';
import { aCalledNetwork, bidOf, type CalledBench, connectionsFor, SingleInserts } from './bidding-house.js';
import { check, sealedBytes } from './bids-core.bench.js';

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

/** What the system has counted for the process: user and system time, in hundredths of a second (proc(5)). */
async function cpuSecondsOf({ pid }: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number.parseInt(fields[11] ?? '0', 10) + Number.parseInt(fields[12] ?? '0', 10)) / 100;
}

/** The service as it is deployed: a process of its own. */
function startService(databaseUrl: string): Promise<RunningService> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'src', 'main.js')], {
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
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const bodies = bidders.map((_, index) => Buffer.from(JSON.stringify(bidOf(index))));
  let next = 0;
  const [start, cpu] = [performance.now(), await cpuSecondsOf(service.process)];
  const one = async (): Promise<void> => {
    for (let index = next++; index < bodies.length; index = next++) {
      const [bidder, body] = [present(bidders[index], 'a bidder'), present(bodies[index], 'a bid')];
      const { status, text } = await post(agent, new URL(path, service.url), bidder.token, body);
      mustHold(status === 201 && text.includes('"signature"'), `every bid has its receipt, not ${status} ${text.slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { operations: bodies.length, seconds, cpuSeconds: (await cpuSecondsOf(service.process)) - cpu };
}

function post(agent: Agent, url: URL, token: string, body: Buffer): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization: `Bearer ${token}` };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
