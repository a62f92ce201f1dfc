const FIRST_MS = 100;
const LONGEST_MS = 5000;
const SPEAKS_EVERY_MS = 30_000;

/**
 * How long to wait after so many attempts in a row that have failed. A pause is about as long as all before it together,
 * so what was away for a second or two is in use again as soon as that, and what stays away costs next to nothing.
 */
export function pauseAfter(failures: number): number {
  // The sixth is the longest already.
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (Math.min(failures, 7) - 1));
}

/** Whoever tries again something that may stay away for good: ever longer pauses, and a line in the log now and then. */
export class Patience {
  private failures = 0;
  private spokeAt = Number.NEGATIVE_INFINITY;

  /** Forgets the failures. */
  succeeded(): void {
    this.failures = 0;
  }

  /** Counts a failure. @returns how many milliseconds to wait before the next attempt */
  failed(): number {
    this.failures += 1;
    return pauseAfter(this.failures);
  }

  /** Whether a failure now is worth a line: the first is, and then one in half a minute. */
  speaks(now = performance.now()): boolean {
    if (now - this.spokeAt < SPEAKS_EVERY_MS) return false;
    this.spokeAt = now;
    return true;
  }
}
