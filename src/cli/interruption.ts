import { EXIT } from './command.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Works, and cleans up afterwards: when it is done, when it fails, and when Ctrl-C interrupts it (then the process ends).
 * A second Ctrl-C does not wait for the cleaning up.
 */
export async function cleaningUp<T>(cleanUp: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  let isInterrupted = false;
  const interrupt = (): void => {
    if (isInterrupted) process.exit(EXIT.interrupted);
    isInterrupted = true;
    process.stderr.write('\nInterrupted, cleaning up …\n');
    void cleanUp().finally(() => process.exit(EXIT.interrupted));
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    // Interrupted work fails because the ground went away; the interruption ends the process.
    if (isInterrupted) await new Promise(() => undefined);
    await cleanUp();
  }
}

/** Resolves when somebody asks this process to stop. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
}
