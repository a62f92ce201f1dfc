import { connect, type Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import type { Slice } from './bench.js';

/** Where requests go, with which headers, and which paths in turn. */
export interface Target {
  readonly port: number;
  readonly headers: string;
  readonly paths: readonly string[];
  /** of the server, for its CPU */
  readonly pid: number;
}

const CLOCK_TICKS = 100;

/** Processor seconds that a process has used, from the system's own accounting. */
export async function cpuSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number.parseInt(fields[11] ?? '0', 10) + Number.parseInt(fields[12] ?? '0', 10)) / CLOCK_TICKS;
}

/**
 * Sends GET requests over so many kept-alive connections, each waiting for its answer before the next.
 * @throws Error for any answer but 200
 */
export async function getting(target: Target, connections: number, seconds: number): Promise<Slice> {
  const requests = target.paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${target.headers}\r\n`));
  const [started, before] = [performance.now(), await cpuSecondsOf(target.pid)];
  const until = started + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, (_, index) => oneConnection(target.port, requests, index, until)));
  const cpuSeconds = (await cpuSecondsOf(target.pid)) - before;
  return { operations: counts.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - started) / 1000, cpuSeconds };
}

function oneConnection(port: number, requests: readonly Buffer[], first: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let [count, next, buffered] = [0, first * 7, ''];
    const send = (to: Socket): unknown => to.write(requests[next++ % requests.length] ?? '');
    socket.setEncoding('latin1');
    socket.on('connect', () => send(socket));
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      buffered += chunk;
      const end = lengthOf(buffered);
      if (end === undefined || buffered.length < end) return;
      if (!buffered.startsWith('HTTP/1.1 200')) reject(new Error(`not 200: ${buffered.slice(0, 400)}`));
      buffered = '';
      count += 1;
      if (performance.now() < until) send(socket);
      else socket.end(() => resolve(count));
    });
  });
}

/** How long the answer is with its head, once its head is there. */
export function lengthOf(answer: string): number | undefined {
  const head = answer.indexOf('\r\n\r\n');
  const length = head < 0 ? undefined : /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head + 2))?.[1];
  return length === undefined ? undefined : head + 4 + Number.parseInt(length, 10);
}
