/** Differences below this are the answer's way and its whole seconds, not a wrong clock. */
const NOISE = 2_000;

let ahead = 0;

/** Notes the time that an answer states (`Date`, whole seconds); deadlines count by the service's clock, not by the browser's. */
export function noteServerTime(date: string | null): void {
  const stated = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(stated)) return;
  const difference = stated + 500 - Date.now();
  ahead = Math.abs(difference) < NOISE ? 0 : difference;
}

/** The present time in milliseconds by the service's clock, as far as its answers tell. Domain §8.3. */
export function serverNow(): number {
  return Date.now() + ahead;
}
