import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CalendarEntry, escaped, folded, icalendarOf } from './icalendar.js';

const ENTRY: CalendarEntry = {
  uid: 'requirements.r@poolround',
  deadline: '2027-05-14T08:00:00.000000Z',
  sequence: 2,
  changedAt: '2027-04-02T09:15:30.123456Z',
  summary: 'Strom 2027: Bedarfe senden',
  description: 'Zu erledigen',
  url: 'https://einkauf.example/networks/niro/rounds/r/requirements',
};
const linesOf = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');

describe('a text (RFC 5545 §3.3.11)', () => {
  test.each([
    ['comma, semicolon, backslash', 'a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['line ends of every kind', 'a\nb\r\nc\rd', 'a\\nb\\nc\\nd'],
    ['what would begin a property of its own', 'x\r\nATTACH:file', 'x\\nATTACH:file'],
    ['umlauts, quotes and colons as they are', 'Öl: „Größe“', 'Öl: „Größe“'],
    ['no control characters', 'a\u0000b\u0007c\td', 'abc\td'],
  ])('%s', (_what, text, written) => expect(escaped(text)).toBe(written));
});

describe('a line (RFC 5545 §3.1)', () => {
  test('of 75 octets stands as it is; the 76th begins a new one after a space', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(folded('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`);
  });

  test('is not cut within an umlaut, which has two octets, nor within an emoji of four', () => {
    expect(folded(`${'x'.repeat(74)}ö`)).toBe(`${'x'.repeat(74)}\r\n ö`);
    expect(folded(`${'x'.repeat(72)}😀`)).toBe(`${'x'.repeat(72)}\r\n 😀`);
  });

  test('of any text has at most 75 octets a part, and is itself again when unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = escaped(text);
        const written = folded(line);
        expect(written.replaceAll('\r\n ', '')).toBe(line);
        for (const part of written.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe('a calendar', () => {
  const calendar = icalendarOf({ name: 'NIRO: Fristen', entries: [ENTRY], remindHours: null });

  test('says of an entry when it is in UTC, how often and when it was changed, and where it is done', () => {
    expect(linesOf(calendar)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Poolround//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'NAME:NIRO: Fristen',
      'X-WR-CALNAME:NIRO: Fristen',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:requirements.r@poolround',
      'DTSTAMP:20270402T091530Z',
      'LAST-MODIFIED:20270402T091530Z',
      'SEQUENCE:2',
      'DTSTART:20270514T073000Z',
      'DTEND:20270514T080000Z',
      'SUMMARY:Strom 2027: Bedarfe senden',
      'DESCRIPTION:Zu erledigen',
      'URL:https://einkauf.example/networks/niro/rounds/r/requirements',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('never shows a deadline later than it is', () => {
    const lines = linesOf(icalendarOf({ name: '', entries: [{ ...ENTRY, deadline: '2027-03-31T21:59:59.999999Z' }], remindHours: null }));
    expect(lines).toContain('DTEND:20270331T215959Z');
  });

  test('shows a deadline at midnight on the day that it ends', () => {
    const lines = linesOf(icalendarOf({ name: '', entries: [{ ...ENTRY, deadline: '2027-04-01T00:00:00.000000Z' }], remindHours: null }));
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20270331T233000Z', 'DTEND:20270401T000000Z']));
  });

  test('reminds before the deadline if that is wished', () => {
    const lines = linesOf(icalendarOf({ name: '', entries: [ENTRY], remindHours: 24 }));
    expect(lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM') + 1)).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;RELATED=END:-PT24H',
      'DESCRIPTION:Strom 2027: Bedarfe senden',
      'END:VALARM',
    ]);
  });

  test('without an entry still has a component (RFC 5545 §3.6)', () => {
    expect(linesOf(icalendarOf({ name: '', entries: [], remindHours: null }))).toEqual(
      expect.arrayContaining(['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'END:VTIMEZONE']),
    );
  });
});
