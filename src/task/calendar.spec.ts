import { expect, test } from '@jest/globals';
import { datedTasks } from './calendar.js';
import type { Task } from './task.js';

const ROUND = { id: 'r', title: 'Strom 2027' };
const MEMBER = { side: 'member', membershipId: 'm', membershipCode: 'M002' } as const;
const DEADLINE = '2027-05-14T08:00:00.000000Z';
const task = (over: Partial<Task>): Task => ({
  kind: 'requirements',
  deadline: DEADLINE,
  round: ROUND,
  agreement: null,
  stage: null,
  place: '/p',
  ...over,
});

test('only what has a deadline stands in the calendar', () => {
  expect(datedTasks([task({ kind: 'vote', deadline: null }), task({})], MEMBER, 'de')).toEqual([
    { uid: 'requirements.r.m@poolround', deadline: DEADLINE, summary: 'Strom 2027: Bedarfe senden', description: 'M002', place: '/p' },
  ]);
});

test('what is asked by the network itself stands there by itself', () => {
  const renewing = task({ kind: 'renewCertificate', round: null });
  expect(datedTasks([renewing], { side: 'supplier', membershipId: 's', membershipCode: 'S001' }, 'en')).toMatchObject([
    { uid: 'renewCertificate.network.s@poolround', summary: 'renew a certificate' },
  ]);
});

test('an entry keeps its name in calendars when its deadline moves; other stages and sides have others', () => {
  const uidOf = (over: Partial<Task>, by: Parameters<typeof datedTasks>[1] = MEMBER): string | undefined =>
    datedTasks([task(over)], by, 'en')[0]?.uid;
  expect(uidOf({ deadline: '2027-06-01T08:00:00.000000Z' })).toBe(uidOf({}));
  const uids = [uidOf({}), uidOf({ kind: 'bid', stage: 1 }), uidOf({ kind: 'bid', stage: 2 }), uidOf({}, { ...MEMBER, membershipId: 'n' })];
  expect(new Set(uids).size).toBe(4);
});

test('an entry speaks its reader’s language, and names stage and agreement', () => {
  const summaryOf = (over: Partial<Task>): string | undefined => datedTasks([task(over)], MEMBER, 'en')[0]?.summary;
  expect(summaryOf({ kind: 'bid', stage: 2 })).toBe('Strom 2027: hand in the bid (stage 2)');
  expect(summaryOf({ kind: 'report', round: null, agreement: { id: 'a', number: 'RV-2027-001', title: 'Strom' } })).toBe(
    'RV-2027-001 Strom: report volume',
  );
});
