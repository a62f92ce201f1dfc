import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What every benchmark gets: a PostgreSQL of its own with default, durable settings. */
export interface BenchServers {
  /** Owner's URL of a fresh database with all migrations. */
  readonly databaseUrl: string;
  /** Makes another one. */
  newDatabase(): Promise<string>;
}

/** One timed slice: how much was done in what time, by which CPU. */
export interface Slice {
  readonly operations: number;
  readonly seconds: number;
  readonly cpuSeconds?: number | undefined;
}

/** Median with its spread. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle value of an odd or even number of them, with the extremes. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

/**
 * Runs limit and subject in turn (L S L S …), so that both meet the same weather, after one uncounted round.
 * @returns per counted round the subject's figure over the limit's: times for `seconds`, rates for `rate`
 */
export async function inTurn(
  rounds: number,
  compare: 'seconds' | 'rate',
  subject: () => Promise<Slice>,
  limit: () => Promise<Slice>,
): Promise<Spread> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [base, own] = [await limit(), await subject()];
    const figure = (slice: Slice): number => (compare === 'rate' ? slice.operations / slice.seconds : slice.seconds);
    const ratio = figure(own) / figure(base);
    console.log(`  round ${round === 0 ? '0 (not counted)' : round}: limit ${said(base)}; subject ${said(own)}; ratio ${ratio.toFixed(2)}`);
    if (round > 0) ratios.push(ratio);
  }
  return spreadOf(ratios);
}

function said(slice: Slice): string {
  const cpu = slice.cpuSeconds === undefined ? '' : `, ${((slice.cpuSeconds / slice.operations) * 1e6).toFixed(0)} µs CPU each`;
  return `${slice.seconds.toFixed(2)} s (${(slice.operations / slice.seconds).toFixed(0)}/s${cpu})`;
}

/** The last line of a benchmark, after its figures. */
export function conclude(name: string, ratio: Spread, goal: string): void {
  console.log(`  ${name}: median ratio ${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}]`);
  console.log(`bench ${name} ratio=${ratio.median.toFixed(2)} goal${goal}`);
}

/** A wrong result voids the figure. @throws Error */
export function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`wrong result, the figure does not count: ${what}`);
}

/** Where a PostgreSQL client program is, or undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  return [...(process.env['PATH'] ?? '').split(':'), ...versions].map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Runs a program to its end and gives what it wrote. @throws Error unless it ends with 0 */
export function runProgram(program: string, parameters: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(out) : reject(new Error(`${program} ended with ${code}: ${err}`))));
  });
}

/** Resident memory of a process in MiB, from the system's own accounting; its peak with `VmHWM`. */
export async function memoryMib(pid: number, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return Math.round(Number.parseInt(kib ?? '0', 10) / 1024);
}
