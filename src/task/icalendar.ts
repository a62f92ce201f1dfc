/** An entry of a calendar: it ends at its deadline. */
export interface CalendarEntry {
  /** The same for as long as the entry is about the same thing; RFC 7986 §5.3 wants nothing of a person or host in it. */
  readonly uid: string;
  /** ISO 8601 in UTC, as the API writes instants. */
  readonly deadline: string;
  /** How often the deadline has moved. */
  readonly sequence: number;
  /** When the entry last changed, ISO 8601 in UTC. */
  readonly changedAt: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** A calendar and what its reader's program is told about it. */
export interface Calendar {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** How many hours before a deadline to remind; null: not at all. */
  readonly remindHours: number | null;
}

/**
 * An entry covers the half hour before its deadline, so that one at midnight stands on the day that it ends, and programs
 * that draw nothing without a length draw it.
 */
const SHOWN_MINUTES = 30;
const MOST_OCTETS = 75;

/** Programs ask again after this time; each asks in its own property (RFC 7986 §5.7). */
const REFRESH = 'PT1H';

/** RFC 5545 §3.6 wants at least one component, also where there is nothing to do. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar as `text/calendar`: all times in UTC, nothing all day. RFC 5545. */
export function icalendarOf({ name, entries, remindHours }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Poolround//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...(entries.length === 0 ? NOTHING : entries.flatMap((entry) => eventOf(entry, remindHours))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Without a METHOD, DTSTAMP is when the entry last changed (§3.8.7.2); it takes no time off its reader's day (§3.8.2.7). */
function eventOf({ uid, deadline, sequence, changedAt, summary, description, url }: CalendarEntry, remindHours: number | null): string[] {
  const ends = new Date(deadline);
  const changed = utc(new Date(changedAt));
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(new Date(ends.getTime() - SHOWN_MINUTES * 60_000))}`,
    `DTEND:${utc(ends)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'STATUS:CONFIRMED',
    ...(remindHours === null ? [] : alarmOf(remindHours, summary)),
    'END:VEVENT',
  ];
}

/** Counted from the deadline, which is the entry's end. §3.8.6.3. */
function alarmOf(hours: number, summary: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER;RELATED=END:-PT${hours}H`, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM'];
}

/** Whole seconds, never later than the instant itself. §3.3.5, form 2. */
function utc(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** A text in which commas, semicolons, backslashes and line ends mean themselves, and other control characters are left out. §3.3.11. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** A line in parts of at most 75 octets of UTF-8, none of which cuts a character. §3.1. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      // The space before a continued line counts.
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
