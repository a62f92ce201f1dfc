import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STARTS_WITHIN_MS = 120_000;
/** Longer than the service itself takes at the most. */
const STOPS_WITHIN_MS = 25_000;
const KEPT_OUTPUT = 8000;

/**
 * How Node runs the service. Requests on their way are what its collector of garbage finds alive, so with room for more new
 * objects it moves them about less often (docs/decisions/measured.md).
 */
export const SERVICE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=64'];

/** The built service as a child process: started, waited for, stopped cleanly. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private said = '';

  /**
   * @param settings environment variables over those of this process
   * @param port where it listens on 127.0.0.1
   * @param shows whether what the service says goes to our own output, or is kept for an error message
   */
  constructor(
    private readonly settings: Readonly<Record<string, string>>,
    readonly port: number,
    private readonly shows: 'output' | 'nothing' = 'nothing',
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The child's process id while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits until it says that it is ready. @throws Error with its last words when it ends instead */
  async start(): Promise<void> {
    const env = { ...process.env, ...this.settings, PORT: `${this.port}`, HOST: this.settings['HOST'] ?? '127.0.0.1' };
    // A process group of its own: Ctrl-C reaches us, and we stop it when our own work is done. The channel (ipc) tells
    // it to stop when we are killed.
    const child = spawn(process.execPath, [...SERVICE_FLAGS, builtService()], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => this.heard(chunk));
    await this.untilReady(child);
  }

  /** Asks it to stop, and insists after 25 s. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const insists = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    await ended;
    clearTimeout(insists);
  }

  /** Kills it on the spot, as a crash would. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** What it said last. */
  get lastWords(): string {
    return this.said;
  }

  /** Resolves when it ends, by itself too. @returns its code, or the signal that killed it */
  async ended(): Promise<number | NodeJS.Signals | null> {
    const child = this.child;
    if (child && !hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve));
    return child?.signalCode ?? child?.exitCode ?? null;
  }

  private heard(chunk: Buffer): void {
    if (this.shows === 'output') process.stderr.write(chunk);
    this.said = (this.said + chunk.toString()).slice(-KEPT_OUTPUT);
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const givenUpAt = performance.now() + STARTS_WITHIN_MS;
    while (performance.now() < givenUpAt) {
      if (hasEnded(child)) throw new Error(`The service ended while starting (${child.exitCode ?? child.signalCode}):\n${this.said}`);
      const ready = await fetch(`${this.url}/api/v1/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await sleep(100);
    }
    await this.stop();
    throw new Error(`The service did not get ready within ${STARTS_WITHIN_MS / 1000} s:\n${this.said}`);
  }
}

/** The built program, whether we run from `dist` or, under test, from the sources. */
function builtService(): string {
  const places = [join(import.meta.dirname, '..', 'main.js'), join(import.meta.dirname, '..', '..', 'dist', 'src', 'main.js')];
  const program = places.find((place) => existsSync(place));
  if (program === undefined) throw new Error('The service is not built: npm run build.');
  return program;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** A port that nobody listens on just now; `wanted` if it is free. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
