import { DomainError } from './domain-error.js';

/** A point in time: microseconds since 1970 UTC, as PostgreSQL counts them. */
export type Instant = bigint & { readonly kind: 'instant' };

/** @param microseconds since 1970 UTC */
export function instant(microseconds: bigint): Instant {
  // The only place where a plain number of microseconds becomes an instant.
  return microseconds as Instant;
}

/** ISO 8601 with microseconds and `Z`. */
export function isoOf(at: Instant): string {
  const micros = ((at % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = (at - micros) / 1_000_000n;
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${micros.toString().padStart(6, '0')}Z`;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?$/;
const ABSOLUTE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an ISO instant with `Z` or an offset. @throws DomainError `deadline.unreadable` */
export function instantOf(text: string): Instant {
  const parts = ABSOLUTE.exec(text);
  const ms = parts ? Date.parse(`${parts[1]}${parts[3]}`) : Number.NaN;
  if (!parts || Number.isNaN(ms)) throw unreadable(text);
  return instant(BigInt(ms) * 1000n + BigInt((parts[2] ?? '').padEnd(6, '0')));
}

function unreadable(text: string): DomainError {
  return new DomainError(
    'invalid',
    'deadline.unreadable',
    `“${text}” is no point in time; write it like 2027-03-14T10:00 (the network's zone) or 2027-03-14T09:00:00Z.`,
  );
}

function offsetMinutes(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second'));
  return Math.round((shown - Math.floor(at / 1000) * 1000) / 60_000);
}

function written(zone: string, ms: number): string {
  const offset = offsetMinutes(zone, ms);
  const shifted = new Date(ms + offset * 60_000).toISOString().slice(0, 16);
  const hours = Math.floor(Math.abs(offset) / 60)
    .toString()
    .padStart(2, '0');
  const minutes = (Math.abs(offset) % 60).toString().padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/**
 * A deadline as people enter it: absolute, or local time of the network's zone. A local time that a clock change
 * skips or repeats is refused with the two readings. Domain §18.
 * @throws DomainError `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`
 */
export function deadlineOf(text: string, zone: string): Instant {
  const parts = LOCAL.exec(text);
  if (!parts) return instantOf(text);
  const [, year, month, day, hour, minute, second = '0', fraction = ''] = parts;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (new Date(wall).toISOString().slice(0, 16) !== `${year}-${month}-${day}T${hour}:${minute}`) throw unreadable(text);
  const offsets = [...new Set([offsetMinutes(zone, wall - 86_400_000), offsetMinutes(zone, wall + 86_400_000)])];
  const readings = offsets.map((offset) => wall - offset * 60_000);
  const fitting = readings.filter((ms) => ms + offsetMinutes(zone, ms) * 60_000 === wall);
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return instant(BigInt(only) * 1000n + BigInt(fraction.padEnd(6, '0')));
  const isSkipped = fitting.length === 0;
  const choice = readings.map((ms) => written(zone, ms)).join(' or ');
  throw new DomainError(
    'invalid',
    isSkipped ? 'deadline.skipped' : 'deadline.repeated',
    isSkipped
      ? `${text} never happens in ${zone}, because the clocks change. Choose ${choice}.`
      : `${text} happens twice in ${zone}, because the clocks change. Choose ${choice}.`,
    [],
    { readings: readings.map((ms) => written(zone, ms)) },
  );
}
