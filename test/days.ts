const ZONE = 'Europe/Berlin';
const DAY_MS = 86_400_000;

/** The day that it is in the tests' networks so many days from today, `YYYY-MM-DD`; for two hours a night another one than in UTC. */
export function dayFromNow(days: number): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: ZONE });
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day that it is in the tests' networks, `YYYY-MM-DD`. */
export const today = (): string => dayFromNow(0);

/** The last day of the month so many months after this one in the tests' networks, `YYYY-MM-DD`. */
export function lastDayOfMonth(monthsFromNow: number): string {
  const [year = 0, month = 1] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month + monthsFromNow, 0)).toISOString().slice(0, 10);
}
