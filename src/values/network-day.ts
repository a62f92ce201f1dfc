import { type Instant, isoOf } from './instant.js';

/** The ISO date that an instant has in a time zone. */
export function dayIn(zone: string, at: Instant): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(new Date(isoOf(at)));
}
