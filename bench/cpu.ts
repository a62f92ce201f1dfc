import { readFileSync } from 'node:fs';

const TICK_MS = 10;

/** Milliseconds of processor that these processes have used so far; one that has ended counts nothing. Linux only, 0 elsewhere. */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0);
}

function cpuMsOf(pid: number): number {
  try {
    // Behind the name in parentheses: state, …, utime and stime as the 12th and 13th (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return TICK_MS * (Number.parseInt(fields[11] ?? '0', 10) + Number.parseInt(fields[12] ?? '0', 10));
  } catch {
    return 0;
  }
}
