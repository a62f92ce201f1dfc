import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import type { Stage } from '../stage/stage.js';
import { assertAdmitting, decisionsOn, ownActionsOn } from './request.js';

const at = (minute: number) => instant(BigInt(minute) * 60_000_000n);
const open = (deadline: number): Stage => ({ state: 'open', deadline: at(deadline) });
const opened: Stage = { state: 'opened', deadline: at(5), closedAt: at(5), openedAt: at(6) };
const published = (...stages: Stage[]) => ({ call: 'published', stages }) as const;

describe('suppliers are admitted to a call (Domain §7, §8.5)', () => {
  test.each([
    ['before its first stage is called', published()],
    ['until the deadline of its first stage', published(open(20))],
  ])('%s', (_name, time) => expect(decisionsOn('waiting', time, at(10))).toEqual(['admit', 'refuse']));

  test('until the last microsecond before the deadline', () =>
    expect(() => assertAdmitting(published(open(10)), instant(at(10) - 1n))).not.toThrow());

  test.each([
    ['at the deadline', published(open(10)), 'admission.deadline_passed'],
    ['between stages', published(opened), 'admission.deadline_passed'],
    ['in a further stage, which is among the bidders that there are', published(opened, open(20)), 'admission.deadline_passed'],
    ['once it is cancelled', { call: 'cancelled', stages: [open(20)] } as const, 'admission.call_over'],
    ['once it is decided', { call: 'decided', stages: [opened] } as const, 'admission.call_over'],
  ])('but not %s', (_name, time, code) => {
    expect(() => assertAdmitting(time, at(10))).toThrow(expect.objectContaining({ code }));
    expect(decisionsOn('waiting', time, at(10))).toEqual([]);
  });
});

test('a refusal may turn into an admission, an admission stays', () => {
  expect(decisionsOn('refused', published(open(20)), at(10))).toEqual(['admit']);
  expect(decisionsOn('admitted', published(open(20)), at(10))).toEqual([]);
});

test('nothing is decided on a request that is taken back', () => expect(decisionsOn('taken_back', published(open(20)), at(10))).toEqual([]));

test.each([
  ['asks, where it has not asked', null, ['ask']],
  ['takes its request back while it is not decided', 'waiting', ['takeBack']],
  ['asks again, where it has taken its request back', 'taken_back', ['ask']],
  ['does nothing, once it is admitted', 'admitted', []],
  ['does nothing, once it is refused', 'refused', []],
] as const)('a supplier that is not invited %s (Domain §7)', (_name, state, actions) => expect(ownActionsOn(state)).toEqual(actions));
