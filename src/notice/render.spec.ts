import { describe, expect, test } from '@jest/globals';
import { letterOf } from './letter.js';
import { type Reader, rendered } from './render.js';

const german: Reader = { locale: 'de', zone: 'Europe/Berlin', network: 'NIRO', networkSlug: 'niro' };
const english: Reader = { ...german, locale: 'en' };
const opened = { round: 'Strom 2027', roundId: 'r-1', deadline: '2027-05-14T08:00:00.000000Z' };

describe('a notice', () => {
  test("shows a deadline in the network's zone, summer time included. Domain §18", () => {
    expect(rendered('collecting.opened', opened, german)?.subject).toBe('Strom 2027: Bedarfe melden bis Fr., 14.05.2027, 10:00 MESZ');
    expect(rendered('collecting.opened', opened, english)?.subject).toBe('Strom 2027: report your requirements by Fri, 14 May 2027 at 10:00 CEST');
    expect(rendered('collecting.opened', { ...opened, deadline: '2027-01-14T08:00:00.123456+00:00' }, german)?.subject).toContain(
      'Do., 14.01.2027, 09:00 MEZ',
    );
  });
  test('shows a day as that day, whatever the zone', () => {
    const outcome = { round: 'Strom 2027', roundId: 'r-1', standstillEndsOn: '2017-04-22' };
    expect(rendered('outcome.told', outcome, { ...german, zone: 'America/New_York' })?.body).toContain('Sa., 22.04.2017');
  });
  test('names a month or a quarter in words', () => {
    const told = (period: string, reader: Reader) => rendered('disagreement.decided', { agreement: 'A-1', item: 'M8', period }, reader)?.subject;
    expect(told('2027-03', german)).toBe('Rahmenvertrag A-1: Entscheidung zu Artikel M8, März 2027');
    expect(told('2027-03', english)).toBe('Framework agreement A-1: decided about item M8, March 2027');
    expect(told('2027-Q2', german)).toContain('2. Quartal 2027');
    expect(told('2027-Q2', english)).toContain('quarter 2 of 2027');
    expect(told('2027-13', english)).toContain('2027-13');
  });
  test('leads to its place in the portal, below its network', () => {
    expect(rendered('collecting.opened', opened, german)?.place).toBe('/networks/niro/rounds/r-1/requirements');
    expect(rendered('membership.admitted', {}, german)?.place).toBe('/networks/niro');
    expect(rendered('invitation', { token: 'abc', days: '30' }, german)?.place).toBe('/invitations/abc');
  });
  test('reaches its reader even if a value is missing or unreadable', () => {
    expect(rendered('collecting.opened', { roundId: 'r-1', deadline: 'soon' }, english)?.subject).toBe('–: report your requirements by soon');
  });
  test('of a key that has no text is none', () => {
    expect(rendered('never.heard', {}, german)).toBeUndefined();
    expect(rendered('toString', {}, german)).toBeUndefined();
  });
  test('has a subject of one line, whatever its values', () => {
    expect(rendered('round.cancelled', { round: 'A\r\nBcc: x@y.z', roundId: 'r', reason: 'because' }, german)?.subject).toBe(
      'A Bcc: x@y.z: abgebrochen',
    );
  });
});

test('an e-mail says the same as plain text and as HTML, in which nothing of its values is markup', () => {
  const notice = rendered('round.cancelled', { round: 'Strom <2027>', roundId: 'r-1', reason: 'A & B' }, english);
  const letter = letterOf([notice ?? { subject: '', body: '', place: '' }], 'Petra "PK" Klein', english, 'https://pool.example');
  expect(letter.text).toBe(
    'Dear Petra "PK" Klein,\n\nThe round “Strom <2027>” is cancelled.\n\nReason: A & B\n\nhttps://pool.example/networks/niro/rounds/r-1\n\nThis message was sent by Poolround for NIRO.',
  );
  expect(letter.html).toContain('<p>Dear Petra &quot;PK&quot; Klein,</p>');
  expect(letter.html).toContain('The round “Strom &lt;2027&gt;” is cancelled.');
  expect(letter.html).toMatch(/<a href="https:\/\/pool\.example\/networks\/niro\/rounds\/r-1" style="[^"]+">To the portal<\/a>/);
  expect(letter.html).not.toMatch(/<img|url\(|src=/);
});

test("an e-mail's HTML breaks what is long, such as a document's hash, so that it fits a phone", () => {
  const told = { agreement: 'A-1', edition: '1', effectiveFrom: '2027-05-01', documentHash: 'ab'.repeat(32) };
  const letter = letterOf(
    [rendered('sign_up.confirmed', told, german) ?? { subject: '', body: '', place: '' }],
    'Petra Klein',
    german,
    'https://pool.example',
  );
  expect(letter.html).toMatch(/<div style="[^"]*overflow-wrap:anywhere[^"]*">/);
});
