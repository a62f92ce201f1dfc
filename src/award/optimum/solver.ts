import { Worker } from 'node:worker_threads';
import type { ProgramArrays } from './program.js';

/** How good a solution is known to be while the solver works. */
export interface SolverProgress {
  readonly bound: number | undefined;
  readonly incumbent: number | undefined;
}

/** What the solver claims. `stopped`: the time was over; a solution may be there, with the bound as proven till then. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective: number | undefined;
  readonly bound: number | undefined;
  readonly values: Float64Array | undefined;
}

/** One solve: how long, from which seed, and who listens or may end it. */
export interface SolveOrder {
  readonly seconds: number;
  readonly seed: number;
  readonly presolve?: boolean;
  /** A solution to start from. */
  readonly start?: Float64Array;
  readonly onProgress?: (progress: SolverProgress) => void;
  readonly signal?: AbortSignal;
}

type Message =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'progress'; readonly id: number; readonly bound?: number; readonly incumbent?: number }
  | { readonly kind: 'improved'; readonly id: number; readonly objective: number; readonly values: Float64Array }
  | ({ readonly kind: 'solved'; readonly id: number } & SolverAnswer)
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** The solver was told to stop. */
export class SolveCancelled extends Error {
  constructor() {
    super('the solve was cancelled');
    this.name = 'SolveCancelled';
  }
}

// HiGHS fails with mip_abs_gap 1e-6 on rounds of 30 lots; 1e-4 is a hundredth of a cent.
const EXACT = { mip_rel_gap: 0, mip_abs_gap: 1e-4 };
/** How much longer than its own time limit the solver may take before its thread is ended. */
const GRACE = { factor: 1.2, seconds: 2 };

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/**
 * HiGHS in a thread of its own, one solve at a time. Its own time limit is backed by ending the thread, which is also
 * how a solve is cancelled; the thread starts anew with the next solve.
 */
export class Solver {
  private worker: Worker | undefined;
  private tasks = 0;
  private busy: Promise<unknown> = Promise.resolve();
  /** Of the solver in use, e.g. `HiGHS 1.15.1`; known once a solve has begun. */
  version = 'HiGHS';

  /** Solves after those asked for before. @throws SolveCancelled, or Error when the solver itself failed */
  solve(program: ProgramArrays, order: SolveOrder): Promise<SolverAnswer> {
    const answer = this.busy.then(() => this.run(program, order));
    this.busy = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread, and whatever it is solving. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private run(program: ProgramArrays, order: SolveOrder): Promise<SolverAnswer> {
    if (order.signal?.aborted) return Promise.reject(new SolveCancelled());
    const worker = (this.worker ??= this.startThread());
    const id = (this.tasks += 1);
    return new Promise<SolverAnswer>((resolve, reject) => {
      // What remains if the thread has to be ended.
      let best: SolverAnswer = { status: 'stopped', objective: undefined, bound: undefined, values: undefined };
      const end = (settle: () => void, alive: boolean): void => {
        clearTimeout(overdue);
        order.signal?.removeEventListener('abort', cancel);
        worker.off('message', hear).off('error', fail).off('exit', gone);
        worker.unref();
        if (!alive) void this.close();
        settle();
      };
      const cancel = (): void => end(() => reject(new SolveCancelled()), false);
      const fail = (error: Error): void => end(() => reject(error), false);
      const gone = (): void => fail(new Error('the solver’s thread has ended'));
      const overdue = setTimeout(() => end(() => resolve(best), false), (order.seconds * GRACE.factor + GRACE.seconds) * 1000);
      const hear = (message: Message): void => {
        if (message.kind === 'ready') this.version = message.version;
        else if (message.id !== id) return;
        else if (message.kind === 'failed') end(() => reject(new Error(`the solver failed: ${message.reason}`)), true);
        else if (message.kind === 'solved')
          end(() => resolve({ ...message, bound: finite(message.bound), objective: finite(message.objective) }), true);
        else if (message.kind === 'improved') best = { ...best, objective: message.objective, values: message.values };
        else {
          best = { ...best, bound: finite(message.bound) };
          order.onProgress?.({ bound: best.bound, incumbent: finite(message.incumbent) });
        }
      };
      worker.ref();
      worker.on('message', hear).on('error', fail).on('exit', gone);
      order.signal?.addEventListener('abort', cancel, { once: true });
      const options = { ...EXACT, time_limit: order.seconds, random_seed: order.seed, presolve: order.presolve === false ? 'off' : 'choose' };
      worker.postMessage({ id, program, options, start: order.start });
    });
  }

  private startThread(): Worker {
    const worker = new Worker(new URL('./solve.worker.js', import.meta.url));
    // A thread that dies while it has nothing to do is replaced with the next solve.
    const forget = (): void => {
      if (this.worker === worker) this.worker = undefined;
    };
    return worker.on('error', forget).on('exit', forget);
  }
}
